"""`Panes`: evidence, plan and examiner's eye beside one another, two of them, or one below the other, as room and text size allow."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from app.ui.essays.side import WIDTH
from app.ui.look import Look

_SMALL: Final = QSize(1100, 640)
_TIGHT: Final = 600
_TRAY: Final = 288
_TRAY_SMALL: Final = 248
_MIDDLE: Final = 320
_LEAST: Final = 190
"""How high a pane is at least; the page scrolls before it becomes lower. All of these are measured at 100 %."""


class Room(Enum):
    """What a window leaves at the student's text size."""

    WIDE = auto()
    """Three panes."""
    SMALL = auto()
    """Two panes; the examiner's eye in one line."""
    TIGHT = auto()
    """The evidence below the plan."""

    @staticmethod
    def of(look: Look, window: QSize) -> Room:
        """The room of a window of this size."""
        if window.width() < look.px(_TIGHT):
            return Room.TIGHT
        if window.width() < look.px(_SMALL.width()) or window.height() < look.px(_SMALL.height()):
            return Room.SMALL
        return Room.WIDE


class Panes(QSplitter):
    """Holds the tray and the middle; the side adds itself."""

    def __init__(self, look: Look, tray: QWidget, middle: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self._tray = tray
        self._middle = middle
        self._room = Room.WIDE
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(tray)
        self.addWidget(middle)

    def share_out(self, room: Room, width: int) -> None:
        """Give each pane its part of `width`."""
        px, is_tight = self._look.px, room is Room.TIGHT
        self._room = room
        self.setOrientation(Qt.Orientation.Vertical if is_tight else Qt.Orientation.Horizontal)
        self.insertWidget(0, self._middle if is_tight else self._tray)
        self._tray.setMinimumSize(*((0, px(_LEAST)) if is_tight else (px(_TRAY_SMALL), 0)))
        self._middle.setMinimumHeight(px(_LEAST))
        for place in range(self.count()):
            self.setStretchFactor(place, 1 if self.widget(place) is self._middle else 0)
        if is_tight:
            self.setSizes([px(_MIDDLE), px(_LEAST)])
            return
        tray = px(_TRAY if room is Room.WIDE else _TRAY_SMALL)
        side = px(WIDTH) if room is Room.WIDE else 0
        self.setSizes([tray, max(px(_MIDDLE), width - tray - side), side][: self.count()])

    def least_height(self) -> int:
        """Below this the page scrolls."""
        return self._look.px(2 * _LEAST if self._room is Room.TIGHT else _LEAST)
