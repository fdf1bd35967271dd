"""Edits of a plan: a document in, a document out, nothing else touched.

The laws, held by property tests: moving never changes which texts and which evidence there are; every edit leaves
all other texts alone; an edit that has nothing to do returns the very same body, so that nothing is written for it.
"""

from collections.abc import Callable

from msgspec.structs import replace

from app.domain.plans.document import EvidenceUse, Paragraph, PlanBody, Stance


def set_thesis(body: PlanBody, text: str) -> PlanBody:
    """The answer in one sentence."""
    return body if body.thesis == text else replace(body, thesis=text)


def set_judgement(body: PlanBody, text: str) -> PlanBody:
    """What the essay concludes."""
    return body if body.judgement == text else replace(body, judgement=text)


def choose_profile(body: PlanBody, profile: str) -> PlanBody:
    """The exam profile the plan is written for; "" = none."""
    return body if body.profile == profile else replace(body, profile=profile)


def add_paragraph(body: PlanBody, uid: str, after: str | None = None) -> PlanBody:
    """A new, empty paragraph `uid` after the paragraph `after`, or at the end. KeyError where `after` is not there."""
    at = len(body.paragraphs) if after is None else _position(body, after) + 1
    return _insert_paragraph(body, Paragraph(uid=uid), at)


def remove_paragraph(body: PlanBody, uid: str) -> PlanBody:
    """The plan without the paragraph `uid`."""
    return replace(body, paragraphs=tuple(entry for entry in body.paragraphs if entry.uid != uid))


def move_paragraph(body: PlanBody, uid: str, to: int) -> PlanBody:
    """The paragraph `uid` at position `to` (0 = first), counted without it; a position outside is the nearest inside."""
    paragraph = body.paragraph(uid)
    moved = _insert_paragraph(remove_paragraph(body, uid), paragraph, to)
    return body if moved == body else moved


def set_point(body: PlanBody, paragraph: str, text: str) -> PlanBody:
    """What the paragraph argues."""
    return _change(body, paragraph, lambda entry: replace(entry, point=text))


def set_because(body: PlanBody, paragraph: str, text: str) -> PlanBody:
    """Why the paragraph's evidence proves its point."""
    return _change(body, paragraph, lambda entry: replace(entry, because=text))


def set_link(body: PlanBody, paragraph: str, text: str) -> PlanBody:
    """The line back to the question."""
    return _change(body, paragraph, lambda entry: replace(entry, link=text))


def set_stance(body: PlanBody, paragraph: str, stance: Stance) -> PlanBody:
    """How the paragraph stands to the question's statement."""
    return _change(body, paragraph, lambda entry: replace(entry, stance=stance))


def add_evidence(
    body: PlanBody, paragraph: str, use: str, item: str, at: int | None = None, *, context_only: bool = False
) -> PlanBody:
    """The item used in a paragraph, at position `at` or at the end. An item the paragraph has already changes nothing."""
    if has_item(body.paragraph(paragraph), item):
        return body
    entry = EvidenceUse(uid=use, item=item, context_only=context_only)
    return _change(body, paragraph, lambda target: _with_use(target, entry, at))


def move_evidence(body: PlanBody, use: str, paragraph: str, at: int | None = None) -> PlanBody:
    """The use in another paragraph, or at another place of its own (`at` is counted without it; None = at the end).

    A paragraph that has the same item already takes no second one: the body is unchanged, so nothing is lost.
    """
    source = paragraph_of(body, use)
    entry = find_use(body, use)
    if source.uid != paragraph and has_item(body.paragraph(paragraph), entry.item):
        return body
    taken = _change(body, source.uid, lambda target: _without_use(target, use))
    moved = _change(taken, paragraph, lambda target: _with_use(target, entry, at))
    return body if moved == body else moved


def remove_evidence(body: PlanBody, use: str) -> PlanBody:
    """The plan without this one use; the item stays in other paragraphs."""
    return _change(body, paragraph_of(body, use).uid, lambda entry: _without_use(entry, use))


def set_use_because(body: PlanBody, use: str, text: str) -> PlanBody:
    """Why this one piece of evidence proves the point."""
    return _change_use(body, use, lambda entry: replace(entry, because=text))


def set_context_only(body: PlanBody, use: str, context_only: bool) -> PlanBody:
    """Whether the piece stands knowingly outside the question's range."""
    return _change_use(body, use, lambda entry: replace(entry, context_only=context_only))


def has_item(paragraph: Paragraph, item: str) -> bool:
    """Whether the paragraph uses this event or quote."""
    return any(use.item == item for use in paragraph.evidence)


def find_use(body: PlanBody, use: str) -> EvidenceUse:
    """The use `use`; KeyError where there is none."""
    return next(entry for entry in paragraph_of(body, use).evidence if entry.uid == use)


def paragraph_of(body: PlanBody, use: str) -> Paragraph:
    """The paragraph that holds the use `use`; KeyError where there is none."""
    for paragraph in body.paragraphs:
        if any(entry.uid == use for entry in paragraph.evidence):
            return paragraph
    raise KeyError(use)


def _position(body: PlanBody, paragraph: str) -> int:
    return body.paragraphs.index(body.paragraph(paragraph))


def _insert_paragraph(body: PlanBody, paragraph: Paragraph, at: int) -> PlanBody:
    at = max(0, min(at, len(body.paragraphs)))
    return replace(body, paragraphs=(*body.paragraphs[:at], paragraph, *body.paragraphs[at:]))


def _change(body: PlanBody, paragraph: str, edit: Callable[[Paragraph], Paragraph]) -> PlanBody:
    at = _position(body, paragraph)
    before = body.paragraphs[at]
    after = edit(before)
    if after == before:
        return body
    return replace(body, paragraphs=(*body.paragraphs[:at], after, *body.paragraphs[at + 1 :]))


def _change_use(body: PlanBody, use: str, edit: Callable[[EvidenceUse], EvidenceUse]) -> PlanBody:
    def with_changed(paragraph: Paragraph) -> Paragraph:
        uses = tuple(edit(entry) if entry.uid == use else entry for entry in paragraph.evidence)
        return replace(paragraph, evidence=uses)

    return _change(body, paragraph_of(body, use).uid, with_changed)


def _with_use(paragraph: Paragraph, use: EvidenceUse, at: int | None) -> Paragraph:
    place = len(paragraph.evidence) if at is None else max(0, min(at, len(paragraph.evidence)))
    return replace(paragraph, evidence=(*paragraph.evidence[:place], use, *paragraph.evidence[place:]))


def _without_use(paragraph: Paragraph, use: str) -> Paragraph:
    return replace(paragraph, evidence=tuple(entry for entry in paragraph.evidence if entry.uid != use))
