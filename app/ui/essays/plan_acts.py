"""`PlanActs`: what a student does to the open plan, each as one undoable action with its proper name."""

from __future__ import annotations

from app.domain.acts import Act
from app.domain.plans import edits
from app.domain.plans.document import Paragraph, PlanBody, Stance
from app.ui.essays import evidence_words
from app.ui.essays.evidence_book import EvidenceBook
from app.ui.essays.open_plan import OpenPlan, new_uid

_SUBJECT_LENGTH = 48


class PlanActs:
    """Names the act, finds its subject, and asks it of the open plan. Answers with the uid of what was made or touched."""

    def __init__(self, opened: OpenPlan, book: EvidenceBook) -> None:
        self._opened = opened
        self._book = book

    def add_paragraph(self, after: str | None = None) -> str:
        """A new paragraph after another or at the end; its uid. An empty one at that place is used instead."""
        body = self._opened.body
        paragraphs = body.paragraphs
        at = len(paragraphs) - 1 if after is None else paragraphs.index(body.paragraph(after))
        for place in (at, at + 1):
            if 0 <= place < len(paragraphs) and paragraphs[place] == Paragraph(uid=paragraphs[place].uid):
                return paragraphs[place].uid
        uid = new_uid()
        self._opened.apply(lambda body: edits.add_paragraph(body, uid, after), Act.ADD_PARAGRAPH)
        return uid

    def remove_paragraph(self, uid: str) -> None:
        """Take a paragraph away. Where it is the only one, an empty one takes its place."""
        spare = new_uid()

        def without(body: PlanBody) -> PlanBody:
            left = edits.remove_paragraph(body, uid)
            return left if left.paragraphs else edits.add_paragraph(left, spare)

        self._opened.apply(without, Act.REMOVE_PARAGRAPH, self._point(uid))

    def move_paragraph(self, uid: str, to: int) -> None:
        """Put a paragraph at a place counted without it."""
        self._opened.apply(
            lambda body: edits.move_paragraph(body, uid, to), Act.MOVE_PARAGRAPH, self._point(uid)
        )

    def step_paragraph(self, uid: str, step: int) -> None:
        """Move a paragraph up (-1) or down (1)."""
        body = self._opened.body
        to = body.paragraphs.index(body.paragraph(uid)) + step
        if 0 <= to < len(body.paragraphs):
            self.move_paragraph(uid, to)

    def set_stance(self, uid: str, stance: Stance) -> None:
        """Say how a paragraph stands to the question."""
        self._opened.apply(lambda body: edits.set_stance(body, uid, stance), Act.SET_STANCE, self._point(uid))

    def choose_profile(self, profile: str) -> None:
        """Choose the exam paper the plan is for."""
        self._opened.apply(lambda body: edits.choose_profile(body, profile), Act.CHOOSE_PROFILE)

    def add_item(self, paragraph: str, item: str, at: int | None = None) -> None:
        """Use an item in a paragraph; one it has already stays as it is."""
        use = new_uid()
        self._opened.apply(
            lambda body: edits.add_evidence(body, paragraph, use, item, at),
            Act.ADD_EVIDENCE,
            self._book.title(item),
        )

    def add_item_to_new(self, item: str) -> str:
        """Use an item in a new paragraph at the end; the paragraph's uid."""
        uid = self.add_paragraph()
        self.add_item(uid, item)
        return uid

    def move_use(self, use: str, paragraph: str, at: int | None = None) -> None:
        """Put a piece of evidence into another paragraph or at another place."""
        self._opened.apply(
            lambda body: edits.move_evidence(body, use, paragraph, at),
            Act.MOVE_EVIDENCE,
            self._title_of_use(use),
        )

    def remove_use(self, use: str) -> None:
        """Take a piece of evidence out of its paragraph."""
        self._opened.apply(
            lambda body: edits.remove_evidence(body, use), Act.REMOVE_EVIDENCE, self._title_of_use(use)
        )

    def mark_context(self, use: str, context_only: bool) -> None:
        """Say that a piece stands outside the question's range on purpose, or that it does not."""
        self._opened.apply(
            lambda body: edits.set_context_only(body, use, context_only),
            Act.MARK_CONTEXT,
            self._title_of_use(use),
        )

    def _point(self, uid: str) -> str:
        return evidence_words.shortened(self._opened.body.paragraph(uid).point, _SUBJECT_LENGTH)

    def _title_of_use(self, use: str) -> str:
        return self._book.title(edits.find_use(self._opened.body, use).item)
