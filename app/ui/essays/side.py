"""`Side`: the right pane of the editor, examiner's eye or line of argument; in a small window a drawer over the plan."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.ui.essays.eye import ExaminersEye
from app.ui.essays.outline_panel import OutlinePanel
from app.ui.look import Look

WIDTH = 304


class Side(QStackedWidget):
    """Holds the two panels and moves between splitter and drawer.

    Signals:
        drawer_closed: the drawer was closed; the focus belongs elsewhere.
    """

    drawer_closed = Signal()

    def __init__(
        self, look: Look, eye: ExaminersEye, outline: OutlinePanel, splitter: QSplitter, owner: QWidget
    ) -> None:
        super().__init__()
        self._look = look
        self._splitter = splitter
        self._owner = owner
        self._is_small = False
        self.eye = eye
        self.outline = outline
        self.addWidget(eye)
        self.addWidget(outline)
        self.drawer = _Drawer(owner)
        self.drawer.escaped.connect(self.close_drawer)
        splitter.addWidget(self)

    @property
    def shows_outline(self) -> bool:
        """Whether the line of argument is in front."""
        return self.currentWidget() is self.outline

    def show_panel(self, panel: QWidget) -> None:
        """Bring eye or line of argument to the front."""
        self.setCurrentWidget(panel)

    def set_small(self, small: bool) -> None:
        """Be a pane, or a drawer that is opened when wanted."""
        if small == self._is_small:
            return
        self._is_small = small
        if small:
            self.drawer.hold(self)
            self.drawer.hide()
        else:
            self.drawer.hide()
            self._splitter.addWidget(self)
        self.show()

    def open(self) -> None:
        """Make it visible and give it the focus."""
        if self._is_small:
            self.place_drawer()
            self.drawer.show()
            self.drawer.raise_()
        self.focus_panel()

    def close_drawer(self) -> None:
        """Put the drawer away."""
        if self.drawer.isVisible():
            self.drawer.hide()
            self.drawer_closed.emit()

    def focus_panel(self) -> None:
        """Go to what is in front."""
        panel = self.outline if self.shows_outline else self.eye
        panel.focus_first()

    def place_drawer(self) -> None:
        """At the right edge of the editor, over its whole height."""
        width = min(self._look.px(WIDTH), self._owner.width())
        self.drawer.setGeometry(self._owner.width() - width, 0, width, self._owner.height())


class _Drawer(QFrame):
    """A panel over the plan. Esc closes it.

    Signals:
        escaped: Esc was pressed.
    """

    escaped = Signal()

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self.setProperty("kind", "drawer")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        self.hide()

    def hold(self, widget: QWidget) -> None:
        layout = self.layout()
        if layout is not None:
            layout.addWidget(widget)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
