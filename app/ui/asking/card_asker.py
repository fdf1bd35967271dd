"""`CardAsker`: asks one card after the other. Question, answer, rating: one key each, and nothing to wait for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.acts import Act, Done
from app.domain.cards import PromptKind, Rating
from app.domain.errors import FootholdError, NotFound
from app.domain.gaps import Stage
from app.domain.items import Event
from app.ui.asking.card_sheet import CardSheet
from app.ui.page import KeyHintText
from app.ui.widgets.controls import button

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.items import Lane, Quote
    from app.services.reviewing import CardPrompt
    from app.ui.context import Context

_COMPACT_BELOW = 480
"""Below this height, in pixels of the drawings, the margins are narrow."""

_RATINGS = {
    Qt.Key.Key_1: Rating.Again,
    Qt.Key.Key_2: Rating.Hard,
    Qt.Key.Key_3: Rating.Good,
    Qt.Key.Key_4: Rating.Easy,
}


class CardAsker(QWidget):
    """Shows a card and records its answer. Which card comes next is its host's to say, by `ask`.

    Signals:
        rated(int): the answer to `card_uid` is recorded; the study day on which the card comes back.
        put_off(str): the card with this uid was left out, until tomorrow or for good; nothing was answered.
        left(): the student wants to go (Esc); nothing is lost.
        hints_changed(object): a tuple of `KeyHintText` of the keys that work just now.
    """

    rated = Signal(int)
    put_off = Signal(str)
    left = Signal()
    hints_changed = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._prompt: CardPrompt | None = None
        self._prepared: CardPrompt | None = None
        self._stage = Stage.READ
        self._is_answered = False
        self._is_announcing = False
        self._lanes: dict[str, Lane] = {}
        self._since_question = QElapsedTimer()
        self._sheet = CardSheet(context.look)
        self._sheet.answer_wanted.connect(self._reveal)
        self._sheet.stage_chosen.connect(self._try_stage)
        self._sheet.rating_chosen.connect(self._rate)
        self._not_today = button(
            self.tr("Not today"), kind="quiet", size="small", shortcut="Alt+-", hint=self.tr("Alt −")
        )
        self._not_today.clicked.connect(self._leave_for_today)
        self._aside = button(
            self.tr("Set aside"), kind="quiet", size="small", shortcut="Alt+A", hint=self.tr("Alt A")
        )
        self._aside.clicked.connect(self._set_aside)
        changes = context.changes
        for changed in (
            changes.cards_changed,
            changes.items_changed,
            changes.topic_changed,
            changes.exam_changed,
        ):
            changed.connect(self._forget_prepared)
        changes.settings_changed.connect(self._forget_prepared)
        self._lay_out()

    @property
    def card_uid(self) -> str:
        """The card being asked, "" before the first."""
        return self._prompt.card.uid if self._prompt else ""

    @property
    def is_answered(self) -> bool:
        """Whether the answer is shown and a rating awaited."""
        return self._is_answered

    @property
    def is_announcing(self) -> bool:
        """Whether the change just announced was made here, so that the host need not read everything again."""
        return self._is_announcing

    @property
    def has_prepared(self) -> bool:
        """Whether the next card was read already."""
        return self._prepared is not None

    def prepare(self, card_uid: str) -> None:
        """Read a card that will probably be asked next, while the student thinks about this one."""
        try:
            self._prepared = self._context.services.reviewing.prompt(card_uid)
        except NotFound:
            self._prepared = None

    def ask(self, card_uid: str) -> None:
        """Ask this card; NotFound where it is gone."""
        prompt, self._prepared = self._prepared, None
        if prompt is None or prompt.card.uid != card_uid:
            prompt = self._context.services.reviewing.prompt(card_uid)
        self._prompt = prompt
        self._is_answered = False
        has_stages = prompt.card.prompt is PromptKind.COMPLETE
        self._stage = Stage(prompt.gap_level) if has_stages else Stage.READ
        self._sheet.show_question(prompt, self._stage, self._lane(prompt.item))
        self.focus_first()
        self._since_question.start()
        self._say(self._sheet.aloud())
        self.hints_changed.emit(self.hints())

    def _forget_prepared(self, _what: object) -> None:
        self._prepared = None

    def focus_first(self) -> None:
        """The focus goes where Space leads on."""
        self._sheet.focus_first()

    def hints(self) -> tuple[KeyHintText, ...]:
        """The keys that work just now."""
        leave = KeyHintText((self.tr("Esc"),), self.tr("leave, nothing lost"))
        if not self._is_answered:
            return (KeyHintText((self.tr("Space"),), self.tr("show the answer")), leave)
        return (
            KeyHintText(("1",), self.tr("not yet")),
            KeyHintText(("2",), self.tr("shaky")),
            KeyHintText(("3", self.tr("Space")), self.tr("knew it")),
            KeyHintText(("4",), self.tr("too easy")),
            KeyHintText((self.tr("Ctrl Z"),), self.tr("undo")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the focused control does not use itself. A key held down answers once."""
        if event.isAutoRepeat() or not self._used(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _used(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not self._is_answered:
            self._reveal()
        elif key in _RATINGS and self._is_answered and _is_plain(event):
            self._rate(_RATINGS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return self._press_focused()
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self._sheet.turn(-1 if key == Qt.Key.Key_PageUp else 1)
        else:
            return False
        return True

    def _press_focused(self) -> bool:
        """Enter presses the rating with the focus, as Space does."""
        rating = self._sheet.focused_rating()
        if rating is not None:
            self._rate(rating)
        return rating is not None

    def _reveal(self) -> None:
        if self._prompt is None or self._is_answered:
            return
        self._is_answered = True
        self._sheet.show_answer(self._prompt.intervals)
        self.focus_first()
        self._say(self._sheet.aloud())
        self.hints_changed.emit(self.hints())

    def _rate(self, rating: Rating) -> None:
        prompt = self._prompt
        if prompt is None or not self._is_answered:
            return
        try:
            due_day = self._context.services.reviewing.rate(
                prompt.card.uid, rating, self._since_question.elapsed(), int(self._stage)
            )
        except FootholdError as error:
            self._context.requests.report.emit(error)
            return
        self._is_answered = False
        self.rated.emit(due_day)
        # After the next card is shown: other pages only note that they are out of date.
        self._announce(prompt.card.uid)

    def _leave_for_today(self) -> None:
        self._put_off(self._context.services.learning.not_today, Act.NOT_TODAY)

    def _set_aside(self) -> None:
        self._put_off(self._context.services.learning.set_aside, Act.SET_ASIDE)

    def _put_off(self, put: Callable[[str], None], act: Act) -> None:
        if self._prompt is None:
            return
        item, uid = self._prompt.item, self._prompt.card.uid
        try:
            put(uid)
        except FootholdError as error:
            self._context.requests.report.emit(error)
            return
        self.put_off.emit(uid)
        self._announce(uid)
        self._context.requests.did.emit(Done(act, item.label if isinstance(item, Event) else item.text))

    def _announce(self, uid: str) -> None:
        self._is_announcing = True
        self._context.changes.cards_changed.emit(frozenset({uid}))
        self._is_announcing = False

    def _try_stage(self, stage: Stage) -> None:
        if self._prompt is None or self._is_answered:
            return
        self._stage = stage
        self._sheet.show_question(self._prompt, stage, self._lane(self._prompt.item))
        self._say(self._sheet.aloud())

    def _lane(self, item: Event | Quote) -> Lane | None:
        """The lane an event is drawn in; lanes are read once for each topic."""
        if not isinstance(item, Event) or not item.themes:
            return None
        key = f"{item.topic}/{item.themes[0]}"
        if key not in self._lanes:
            topic = self._context.services.topics.topic(item.topic)
            self._lanes.update({f"{item.topic}/{lane.id}": lane for lane in topic.lanes})
        return self._lanes.get(key)

    def _say(self, words: str) -> None:
        """Tell a screen reader what is new: the focus moves to a button, which says nothing of the card."""
        if QAccessible.isActive() and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _lay_out(self) -> None:
        tools = QWidget()
        side = QVBoxLayout(tools)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(4)
        side.addWidget(self._not_today, 0, Qt.AlignmentFlag.AlignRight)
        side.addWidget(self._aside, 0, Qt.AlignmentFlag.AlignRight)
        side.addStretch(1)
        self._across = QHBoxLayout(self)
        self._across.setSpacing(16)
        self._across.addWidget(QWidget(), 1)
        self._across.addWidget(self._sheet, 1000)
        self._across.addWidget(tools, 1)
        self._context.look.changed.connect(self._fit)

    def _fit(self) -> None:
        px = self._context.look.px
        is_compact = self.height() < px(_COMPACT_BELOW)
        self._across.setContentsMargins(24, px(8 if is_compact else 20), 24, px(8 if is_compact else 16))


def _is_plain(event: QKeyEvent) -> bool:
    return event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
