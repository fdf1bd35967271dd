"""What is carried when something is dragged within Essay plans: an item, a use of it, or a paragraph. Uids, never text."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QByteArray, QMimeData


class Load(StrEnum):
    """The kinds of things that can be dragged; the value is the MIME type."""

    ITEM = "application/x-foothold-item"
    USE = "application/x-foothold-evidence-use"
    PARAGRAPH = "application/x-foothold-paragraph"


@dataclass(frozen=True, slots=True)
class Carried:
    """One thing on its way."""

    load: Load
    uid: str


def as_mime(load: Load, uid: str) -> QMimeData:
    """The thing packed for Qt. It holds no text, so a text field never takes it for typing."""
    data = QMimeData()
    data.setData(load.value, QByteArray(uid.encode()))
    return data


def carried(data: QMimeData) -> Carried | None:
    """What is in it; None where it is nothing of ours."""
    for load in Load:
        if data.hasFormat(load.value):
            return Carried(load, bytes(data.data(load.value).data()).decode())
    return None
