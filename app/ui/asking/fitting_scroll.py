"""`FittingScroll`: as high as what it holds, as long as there is room; then it scrolls. So the buttons below stay in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.widgets.scroll import Scroll

_LEAST_HEIGHT = 120


class FittingScroll(Scroll):
    """A `Scroll` that asks its layout for the height of its content."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(content, parent=parent)
        self._content = content
        content.installEventFilter(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def to_top(self) -> None:
        """Show the beginning."""
        self.verticalScrollBar().setValue(0)

    def turn(self, pages: int) -> None:
        """Scroll by whole pages, down for positive numbers."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())

    def fit_bar(self) -> None:
        """No bar where everything fits without one.

        A bar makes the content narrower and so higher: once shown, it would keep itself needed.
        """
        fits = self._height_at(self.width()) <= self.height()
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        if policy != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)

    def sizeHint(self) -> QSize:
        # Not by height-for-width: a layout takes that for the least height too, and would squeeze what is below.
        return QSize(self._content.sizeHint().width(), self._height_at(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._content.minimumSizeHint().width(), _LEAST_HEIGHT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()
        self.fit_bar()

    def _height_at(self, width: int) -> int:
        height = self._content.heightForWidth(width)
        return height if height >= 0 else self._content.sizeHint().height()
