"""A scroll area without a frame: it shows more of a page and nothing of itself but a thin bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from app.ui.accessibility import describe_as_pane
from app.ui.widgets.controls import quiet_viewport

_MARGIN = 16
"""What is seen above and below the thing with the focus."""


class Scroll(QScrollArea):
    """Scrolls `content` up and down, never sideways: text wraps. The content keeps the ground it lies on.

    With a `name` the area itself is a stop of Tab, so that a page with nothing else to stop at can be read to its end by the keys.
    """

    def __init__(self, content: QWidget, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        quiet_viewport(self)
        if name:
            describe_as_pane(self)
        self._follows = False
        self.verticalScrollBar().actionTriggered.connect(self._let_go)
        content.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self.widget() and self._follows:
            self._bring_into_sight(QApplication.focusWidget())
        return super().eventFilter(watched, event)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring into sight what gets the focus. Qt does so only where Tab led from one part of the content to another.

        A click needs no help, and would miss its button if that moved away under it.
        """
        self._follows = QApplication.mouseButtons() == Qt.MouseButton.NoButton
        if self._follows:
            self._bring_into_sight(now)

    def _let_go(self, _action: int) -> None:
        """The student scrolls: from now on what grows does not scroll back to the focus."""
        self._follows = False

    def _bring_into_sight(self, widget: QWidget | None) -> None:
        content = self.widget()
        if widget is not None and content is not None and content.isAncestorOf(widget):
            self.ensureWidgetVisible(widget, 0, _MARGIN)


class Filling(QWidget):
    """A content of `Scroll` that fills the page and is scrolled only where the page is lower than its minimum height.

    Of any other content with text that wraps a scroll area asks the height it would like.
    """

    def heightForWidth(self, _width: int) -> int:
        return self.minimumHeight()


def scroll(content: QWidget, name: str = "") -> Scroll:
    """A page's content, made to scroll when it does not fit."""
    return Scroll(content, name)
