"""The fonts, colours and sizes the painters share, made anew when the look changes."""

from __future__ import annotations

from PySide6.QtGui import QColor

from app.domain.timeline.measures import Measures
from app.ui.look import LaneColours, Look, Step, Token
from app.ui.timeline.texts import Texts


class Styles:
    """Everything about how the timeline looks that does not depend on what it shows."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.is_contrast = look.is_contrast
        self._colours: dict[Token, QColor] = {}
        self._lanes: dict[str, LaneColours] = {}
        self.measures = Measures().scaled(look.px(1000) / 1000)
        self.label = Texts(look.font(Step.SMALL))
        self.chosen = Texts(look.font(Step.SMALL, 600))
        self.small = Texts(look.font(Step.SMALL, 500))
        self.strong = Texts(look.font(Step.SMALL, 700))
        self.badge = Texts(look.font(Step.SMALL, 600))
        self.lane = Texts(look.font(Step.SMALL, 600))

    def px(self, value: float) -> int:
        """A size of the drawings at the student's text size."""
        return self.look.px(value)

    def colour(self, token: Token) -> QColor:
        """The colour of a token."""
        found = self._colours.get(token)
        if found is None:
            found = self._colours[token] = self.look.colour(token)
        return found

    def lane_colours(self, slot: str) -> LaneColours:
        """The colours of a lane."""
        found = self._lanes.get(slot)
        if found is None:
            found = self._lanes[slot] = self.look.lane(slot)
        return found
