"""`EventFace`: an event whose date is asked for. Nothing on the question gives the date away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.gaps import Piece, Stage
from app.domain.items import Event, Lane
from app.ui import labels
from app.ui.asking.face import Face
from app.ui.asking.gapped_text import GappedText
from app.ui.look import Look, Step, Token
from app.ui.widgets.badge import LaneBadge
from app.ui.widgets.controls import text
from app.ui.widgets.panel import divider

if TYPE_CHECKING:
    from app.services.reviewing import CardPrompt


class EventFace(Face):
    """The event's title, set large; the answer adds its date, what happened and why it matters."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._prompt: CardPrompt | None = None
        self._asked = text(self.tr("When was it?"), tone=Token.MUTED)
        self._lane_badge = LaneBadge(look, "", "", "")
        self._lane_title = text(step=Step.SMALL, tone=Token.MUTED, wraps=False)
        self._title = GappedText(look)
        self._date = text(step=Step.HEAD, weight=600, tone=Token.ACCENT)
        self._summary = text()
        self._why = text(self.tr("Why it matters"), Step.SMALL, 600, Token.MUTED, wraps=False)
        self._significance = text()
        self._lay_out()

    def show_lane(self, lane: Lane | None) -> None:
        """The lane the event lies in, as its topic names it. Call before `show_question`."""
        self._lane_title.setText(lane.title if lane else "")
        self._lane_badge.setVisible(lane is not None)
        if lane is not None:
            self._lane_badge.show_lane(lane.colour, lane.letter, lane.title)

    def show_question(self, prompt: CardPrompt, stage: Stage) -> None:  # noqa: ARG002 - an event has no stages
        self._prompt = prompt
        self._title.show_pieces((Piece(_event(prompt).title),))
        self._date.hide()
        self._rest.hide()

    def show_answer(self) -> None:
        if self._prompt is None:
            return
        event = _event(self._prompt)
        self._date.setText(labels.historical(event.date))
        self._date.show()
        self._summary.setText(event.summary)
        self._summary.setVisible(bool(event.summary))
        self._significance.setText(event.significance)
        self._significance.setVisible(bool(event.significance))
        self._why.setVisible(bool(event.significance))
        self._rest.setVisible(bool(event.summary or event.significance))

    def set_compact(self, is_compact: bool) -> None:
        super().set_compact(is_compact)
        self._title.set_compact(is_compact)

    def aloud(self) -> str:
        parts = [self._asked, self._title, self._date]
        return " ".join(part.text() for part in parts if not part.isHidden() and part.text())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._asked, 1)
        head.addWidget(self._lane_badge)
        head.addWidget(self._lane_title)
        self._rest = QWidget()
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(self.look.px(8))
        rest.addWidget(divider())
        rest.addWidget(self._summary)
        rest.addWidget(self._why)
        rest.addWidget(self._significance)
        self.column.addLayout(head)
        self.column.addWidget(self._title)
        self.column.addWidget(self._date)
        self.column.addWidget(self._rest)
        self.column.addStretch(1)


def _event(prompt: CardPrompt) -> Event:
    if not isinstance(prompt.item, Event):
        raise TypeError(prompt.item)
    return prompt.item
