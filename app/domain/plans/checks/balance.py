"""Checks of the whole: are both sides heard, does the number of paragraphs suit the paper."""

from collections.abc import Iterator

from app.domain.exams import Figure
from app.domain.plans.checks.remarks import WHOLE_PLAN, Reading, Remark, Severity
from app.domain.plans.checks.writing import LAST_PLACE
from app.domain.plans.document import Stance
from app.domain.plans.families import needs_both_sides

ENOUGH_TO_WEIGH = 3
"""From so many paragraphs on (or once the judgement is written) a missing side is a finding, not a beginning."""


def one_sided(reading: Reading) -> Iterator[Remark]:
    """K13: the question wants an argument weighed, and no paragraph supports it, or none challenges it."""
    if not needs_both_sides(reading.question.family):
        return
    if len(reading.begun) < ENOUGH_TO_WEIGH and not reading.body.judgement.strip():
        return
    stances = {paragraph.stance for _number, paragraph in reading.begun}
    against = bool(stances & {Stance.CHALLENGES, Stance.QUALIFIES})
    if Stance.SUPPORTS in stances and against:
        return
    if Stance.SUPPORTS in stances:
        missing = "against"
    elif against:
        missing = "for"
    else:
        missing = "both"
    yield Remark("K13", Severity.FIX, WHOLE_PLAN, LAST_PLACE + 1, {"missing": missing})


def paragraph_count(reading: Reading) -> Iterator[Remark]:
    """K21: more paragraphs than the paper has time for; or, once the judgement is written, fewer than it wants.

    A figure of the profile that is not confirmed gives a hint at most.
    """
    if reading.profile is None:
        return
    count = len(reading.begun)
    most, fewest = reading.profile.figure("paragraphs_max"), reading.profile.figure("paragraphs_min")
    if most is not None and count > most.value:
        facts = {"count": count, "most": most.value}
        yield Remark("K21-many", _severity(most), WHOLE_PLAN, LAST_PLACE + 2, facts)
    elif fewest is not None and count < fewest.value and reading.body.judgement.strip():
        facts = {"count": count, "fewest": fewest.value}
        yield Remark("K21-few", _severity(fewest), WHOLE_PLAN, LAST_PLACE + 2, facts)


def _severity(figure: Figure) -> Severity:
    return Severity.LOOK if figure.confirmed else Severity.HINT
