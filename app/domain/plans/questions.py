"""An exam question beside what the student has made of it: the row of every list of questions."""

from dataclasses import dataclass

from app.domain.items import Question
from app.domain.plans.document import Plan
from app.domain.plans.readiness import PlanReadiness


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question, the heads of its plans (the one shown first leading), and how ready the first one is; None = no plan."""

    question: Question
    plans: tuple[Plan, ...] = ()
    readiness: PlanReadiness | None = None

    @property
    def plan(self) -> Plan | None:
        """The plan a row opens; None where there is none yet."""
        return self.plans[0] if self.plans else None

    @property
    def title(self) -> str:
        """What the plan goes by: its own title, else the question."""
        return (self.plans[0].body.title if self.plans else "") or self.question.text
