"""`CardSheet`: a card on its paper, with what stands above and below it: the stages, *Show the answer*, the ratings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.cards import PromptKind, Rating
from app.domain.gaps import Stage
from app.domain.items import Event
from app.ui.asking.event_face import EventFace
from app.ui.asking.fitting_scroll import FittingScroll
from app.ui.asking.laying_out import laid_out_once
from app.ui.asking.quote_face import QuoteFace
from app.ui.asking.rating_bar import RatingBar
from app.ui.asking.stage_strip import StageStrip
from app.ui.asking.words import what_to_do
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import button, text

if TYPE_CHECKING:
    from app.domain.items import Lane
    from app.services.reviewing import CardPrompt

_WIDTH = 824
_ROOMY = 444
"""From this height on, in pixels of the drawings, a card is set as large as it is drawn."""

_TIGHT = 310
"""Below this height (large text in a small window) the ratings scroll with the card instead of standing below it."""


class CardSheet(QWidget):
    """Shows a question, then its answer. Knows no services, and nothing of the keys.

    Signals:
        answer_wanted: *Show the answer* was pressed.
        stage_chosen(object): another `Stage` is to be tried.
        rating_chosen(object): a `Rating`.
    """

    answer_wanted = Signal()
    stage_chosen = Signal(object)
    rating_chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shows_answer = False
        self._strip = StageStrip(look)
        self._strip.setObjectName("stages")
        self._strip.stage_chosen.connect(self.stage_chosen)
        self._quote_face = QuoteFace(look)
        self._event_face = EventFace(look)
        self._face: QuoteFace | EventFace = self._quote_face
        self._ratings = RatingBar(look)
        self._ratings.rating_chosen.connect(self.rating_chosen)
        self._what_to_do = text(step=Step.SMALL, tone=Token.MUTED)
        self._show = button(self.tr("Show the answer"), kind="primary", hint=self.tr("Ctrl Enter"))
        self._show.setObjectName("show_answer")
        self._show.clicked.connect(self.answer_wanted)
        self._lay_out()
        look.changed.connect(self.fit)

    def show_question(self, prompt: CardPrompt, stage: Stage, lane: Lane | None) -> None:
        """Show what is asked; `lane` is that of an event."""
        self._shows_answer = False
        with laid_out_once(self._column, self._paper, self._quote_face.column, self._event_face.column):
            is_event = isinstance(prompt.item, Event)
            self._face = self._event_face if is_event else self._quote_face
            self._event_face.setVisible(is_event)
            self._quote_face.setVisible(not is_event)
            self._event_face.show_lane(lane)
            self._strip.setVisible(prompt.card.prompt is PromptKind.COMPLETE)
            self._strip.show_stage(stage)
            self._face.show_question(prompt, stage)
            self._what_to_do.setText(what_to_do(prompt.card.prompt, stage))
            self._ratings.hide()
            self._below.show()
        self._settle()
        self._scroll.to_top()

    def show_answer(self, intervals: dict[Rating, int]) -> None:
        """Show the rest, and the ratings with the days until the card comes back."""
        self._shows_answer = True
        with laid_out_once(self._column, self._paper, self._quote_face.column, self._event_face.column):
            self._face.show_answer()
            self._strip.hide()
            self._ratings.show_intervals(intervals)
            self._below.hide()
            self._ratings.show()
        self._settle()

    def aloud(self) -> str:
        """What is shown just now, as a screen reader should say it."""
        return self._face.aloud()

    def focus_first(self) -> None:
        """The focus goes where Space leads on."""
        if self._shows_answer:
            self._ratings.focus_first()
        else:
            self._show.setFocus()

    def focused_rating(self) -> Rating | None:
        """The rating with the focus."""
        return next((rating for rating in Rating if self._ratings.button(rating).hasFocus()), None)

    def turn(self, pages: int) -> None:
        """Scroll by whole pages, down for positive numbers."""
        self._scroll.turn(pages)

    def hasHeightForWidth(self) -> bool:
        # It takes the height it is given. Asked for a height by its width it would have every page around it lay out
        # its wrapped lines again and again.
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Take the room there is."""
        look = self._look
        self.setMaximumWidth(look.px(_WIDTH))
        is_compact = self.height() < look.px(_ROOMY)
        self._quote_face.set_compact(is_compact)
        self._event_face.set_compact(is_compact)
        self._column.setSpacing(look.px(8 if is_compact else 16))
        self._paper.setSpacing(look.px(8))
        self._place_ratings(in_scroll=self.height() < look.px(_TIGHT))

    def _place_ratings(self, *, in_scroll: bool) -> None:
        if in_scroll == (self._paper.indexOf(self._ratings) >= 0):
            return
        if in_scroll:
            self._paper.addWidget(self._ratings)
        else:
            self._column.insertWidget(self._column.count() - 1, self._ratings)
        self._ratings.setVisible(self._shows_answer)
        if self._shows_answer:
            self._ratings.focus_first()

    def _settle(self) -> None:
        """Lay it out now: by events alone the card would grow a frame late, with a scroll bar flashing up."""
        self._face.column.activate()
        self._paper.activate()
        self._scroll.updateGeometry()
        self._column.activate()
        self._scroll.fit_bar()

    def _lay_out(self) -> None:
        paper = QWidget()
        self._paper = QVBoxLayout(paper)
        self._paper.setContentsMargins(0, 0, 0, 0)
        self._paper.addWidget(self._quote_face)
        self._paper.addWidget(self._event_face)
        self._event_face.hide()
        self._scroll = FittingScroll(paper)
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._what_to_do, 1)
        below.addWidget(self._show)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._strip, self._scroll, self._below, self._ratings):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self._ratings.hide()
        self.fit()
