"""`MenuRow`: the menus on the left, the topic in the middle, "Find anything" on the right."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QMenuBar, QSizePolicy, QWidget

from app.ui.look import Look

if TYPE_CHECKING:
    from app.ui.frame.find_button import FindButton
    from app.ui.frame.topic_chooser import TopicChooser

_LEFT: Final = 11
_RIGHT: Final = 16


class MenuRow(QWidget):
    """The top line of the window, 40 high (36 in a small window).

    Painted first with the menus' names and the topic's; `furnish` adds what can be pressed.

    Signals:
        find_wanted: "Find anything" was pressed.
        topic_chosen(str): another topic was chosen.
    """

    find_wanted = Signal()
    topic_chosen = Signal(str)

    def __init__(self, look: Look, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._height = 40
        self.chooser: TopicChooser | None = None
        self.finder: FindButton | None = None
        self._bar = bar = QMenuBar()
        if sys.platform != "darwin":
            self._bar.setNativeMenuBar(False)  # a desktop's own menu bar would take the menus out of this row
        bar.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.file = bar.addMenu(self.tr("&File"))
        self.edit = bar.addMenu(self.tr("&Edit"))
        self.view = bar.addMenu(self.tr("&View"))
        self.study = bar.addMenu(self.tr("&Study"))
        self.help = bar.addMenu(self.tr("&Help"))
        self._title = QLabel(title.replace("&", "&&"))
        self._title.setProperty("weight", "600")
        # Equal outer columns keep the topic in the middle of the window, whatever stands beside it.
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(_LEFT, 0, _RIGHT, 0)
        self._grid.setSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(2, 1)
        self._grid.addLayout(_at_one_end(bar, left=True), 0, 0)
        self._grid.addWidget(self._title, 0, 1)
        self._measure()
        look.changed.connect(self._measure)

    def furnish(self) -> None:
        """Add the topic chooser and the button for finding, hidden until a topic is open."""
        from app.ui.frame.find_button import FindButton  # noqa: PLC0415 - not before the first paint
        from app.ui.frame.topic_chooser import TopicChooser  # noqa: PLC0415

        self.chooser = TopicChooser(self._look)
        self.chooser.topic_chosen.connect(self.topic_chosen)
        self.finder = FindButton(self._look)
        self.finder.clicked.connect(self.find_wanted)
        self._grid.addWidget(self.chooser, 0, 1)
        self._grid.addLayout(_at_one_end(self.finder, left=False), 0, 2)
        self.set_topic_open(False)
        self._title.setVisible(bool(self._title.text()))

    def set_topics(self, topics: Sequence[tuple[str, str]], current: str) -> None:
        """List the topics (uid, title) in the chooser and show the current one."""
        if self.chooser is not None:
            self.chooser.set_topics(topics, current)

    def set_topic_open(self, is_open: bool) -> None:
        """Before a topic is open there is nothing to choose and nothing to find."""
        self._title.hide()
        for widget in (self.chooser, self.finder):
            if widget is not None:
                widget.setVisible(is_open)

    def set_height(self, height: int) -> None:
        """40, or 36 in a small window (before the text size)."""
        if height != self._height:
            self._height = height
            self._measure()

    def _measure(self) -> None:
        # The main window asks a menu widget for its height for a width, which a size hint does not answer.
        self.setFixedHeight(self._look.px(self._height))
        # No menu may hide behind an arrow: at large text the finder gives way instead.
        self._bar.setMinimumWidth(0)
        self._bar.setMinimumWidth(self._bar.sizeHint().width())


def _at_one_end(widget: QWidget, *, left: bool) -> QHBoxLayout:
    row = QHBoxLayout()
    if not left:
        row.addStretch(1)
    row.addWidget(widget)
    if left:
        row.addStretch(1)
    return row
