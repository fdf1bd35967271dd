"""`Barred`: a page of bars that wrap over a body that fills the rest. Where the rest would be a strip, the page scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.look import Look
from app.ui.widgets.scroll import Filling, Scroll


class Barred(Scroll):
    """`bars` above, `body` below, at least `least` high (at 100 %)."""

    def __init__(self, look: Look, bars: tuple[QWidget, ...], body: QWidget, least: int) -> None:
        self._content = Filling()
        super().__init__(self._content)
        self._look = look
        self._bars = bars
        self._least = least
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for bar in bars:
            column.addWidget(bar)
            bar.installEventFilter(self)
        column.addWidget(body, 1)
        look.changed.connect(self._fit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest and watched in self._bars:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.viewport().width()
        shown = [bar for bar in self._bars if not bar.isHidden()]
        heights = [
            bar.heightForWidth(width) if bar.hasHeightForWidth() else bar.sizeHint().height() for bar in shown
        ]
        self._content.setMinimumHeight(sum(heights) + self._look.px(self._least))
