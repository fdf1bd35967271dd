"""`EssaysTab`: the page. Leads between the list of questions, the editor, the blank page and the marked essay."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.acts import Act, Done
from app.domain.errors import FootholdError
from app.domain.plans.document import Plan
from app.ui.context import Context
from app.ui.essays.editor import PlanEditor
from app.ui.essays.landing import Landing
from app.ui.essays.marked.slip_view import SlipView
from app.ui.essays.marked.view import MarkedView
from app.ui.essays.open_plan import OpenPlan
from app.ui.essays.question_list import Entry
from app.ui.essays.recall.view import RecallView
from app.ui.page import KeyHintText, Page

if TYPE_CHECKING:
    from app.domain.plans.questions import QuestionRow


class View(Protocol):
    """What everything shown in this tab can do."""

    def focus_first(self) -> None: ...

    def status(self) -> str: ...

    def hints(self) -> tuple[KeyHintText, ...]: ...


Made = TypeVar("Made", bound=QWidget)


class EssaysTab(Page):
    """One tab, one thing at a time. What has not been visited has not been made."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.opened = OpenPlan(context, self)
        self._stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._show(self.landing)
        changes = context.changes
        for signal in (
            changes.cards_changed,
            changes.items_changed,
            changes.topic_changed,
            changes.exam_changed,
        ):
            signal.connect(self.mark_stale)
        changes.plans_changed.connect(self._plans_changed)

    # The views

    @cached_property
    def landing(self) -> Landing:
        """The list of questions."""
        made = self._add(Landing(self.context.look))
        made.plan_opened.connect(self.show_plan)
        made.plan_wanted.connect(self.begin_plan)
        made.plan_removed.connect(self._remove)
        made.essay_opened.connect(self.show_essay)
        made.drill_asked.connect(self.find_slips)
        made.timeline_asked.connect(self._go_to_timeline)
        return made

    @cached_property
    def editor(self) -> PlanEditor:
        """The editor of a plan."""
        made = self._add(PlanEditor(self.context, self.opened))
        made.back_asked.connect(self.show_landing)
        made.recall_asked.connect(self.recall_plan)
        made.state_changed.connect(self._tell)
        return made

    @cached_property
    def essay(self) -> MarkedView:
        """The student's essay, marked."""
        made = self._add(MarkedView(self.context))
        made.back_asked.connect(self.show_landing)
        made.drill_asked.connect(self.find_slips)
        return made

    @cached_property
    def drill(self) -> SlipView:
        """Find the slip."""
        made = self._add(SlipView(self.context))
        made.left.connect(self.show_landing)
        made.claim_asked.connect(self.show_essay)
        return made

    @cached_property
    def recall(self) -> RecallView:
        """The blank page."""
        made = self._add(RecallView(self.context))
        made.left.connect(self._back_to_plan)
        made.stage_changed.connect(self._tell)
        return made

    # What the window asks

    def set_topic(self, uid: str) -> None:
        if uid != self.topic:
            self.show_landing()
        super().set_topic(uid)

    def refresh(self) -> None:
        if self._shows("editor"):
            self.editor.refresh()
        elif self._shows("landing"):
            services = self.context.services
            rows = services.planning.questions(self.topic)
            self.landing.show_entries([entry for row in rows for entry in self._entries(row)])
            self.landing.show_essay(services.marked.essay(self.topic))
        self._tell()

    def focus_first(self) -> None:
        self._view().focus_first()

    def find_in_page(self) -> bool:
        if self._shows("landing"):
            self.landing.go_to_search()
        elif self._shows("editor"):
            self.editor.tray.go_to_search()
        else:
            return False
        return True

    def keep_typing(self) -> None:
        for name in ("editor", "recall"):
            if name in self.__dict__:
                getattr(self, name).keep_typing()

    def show_landing(self) -> None:
        """Show the list of questions."""
        self.opened.close()
        self._show(self.landing)
        self.mark_stale()

    def show_plan(self, uid: str) -> None:
        """Open a plan."""
        try:
            plan = self.context.services.planning.plan(uid)
        except FootholdError as error:
            self.context.requests.report.emit(error)
            self.show_landing()
            return
        self._open(plan)

    def show_question(self, uid: str) -> None:
        """Open the plan of a question, or begin one."""
        plans = [one for one in self.context.services.planning.plans(self.topic) if one.body.question == uid]
        if plans:
            self._open(plans[0])
        else:
            self.begin_plan(uid)

    def begin_plan(self, question: str) -> None:
        """Begin a new plan for a question."""
        try:
            plan = self.context.services.planning.start(question)
        except FootholdError as error:
            self.context.requests.report.emit(error)
            return
        self.context.changes.plans_changed.emit(frozenset({plan.uid}))
        self._open(plan)

    def show_essay(self, claim: str = "") -> None:
        """Open the student's essay, marked, at a claim ("" = at its beginning)."""
        marked = self.context.services.marked.essay(self.topic)
        if marked is None:
            self.show_landing()
            return
        self.essay.show_text(self.topic, marked)
        self._show(self.essay)
        if claim or self.essay.current is None:
            self.essay.show_claim(claim)

    def find_slips(self) -> None:
        """Begin the drill on the student's essay."""
        marked = self.context.services.marked.essay(self.topic)
        if marked is not None:
            self.drill.begin(self.topic, marked)
            self._show(self.drill)

    def recall_plan(self) -> None:
        """Write the open plan from memory."""
        self.keep_typing()
        if self.opened.plan is not None:
            self.recall.begin(self.opened.plan)
            self._show(self.recall)

    def add_to_plan(self, item: str) -> None:
        """Ask which paragraph shall use an item: of the open plan, else of the one written last, else of a new one."""
        if self.opened.plan is None:
            plans = self.context.services.planning.plans(self.topic)
            if not plans:
                self.show_landing()
                self.context.requests.status.emit(self.tr("Choose a question first: you have no plan yet."))
                return
            self._open(plans[0])
        self._show(self.editor)
        self.editor.ask_paragraph(item)

    # Inside

    def _add(self, view: Made) -> Made:
        self._stack.addWidget(view)
        return view

    def _view(self) -> View:
        return cast("View", self._stack.currentWidget())

    def _shows(self, name: str) -> bool:
        return self._stack.currentWidget() is self.__dict__.get(name)

    def _show(self, view: QWidget) -> None:
        self.keep_typing()
        self._stack.setCurrentWidget(view)
        if self.isVisible():
            self.focus_first()
        self._tell()

    def _open(self, plan: Plan) -> None:
        self.editor.open(plan)
        self._show(self.editor)

    def _back_to_plan(self) -> None:
        if self.opened.plan is None:
            self.show_landing()
            return
        self.editor.refresh()
        self._show(self.editor)

    def _plans_changed(self, plans: frozenset[str]) -> None:
        """The editor hears of its own plan by itself; of other plans only the tray's counts differ."""
        own = self.opened.plan is not None and plans == {self.opened.plan.uid}
        if not own or self._shows("landing"):
            self.mark_stale()

    def _entries(self, row: QuestionRow) -> list[Entry]:
        planning = self.context.services.planning
        if not row.plans:
            return [Entry(row.question)]
        first, *others = row.plans
        return [
            Entry(row.question, first, row.readiness),
            *(Entry(row.question, plan, planning.readiness(plan)) for plan in others),
        ]

    def _remove(self, uid: str) -> None:
        planning = self.context.services.planning
        try:
            plan = planning.plan(uid)
            title = plan.body.title or planning.question(plan.body.question).text
            planning.delete(uid)
        except FootholdError as error:
            self.context.requests.report.emit(error)
            return
        self.context.changes.plans_changed.emit(frozenset({uid}))
        self.context.requests.did.emit(Done(Act.DELETE_PLAN, title))

    def _go_to_timeline(self) -> None:
        landing = self.context.services.topics.topic(self.topic).landing
        self.context.requests.show_event.emit(landing)

    def _tell(self) -> None:
        """Say in the status row where one is and which keys work."""
        view = self._view()
        self.status_changed.emit(view.status())
        self.hints_changed.emit(view.hints())
