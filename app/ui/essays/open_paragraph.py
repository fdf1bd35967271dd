"""`OpenParagraph`: the card of the paragraph being worked at. Point, evidence, because and link appear as they are needed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.domain.plans.document import EvidenceUse, Paragraph, PlanBody, Stance
from app.domain.plans.readiness import PlanReadiness
from app.ui import labels
from app.ui.essays import open_plan as texts
from app.ui.essays import readiness_words
from app.ui.essays.carrying import Load
from app.ui.essays.evidence_book import EvidenceBook
from app.ui.essays.evidence_list import EvidenceList
from app.ui.essays.evidence_painter import Shape
from app.ui.essays.menus import add, open_under
from app.ui.essays.open_plan import OpenPlan
from app.ui.essays.text_row import TextRow, plan_field
from app.ui.essays.typing import TextField
from app.ui.icons import icon
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import button, icon_button, restyle, set_shown, text
from app.ui.widgets.panel import Card
from app.ui.widgets.readiness import ReadinessSquares
from app.ui.widgets.tag import Tag

if TYPE_CHECKING:
    from app.services.planning import EvidenceRow

_NUMBER_WIDTH: Final = 20


class OpenParagraph(Card):
    """One card that is moved to whichever paragraph is open.

    Signals:
        use_removed(str), use_menu_asked(str, object), use_opened(str): on a piece of evidence.
        stance_chosen(object): a `Stance`.
        moved(int): one place up (-1) or down (1).
        removal_asked: the whole paragraph.
        next_asked: Enter in the last field: go on to the next point.
    """

    use_removed = Signal(str)
    use_menu_asked = Signal(str, object)
    use_opened = Signal(str)
    stance_chosen = Signal(object)
    moved = Signal(int)
    removal_asked = Signal()
    next_asked = Signal()

    def __init__(
        self, look: Look, opened: OpenPlan, book: EvidenceBook, parent: QWidget | None = None
    ) -> None:
        super().__init__(padding=16, spacing=6, parent=parent)
        self._look = look
        self._opened = opened
        self._book = book
        self._paragraph = Paragraph(uid="")
        self._elsewhere: frozenset[str] = frozenset()
        self._use_shown = ""
        self.set_current(True)
        self._number = text("1", Step.SMALL, 600, Token.MUTED, wraps=False, tabular=True)
        self.point = plan_field(
            self.tr("Point"), self.tr("What does this paragraph argue?"), step=Step.LEAD, weight=600
        )
        self.stance = button("", kind="quiet", size="small", trailing=icon("chevron-down", look, Token.MUTED))
        self._square = ReadinessSquares(look)
        self._state = text("", Step.SMALL, wraps=False, tabular=True)
        self._lacks = Tag(look)
        self.more = icon_button(
            icon("more", look, Token.MUTED), self.tr("More for this paragraph"), size="tiny"
        )
        self.uses = EvidenceList(look, book.lane, Shape.USE, Load.USE, self.tr("Evidence of this paragraph"))
        self.use_because = TextRow(look, "", self.tr("Why is this piece here?"))
        self.because = TextRow(look, self.tr("Because"), self.tr("Why does this evidence prove the point?"))
        self.link = TextRow(look, self.tr("Link"), self.tr("What does it mean for the question?"))
        self._hint = text(
            self.tr("Drop evidence here, or press Enter on a piece of evidence."),
            Step.SMALL,
            tone=Token.MUTED,
        )
        self._lay_out()
        self._wire()

    @property
    def uid(self) -> str:
        """The uid of the paragraph shown."""
        return self._paragraph.uid

    def show_paragraph(
        self, number: int, body: PlanBody, uid: str, readiness: PlanReadiness | None, *, wants_stance: bool
    ) -> None:
        """Show this paragraph. Another one than before: what was typed is committed to its own first."""
        if uid != self.uid:
            self.commit()
        paragraph = body.paragraph(uid)
        self._paragraph = paragraph
        self._elsewhere = frozenset(
            use.item for other in body.paragraphs if other.uid != uid for use in other.evidence
        )
        self.setAccessibleName(self.tr("Paragraph {number}").format(number=number))
        self._number.setText(str(number))
        self.point.show_text(paragraph.point)
        self.because.field.show_text(paragraph.because)
        self.link.field.show_text(paragraph.link)
        self._show_uses(paragraph)
        self._show_stance(paragraph.stance, wants_stance=wants_stance)
        self._show_readiness(readiness)
        self._show_needed()

    def commit(self) -> None:
        """Commit what was typed in any of its fields."""
        for field in self.fields():
            field.commit()

    def fields(self) -> tuple[TextField, ...]:
        """Its text fields, from top to bottom."""
        return (self.point, self.use_because.field, self.because.field, self.link.field)

    def tab_stops(self) -> tuple[QWidget, ...]:
        """What Tab visits, in order."""
        rest = (self.uses, self.use_because.field, self.because.field, self.link.field)
        return (self.point, self.stance, self.more, *rest)

    def set_takes_drop(self, takes_drop: bool) -> None:
        restyle(self, current="false" if takes_drop else "true")
        super().set_takes_drop(takes_drop)

    def place_for_use(self, y: int) -> tuple[int, int]:
        """Where evidence dropped at height `y` (of this card) goes: its index, and the y of the insertion line."""
        count = self.uses.evidence.rowCount()
        top = self.uses.y() if not self.uses.isHidden() else self.point.geometry().bottom() + 4
        height = max(1, self.uses.painter_of_rows.row_height)
        index = max(0, min(count, round((y - top) / height)))
        return index, top + index * height

    def line_sides(self) -> tuple[int, int]:
        """The left and right end of an insertion line."""
        place = QRect(self.uses.geometry())
        return place.left(), place.right()

    def _lay_out(self) -> None:
        px = self._look.px
        self._number.setFixedWidth(px(_NUMBER_WIDTH))
        self._number.setContentsMargins(0, px(6), 0, 0)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.point, 1)
        for part in (self.stance, self._lacks, self._square, self._state, self.more):
            head.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        below = QVBoxLayout()
        below.setContentsMargins(px(_NUMBER_WIDTH + 8), 0, 0, 0)
        below.setSpacing(px(6))
        for row in (self.uses, self.use_because, self.because, self.link, self._hint):
            below.addWidget(row)
        self.body.addLayout(head)
        self.body.addLayout(below)
        for part in (self._square, self._state, self._lacks):
            part.setMinimumHeight(px(28))

    def _wire(self) -> None:
        self.point.committed.connect(partial(self._write, texts.POINT, self.point))
        self.because.field.committed.connect(partial(self._write, texts.BECAUSE, self.because.field))
        self.link.field.committed.connect(partial(self._write, texts.LINK, self.link.field))
        self.use_because.field.committed.connect(self._write_use_because)
        self.point.textChanged.connect(self._show_needed)
        self.point.left_by_enter.connect(self._after_point)
        self.because.field.left_by_enter.connect(self.link.field.setFocus)
        self.use_because.field.left_by_enter.connect(self.because.field.setFocus)
        self.link.field.left_by_enter.connect(self.next_asked)
        self.uses.removed.connect(self.use_removed)
        self.uses.picked.connect(self.use_opened)
        self.uses.menu_asked.connect(self.use_menu_asked)
        self.uses.selectionModel().currentChanged.connect(self._show_use_because)
        self.stance.clicked.connect(self._open_stances)
        self.more.clicked.connect(self._open_more)

    def _write(self, field: str, source: TextField, words: str) -> None:
        if not self._opened.write(field, self.uid, words):
            source.typing.not_kept()

    def _write_use_because(self, words: str) -> None:
        if not self._opened.write(texts.USE_BECAUSE, self._use_shown, words):
            self.use_because.field.typing.not_kept()

    def _after_point(self) -> None:
        field = self.because.field if self._paragraph.evidence else self.point
        if field is self.point:
            self.next_asked.emit()
        else:
            field.setFocus()

    def _show_uses(self, paragraph: Paragraph) -> None:
        rows: list[tuple[str, EvidenceRow]] = self._book.uses(paragraph)
        context = frozenset(use.uid for use in paragraph.evidence if use.context_only)
        current = self.uses.current_uid
        self.uses.evidence.replace(rows, context)
        self.uses.go_to(current)
        self.uses.setFixedHeight(len(rows) * self.uses.painter_of_rows.row_height)
        set_shown(self.uses, bool(rows))
        self._show_use_because()

    def _show_use_because(self) -> None:
        """The field for one piece's own because: where the piece stands in two paragraphs, or has one already."""
        uid = self.uses.current_uid
        use = next((entry for entry in self._paragraph.evidence if entry.uid == uid), None)
        if use is None:
            use = self._first_that_needs_because()
        if self._use_shown and (use is None or use.uid != self._use_shown):
            self.use_because.field.commit()
        shown = use is not None and (bool(use.because) or use.item in self._elsewhere)
        self._use_shown = use.uid if use is not None and shown else ""
        if use is not None and shown:
            self.use_because.rename(self.tr("Here for"))
            self.use_because.field.setAccessibleName(
                self.tr("Why “{title}” is here").format(title=self._book.title(use.item))
            )
            self.use_because.field.setPlaceholderText(
                self.tr("Why is “{title}” here?").format(title=self._book.title(use.item))
            )
            self.use_because.field.show_text(use.because)
        set_shown(self.use_because, shown)

    def _first_that_needs_because(self) -> EvidenceUse | None:
        uses = self._paragraph.evidence
        return next((use for use in uses if use.item in self._elsewhere or use.because), None)

    def _show_stance(self, stance: Stance, *, wants_stance: bool) -> None:
        words = self.tr("Which side?") if stance is Stance.NEUTRAL else labels.stance(stance)
        self.stance.setText(words)
        self.stance.setAccessibleName(self.tr("How it stands to the question: {stance}").format(stance=words))
        set_shown(self.stance, wants_stance or stance is not Stance.NEUTRAL)

    def _show_readiness(self, readiness: PlanReadiness | None) -> None:
        has_evidence = bool(self._paragraph.evidence)
        entry = readiness.paragraph(self.uid) if readiness else None
        self._square.say([readiness_words.state_of(entry)], readiness_words.aloud(entry, readiness))
        self._state.setText(readiness_words.short(entry, readiness))
        set_shown(self._square, has_evidence)
        set_shown(self._state, has_evidence)
        self._lacks.say("" if has_evidence or not self._paragraph.point.strip() else self.tr("No evidence"))

    def _show_needed(self) -> None:
        """Because and link come as the point is written."""
        begun = bool(self.point.toPlainText().strip() or self._paragraph.evidence)
        set_shown(self.because, begun and (bool(self._paragraph.evidence) or bool(self._paragraph.because)))
        set_shown(self.link, begun and (bool(self._paragraph.evidence) or bool(self._paragraph.link)))
        set_shown(self._hint, not self._paragraph.evidence)

    def _open_stances(self) -> None:
        menu = QMenu(self)
        for stance in (Stance.SUPPORTS, Stance.CHALLENGES, Stance.QUALIFIES, Stance.NEUTRAL):
            chosen = stance is self._paragraph.stance
            add(menu, labels.stance(stance), partial(self.stance_chosen.emit, stance), checked=chosen)
        open_under(self.stance, menu)

    def _open_more(self) -> None:
        menu = QMenu(self)
        add(menu, self.tr("Move up"), partial(self.moved.emit, -1), key=self.tr("Alt+↑"))
        add(menu, self.tr("Move down"), partial(self.moved.emit, 1), key=self.tr("Alt+↓"))
        menu.addSeparator()
        add(menu, self.tr("Remove this paragraph"), self.removal_asked.emit)
        open_under(self.more, menu)
