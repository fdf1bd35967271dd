"""`RecallView`: leads through one sitting: prediction, blank page, marking, what came of it.

What is written is kept from the first pause on; an attempt that was left before marking is gone on with next time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.cards import Rating, Way
from app.domain.errors import FootholdError
from app.domain.items import Question
from app.domain.plans.document import Plan
from app.domain.plans.edits import find_use, paragraph_of
from app.domain.plans.matching import Piece, propose
from app.domain.plans.pieces import gradings, needing_a_cue, pieces_of
from app.domain.plans.recall import PieceKind, RecallAttempt, rating_of
from app.ui import labels
from app.ui.context import Context
from app.ui.essays import evidence_words
from app.ui.essays.open_plan import cards_of, new_uid
from app.ui.essays.recall.cued import Cue, CuedPage
from app.ui.essays.recall.marking import MarkingPage
from app.ui.essays.recall.outcome_page import OutcomePage
from app.ui.essays.recall.piece_list import HeadingRow, PieceRow, Row
from app.ui.essays.recall.start import DEFAULT_MINUTES, RecallStart
from app.ui.essays.recall.writing import WritingPage
from app.ui.page import KeyHintText

if TYPE_CHECKING:
    from app.services.planning import EvidenceRow

_STALE_MS: Final = 24 * 60 * 60 * 1000
"""An attempt left without marking longer ago than this is not gone on with: a new page is fairer."""


@dataclass(slots=True)
class _Sitting:
    """What one sitting is about."""

    plan: Plan
    question: Question
    rows: dict[str, EvidenceRow]
    pieces: tuple[Piece, ...]
    minutes: int = DEFAULT_MINUTES


class RecallView(QWidget):
    """One sitting of one plan.

    Signals:
        left: back to the plan.
        stage_changed: another page of the sitting is shown.
    """

    left = Signal()
    stage_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._sitting: _Sitting | None = None
        self.attempt: RecallAttempt | None = None
        look = context.look
        self.start = RecallStart(look)
        self.writing = WritingPage(look)
        self.marking = MarkingPage(look)
        self.outcome = OutcomePage(look)
        self.cued = CuedPage(look)
        self._stack = QStackedWidget()
        for page in (self.start, self.writing, self.marking, self.outcome, self.cued):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._wire()

    @property
    def page(self) -> QWidget | None:
        """The page of the sitting that is shown."""
        return self._stack.currentWidget()

    def begin(self, plan: Plan) -> None:
        """Sit down to a plan; an attempt that was not marked is gone on with."""
        planning = self._context.services.planning
        rows = planning.evidence(plan.body.items)
        items = {uid: row.item for uid, row in rows.items()}
        speakers = {uid: row.speaker for uid, row in rows.items()}
        question = planning.question(plan.body.question)
        self._sitting = _Sitting(plan, question, rows, pieces_of(plan.body, items, speakers))
        self._sitting.minutes = self._plan_minutes(plan)
        unfinished = self._unfinished(plan)
        if unfinished is not None:
            self.attempt = unfinished
            self._write(unfinished)
            return
        self.start.show_plan(question, len(self._sitting.pieces), self._sitting.minutes)
        self._show(self.start)

    def keep_typing(self) -> None:
        """Commit what is being written."""
        self.writing.keep()

    def focus_first(self) -> None:
        """Go to what is to be done next."""
        for page in (self.start, self.writing, self.marking, self.outcome, self.cued):
            if self.page is page:
                page.focus_first()

    def status(self) -> str:
        """What the status row says."""
        if self.page is self.writing:
            return self.tr("Recall · writing")
        if self.page is self.marking:
            marked, count = self.marking.counts()
            return self.tr("Recall · marking: {marked} of {count} confirmed").format(
                marked=marked, count=count
            )
        return self.tr("Recall")

    def hints(self) -> tuple[KeyHintText, ...]:
        """The keys that work here."""
        if self.page is self.writing:
            return (
                KeyHintText((self.tr("Ctrl Enter"),), self.tr("stop and mark")),
                KeyHintText((self.tr("Esc"),), self.tr("stop without marking")),
            )
        if self.page is self.marking:
            return (
                KeyHintText(("1", "2", "3", "4"), self.tr("mark")),
                KeyHintText((self.tr("Enter"),), self.tr("take the suggestion")),
                KeyHintText(("↑", "↓"), self.tr("piece")),
            )
        return ()

    def hideEvent(self, event: QHideEvent) -> None:
        self.writing.keep()
        super().hideEvent(event)

    def _wire(self) -> None:
        self.start.begun.connect(self._start_writing)
        self.start.left.connect(self.left)
        self.writing.written.connect(self._keep_words)
        self.writing.stopped.connect(self._mark)
        self.writing.left.connect(self._leave)
        self.marking.back_asked.connect(self._back_to_page)
        self.marking.finished.connect(self._finish)
        self.marking.count_changed.connect(self.stage_changed)
        self.outcome.cues_asked.connect(self._ask_cues)
        self.outcome.again_asked.connect(self._again)
        self.outcome.left.connect(self.left)
        self.cued.answered.connect(self._rate_cue)
        self.cued.finished.connect(self._end_cues)

    def _show(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        if self.isVisible():
            self.focus_first()
        self.stage_changed.emit()

    def _plan_minutes(self, plan: Plan) -> int:
        profiles = self._context.services.planning.profiles()
        profile = next((one for one in profiles if one.id == plan.body.profile), None)
        figure = profile.figure("plan_minutes") if profile else None
        return figure.value if figure else DEFAULT_MINUTES

    def _unfinished(self, plan: Plan) -> RecallAttempt | None:
        """The last attempt, if it was written on within a day and never marked."""
        attempts = self._context.services.planning.recall_attempts(plan.uid)
        last = attempts[-1] if attempts else None
        now = self._context.services.clock().at_ms
        if last is None or last.results or not last.text.strip() or now - last.started_ms > _STALE_MS:
            return None
        return last

    def _start_writing(self, predicted: int, minutes: int) -> None:
        sitting = self._sitting
        if sitting is None:
            return
        sitting.minutes = minutes
        self.attempt = RecallAttempt(
            uid=new_uid(),
            plan=sitting.plan.uid,
            question=sitting.question.uid,
            started_ms=self._context.services.clock().at_ms,
            predicted=predicted,
            pieces=len(sitting.pieces),
        )
        self._write(self.attempt)

    def _write(self, attempt: RecallAttempt) -> None:
        sitting = self._sitting
        if sitting is not None:
            self.writing.begin(
                sitting.question,
                attempt.predicted,
                len(sitting.pieces),
                sitting.minutes,
                attempt.text,
                attempt.seconds,
            )
            self._show(self.writing)

    def _keep_words(self, words: str, seconds: int) -> None:
        if self.attempt is not None:
            self._keep(msgspec.structs.replace(self.attempt, text=words, seconds=seconds))

    def _keep(self, attempt: RecallAttempt) -> None:
        self.attempt = attempt
        try:
            self._context.services.planning.keep_attempt(attempt)
        except FootholdError as error:
            self._context.requests.report.emit(error)

    def _leave(self) -> None:
        self.writing.end()
        self.left.emit()

    def _back_to_page(self) -> None:
        if self.attempt is not None:
            self._write(self.attempt)

    def _mark(self) -> None:
        self.writing.end()
        sitting, attempt = self._sitting, self.attempt
        if sitting is None or attempt is None:
            return
        rows = self._rows(sitting, attempt.text)
        self.marking.show_rows(sitting.question.text, attempt.predicted, attempt.seconds, attempt.text, rows)
        self._show(self.marking)

    def _rows(self, sitting: _Sitting, words: str) -> list[Row]:
        rows: list[Row] = []
        body = sitting.plan.body
        heading = ""
        for number, (piece, match) in enumerate(
            zip(sitting.pieces, propose(words, sitting.pieces), strict=True), start=1
        ):
            paragraph = self._paragraph(sitting, piece)
            if paragraph != heading:
                heading = paragraph
                rows.append(self._heading(sitting, paragraph))
            row = self._evidence(sitting, piece)
            if row is None and piece.kind is PieceKind.POINT:
                point = self._heading(sitting, piece.target).words
                rows.append(PieceRow(number, self.tr("The point itself"), match, alone=point))
            elif row is None:
                rows.append(PieceRow(number, body.judgement, match))
            else:
                date = labels.historical_years(row.item.date)
                parts = (evidence_words.title(row), evidence_words.date(row))
                rows.append(PieceRow(number, ", ".join(part for part in parts if part), match, date))
        return rows

    def _paragraph(self, sitting: _Sitting, piece: Piece) -> str:
        if piece.kind is PieceKind.POINT:
            return piece.target
        if piece.kind is PieceKind.EVIDENCE:
            return paragraph_of(sitting.plan.body, piece.target).uid
        return "judgement"

    def _heading(self, sitting: _Sitting, paragraph: str) -> HeadingRow:
        for number, entry in enumerate(sitting.plan.body.paragraphs, start=1):
            if entry.uid == paragraph:
                return HeadingRow(entry.point.strip() or self.tr("No point yet"), number)
        return HeadingRow(self.tr("Judgement"))

    def _evidence(self, sitting: _Sitting, piece: Piece) -> EvidenceRow | None:
        if piece.kind is not PieceKind.EVIDENCE:
            return None
        return sitting.rows.get(find_use(sitting.plan.body, piece.target).item)

    def _finish(self) -> None:
        """Keep the marks and tell the cards of the evidence."""
        sitting, attempt = self._sitting, self.attempt
        results = self.marking.results()
        if sitting is None or attempt is None or not results:
            return
        self._keep(msgspec.structs.replace(attempt, results=results, pieces=len(sitting.pieces)))
        graded = gradings(sitting.plan.body, results)
        for item, outcome in graded.items():
            self._rate(sitting, item, rating_of(outcome))
        if graded:
            self._context.changes.cards_changed.emit(cards_of(graded))
        rows = [row for _number, row in self.marking.list.pieces.pieces()]
        cues = len(self._cues(sitting))
        self.outcome.show_outcome(rows, attempt.predicted, len(sitting.pieces), cues)
        self._show(self.outcome)

    def _rate(self, sitting: _Sitting, item: str, rating: Rating, duration_ms: int = 0) -> None:
        row = sitting.rows.get(item)
        if row is None or not row.memory.card_uid:
            return
        try:
            self._context.services.reviewing.rate(row.memory.card_uid, rating, duration_ms, way=Way.RECALL)
        except FootholdError as error:
            self._context.requests.report.emit(error)

    def _cues(self, sitting: _Sitting) -> list[Cue]:
        body = sitting.plan.body
        cues = []
        for use in needing_a_cue(body, self.marking.results()):
            row = sitting.rows.get(find_use(body, use).item)
            if row is not None:
                hint = evidence_words.date(row) or self.tr("undated")
                point = paragraph_of(body, use).point
                cues.append(Cue(row.memory.card_uid, row.item.uid, point, hint, evidence_words.title(row)))
        return cues

    def _ask_cues(self) -> None:
        if self._sitting is not None:
            self.cued.begin(self._cues(self._sitting))
            self._show(self.cued)

    def _rate_cue(self, cue: Cue, rating: Rating, duration_ms: int) -> None:
        if self._sitting is not None:
            self._rate(self._sitting, cue.item, rating, duration_ms)
            self._context.changes.cards_changed.emit(cards_of([cue.item]))

    def _end_cues(self) -> None:
        self.outcome.show_cues(len(self.cued.remaining()))
        self._show(self.outcome)

    def _again(self) -> None:
        if self._sitting is not None:
            self.attempt = None
            self.begin(self._sitting.plan)
