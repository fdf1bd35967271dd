"""`EventTable`: the table twin of the painted view. One row is one stop; the arrow keys walk the rows."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.domain.items import Lane
from app.domain.memories import ItemMemory
from app.ui.look import Look, Step, Token
from app.ui.timeline.event_model import Column, EventFilter, Role
from app.ui.widgets.badge import paint_lane_badge
from app.ui.widgets.memory_bar import paint_memory
from app.ui.widgets.table_header import TableHeader

_ROW = 36
_FIRST = 24
_PADDING = 8
_EDGE = 3
_BADGE = 16
_LEAST_TITLE = 240
_WIDTHS = {Column.DATE: 202, Column.LANE: 166, Column.WEIGHT: 106, Column.USED_IN: 126, Column.MEMORY: 132}
_QUIET = {Column.DATE, Column.WEIGHT, Column.USED_IN}


class EventTable(QTableView):
    """Shows the filtered model and says which event is chosen.

    Signals:
        event_chosen(str): the student went to another row; its event's uid.
        event_opened(str): Enter, or a double click, on a row.
    """

    event_chosen = Signal(str)
    event_opened = Signal(str)

    def __init__(self, look: Look, filtered: EventFilter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_told = False
        self.setObjectName("event_table")
        self.setAccessibleName(self.tr("Events"))
        self.setHorizontalHeader(TableHeader(look, first=_FIRST))
        self.setItemDelegate(EventDelegate(look, self))
        self.setModel(filtered)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.DATE, Qt.SortOrder.AscendingOrder)
        self.doubleClicked.connect(self._open)
        look.changed.connect(self._measure)
        self._measure()

    @property
    def chosen(self) -> str:
        """The uid of the event of the current row, "" for none."""
        return cast("str", self.currentIndex().data(Role.UID) or "")

    def choose(self, uid: str) -> None:
        """Go to an event's row without saying so; to none where it is not shown."""
        self._is_told = True
        model = self.model()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            if index.data(Role.UID) == uid:
                self.setCurrentIndex(index)
                self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
                break
        else:
            self.setCurrentIndex(QModelIndex())
        self._is_told = False

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        if not self._is_told and current.isValid() and current.row() != previous.row():
            self.event_chosen.emit(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.chosen:
            self._open()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _open(self) -> None:
        self.event_opened.emit(self.chosen)

    def _measure(self) -> None:
        """The titles take what the other columns leave; with large text the table scrolls sideways rather than cut them."""
        self.verticalHeader().setDefaultSectionSize(self._look.px(_ROW))
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, self._look.px(width))
        left = self.viewport().width() - sum(self._look.px(width) for width in _WIDTHS.values())
        self.setColumnWidth(Column.EVENT, max(left, self._look.px(_LEAST_TITLE)))


class EventDelegate(QStyledItemDelegate):
    """Knows how a row looks; what it says is the model's."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), self._look.px(_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        column = Column(index.column())
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, option.rect, column, chosen=chosen)
        left = _FIRST if column is Column.DATE else _PADDING
        place = option.rect.adjusted(left, 0, -_PADDING, -1)
        if column is Column.MEMORY:
            memory = cast("ItemMemory", index.data(Role.MEMORY))
            paint_memory(painter, self._look, place.adjusted(0, 0, _PADDING - _FIRST, 0), memory)
        else:
            if column is Column.LANE:
                place = self._paint_badge(painter, place, cast("Lane | None", index.data(Role.LANE)))
            self._paint_words(painter, place, column, str(index.data()))
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, column: Column, *, chosen: bool) -> None:
        colour = self._look.colour
        painter.fillRect(rect, colour(Token.ACCENT_SOFT if chosen else Token.SURFACE))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour(Token.LINE))
        if chosen and column is Column.DATE:
            painter.fillRect(QRect(rect.left(), rect.top(), _EDGE, rect.height()), colour(Token.ACCENT))
        if chosen and self._look.is_contrast:
            # The tint of a selection is black there: an outline stands for it.
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), colour(Token.ACCENT))
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour(Token.ACCENT))

    def _paint_badge(self, painter: QPainter, place: QRect, lane: Lane | None) -> QRect:
        if lane is None:
            return place
        side = self._look.px(_BADGE)
        badge = QRect(place.left(), place.center().y() - side // 2, side, side)
        paint_lane_badge(painter, self._look, badge, lane.colour, lane.letter)
        return place.adjusted(side + _PADDING, 0, 0, 0)

    def _paint_words(self, painter: QPainter, place: QRect, column: Column, words: str) -> None:
        step = Step.SMALL if column is Column.USED_IN else Step.BASE
        painter.setFont(self._look.font(step, tabular=column is Column.DATE))
        painter.setPen(self._look.colour(Token.MUTED if column in _QUIET else Token.INK))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
