"""`BeginView`: a plan just begun. Three things only: the question, the answer in one sentence, the first point."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.items import Question
from app.domain.plans.checks.remarks import THESIS
from app.domain.plans.document import PlanBody
from app.ui.essays.carrying import Load, carried
from app.ui.essays.open_plan import POINT, OpenPlan
from app.ui.essays.question_heading import QuestionHeading
from app.ui.essays.typing import TextField
from app.ui.icons import icon
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import button, text
from app.ui.widgets.scroll import Scroll


def is_just_begun(body: PlanBody) -> bool:
    """Whether a plan holds at most a thesis and one point: nothing yet for an examiner to look at."""
    if len(body.paragraphs) > 1 or body.judgement.strip():
        return False
    return all(not (entry.evidence or entry.because or entry.link) for entry in body.paragraphs)


class BeginView(Scroll):
    """The middle pane of a plan just begun.

    Signals:
        next_asked: on to the second point.
        item_dropped(str): an item was dropped on the first point.
    """

    next_asked = Signal()
    item_dropped = Signal(str)

    def __init__(self, look: Look, opened: OpenPlan, parent: QWidget | None = None) -> None:
        content = QWidget()
        super().__init__(content, parent=parent)
        self._look = look
        self._opened = opened
        self._point_uid = ""
        self.heading = QuestionHeading(look, step=Step.HEAD)
        self.thesis = _field(self.tr("Your answer in one sentence (the thesis)"), 1)
        self.point = _field(self.tr("Your first point"), 2)
        self.next = button(
            self.tr("Add the next point"),
            icon=icon("plus", look),
            hint=self.tr("Ctrl N"),
            name=self.tr("Add the next point"),
        )
        self._lay_out(content)
        self.setAcceptDrops(True)
        self.thesis.committed.connect(self._write_thesis)
        self.point.committed.connect(self._write_point)
        self.thesis.left_by_enter.connect(self.point.setFocus)
        self.point.left_by_enter.connect(self.next_asked)
        self.next.clicked.connect(self.next_asked)

    def show_question(self, question: Question) -> None:
        """Show the question of the plan."""
        self.heading.show_question(question)

    def show_body(self, body: PlanBody) -> None:
        """Show this state of the plan."""
        self._point_uid = body.paragraphs[0].uid if body.paragraphs else ""
        self.thesis.show_text(body.thesis)
        self.point.show_text(body.paragraphs[0].point if body.paragraphs else "")

    def focus_first(self) -> None:
        """Go to what is still to be written."""
        target = self.point if self.thesis.toPlainText().strip() else self.thesis
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Commit what was typed."""
        self.thesis.commit()
        self.point.commit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        load = carried(event.mimeData())
        if load is not None and load.load is Load.ITEM:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        load = carried(event.mimeData())
        if load is not None and load.load is Load.ITEM:
            event.acceptProposedAction()
            self.item_dropped.emit(load.uid)

    def _lay_out(self, content: QWidget) -> None:
        px = self._look.px
        column = QWidget(content)
        column.setMaximumWidth(px(784))
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(px(8))
        inside.addWidget(self.heading)
        inside.addSpacing(px(16))
        inside.addWidget(
            self._label(self.tr("Your answer in one sentence"), self.thesis, self.tr("(the thesis)"))
        )
        inside.addWidget(self.thesis)
        inside.addSpacing(px(16))
        inside.addWidget(self._label(self.tr("Your first point"), self.point))
        inside.addWidget(self.point)
        inside.addWidget(
            text(
                self.tr("Then drop evidence on it, or press Enter on a piece of evidence."), tone=Token.MUTED
            )
        )
        inside.addSpacing(px(16))
        inside.addWidget(self.next, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addStretch(1)
        outside = QHBoxLayout(content)
        outside.setContentsMargins(px(32), px(48), px(32), px(24))
        outside.addStretch(1)
        outside.addWidget(column, 100)
        outside.addStretch(1)

    def _label(self, words: str, field: TextField, aside: str = "") -> QWidget:
        holder = QWidget()
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._look.px(4))
        label = text(words, Step.SMALL, 600, wraps=False)
        label.setBuddy(field)
        layout.addWidget(label)
        if aside:
            layout.addWidget(text(aside, Step.SMALL, tone=Token.MUTED, wraps=False))
        layout.addStretch(1)
        return holder

    def _write_thesis(self, words: str) -> None:
        if not self._opened.write(THESIS, "", words):
            self.thesis.typing.not_kept()

    def _write_point(self, words: str) -> None:
        if not self._opened.write(POINT, self._point_uid, words):
            self.point.typing.not_kept()


def _field(name: str, least_lines: int) -> TextField:
    field = TextField(name, least_lines=least_lines)
    field.setProperty("step", "lead")
    field.setProperty("serif", "true")
    field.setProperty("roomy", "true")
    return field
