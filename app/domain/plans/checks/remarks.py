"""What a check is given and what it says."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

from app.domain.dates.historical import HistoricalDate
from app.domain.exams import ExamProfile
from app.domain.items import Question
from app.domain.plans.document import Paragraph, PlanBody
from app.domain.plans.readiness import is_begun

THESIS: Final = "thesis"
JUDGEMENT: Final = "judgement"
WHOLE_PLAN: Final = ""


class Severity(IntEnum):
    """How much it matters; sorts worst first."""

    FIX = 0
    LOOK = 1
    HINT = 2


@dataclass(frozen=True, slots=True)
class Remark:
    """One finding. `target` is a paragraph's uid, THESIS, JUDGEMENT or WHOLE_PLAN; `place` orders findings as they stand
    in the plan; `facts` fill the placeholders of the check's sentence (paragraph numbers count from 1).
    """

    check: str
    severity: Severity
    target: str
    place: int = 0
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """A plan as an examiner would read it: the document, its question, the board's paper, and the dates of its evidence
    (None = undated).
    """

    body: PlanBody
    question: Question
    dates: Mapping[str, HistoricalDate | None]
    profile: ExamProfile | None = None

    @property
    def begun(self) -> tuple[tuple[int, Paragraph], ...]:
        """The paragraphs that hold anything, with their number (from 1)."""
        return tuple(
            (number, paragraph)
            for number, paragraph in enumerate(self.body.paragraphs, start=1)
            if is_begun(paragraph)
        )

    @property
    def is_under_way(self) -> bool:
        """Whether there is enough to speak of: a second paragraph begun, or a first piece of evidence."""
        return len(self.begun) >= 2 or any(paragraph.evidence for paragraph in self.body.paragraphs)


Check = Callable[[Reading], Iterator[Remark]]
