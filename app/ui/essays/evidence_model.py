"""`EvidenceModel`: pieces of evidence as a list; the tray's (all that fits the question) and an open paragraph's.

Rows are dragged as uids. The model is told its rows by `replace` and knows neither plan nor service.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.essays import evidence_words
from app.ui.essays.carrying import Load, as_mime

if TYPE_CHECKING:
    from app.services.planning import EvidenceRow

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The `EvidenceRow` of an index."""

UID_ROLE = Qt.ItemDataRole.UserRole + 1
"""The uid that is dragged: the item's in the tray, the use's in a paragraph."""

MARK_ROLE = Qt.ItemDataRole.UserRole + 2
"""Whether the row is marked: used in this plan already (tray), or context only (paragraph)."""


class EvidenceModel(QAbstractListModel):
    """Rows of evidence, each with the uid it is dragged by."""

    def __init__(self, load: Load, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._load = load
        self._rows: list[tuple[str, EvidenceRow]] = []
        self._marked: frozenset[str] = frozenset()

    def replace(self, rows: Sequence[tuple[str, EvidenceRow]], marked: frozenset[str] = frozenset()) -> None:
        """Show these rows. Where the same ones come again with other contents, selection and scrolling stay."""
        uids = [uid for uid, _row in rows]
        if uids == [uid for uid, _row in self._rows]:
            if list(rows) != self._rows or marked != self._marked:
                self._rows, self._marked = list(rows), marked
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows, self._marked = list(rows), marked
        self.endResetModel()

    def row_of(self, uid: str) -> int:
        """The row of a uid; -1 where it is not shown."""
        return next((number for number, (other, _row) in enumerate(self._rows) if other == uid), -1)

    def uid_at(self, index: Index) -> str:
        """The uid of an index."""
        return self._rows[index.row()][0]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        uid, row = self._rows[index.row()]
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: evidence_words.title(row),
            Qt.ItemDataRole.ToolTipRole: lambda: f"<qt>{escape(evidence_words.title(row))}</qt>",
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._aloud(uid, row),
            ROW_ROLE: lambda: row,
            UID_ROLE: lambda: uid,
            MARK_ROLE: lambda: uid in self._marked,
        }
        answer = answers.get(role)
        return answer() if answer else None

    def _aloud(self, uid: str, row: EvidenceRow) -> str:
        is_used_here = self._load is Load.ITEM and uid in self._marked
        return evidence_words.aloud(row, is_used_here=is_used_here)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [self._load.value]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return as_mime(self._load, self.uid_at(indexes[0]))

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction
