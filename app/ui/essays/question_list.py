"""The questions of a topic as a list: each with its plan and how ready that is, or with nothing yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.domain.items import Question
from app.domain.plans.document import Plan
from app.domain.plans.readiness import Answerable, ParagraphState, PlanReadiness
from app.ui import labels
from app.ui.look import Look, Step, Token
from app.ui.widgets.readiness import SIDE, paint_squares, squares_size

Index = QModelIndex | QPersistentModelIndex

ENTRY_ROLE: Final = Qt.ItemDataRole.UserRole
MOST_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The most squares any row has."""

_HEIGHT: Final = 48
_WORD: Final = 140


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a question with one of its plans, or with none."""

    question: Question
    plan: Plan | None = None
    readiness: PlanReadiness | None = None

    @property
    def title(self) -> str:
        """What the row is called: the plan's own name, else the question."""
        return (self.plan.body.title if self.plan else "") or self.question.text


class QuestionModel(QAbstractListModel):
    """Rows of `Entry`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def replace(self, entries: Sequence[Entry]) -> None:
        """Show these rows; the selection stays where the same rows come again."""
        same = [_key(entry) for entry in entries] == [_key(entry) for entry in self._entries]
        if same and entries:
            self._entries = list(entries)
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def entry(self, index: Index) -> Entry:
        """The row of an index."""
        return self._entries[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: entry.title,
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._aloud(entry),
            Qt.ItemDataRole.ToolTipRole: lambda: f"<qt>{escape(entry.title)}</qt>",
            ENTRY_ROLE: lambda: entry,
            MOST_ROLE: lambda: max(len(_states(other)) for other in self._entries),
        }
        answer = answers.get(role)
        return answer() if answer else None

    def _aloud(self, entry: Entry) -> str:
        if entry.plan is None or entry.readiness is None:
            return self.tr("{question} No plan yet. Enter makes one.").format(question=entry.title)
        ready = entry.readiness
        words = labels.answerable_aloud(ready.word, ready.secure, len(ready.paragraphs))
        return self.tr("{question} {readiness}. Enter opens the plan.").format(
            question=entry.title, readiness=words
        )


class QuestionPainter(QStyledItemDelegate):
    """Draws a row: title, squares, and a word or what to do next."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._look.px(240), self._look.px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, rect, entry = self._look, option.rect, index.data(ENTRY_ROLE)
        px = look.px
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.colour(Token.ACCENT_SOFT))
            painter.fillRect(rect.left(), rect.top(), px(3), rect.height(), look.colour(Token.ACCENT))
            if look.is_contrast:
                painter.setPen(QPen(look.colour(Token.ACCENT), 1))
                painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.setPen(QPen(look.colour(Token.LINE), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(px(16), 0, -px(16), 0)
        self._paint_word(painter, inner, entry)
        squares = self._paint_squares(painter, inner, entry, index)
        font = look.font(Step.BASE, 500 if entry.plan else 400)
        painter.setFont(font)
        painter.setPen(look.colour(Token.INK))
        title = inner.adjusted(0, 0, -squares, 0)
        words = QFontMetrics(font).elidedText(entry.title, Qt.TextElideMode.ElideRight, title.width())
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def _paint_word(self, painter: QPainter, inner: QRect, entry: Entry) -> None:
        words, token, weight = self._word(entry)
        painter.setFont(self._word_font(weight))
        painter.setPen(self._look.colour(token))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_squares(self, painter: QPainter, inner: QRect, entry: Entry, index: Index) -> int:
        """Draw the squares; the room they and the word take at the right."""
        px, states = self._look.px, _states(entry)
        room = px(_WORD)
        if not states:
            return room
        most = index.data(MOST_ROLE)  # one column for all rows
        wide = squares_size(self._look, most).width()
        corner = QPoint(inner.right() - room - wide, inner.center().y() - px(SIDE) // 2)
        paint_squares(painter, self._look, corner, states)
        return room + wide + px(16)

    def _word(self, entry: Entry) -> tuple[str, Token, int]:
        if entry.plan is None or entry.readiness is None:
            return self.tr("Make a plan"), Token.ACCENT, 600
        word = entry.readiness.word
        if word is Answerable.EMPTY:
            return self.tr("Go on"), Token.ACCENT, 600
        strong = word is Answerable.YES
        return labels.answerable(word), Token.INK if strong else Token.MUTED, 600 if strong else 400

    def _word_font(self, weight: int) -> QFont:
        return self._look.font(Step.BASE, weight)


class QuestionList(QListView):
    """The list.

    Signals:
        entry_opened(object): Enter or a click on an `Entry`.
        removal_asked(object): Delete on an `Entry` that has a plan.
        menu_asked(object, object): the context menu of an `Entry`, at a global point.
    """

    entry_opened = Signal(object)
    removal_asked = Signal(object)
    menu_asked = Signal(object, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.questions = QuestionModel(self)
        self._painter = QuestionPainter(look)
        self.setModel(self.questions)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(self.tr("Questions and plans"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda index: self.entry_opened.emit(self.questions.entry(index)))
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def current_entry(self) -> Entry | None:
        """The current row."""
        index = self.currentIndex()
        return self.questions.entry(index) if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry = self.current_entry()
        if entry is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entry_opened.emit(entry)
        elif entry is not None and entry.plan is not None and event.key() == Qt.Key.Key_Delete:
            self.removal_asked.emit(entry)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keys else self.indexAt(event.pos())
        if index.isValid():
            place = self.visualRect(index).center() if by_keys else event.pos()
            self.menu_asked.emit(self.questions.entry(index), self.viewport().mapToGlobal(QPoint(place)))


def _states(entry: Entry) -> list[ParagraphState]:
    return [paragraph.state for paragraph in entry.readiness.paragraphs] if entry.readiness else []


def _key(entry: Entry) -> tuple[str, str]:
    return entry.question.uid, entry.plan.uid if entry.plan else ""
