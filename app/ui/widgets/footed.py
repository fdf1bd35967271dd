"""`Footed`: text that scrolls over a foot of buttons that stays. Where the foot would leave little of the text, it scrolls too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.panel import divider
from app.ui.widgets.scroll import Scroll

_MOST = 0.4
"""The part of the height a foot may take."""


class Footed(QWidget):
    """`content` above, `foot` below. With a `name` the text is a stop of Tab. `area` is what scrolls."""

    def __init__(
        self, content: QWidget, foot: QWidget, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._foot = foot
        inside = QWidget()
        self._inside = QVBoxLayout(inside)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(0)
        self._inside.addWidget(content, 1)
        self.area = Scroll(inside, name)
        self._line = divider()
        self._outside = QVBoxLayout(self)
        self._outside.setContentsMargins(0, 0, 0, 0)
        self._outside.setSpacing(0)
        self._outside.addWidget(self.area, 1)
        self._outside.addWidget(self._line)
        self._outside.addWidget(foot)
        self._scrolls_foot = False
        foot.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_foot()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._foot and event.type() is QEvent.Type.LayoutRequest:
            self._place_foot()
        return super().eventFilter(watched, event)

    def _place_foot(self) -> None:
        foot = self._foot
        needed = foot.heightForWidth(self.width()) if foot.hasHeightForWidth() else foot.sizeHint().height()
        scrolls = needed > self.height() * _MOST
        if scrolls != self._scrolls_foot:
            self._scrolls_foot = scrolls
            (self._inside if scrolls else self._outside).addWidget(foot)
            self._line.setVisible(not scrolls)
