"""`PlanEditor`: evidence, plan, examiner's eye side by side, and the keys that lead through them.

It wires; the edits are `PlanActs`, the truth is `OpenPlan`. A plan just begun shows a calmer middle pane and nothing
at the right; a small window folds the right pane to one line.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.acts import Act
from app.domain.items import Question
from app.domain.plans.checks.remarks import Remark
from app.domain.plans.document import Plan
from app.domain.plans.readiness import is_begun
from app.ui.context import Context
from app.ui.essays.begin_view import BeginView, is_just_begun
from app.ui.essays.carrying import Carried, Load
from app.ui.essays.dropping import Place
from app.ui.essays.editor_bar import EditorBar
from app.ui.essays.evidence_book import EvidenceBook
from app.ui.essays.examining import Examining
from app.ui.essays.eye import ExaminersEye, EyeLine, Said
from app.ui.essays.open_plan import OpenPlan
from app.ui.essays.outline_panel import OutlinePanel
from app.ui.essays.panes import Panes, Room
from app.ui.essays.plan_acts import PlanActs
from app.ui.essays.plan_menus import NEW, PlanMenus
from app.ui.essays.printing import Printing
from app.ui.essays.sheet import PlanSheet
from app.ui.essays.side import Side
from app.ui.essays.status_words import editor_hints, plan_status
from app.ui.essays.tray import EvidenceTray
from app.ui.page import KeyHintText
from app.ui.widgets.controls import set_shown
from app.ui.widgets.panel import divider
from app.ui.widgets.scroll import Filling, Scroll

if TYPE_CHECKING:
    from app.domain.packs.outline import Outline


class PlanEditor(QWidget):
    """One plan, worked at.

    Signals:
        back_asked, recall_asked: to the list of plans; to the blank page.
        state_changed: the status line or the key hints may read otherwise.
    """

    back_asked = Signal()
    recall_asked = Signal()
    state_changed = Signal()

    def __init__(self, context: Context, opened: OpenPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.opened = opened
        self.book = EvidenceBook()
        self._question: Question | None = None
        self._outline: Outline | None = None
        self._was_just_begun = False
        self._room = Room.WIDE
        self._is_stale = True
        look = context.look
        self.bar = EditorBar(look)
        self.eye_line = EyeLine(look)
        self.tray = EvidenceTray(look, self.book)
        self.begin = BeginView(look, opened)
        self.sheet = PlanSheet(look, opened, self.book)
        self.eye = ExaminersEye(look)
        self.outline = OutlinePanel(look, self.book)
        self.acts = PlanActs(opened, self.book)
        self.menus = PlanMenus(context, self.acts, self.book, self)
        self.examining = Examining(context, opened, self.book, self)
        self.printing = Printing(context, self.book, self)
        self._middle = QStackedWidget()
        self._panes = Panes(look, self.tray, self._middle)
        self._content = Filling()
        self._lay_out()
        self.side = Side(look, self.eye, self.outline, self._panes, self)
        self._panes.share_out(self._room, self.width())
        self._wire()
        self._bind_keys()

    @property
    def is_small(self) -> bool:
        """Whether the window is too small for three panes."""
        return Room.of(self._context.look, self.window().size()) is not Room.WIDE

    def open(self, plan: Plan) -> None:
        """Work at this plan."""
        planning = self._context.services.planning
        self._question = planning.question(plan.body.question)
        self._outline = planning.outline(plan.body.question)
        self.eye.begin()
        self.examining.begin(self._question, planning.profiles())
        self.begin.show_question(self._question)
        self.sheet.show_question(self._question)
        self.sheet.open_paragraph("", focus=False)
        self.side.show_panel(self.eye)
        self.opened.open(plan)
        if not is_just_begun(plan.body):
            self.sheet.open_paragraph(self._first_to_open(plan), focus=False)

    def refresh(self) -> None:
        """Cards were answered elsewhere: read evidence and readiness again."""
        self._is_stale = True
        if self.opened.plan is not None:
            self._show(self.opened.plan)

    def keep_typing(self) -> None:
        """Commit what is being typed."""
        self.begin.commit()
        self.sheet.commit()

    def focus_first(self) -> None:
        """Go to what is to be written next."""
        if self._middle.currentWidget() is self.begin:
            self.begin.focus_first()
        else:
            self.sheet.focus_current()

    def status(self) -> str:
        """What the status row says: how much the plan holds."""
        return plan_status(self.opened.body, self.book.dates()) if self.opened.plan is not None else ""

    def hints(self) -> tuple[KeyHintText, ...]:
        """The keys that work here."""
        return editor_hints(is_just_begun=self._was_just_begun)

    def add_item(self, item: str) -> None:
        """Put an item into the paragraph being worked at, or ask which."""
        body = self.opened.body
        if self._middle.currentWidget() is self.begin and body.paragraphs:
            self.add_item_to(item, body.paragraphs[0].uid)
        elif self.sheet.open_uid:
            self.acts.add_item(self.sheet.open_uid, item)
        else:
            self.ask_paragraph(item)

    def ask_paragraph(self, item: str) -> None:
        """Ask which paragraph shall use the item."""
        place = self.tray.list.mapToGlobal(
            self.tray.list.visualRect(self.tray.list.currentIndex()).bottomLeft()
        )
        self.menus.choose_paragraph(self.opened.body, place, partial(self.add_item_to, item))

    def add_item_to(self, item: str, paragraph: str) -> None:
        """Put an item into a paragraph (NEW: a new one), which is then the one worked at."""
        uid = self.acts.add_item_to_new(item) if paragraph == NEW else paragraph
        if paragraph != NEW:
            self.acts.add_item(paragraph, item)
        self.sheet.open_paragraph(uid, focus=False)

    def add_paragraph(self) -> None:
        """On to the next point: a new paragraph after the one worked at."""
        self.keep_typing()
        after = self.sheet.current_paragraph() or None
        uid = self.acts.add_paragraph(after)
        if self._middle.currentWidget() is self.begin:
            self.begin.point.setFocus(Qt.FocusReason.OtherFocusReason)  # the first one is still empty
        else:
            self.sheet.open_paragraph(uid)

    def jump(self, remark: Remark) -> None:
        """Go to what a remark speaks of."""
        self.side.close_drawer()
        self.sheet.go_to(remark.target)
        use = str(remark.facts.get("use", ""))
        if use:
            self.sheet.go_to_use(use)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """The window, not this page, decides what is small."""
        if watched is self.window() and event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._fit()

    def hideEvent(self, event: QHideEvent) -> None:
        self.keep_typing()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.side.place_drawer()

    def _lay_out(self) -> None:
        self._middle.addWidget(self.begin)
        self._middle.addWidget(self.sheet)
        inside = QVBoxLayout(self._content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        for part in (self.bar, divider(), self.eye_line, self._panes):
            inside.addWidget(part, 1 if part is self._panes else 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Scroll(self._content))
        self._context.look.changed.connect(self._fit)

    def _wire(self) -> None:
        opened, bar, sheet = self.opened, self.bar, self.sheet
        opened.changed.connect(self._show)
        opened.about_to_act.connect(self.keep_typing)
        opened.gone.connect(self.back_asked)
        bar.back_asked.connect(self.back_asked)
        bar.undo_asked.connect(self._context.requests.undo)
        bar.paragraph_asked.connect(self.add_paragraph)
        bar.outline_asked.connect(self._toggle_outline)
        bar.recall_asked.connect(self.recall_asked)
        bar.profile_chosen.connect(self.acts.choose_profile)
        bar.print_asked.connect(self._open_print_menu)
        for source in (self.tray, self.outline):
            source.item_chosen.connect(self.add_item)
            source.item_menu_asked.connect(self._open_item_menu)
        self.outline.closed.connect(self._toggle_outline)
        self.begin.next_asked.connect(self.add_paragraph)
        self.begin.item_dropped.connect(self.add_item)
        sheet.paragraph_wanted.connect(self.add_paragraph)
        sheet.paragraph_opened.connect(lambda _uid: self.state_changed.emit())
        sheet.removal_asked.connect(self.acts.remove_paragraph)
        sheet.step_asked.connect(self._step)
        sheet.let_go.connect(self._take)
        sheet.open_card.use_removed.connect(self.acts.remove_use)
        sheet.open_card.use_opened.connect(self._open_use_menu)
        sheet.open_card.use_menu_asked.connect(self._open_use_menu)
        sheet.open_card.stance_chosen.connect(lambda stance: self.acts.set_stance(sheet.open_uid, stance))
        self.eye.jump_asked.connect(self.jump)
        self.eye_line.jump_asked.connect(self.jump)
        self.eye_line.open_asked.connect(self.side.open)
        self.side.drawer_closed.connect(self.focus_first)
        self.examining.remarked.connect(self._show_remarks)

    def _bind_keys(self) -> None:
        keys = {
            "Ctrl+N": self.add_paragraph,
            "F6": partial(self._next_pane, 1),
            "Shift+F6": partial(self._next_pane, -1),
            "Alt+Up": partial(self._step_current, -1),
            "Alt+Down": partial(self._step_current, 1),
        }
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _show(self, plan: Plan) -> None:
        """Show the plan as it is now."""
        body, question = plan.body, self._question
        if question is None:
            return
        just_begun = is_just_begun(body)
        if self.opened.last_act is not Act.EDIT_TEXT or self._is_stale:
            self._is_stale = False
            self.book.read(self._context.services, plan)
            self.tray.show_book(frozenset(body.items), question.range)
        readiness = self.examining.readiness(plan)
        self.begin.show_body(body)
        self.sheet.show_body(body, readiness)
        self._middle.setCurrentWidget(self.begin if just_begun else self.sheet)
        if just_begun != self._was_just_begun:
            self.tray.set_few(just_begun)
        self._was_just_begun = just_begun
        self.eye.show_readiness(body, readiness)
        self.examining.plan_changed()
        if self._outline is not None:
            self.outline.show_outline(self._outline, is_earned=self._has_own_line())
        self.bar.show_profiles(question, self._context.services.planning.profiles(), body.profile)
        self._fit()
        self.state_changed.emit()

    def _show_remarks(self, said: list[Said]) -> None:
        self.eye.show_remarks(said)
        self.eye_line.show_remarks(self.eye.said)

    def _fit(self) -> None:
        """Three panes, or two and a line; nothing for an examiner while a plan has just been begun."""
        room, just_begun = Room.of(self._context.look, self.window().size()), self._was_just_begun
        small = room is not Room.WIDE
        if room is not self._room:
            self._room = room
            self.side.set_small(small)
            self._panes.share_out(room, self.width())
        if not small:
            set_shown(self.side, not just_begun or self.side.shows_outline)
        set_shown(self.eye_line, small and not just_begun)
        self.sheet.set_compact(small)
        self.bar.show_stage(
            is_just_begun=just_begun,
            has_evidence=bool(self.opened.plan and self.opened.body.items),
            has_outline=self._outline is not None,
            small=small,
        )
        above = self.bar.heightForWidth(self.width())
        if not self.eye_line.isHidden():
            above += self.eye_line.heightForWidth(self.width())
        self._content.setMinimumHeight(above + self._panes.least_height())

    def _has_own_line(self) -> bool:
        body = self.opened.body
        return bool(body.thesis.strip()) and any(paragraph.point.strip() for paragraph in body.paragraphs)

    def _toggle_outline(self) -> None:
        self.keep_typing()
        shown = self.side.shows_outline
        self.side.show_panel(self.eye if shown else self.outline)
        self.bar.outline.setChecked(not shown)
        self._fit()
        if not shown:
            self.side.open()
        else:
            self.side.close_drawer()
            self.focus_first()

    def _first_to_open(self, plan: Plan) -> str:
        """The first paragraph that lacks evidence or a because, else none: the whole plan is then seen at a glance."""
        for paragraph in plan.body.paragraphs:
            if not paragraph.evidence or not paragraph.because.strip():
                return paragraph.uid if is_begun(paragraph) else ""
        return ""

    def _open_item_menu(self, item: str, place: QPoint) -> None:
        self.menus.open_item(self.opened.body, item, place, partial(self.add_item_to, item))

    def _open_use_menu(self, use: str, place: QPoint | None = None) -> None:
        uses = self.sheet.open_card.uses
        if place is None:
            place = uses.viewport().mapToGlobal(uses.visualRect(uses.currentIndex()).bottomLeft())
        self.menus.open_use(self.opened.body, use, place)

    def _open_print_menu(self, button: QWidget) -> None:
        self.keep_typing()
        if self.opened.plan is not None and self._question is not None:
            self.printing.open_menu(button, self.opened.plan, self._question)

    def _take(self, carried: Carried, place: Place) -> None:
        """Something was dropped on the plan."""
        if carried.load is Load.ITEM:
            self.acts.add_item(place.paragraph, carried.uid, place.index)
        elif carried.load is Load.USE:
            self.acts.move_use(carried.uid, place.paragraph, place.index)
        elif place.index is not None:
            self.acts.move_paragraph(carried.uid, place.index)

    def _step(self, paragraph: str, step: int) -> None:
        if paragraph:
            self.acts.step_paragraph(paragraph, step)

    def _step_current(self, step: int) -> None:
        if self._middle.currentWidget() is self.sheet:
            self._step(self.sheet.current_paragraph(), step)

    def _next_pane(self, step: int) -> None:
        panes = [self.tray, self._middle]
        if not self._was_just_begun or self.side.shows_outline:
            panes.append(self.side)
        focused = self.focusWidget()
        here = next((n for n, pane in enumerate(panes) if focused is pane or pane.isAncestorOf(focused)), 1)
        self._focus_pane(panes[(here + step) % len(panes)])

    def _focus_pane(self, pane: QWidget) -> None:
        if pane is self.side:
            self.side.open()
            return
        self.side.close_drawer()
        if pane is self.tray:
            self.tray.focus_list()
        else:
            self.focus_first()
