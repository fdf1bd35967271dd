"""`MenuRow`: the menus on the left, the topic in the middle, "Find anything" on the right."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenuBar, QSizePolicy, QWidget

from app.ui.frame.find_button import FindButton
from app.ui.frame.topic_chooser import TopicChooser
from app.ui.look import Look

_LEFT: Final = 4
_RIGHT: Final = 16


class MenuRow(QWidget):
    """The top line of the window, 40 high (36 in a small window).

    Signals:
        find_wanted: "Find anything" was pressed.
    """

    find_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._height = 40
        self.menus = QMenuBar()
        self.menus.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.chooser = TopicChooser(look)
        self.finder = FindButton(look)
        self.finder.clicked.connect(self.find_wanted)
        # Equal outer columns keep the topic in the middle of the window, whatever stands beside it.
        grid = QGridLayout(self)
        grid.setContentsMargins(_LEFT, 0, _RIGHT, 0)
        grid.setSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        grid.addLayout(_pushed_left(self.menus), 0, 0)
        grid.addWidget(self.chooser, 0, 1)
        grid.addLayout(_pushed_right(self.finder), 0, 2)
        self.set_topic_open(False)
        self._measure()
        look.changed.connect(self._measure)

    def set_topic_open(self, is_open: bool) -> None:
        """Before a topic is open there is nothing to choose and nothing to find."""
        self.chooser.setVisible(is_open)
        self.finder.setVisible(is_open)

    def set_height(self, height: int) -> None:
        """40, or 36 in a small window (before the text size)."""
        self._height = height
        self._measure()

    def _measure(self) -> None:
        # The main window asks a menu widget for its height for a width, which a size hint does not answer.
        self.setFixedHeight(self._look.px(self._height))


def _pushed_left(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(widget)
    row.addStretch(1)
    return row


def _pushed_right(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget)
    return row
