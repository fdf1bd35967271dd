"""What a run changed: which plans stand better than before, and what tomorrow will ask."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.plans.questions import QuestionRow


@dataclass(frozen=True, slots=True)
class PlanGain:
    """One plan whose number of secure paragraphs differs after the run; `paragraphs` it has in all."""

    title: str
    before: int
    after: int
    paragraphs: int


@dataclass(frozen=True, slots=True)
class RunOutcome:
    """`answers` were given to cards, `recalled` of them; `placed` of `to_place` events stood right at once.

    `minutes_tomorrow` is what comes back tomorrow, as far as it is known now.
    """

    answers: int = 0
    recalled: int = 0
    placed: int = 0
    to_place: int = 0
    gains: tuple[PlanGain, ...] = ()
    minutes_tomorrow: int = 0


def gains(before: Sequence[QuestionRow], after: Sequence[QuestionRow]) -> tuple[PlanGain, ...]:
    """Plans of which more or fewer paragraphs are secure now, in the topic's order; a new plan begins at none."""
    stood = {row.plans[0].uid: row.readiness.secure for row in before if row.plans and row.readiness}
    found = []
    for row in after:
        if row.plans and row.readiness:
            was = stood.get(row.plans[0].uid, 0)
            if row.readiness.secure != was:
                found.append(PlanGain(row.title, was, row.readiness.secure, len(row.readiness.paragraphs)))
    return tuple(found)
