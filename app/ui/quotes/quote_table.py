"""`QuoteTable`: the view of the quotations. One row is one stop; the arrow keys walk the rows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.ui.look import Look
from app.ui.quotes.quote_delegate import FIRST_MARGIN, ROW_HEIGHT, QuoteDelegate
from app.ui.quotes.quote_model import Column, Index, QuoteFilter, Role
from app.ui.widgets.table_header import TableHeader

_WIDTHS = {Column.SPEAKER: 152, Column.DATE: 88, Column.STATUS: 116, Column.MEMORY: 124}
_SPARED = (Column.DATE, Column.SPEAKER, Column.MEMORY)
_LEAST_WORDS = 240
_ORDERS = {Qt.Key.Key_Up: Qt.SortOrder.AscendingOrder, Qt.Key.Key_Down: Qt.SortOrder.DescendingOrder}
_SORT_KEYS = frozenset({*_ORDERS, Qt.Key.Key_Left, Qt.Key.Key_Right})


class QuoteTable(QTableView):
    """Shows the filtered model and says which quotation is chosen.

    Signals:
        quote_chosen(str): the uid of the quotation of the current row, "" for none.
    """

    quote_chosen = Signal(str)

    def __init__(self, look: Look, filtered: QuoteFilter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._filtered = filtered
        self.setAccessibleName(self.tr("Quotations"))
        self.setItemDelegate(QuoteDelegate(look, self))
        self.setModel(filtered)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = TableHeader(look, FIRST_MARGIN)
        self.setHorizontalHeader(header)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.QUOTATION, QHeaderView.ResizeMode.Stretch)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.DATE, Qt.SortOrder.AscendingOrder)
        look.changed.connect(self._measure)
        self._measure()

    @property
    def chosen(self) -> str:
        """The uid of the chosen quotation, "" for none."""
        row = self.currentIndex().data(Role.ROW)
        return row.quote.uid if row else ""

    def choose(self, quote_uid: str) -> bool:
        """Go to a quotation; False where it is not among the rows shown."""
        for place in range(self._filtered.rowCount()):
            index = self._filtered.index(place, 0)
            if index.data(Role.ROW).quote.uid == quote_uid:
                self.setCurrentIndex(index)
                self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
                return True
        return False

    def choose_first(self) -> None:
        """Go to the first row, if there is one."""
        self.setCurrentIndex(self._filtered.index(0, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not current.isValid() or current.row() != previous.row():
            self.quote_chosen.emit(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow sort: ← → by another column, ↑ ↓ the other way round. Else the keys of every table."""
        key = Qt.Key(event.key())
        header = self.horizontalHeader()
        if event.modifiers() != Qt.KeyboardModifier.AltModifier or key not in _SORT_KEYS:
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._sort(header.sortIndicatorSection(), _ORDERS[key])
        else:
            shown = [column for column in Column if not self.isColumnHidden(column)]
            now = Column(header.sortIndicatorSection())
            place = shown.index(now) if now in shown else 0
            step = 1 if key == Qt.Key.Key_Right else -1
            self._sort(shown[(place + step) % len(shown)], Qt.SortOrder.AscendingOrder)

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        self.sortByColumn(column, order)
        self.scrollTo(self.currentIndex())
        name = self._filtered.headerData(column, Qt.Orientation.Horizontal)
        rising = order is Qt.SortOrder.AscendingOrder
        words = self.tr("Sorted by {column}, rising") if rising else self.tr("Sorted by {column}, falling")
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words.format(column=name)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._make_room()
        super().resizeEvent(event)

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._look.px(ROW_HEIGHT))
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, self._look.px(width))
        self._make_room()

    def _make_room(self) -> None:
        """The words come first: where they would be cut too short, columns told in the details as well are left out.

        Never the status: attributed wording is marked wherever it is shown.
        """
        room = self.viewport().width() - self._look.px(_LEAST_WORDS)
        shown = set(_WIDTHS)
        for column in _SPARED:
            if sum(self._look.px(_WIDTHS[each]) for each in shown) <= room:
                break
            shown.discard(column)
        for column in _WIDTHS:
            self.setColumnHidden(column, column not in shown)
