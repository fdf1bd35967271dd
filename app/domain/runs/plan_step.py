"""Which plan a run goes on with: the weakest one there is, else the first question without one."""

from collections.abc import Sequence

from app.domain.plans.document import Plan
from app.domain.plans.questions import QuestionRow
from app.domain.plans.readiness import (
    ENOUGH_PARAGRAPHS,
    NEEDED_PIECES,
    Answerable,
    ParagraphReadiness,
    PlanReadiness,
)
from app.domain.runs.steps import RunStep, StepKind, StepReason


def plan_step(rows: Sequence[QuestionRow], minutes: int) -> RunStep:
    """What to do with `minutes` for an essay. `rows` are not empty.

    A plan that is not yet an answer is worth more than a further one; when all plans stand, the next question is.
    """
    planned = [(row, row.plans[0], row.readiness) for row in rows if row.plans and row.readiness]
    open_plans = [entry for entry in planned if entry[2].word is not Answerable.YES]
    unplanned = next((row for row in rows if not row.plans), None)
    if not open_plans and unplanned is not None:
        reason = StepReason.NEXT_PLAN if planned else StepReason.FIRST_PLAN
        return _new_plan(unplanned, minutes, reason)
    if not planned:
        return _new_plan(rows[0], minutes, StepReason.FIRST_PLAN)
    row, plan, readiness = min(open_plans or planned, key=lambda entry: entry[2].share)
    return _work_on(row, plan, readiness, minutes)


def _new_plan(row: QuestionRow, minutes: int, reason: StepReason) -> RunStep:
    return RunStep(
        kind=StepKind.PLAN,
        minutes=minutes,
        reason=reason,
        count=1,
        question=row.question.uid,
        title=row.question.text,
    )


def _work_on(row: QuestionRow, plan: Plan, readiness: PlanReadiness, minutes: int) -> RunStep:
    begun = readiness.paragraphs
    reason, number, subject, pieces = StepReason.UNFINISHED, len(begun), "", 0
    if len(begun) >= ENOUGH_PARAGRAPHS:
        weakest = min(begun, key=_strength)
        paragraphs = plan.body.paragraphs
        number = next(n for n, paragraph in enumerate(paragraphs, 1) if paragraph.uid == weakest.uid)
        subject, pieces = paragraphs[number - 1].point.strip(), weakest.pieces
        reason = StepReason.THIN if pieces < NEEDED_PIECES else StepReason.WEAKEST
    return RunStep(
        kind=StepKind.PLAN,
        minutes=minutes,
        reason=reason,
        count=1,
        number=number,
        subject=subject,
        supporting=pieces,
        plan=plan.uid,
        question=row.question.uid,
        title=row.title,
    )


def _strength(paragraph: ParagraphReadiness) -> tuple[bool, float]:
    """Orders paragraphs, the weakest first: one that rests on too little before any that rests on enough."""
    return (paragraph.pieces >= NEEDED_PIECES, paragraph.share)
