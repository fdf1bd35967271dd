"""`QuoteModel`: a topic's quotations as a table, and `QuoteFilter`: those that match what is looked for, sorted."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from app.domain.items import QuoteStatus
from app.domain.memories import ItemMemory, MemoryState
from app.ui import labels
from app.ui.asking import words
from app.ui.widgets.memory_bar import memory_words

if TYPE_CHECKING:
    from app.services.quotations import QuoteRow

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_NO_DATE = 1 << 40  # behind every day there is


class Column(IntEnum):
    """The columns from left to right."""

    QUOTATION = 0
    SPEAKER = 1
    DATE = 2
    STATUS = 3
    MEMORY = 4


class Role(IntEnum):
    """What a cell holds beside its text: the whole row, and what it is sorted by."""

    ROW = Qt.ItemDataRole.UserRole
    SORT = Qt.ItemDataRole.UserRole + 1


class QuoteModel(QAbstractTableModel):
    """One row for each quotation. Its texts are what a screen reader says; the delegate paints the same."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[QuoteRow] = []

    def replace(self, rows: Sequence[QuoteRow]) -> None:
        """Show these rows from now on."""
        same = [row.quote.uid for row in rows] == [row.quote.uid for row in self._rows]
        if same and rows:
            # The selection and the place in the list stay.
            self._rows = list(rows)
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(Column) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    @property
    def rows(self) -> Sequence[QuoteRow]:
        """All rows, in the order they came."""
        return tuple(self._rows)

    def row_of(self, quote_uid: str) -> int | None:
        """The place of a quotation; None where it is not there."""
        return next((place for place, row in enumerate(self._rows) if row.quote.uid == quote_uid), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(row, column)
        if role == Role.ROW:
            return row
        return _sort_key(row, column) if role == Role.SORT else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.QUOTATION: self.tr("Quotation"),
            Column.SPEAKER: self.tr("Speaker"),
            Column.DATE: self.tr("Date"),
            Column.STATUS: self.tr("Status"),
            Column.MEMORY: self.tr("Memory"),
        }[Column(section)]

    def _words(self, row: QuoteRow, column: Column) -> str:
        match column:
            case Column.QUOTATION:
                return words.wording(row.quote)
            case Column.SPEAKER:
                return row.speaker
            case Column.DATE:
                return labels.historical_years(row.quote.date)
            case Column.STATUS:
                return words.status(row.quote.status)
            case Column.MEMORY:
                return memory_words(row.memory)


class QuoteFilter(QSortFilterProxyModel):
    """The rows that match: every word looked for is somewhere in the quotation, its speaker, occasion or source."""

    def __init__(self, model: QuoteModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._speaker = ""
        self._status: QuoteStatus | None = None
        self.setSortRole(Role.SORT)
        self.setSourceModel(model)

    def look_for(self, text: str) -> None:
        """Keep the rows with every word of `text`; case does not count."""
        self._change(words=tuple(text.casefold().split()))

    def keep_speaker(self, name: str) -> None:
        """Keep the rows of one speaker; "" = all."""
        self._change(speaker=name)

    def keep_status(self, status: QuoteStatus | None) -> None:
        """Keep verified or attributed wordings; None = both."""
        self._change(status=status)

    @property
    def is_filtering(self) -> bool:
        """Whether anything is left out."""
        return bool(self._words or self._speaker or self._status)

    def filterAcceptsRow(self, source_row: int, _parent: Index) -> bool:
        model = self.sourceModel()
        row = model.data(model.index(source_row, 0), Role.ROW)
        if self._speaker and row.speaker != self._speaker:
            return False
        if self._status and row.quote.status is not self._status:
            return False
        quote = row.quote
        text = f"{quote.text} {row.speaker} {quote.occasion} {quote.source_title}".casefold()
        return all(word in text for word in self._words)

    def _change(self, **fields: Any) -> None:
        self.beginFilterChange()
        for name, value in fields.items():
            setattr(self, f"_{name}", value)
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)


def _sort_key(row: QuoteRow, column: Column) -> Any:
    """Something that compares; Qt compares numbers and texts."""
    quote = row.quote
    match column:
        case Column.QUOTATION:
            return quote.text.casefold()
        case Column.SPEAKER:
            return row.speaker.rpartition(" ")[2].casefold()
        case Column.DATE:
            return quote.date.sort_key[0] if quote.date else _NO_DATE
        case Column.STATUS:
            return 0 if quote.is_verified else 1
        case Column.MEMORY:
            return _strength(row.memory)


def _strength(memory: ItemMemory) -> float:
    if memory.state is MemoryState.KNOWN:
        return memory.recall or 0.0
    return -1.0 if memory.state is MemoryState.NEW else -2.0
