"""`TopicChooser`: the name of the topic in the middle of the menu row; pressed, it lists the others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.icons import icon
from app.ui.look import Look
from app.ui.widgets.button import Button


class TopicChooser(Button):
    """A quiet button that opens the list of topics.

    Signals:
        topic_chosen(str): the uid of the topic the student chose.
    """

    topic_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("", trailing=icon("chevron-down", look), parent=parent)
        self.setObjectName("topic_chooser")
        self.setProperty("kind", "quiet")
        self.setIcon(icon("book", look))
        self.set_shrinks()
        self._list = QMenu(self)
        self._list.setAccessibleName(self.tr("Topics"))
        self.clicked.connect(self._open)

    def set_topics(self, topics: Sequence[tuple[str, str]], current: str) -> None:
        """List the topics (uid, title) and show the current one."""
        self._list.clear()
        group = QActionGroup(self._list)
        for uid, title in topics:
            action = self._list.addAction(title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(uid == current)
            action.triggered.connect(lambda _checked, chosen=uid: self.topic_chosen.emit(chosen))
            group.addAction(action)
            if uid == current:
                self.setText(title.replace("&", "&&"))
                self.setAccessibleName(self.tr("Topic: {title}").format(title=title))

    def _open(self) -> None:
        self._list.popup(self.mapToGlobal(self.rect().bottomLeft()))
