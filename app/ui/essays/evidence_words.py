"""A piece of evidence in words: the same title, date and speaker in the tray, on a card, in a chip and when read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.items import Event, Quote
from app.domain.memories import ItemMemory, MemoryState
from app.ui import labels
from app.ui.widgets.memory_bar import memory_words

if TYPE_CHECKING:
    from app.services.planning import EvidenceRow

translate = QCoreApplication.translate

_CHIP_LENGTH = 24


def title(row: EvidenceRow) -> str:
    """The event's title, or the quotation: in quotation marks only where its wording is verified."""
    item = row.item
    return item.title if isinstance(item, Event) else quoted(item.text, item)


def quoted(words: str, quote: Quote) -> str:
    """Words of a quotation as they may stand on the screen."""
    if quote.is_verified:
        return translate("evidence", "“{words}”").format(words=words)
    return words


def chip(row: EvidenceRow) -> str:
    """At most about 24 characters for a chip."""
    item = row.item
    if isinstance(item, Event):
        return item.label
    return quoted(shortened(item.text, _CHIP_LENGTH), item)


def shortened(words: str, most: int) -> str:
    """The beginning of a text, cut between words, with an ellipsis where something is left out."""
    if len(words) <= most:
        return words
    cut = words[:most].rsplit(" ", 1)[0].rstrip(" ,;:.–")
    return translate("evidence", "{words} …").format(words=cut)


def is_quotation(row: EvidenceRow) -> bool:
    """Whether it is somebody's words."""
    return isinstance(row.item, Quote)


def is_attributed(row: EvidenceRow) -> bool:
    """Whether its wording was not verified: shown in italics, marked, never in quotation marks."""
    return isinstance(row.item, Quote) and not row.item.is_verified


def date(row: EvidenceRow) -> str:
    """An event's date, short; a quotation's speaker and year."""
    item = row.item
    if isinstance(item, Event):
        return labels.historical_short(item.date)
    parts = [family_name(row.speaker), labels.historical_years(item.date)]
    return ", ".join(part for part in parts if part)


def family_name(name: str) -> str:
    """What a person goes by where there is little room: the last word of the name."""
    return name.rsplit(" ", 1)[-1]


def detail(row: EvidenceRow, *, is_used_here: bool = False) -> str:
    """The second line of a tray row: date or speaker, the mark of attributed wording, where it is used."""
    parts = [date(row)]
    if is_attributed(row):
        parts.append(translate("evidence", "attributed"))
    if is_used_here and row.used_in <= 1:
        parts.append(translate("evidence", "in this plan"))
    elif row.used_in:
        used_in = row.used_in  # a plain name: lupdate overlooks a text whose number is an expression
        parts.append(translate("evidence", "%n plan(s)", "", used_in))
    return labels.in_one_line(*parts)


def memory_aloud(of: ItemMemory) -> str:
    """The memory bar as it is read aloud."""
    if of.state is MemoryState.KNOWN:
        return memory_words(of)
    if of.state is MemoryState.NEW:
        return translate("evidence", "never answered")
    return translate("evidence", "no card yet")


def aloud(row: EvidenceRow, *, is_used_here: bool = False) -> str:
    """Everything a row shows, as one text for a screen reader."""
    parts = (title(row), detail(row, is_used_here=is_used_here), memory_aloud(row.memory))
    return ", ".join(part for part in parts if part)
