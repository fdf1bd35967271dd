"""`Examining`: runs the checks and the readiness over the open plan, and lets the eye speak at the right moment.

Never while typing: after a text was committed it waits until the field is left or two seconds have passed. What was
done to the structure is looked at at once.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.acts import Act
from app.domain.exams import ExamProfile
from app.domain.items import Question
from app.domain.plans.checks.registry import remarks
from app.domain.plans.checks.remarks import Reading
from app.domain.plans.document import Plan
from app.domain.plans.readiness import PlanReadiness
from app.ui.context import Context
from app.ui.essays.check_words import remark_words
from app.ui.essays.evidence_book import EvidenceBook
from app.ui.essays.eye import Said
from app.ui.essays.open_plan import OpenPlan
from app.ui.essays.typing import TextField

LOOK_REST_MS = 2_000


class Examining(QObject):
    """Looks at the plan.

    Signals:
        remarked(object): a list of `Said`, worst first.
    """

    remarked = Signal(object)

    def __init__(self, context: Context, opened: OpenPlan, book: EvidenceBook, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._opened = opened
        self._book = book
        self._pane = parent
        self._question: Question | None = None
        self._profiles: dict[str, ExamProfile] = {}
        self._rest = QTimer(self, interval=LOOK_REST_MS, singleShot=True)
        self._rest.timeout.connect(self.look)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def begin(self, question: Question, profiles: list[ExamProfile]) -> None:
        """Another plan is opened."""
        self._rest.stop()
        self._question = question
        self._profiles = {profile.id: profile for profile in profiles}

    def readiness(self, plan: Plan) -> PlanReadiness:
        """How ready the plan is."""
        return self._context.services.planning.readiness(plan)

    def plan_changed(self) -> None:
        """The plan is another: look at once, or when the typing rests."""
        if self._opened.last_act is Act.EDIT_TEXT and self._is_typing():
            self._rest.start()
        else:
            self.look()

    def look(self) -> None:
        """Run the checks now."""
        self._rest.stop()
        plan = self._opened.plan
        if plan is None or self._question is None:
            return
        profile = self._profiles.get(plan.body.profile)
        found = remarks(Reading(plan.body, self._question, self._book.dates(), profile))
        self.remarked.emit(
            [
                Said(remark, remark_words(remark, self._book.title(str(remark.facts.get("item", "")))))
                for remark in found
            ]
        )

    def _is_typing(self) -> bool:
        focused = QApplication.focusWidget()
        return isinstance(focused, TextField) and self._pane.isAncestorOf(focused)

    def _focus_moved(self, _before: QWidget | None, _now: QWidget | None) -> None:
        if self._rest.isActive():
            self.look()
