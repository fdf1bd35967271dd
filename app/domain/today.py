"""What the Today tab shows, as one value. The steps of a run and what it changed are in `app.domain.runs`."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.plans.questions import QuestionRow
from app.domain.runs.steps import RunStep

ANSWERS_BEFORE_EXAM_QUESTION: Final = 10
"""Answers (or one drill) after which Today asks once when the exam is and which board sets it."""

MOST_QUESTIONS: Final = 5
MOST_UNPLANNED: Final = 3


@dataclass(frozen=True, slots=True)
class TodayPage:
    """Today for one topic. `exam_day` as a study day, None = not known. No due counts: they are told in Progress.

    `steps` of a run of the minutes asked for; `questions` are all of the topic's, in its order.
    """

    study_day: int
    exam_day: int | None = None
    countdown_shown: bool = True
    steps: tuple[RunStep, ...] = ()
    questions: tuple[QuestionRow, ...] = ()
    ask_exam: bool = False
    first_day: bool = False
    answers: int = 0

    @property
    def days_to_exam(self) -> int | None:
        """Whole days until the exam; None where no day is known or it is over."""
        if self.exam_day is None or self.exam_day < self.study_day:
            return None
        return self.exam_day - self.study_day


def asks_for_exam(*, asked: bool, answers: int, drills: int) -> bool:
    """Whether it is time to ask for exam and board: once, after ten answers or the first drill."""
    return not asked and (answers >= ANSWERS_BEFORE_EXAM_QUESTION or drills > 0)


def leading_questions(
    rows: Sequence[QuestionRow], most: int = MOST_QUESTIONS, unplanned: int = MOST_UNPLANNED
) -> tuple[QuestionRow, ...]:
    """The questions Today names without being asked for all: every planned one, then a few that might be planned.

    Both stand in the topic's order. With plans there, others fill the list up to `most`, at least one of them;
    without any, `unplanned` are enough to choose from.
    """
    planned = [row for row in rows if row.plans]
    room = unplanned if not planned else max(1, most - len(planned))
    return (*planned, *[row for row in rows if not row.plans][:room])
