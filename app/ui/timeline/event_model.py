"""`EventModel`: a topic's events as a table, the twin of the painted view; `EventFilter`: those of the lanes shown that match."""

from __future__ import annotations

from collections.abc import Collection
from enum import IntEnum
from typing import Any, cast

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from app.domain.dates import wording
from app.domain.dates.julian import calendar_date
from app.domain.items import Event, Lane
from app.domain.memories import ItemMemory, MemoryState
from app.ui import labels
from app.ui.timeline.content import Content
from app.ui.widgets.memory_bar import memory_words

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns from left to right."""

    DATE = 0
    EVENT = 1
    LANE = 2
    WEIGHT = 3
    USED_IN = 4
    MEMORY = 5


class Role(IntEnum):
    """What a cell holds beside its text."""

    UID = Qt.ItemDataRole.UserRole
    SORT = Qt.ItemDataRole.UserRole + 1
    LANE = Qt.ItemDataRole.UserRole + 2
    MEMORY = Qt.ItemDataRole.UserRole + 3


class EventModel(QAbstractTableModel):
    """One row for each event, by date. Its texts are what a screen reader says; the delegate paints the same."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._content: Content | None = None
        self._events: tuple[Event, ...] = ()

    def replace(self, content: Content) -> None:
        """Show this topic, or the same one after a change, from now on."""
        same = [event.uid for event in content.events] == [event.uid for event in self._events]
        if same and self._events:
            # The choice and the place in the list stay.
            self._content, self._events = content, content.events
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._events) - 1, len(Column) - 1))
            return
        self.beginResetModel()
        self._content, self._events = content, content.events
        self.endResetModel()

    def row_of(self, uid: str) -> int | None:
        """The row of an event; None where it is not there."""
        return next((row for row, event in enumerate(self._events) if event.uid == uid), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._events)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._content is None:
            return None
        event, column = self._events[index.row()], Column(index.column())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(event, column)
        if role == Role.UID:
            return event.uid
        if role == Role.LANE:
            return self._content.lane_of(event)
        if role == Role.MEMORY:
            return self._memory(event)
        return self._sort_key(event, column) if role == Role.SORT else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.DATE: self.tr("Date"),
            Column.EVENT: self.tr("Event"),
            Column.LANE: self.tr("Lane"),
            Column.WEIGHT: self.tr("Weight"),
            Column.USED_IN: self.tr("Used in"),
            Column.MEMORY: self.tr("Memory"),
        }[Column(section)]

    def _words(self, event: Event, column: Column) -> str:
        match column:
            case Column.DATE:
                return _date_words(event)
            case Column.EVENT:
                return event.title
            case Column.LANE:
                lane = self._content.lane_of(event) if self._content else None
                return lane.title if lane else ""
            case Column.WEIGHT:
                return labels.importance(event.importance)
            case Column.USED_IN:
                used = self._used_in(event)
                return self.tr("%n plan(s)", "", used) if used else self.tr("–", "used in no plan")
            case Column.MEMORY:
                return memory_words(self._memory(event))

    def _used_in(self, event: Event) -> int:
        return self._content.used_in.get(event.uid, 0) if self._content else 0

    def _memory(self, event: Event) -> ItemMemory:
        none = ItemMemory(event.uid)
        return self._content.memories.get(event.uid, none) if self._content else none

    def _sort_key(self, event: Event, column: Column) -> Any:
        """Something that compares; Qt compares numbers and texts."""
        match column:
            case Column.DATE:
                return self.row_of(event.uid)
            case Column.WEIGHT:
                return -event.importance
            case Column.USED_IN:
                return self._used_in(event)
            case Column.MEMORY:
                memory = self._memory(event)
                if memory.state is MemoryState.KNOWN:
                    return memory.recall or 0.0
                return -1.0 if memory.state is MemoryState.NEW else -2.0
            case _:
                return self._words(event, column).casefold()


def _date_words(event: Event) -> str:
    """To the month where it lasted; in short where it lasted over the turn of a year, for the column's sake."""
    date, names = event.date, labels.date_words()
    has_ends = not (date.start.is_open or date.end.is_open)
    over_years = has_ends and calendar_date(date.start.days[0])[0] != calendar_date(date.end.days[0])[0]
    return wording.words(date, names, wording.Detail.SHORT if over_years else wording.Detail.MONTHS)


class EventFilter(QSortFilterProxyModel):
    """The rows of the lanes shown, and of those only what was found."""

    def __init__(self, model: EventModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: Collection[str] | None = None
        self._lanes: Collection[str] | None = None
        self.setSortRole(Role.SORT)
        self.setSourceModel(model)

    def keep(self, found: Collection[str] | None, lanes: Collection[str] | None) -> None:
        """Keep the events found (None = nothing was searched for) in these lanes, by their ids (None = all)."""
        self.beginFilterChange()
        self._found, self._lanes = found, lanes
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, source_row: int, _parent: Index) -> bool:
        model = self.sourceModel()
        index = model.index(source_row, 0)
        if self._found is not None and model.data(index, Role.UID) not in self._found:
            return False
        lane = cast("Lane | None", model.data(index, Role.LANE))
        return self._lanes is None or lane is None or lane.id in self._lanes
