"""The laws of editing a plan."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.plans import edits
from app.domain.plans.document import EvidenceUse, Paragraph, PlanBody, Stance, decode, encode
from tests.domain.plans.plan_strategies import all_texts, all_uses, bodies, texts


def plan(*paragraphs):
    return PlanBody(question="q", paragraphs=paragraphs)


def paragraph(uid, *items, point=""):
    return Paragraph(
        uid=uid, point=point, evidence=tuple(EvidenceUse(uid=f"{uid}-{i}", item=i) for i in items)
    )


@given(bodies(fewest=1), st.data())
def test_moving_a_paragraph_keeps_every_text_and_every_piece(body, data):
    chosen = data.draw(st.sampled_from(body.paragraphs)).uid
    to = data.draw(st.integers(-2, 8))

    moved = edits.move_paragraph(body, chosen, to)

    assert all_texts(moved) == all_texts(body)
    assert all_uses(moved) == all_uses(body)
    assert moved.paragraphs.index(moved.paragraph(chosen)) == max(0, min(to, len(body.paragraphs) - 1))


@given(bodies(fewest=1), st.data())
def test_moving_evidence_keeps_every_text_and_every_piece(body, data):
    uses = [use.uid for entry in body.paragraphs for use in entry.evidence]
    if not uses:
        return
    use = data.draw(st.sampled_from(uses))
    target = data.draw(st.sampled_from(body.paragraphs)).uid
    at = data.draw(st.none() | st.integers(-1, 6))

    moved = edits.move_evidence(body, use, target, at)

    assert all_texts(moved) == all_texts(body)
    assert all_uses(moved) == all_uses(body)


@given(bodies(fewest=1), st.data(), texts)
def test_writing_one_text_leaves_all_others_alone(body, data, text):
    chosen = data.draw(st.sampled_from(body.paragraphs)).uid
    edit = data.draw(st.sampled_from([edits.set_point, edits.set_because, edits.set_link]))

    written = edit(body, chosen, text)

    differing = sum(
        a != b for a, b in zip(all_texts_by_place(body), all_texts_by_place(written), strict=True)
    )
    assert differing <= 1
    assert all_uses(written) == all_uses(body)


def all_texts_by_place(body):
    return [body.thesis, body.judgement] + [
        text for entry in body.paragraphs for text in (entry.point, entry.because, entry.link)
    ]


@given(bodies(fewest=1), st.data())
def test_removing_a_paragraph_removes_nothing_else(body, data):
    gone = data.draw(st.sampled_from(body.paragraphs))

    left = edits.remove_paragraph(body, gone.uid)

    assert list(left.paragraphs) == [entry for entry in body.paragraphs if entry.uid != gone.uid]
    assert (left.thesis, left.judgement) == (body.thesis, body.judgement)


@given(bodies())
def test_a_plan_survives_being_stored(body):
    assert decode(encode(body)) == body


def test_the_same_item_twice_in_one_paragraph_changes_nothing():
    body = plan(paragraph("p1", "munich"))

    assert edits.add_evidence(body, "p1", "new", "munich") is body


def test_evidence_moved_to_a_paragraph_that_has_the_item_stays_where_it_is():
    body = plan(paragraph("p1", "munich"), paragraph("p2", "munich"))

    assert edits.move_evidence(body, "p1-munich", "p2") is body


def test_evidence_goes_where_it_was_dropped():
    body = plan(paragraph("p1", "a", "b"))

    dropped = edits.add_evidence(body, "p1", "new", "c", at=1)

    assert dropped.items == ("a", "c", "b")


def test_a_new_paragraph_comes_after_the_one_named():
    body = edits.add_paragraph(plan(paragraph("p1"), paragraph("p2")), "new", after="p1")

    assert [entry.uid for entry in body.paragraphs] == ["p1", "new", "p2"]


def test_a_new_paragraph_without_a_place_comes_last():
    body = edits.add_paragraph(plan(paragraph("p1")), "new")

    assert [entry.uid for entry in body.paragraphs] == ["p1", "new"]


def test_an_edit_with_nothing_to_do_returns_the_very_same_plan():
    body = plan(paragraph("p1", "a", point="Fear"))

    assert edits.set_point(body, "p1", "Fear") is body
    assert edits.set_stance(body, "p1", Stance.NEUTRAL) is body
    assert edits.move_paragraph(body, "p1", 0) is body
    assert edits.move_evidence(body, "p1-a", "p1") is body
    assert edits.set_thesis(body, "") is body


def test_one_piece_can_have_its_own_because_and_be_context():
    body = plan(paragraph("p1", "a", "b"))

    body = edits.set_use_because(body, "p1-b", "It shows fear.")
    body = edits.set_context_only(body, "p1-b", True)

    assert edits.find_use(body, "p1-b") == EvidenceUse(
        uid="p1-b", item="b", because="It shows fear.", context_only=True
    )
    assert edits.find_use(body, "p1-a") == EvidenceUse(uid="p1-a", item="a")


def test_an_unknown_paragraph_is_an_error_not_a_loss():
    with pytest.raises(KeyError):
        edits.set_point(plan(), "nowhere", "text")
    with pytest.raises(KeyError):
        edits.remove_evidence(plan(paragraph("p1")), "nothing")
