"""`EssaysTab`: the page. Leads between the list of questions, the editor, the blank page and the marked essay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.acts import Act, Done
from app.domain.errors import FootholdError
from app.domain.plans.checks.evidence import is_dated
from app.domain.plans.document import Plan
from app.domain.plans.readiness import is_begun
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


class EssaysTab(Page):
    """One tab, one thing at a time."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        look = context.look
        self.landing = Landing(look)
        self.opened = OpenPlan(context, self)
        self.editor = PlanEditor(context, self.opened)
        self.essay = MarkedView(context)
        self.drill = SlipView(context)
        self.recall = RecallView(context)
        self._stack = QStackedWidget()
        for view in self._views():
            self._stack.addWidget(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._wire()

    def _views(self) -> tuple[Landing | PlanEditor | MarkedView | SlipView | RecallView, ...]:
        return (self.landing, self.editor, self.essay, self.drill, self.recall)

    def set_topic(self, uid: str) -> None:
        if uid != self.topic:
            self.show_landing()
        super().set_topic(uid)

    def refresh(self) -> None:
        if self._stack.currentWidget() is self.editor:
            self.editor.refresh()
        else:
            services = self.context.services
            rows = services.planning.questions(self.topic)
            self.landing.show_entries([entry for row in rows for entry in self._entries(row)])
            self.landing.show_essay(services.marked.essay(self.topic))
        self._tell()

    def focus_first(self) -> None:
        self._focus_shown()

    def find_in_page(self) -> bool:
        shown = self._stack.currentWidget()
        if shown is self.landing:
            self.landing.go_to_search()
        elif shown is self.editor:
            self.editor.tray.go_to_search()
        else:
            return False
        return True

    def keep_typing(self) -> None:
        self.editor.keep_typing()
        self.recall.keep_typing()

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
        plans = [
            plan for plan in self.context.services.planning.plans(self.topic) if plan.body.question == uid
        ]
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
        self.editor.ask_paragraph(item)

    def _wire(self) -> None:
        changes, landing, editor = self.context.changes, self.landing, self.editor
        for signal in (
            changes.cards_changed,
            changes.items_changed,
            changes.topic_changed,
            changes.exam_changed,
        ):
            signal.connect(self.mark_stale)
        changes.plans_changed.connect(self._plans_changed)
        landing.plan_opened.connect(self.show_plan)
        landing.plan_wanted.connect(self.begin_plan)
        landing.plan_removed.connect(self._remove)
        landing.timeline_asked.connect(lambda: self.context.requests.show_event.emit(""))
        landing.essay_opened.connect(self.show_essay)
        landing.drill_asked.connect(self.find_slips)
        editor.back_asked.connect(self.show_landing)
        self.essay.back_asked.connect(self.show_landing)
        self.essay.drill_asked.connect(self.find_slips)
        self.drill.left.connect(self.show_landing)
        self.drill.claim_asked.connect(self.show_essay)
        editor.state_changed.connect(self._tell)
        editor.recall_asked.connect(self.recall_plan)
        self.recall.left.connect(self._back_to_plan)
        self.recall.stage_changed.connect(self._tell)

    def _plans_changed(self, plans: frozenset[str]) -> None:
        """The editor hears of its own plan by itself; of other plans only the tray's counts differ."""
        own = self.opened.plan is not None and plans == {self.opened.plan.uid}
        if not own or self._stack.currentWidget() is self.landing:
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

    def _open(self, plan: Plan) -> None:
        self.editor.open(plan)
        self._show(self.editor)

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

    def _show(self, view: QWidget) -> None:
        self.keep_typing()
        self._stack.setCurrentWidget(view)
        if self.isVisible():
            self._focus_shown()
        self._tell()

    def _focus_shown(self) -> None:
        shown = self._stack.currentWidget()
        for view in self._views():
            if shown is view:
                view.focus_first()

    def _tell(self) -> None:
        """Say in the status row where one is and which keys work."""
        shown = self._stack.currentWidget()
        enter, escape = self.tr("Enter"), self.tr("Esc")
        hints: tuple[KeyHintText, ...]
        if shown is self.editor and self.opened.plan is not None:
            words, hints = self._plan_words(self.opened.plan), self._editor_hints()
        elif shown is self.essay:
            words = self.essay.status()
            hints = (
                KeyHintText(("N",), self.tr("next")),
                KeyHintText((self.tr("Shift"), "N"), self.tr("previous")),
                KeyHintText(("L",), self.tr("learn this")),
            )
        elif shown is self.recall:
            words, hints = self.recall.status(), self._recall_hints()
        elif shown is self.drill:
            words = self.tr("Find the slip")
            hints = (
                KeyHintText(("1", "2", "3"), self.tr("wrong")),
                KeyHintText((escape,), self.tr("stop here")),
            )
        else:
            plans = len(self.context.services.planning.plans(self.topic)) if self.topic else 0
            words = self.tr("%n plan(s)", "", plans)
            hints = (KeyHintText(("↑", "↓"), self.tr("question")), KeyHintText((enter,), self.tr("open")))
        self.status_changed.emit(words)
        self.hints_changed.emit(hints)

    def _plan_words(self, plan: Plan) -> str:
        begun = [paragraph for paragraph in plan.body.paragraphs if is_begun(paragraph)]
        uses = [use for paragraph in begun for use in paragraph.evidence]
        if not uses:
            return self.tr("%n point(s)", "", len(begun))
        dates = self.editor.book.dates()
        dated = sum(is_dated(dates.get(use.item)) for use in uses)
        return self.tr("{paragraphs} · {pieces}, {dated} dated").format(
            paragraphs=self.tr("%n paragraph(s)", "", len(begun)),
            pieces=self.tr("%n piece(s) of evidence", "", len(uses)),
            dated=dated,
        )

    def _back_to_plan(self) -> None:
        if self.opened.plan is None:
            self.show_landing()
            return
        self.editor.refresh()
        self._show(self.editor)

    def _recall_hints(self) -> tuple[KeyHintText, ...]:
        if self.recall.page is self.recall.writing:
            return (
                KeyHintText((self.tr("Ctrl Enter"),), self.tr("stop and mark")),
                KeyHintText((self.tr("Esc"),), self.tr("stop without marking")),
            )
        if self.recall.page is self.recall.marking:
            return (
                KeyHintText(("1", "2", "3", "4"), self.tr("mark")),
                KeyHintText((self.tr("Enter"),), self.tr("take the suggestion")),
                KeyHintText(("↑", "↓"), self.tr("piece")),
            )
        return ()

    def _editor_hints(self) -> tuple[KeyHintText, ...]:
        return (
            KeyHintText((self.tr("F6"),), self.tr("next pane")),
            KeyHintText((self.tr("Enter"),), self.tr("add to a paragraph")),
            KeyHintText((self.tr("Alt"), "↑", "↓"), self.tr("move paragraph")),
        )
