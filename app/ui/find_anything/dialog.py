"""`FindAnything`: type, walk with ↑ and ↓, Enter goes there. Nothing typed lists the actions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QListView, QVBoxLayout, QWidget

from app.domain.items import ItemKind
from app.services.finding import Found
from app.ui import labels
from app.ui.find_anything.delegate import ResultDelegate
from app.ui.find_anything.results import Result, ResultModel
from app.ui.look import Token
from app.ui.widgets.controls import text
from app.ui.widgets.keys import key_words
from app.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from app.ui.context import Context

_WIDTH: Final = 640
_HEIGHT: Final = 480
_TOP: Final = 48
_MOST_ENTRIES: Final = 20
_WALKING: Final = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class FindAnything(QDialog):
    """Over the window, near its top.

    Signals:
        item_chosen(object, str): kind and uid of an entry of the topic.
    """

    item_chosen = Signal(object, str)

    def __init__(self, context: Context, topic: str, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._topic = topic
        self._actions = [action for action in actions if action.isEnabled() and action.isVisible()]
        look = context.look
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Find anything"))
        self.field = SearchField(
            look, self.tr("An event, a quotation, a person, a question, an action"), self.tr("Find anything")
        )
        self.field.installEventFilter(self)
        self.model = ResultModel()
        self.list = QListView()
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(ResultDelegate(look, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self._go)
        self._none: QLabel = text("", tone=Token.MUTED)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self._none, 1)
        self.field.textChanged.connect(self._find)
        self._place(parent)
        self._find("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field keeps the focus; ↑ and ↓ walk the list, Enter goes where it stands."""
        if watched is self.field and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in _WALKING:
                self.list.keyPressEvent(event)
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._go(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _place(self, window: QWidget) -> None:
        look = self._context.look
        width = min(look.px(_WIDTH), window.width() - 32)
        height = min(look.px(_HEIGHT), window.height() - look.px(_TOP) - 32)
        self.resize(width, height)
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - width) // 2, corner.y() + look.px(_TOP))

    def _find(self, words: str) -> None:
        found = self._context.services.finding.find(self._topic, words, _MOST_ENTRIES) if self._topic else []
        results = [*map(self._entry, found), *self._matching_actions(words)]
        self.model.replace(results)
        self.list.setVisible(bool(results))
        self._none.setVisible(not results)
        self._none.setText(self.tr("Nothing is called “{words}”. Try fewer letters.").format(words=words))
        if results:
            self.list.setCurrentIndex(self.model.index(0))

    def _entry(self, found: Found) -> Result:
        title = found.title
        if found.kind is ItemKind.QUOTE and found.is_verified:
            title = self.tr("“{words}”").format(words=title)
        return Result(title, found.detail, labels.item_kind(found.kind), found)

    def _matching_actions(self, words: str) -> list[Result]:
        wanted = words.casefold().split()
        return [
            Result(_plain(action), key_words(action.shortcut()), self.tr("Action"), action)
            for action in self._actions
            if all(part in _plain(action).casefold() for part in wanted)
        ]

    def _go(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        target = self.model.result(index.row()).target
        self.accept()
        if isinstance(target, Found):
            self.item_chosen.emit(target.kind, target.uid)
        else:
            target.trigger()


def _plain(action: QAction) -> str:
    return action.text().replace("&", "")
