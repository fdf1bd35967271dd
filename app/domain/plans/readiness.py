"""How ready a plan is: what of it would be recalled on a given day.

This is the simple model: the share of the evidence expected on the day, and per paragraph the chance that enough of
its pieces are there. It says so where little stands behind it: below `ENOUGH_ANSWERS` the result is an estimate and
is shown as hollow, half or full squares only, never as a percentage. It is never a mark or a grade.
A richer model (points, the blank page's discount, dates side by side) replaces the inside, not these values.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.domain.plans.document import Paragraph, PlanBody, Stance

NEEDED_PIECES: Final = 2
"""Pieces of evidence a paragraph should rest on at A level, Leaving Certificate and IB (GCSE: 1)."""

SECURE: Final = 0.7
"""From this chance that enough pieces are recalled on, a paragraph counts as secure (full)."""

HALF: Final = 0.35
"""From this chance on, a paragraph that is not secure is half there."""

ENOUGH_ANSWERS: Final = 30
"""Answers to the plan's evidence below which no percentage is shown."""

ENOUGH_PARAGRAPHS: Final = 3
"""A plan of fewer paragraphs is at most nearly an answer, however well it is known."""

NEARLY: Final = 0.5
"""From this part of the paragraphs on (secure = 1, half = ½), a question could nearly be answered."""


class ParagraphState(StrEnum):
    """One readiness square."""

    HOLLOW = "hollow"
    HALF = "half"
    FULL = "full"


class Answerable(StrEnum):
    """Whether the question could be answered on the day."""

    YES = "yes"
    NEARLY = "nearly"
    NOT_YET = "not_yet"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class ParagraphReadiness:
    """One paragraph that has been begun. `share` of its evidence is expected on the day (0 … 1; 0 without evidence)."""

    uid: str
    state: ParagraphState
    share: float
    secure: bool
    pieces: int = 0


@dataclass(frozen=True, slots=True)
class PlanReadiness:
    """A plan on a day: its begun paragraphs in order, the share of its evidence expected, the word for it, and how many
    answers stand behind all this.
    """

    paragraphs: tuple[ParagraphReadiness, ...]
    share: float
    word: Answerable
    answers: int

    @property
    def is_estimate(self) -> bool:
        """Whether too few answers stand behind it for a percentage."""
        return self.answers < ENOUGH_ANSWERS

    @property
    def secure(self) -> int:
        """How many paragraphs are secure."""
        return sum(paragraph.secure for paragraph in self.paragraphs)

    def paragraph(self, uid: str) -> ParagraphReadiness | None:
        """The readiness of one paragraph; None where nothing of it has been begun."""
        return next((paragraph for paragraph in self.paragraphs if paragraph.uid == uid), None)


def plan_readiness(
    body: PlanBody, recall: Mapping[str, float | None], answers: int, needed: int = NEEDED_PIECES
) -> PlanReadiness:
    """The readiness of a plan on the day that `recall` was computed for.

    `recall` gives each item's probability of recall on that day; None or missing = never answered, which counts 0.
    `answers` given so far to the plan's evidence; `needed` pieces make a paragraph.
    """
    begun = [paragraph for paragraph in body.paragraphs if is_begun(paragraph)]
    chances = [[recall.get(use.item) or 0.0 for use in paragraph.evidence] for paragraph in begun]
    paragraphs = tuple(
        _paragraph(paragraph.uid, probabilities, needed)
        for paragraph, probabilities in zip(begun, chances, strict=True)
    )
    pieces = [probability for probabilities in chances for probability in probabilities]
    return PlanReadiness(paragraphs, _mean(pieces), _word(paragraphs), answers)


def is_begun(paragraph: Paragraph) -> bool:
    """Whether the student has put anything into it."""
    texts = (paragraph.point, paragraph.because, paragraph.link)
    return (
        bool(paragraph.evidence)
        or any(text.strip() for text in texts)
        or paragraph.stance is not Stance.NEUTRAL
    )


def at_least(probabilities: Iterable[float], needed: int) -> float:
    """The chance that at least `needed` of independent pieces are recalled (Poisson-binomial, exact)."""
    counts = [1.0]  # counts[k] = chance of exactly k pieces so far
    for probability in probabilities:
        previous = [*counts, 0.0]
        counts = [
            previous[k] * (1 - probability) + (previous[k - 1] * probability if k else 0.0)
            for k in range(len(previous))
        ]
    return min(1.0, sum(counts[needed:]))


def _paragraph(uid: str, probabilities: list[float], needed: int) -> ParagraphReadiness:
    enough = len(probabilities) >= needed
    chance = at_least(probabilities, min(needed, len(probabilities))) if probabilities else 0.0
    secure = enough and chance >= SECURE
    if secure:
        state = ParagraphState.FULL
    elif chance >= HALF:
        state = ParagraphState.HALF
    else:
        state = ParagraphState.HOLLOW
    return ParagraphReadiness(uid, state, _mean(probabilities), secure, len(probabilities))


def _word(paragraphs: tuple[ParagraphReadiness, ...]) -> Answerable:
    if not any(paragraph.pieces for paragraph in paragraphs):
        return Answerable.EMPTY
    if len(paragraphs) >= ENOUGH_PARAGRAPHS and all(paragraph.secure for paragraph in paragraphs):
        return Answerable.YES
    points = {ParagraphState.FULL: 1.0, ParagraphState.HALF: 0.5, ParagraphState.HOLLOW: 0.0}
    got = sum(points[paragraph.state] for paragraph in paragraphs)
    return Answerable.NEARLY if got >= NEARLY * len(paragraphs) else Answerable.NOT_YET


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else 0.0
