"""`EvidenceList`: a list of evidence that is dragged from, and that answers Enter and Delete. Tray and paragraphs use it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from app.ui.essays.carrying import Load
from app.ui.essays.evidence_model import EvidenceModel
from app.ui.essays.evidence_painter import EvidencePainter, LaneOf, Shape
from app.ui.look import Look

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EvidenceList(QListView):
    """Rows of evidence.

    Signals:
        picked(str): Enter or a double click on a row; the uid it is dragged by.
        removed(str): Delete or Backspace on a row.
        menu_asked(str, object): the context menu of a row is wanted at a global point.
    """

    picked = Signal(str)
    removed = Signal(str)
    menu_asked = Signal(str, object)

    def __init__(
        self, look: Look, lane_of: LaneOf, shape: Shape, load: Load, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.evidence = EvidenceModel(load, self)
        self.painter_of_rows = EvidencePainter(look, lane_of, shape)
        self.setModel(self.evidence)
        self.setItemDelegate(self.painter_of_rows)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "bare")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setTabKeyNavigation(False)
        self.setUniformItemSizes(True)
        self.doubleClicked.connect(self._pick)
        look.changed.connect(self._measure_again)

    def set_shape(self, shape: Shape) -> None:
        """Draw the rows otherwise."""
        if shape is not self.painter_of_rows.shape:
            self.painter_of_rows.shape = shape
            self._measure_again()

    @property
    def current_uid(self) -> str:
        """The uid of the current row; "" where there is none."""
        index = self.currentIndex()
        return self.evidence.uid_at(index) if index.isValid() else ""

    def go_to(self, uid: str) -> None:
        """Make this row current and visible; nothing happens where it is not shown."""
        row = self.evidence.row_of(uid)
        if row >= 0:
            self.setCurrentIndex(self.evidence.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        uid = self.current_uid
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # Alt+↑ and Alt+↓ move the paragraph
        elif event.key() in _ENTER and uid:
            self.picked.emit(uid)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and uid:
            self.removed.emit(uid)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keys else self.indexAt(event.pos())
        if index.isValid():
            place = self.visualRect(index).center() if by_keys else event.pos()
            self.menu_asked.emit(self.evidence.uid_at(index), self.viewport().mapToGlobal(QPoint(place)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming here by a key, the first row is current: Enter then does something."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.evidence.rowCount():
            self.setCurrentIndex(self.evidence.index(0))

    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit(self.evidence.uid_at(index))

    def _measure_again(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
