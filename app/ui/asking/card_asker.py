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
from app.ui.asking.event_face import EventFace
from app.ui.asking.fitting_scroll import FittingScroll
from app.ui.asking.laying_out import laid_out_once
from app.ui.asking.quote_face import QuoteFace
from app.ui.asking.rating_bar import RatingBar
from app.ui.asking.stage_strip import StageStrip
from app.ui.asking.words import what_to_do
from app.ui.look import Step, Token
from app.ui.page import KeyHintText
from app.ui.widgets.controls import button, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.items import Lane
    from app.services.reviewing import CardPrompt
    from app.ui.context import Context

_WIDTH = 824
_ROOMY = 480
"""From this height on, in pixels of the drawings, a card is set as large as it is drawn."""

_TIGHT = 330
"""Below this height (large text in a small window) the ratings scroll with the card instead of standing below it."""

_RATINGS = {
    Qt.Key.Key_1: Rating.Again,
    Qt.Key.Key_2: Rating.Hard,
    Qt.Key.Key_3: Rating.Good,
    Qt.Key.Key_4: Rating.Easy,
}


class CardAsker(QWidget):
    """Shows a card and records its answer. Which card comes next is its host's to say, by `ask`.

    Signals:
        rated(object): a `Rated`; the answer to `card_uid` is recorded.
        put_off(str): the card with this uid was left out, until tomorrow or for good; nothing was answered.
        left(): the student wants to go (Esc); nothing is lost.
        hints_changed(object): a tuple of `KeyHintText` of the keys that work just now.
    """

    rated = Signal(object)
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
        look = context.look
        self._strip = StageStrip(look)
        self._strip.setObjectName("stages")
        self._strip.stage_chosen.connect(self._try_stage)
        self._quote_face = QuoteFace(look)
        self._event_face = EventFace(look)
        self._face: QuoteFace | EventFace = self._quote_face
        self._face_columns = (self._quote_face.column, self._event_face.column)
        self._ratings = RatingBar(look)
        self._ratings.rating_chosen.connect(self._rate)
        self._what_to_do = text(step=Step.SMALL, tone=Token.MUTED)
        self._show = button(self.tr("Show the answer"), kind="primary", hint=self.tr("Ctrl Enter"))
        self._show.setObjectName("show_answer")
        self._show.clicked.connect(self._reveal)
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
        with laid_out_once(self._across, self._stack, self._paper, *self._face_columns):
            self._show_question(prompt)
        self._settle()
        self._scroll.to_top()
        self.focus_first()
        self._since_question.start()
        self._say(self._face.aloud())
        self.hints_changed.emit(self.hints())

    def _settle(self) -> None:
        """Lay the column out now: by events alone the card would grow a frame late, with a scroll bar flashing up."""
        self._face.column.activate()
        self._paper.activate()
        self._scroll.updateGeometry()
        self._stack.activate()

    def _forget_prepared(self, _what: object) -> None:
        self._prepared = None

    def _show_question(self, prompt: CardPrompt) -> None:
        is_event = isinstance(prompt.item, Event)
        self._face = self._event_face if is_event else self._quote_face
        self._event_face.setVisible(is_event)
        self._quote_face.setVisible(not is_event)
        if isinstance(prompt.item, Event):
            self._event_face.show_lane(self._lane(prompt.item))
        self._strip.setVisible(prompt.card.prompt is PromptKind.COMPLETE)
        self._strip.show_stage(self._stage)
        self._face.show_question(prompt, self._stage)
        self._what_to_do.setText(what_to_do(prompt.card.prompt, self._stage))
        self._ratings.hide()
        self._question_part.show()

    def focus_first(self) -> None:
        """The focus goes where Space leads on."""
        if self._is_answered:
            self._ratings.focus_first()
        else:
            self._show.setFocus()

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
            self._scroll.turn(-1 if key == Qt.Key.Key_PageUp else 1)
        else:
            return False
        return True

    def _press_focused(self) -> bool:
        """Enter presses the rating with the focus, as Space does."""
        for rating in Rating:
            if self._ratings.button(rating).hasFocus():
                self._rate(rating)
                return True
        return False

    def _reveal(self) -> None:
        if self._prompt is None or self._is_answered:
            return
        self._is_answered = True
        with laid_out_once(self._across, self._stack, self._paper, *self._face_columns):
            self._face.show_answer()
            self._strip.hide()
            self._ratings.show_intervals(self._prompt.intervals)
            self._question_part.hide()
            self._ratings.show()
        self._settle()
        self.focus_first()
        self._say(self._face.aloud())
        self.hints_changed.emit(self.hints())

    def _rate(self, rating: Rating) -> None:
        prompt = self._prompt
        if prompt is None or not self._is_answered:
            return
        try:
            rated = self._context.services.reviewing.rate(
                prompt.card.uid, rating, self._since_question.elapsed(), int(self._stage)
            )
        except FootholdError as error:
            self._context.requests.report.emit(error)
            return
        self._is_answered = False
        self.rated.emit(rated)
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
        self._face.show_question(self._prompt, stage)
        self._settle()
        self._what_to_do.setText(what_to_do(self._prompt.card.prompt, stage))
        self._say(self._face.aloud())

    def _lane(self, event: Event) -> Lane | None:
        """The lane an event is drawn in; lanes are read once for each topic."""
        if not event.themes:
            return None
        key = f"{event.topic}/{event.themes[0]}"
        if key not in self._lanes:
            topic = self._context.services.topics.topic(event.topic)
            self._lanes.update({f"{event.topic}/{lane.id}": lane for lane in topic.lanes})
        return self._lanes.get(key)

    def _say(self, words: str) -> None:
        """Tell a screen reader what is new: the focus moves to a button, which says nothing of the card."""
        if QAccessible.isActive() and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _lay_out(self) -> None:
        look = self._context.look
        paper = QWidget()
        self._paper = faces = QVBoxLayout(paper)
        faces.setContentsMargins(0, 0, 0, 0)
        faces.addWidget(self._quote_face)
        faces.addWidget(self._event_face)
        self._event_face.hide()
        self._scroll = FittingScroll(paper)
        self._question_part = QWidget()
        below = QHBoxLayout(self._question_part)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._what_to_do, 1)
        below.addWidget(self._show)
        column = _Column()
        column.setMaximumWidth(look.px(_WIDTH))
        self._column = column
        self._stack = stack = QVBoxLayout(column)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.addWidget(self._strip)
        stack.addWidget(self._scroll)
        stack.addWidget(self._question_part)
        stack.addWidget(self._ratings)
        stack.addStretch(1)
        self._ratings.hide()
        tools = QWidget()
        side = QVBoxLayout(tools)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(4)
        side.addWidget(self._not_today, 0, Qt.AlignmentFlag.AlignRight)
        side.addWidget(self._aside, 0, Qt.AlignmentFlag.AlignRight)
        side.addStretch(1)
        self._across = across = QHBoxLayout(self)
        across.setSpacing(16)
        across.addWidget(QWidget(), 1)
        across.addWidget(column, 1000)
        across.addWidget(tools, 1)
        look.changed.connect(self._fit)

    def _fit(self) -> None:
        look = self._context.look
        self._column.setMaximumWidth(look.px(_WIDTH))
        is_compact = self.height() < look.px(_ROOMY)
        self._quote_face.set_compact(is_compact)
        self._event_face.set_compact(is_compact)
        self._across.setContentsMargins(
            24, look.px(8 if is_compact else 20), 24, look.px(8 if is_compact else 16)
        )
        self._stack.setSpacing(look.px(8 if is_compact else 16))
        self._paper.setSpacing(look.px(8))
        self._place_ratings(in_scroll=self.height() < look.px(_TIGHT))

    def _place_ratings(self, *, in_scroll: bool) -> None:
        if in_scroll == (self._paper.indexOf(self._ratings) >= 0):
            return
        if in_scroll:
            self._paper.addWidget(self._ratings)
        else:
            self._stack.insertWidget(self._stack.count() - 1, self._ratings)
        self._ratings.setVisible(self._is_answered)
        if self._is_answered:
            self.focus_first()


class _Column(QWidget):
    """Takes the height it is given. Asked for a height by its width it would have every page around it lay out its
    wrapped lines again and again.
    """

    def hasHeightForWidth(self) -> bool:
        return False


def _is_plain(event: QKeyEvent) -> bool:
    return event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
