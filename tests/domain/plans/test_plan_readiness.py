"""What of a plan would be there on the day."""

from itertools import combinations
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.plans.document import EvidenceUse, Paragraph, PlanBody
from app.domain.plans.readiness import Answerable, ParagraphState, at_least, plan_readiness
from tests.domain.plans.plan_strategies import bodies


def plan(*paragraphs):
    return PlanBody(
        question="q",
        paragraphs=tuple(
            Paragraph(
                uid=f"p{n}",
                point="A point",
                evidence=tuple(EvidenceUse(uid=f"{n}{item}", item=item) for item in items),
            )
            for n, items in enumerate(paragraphs, start=1)
        ),
    )


KNOWN = {"a": 0.95, "b": 0.9, "c": 0.92, "d": 0.9, "e": 0.5, "f": 0.4, "new": None}


def test_a_plan_without_evidence_is_empty():
    assert plan_readiness(plan("", ""), KNOWN, 0).word is Answerable.EMPTY
    assert plan_readiness(PlanBody(question="q"), KNOWN, 0).word is Answerable.EMPTY


def test_three_paragraphs_on_known_evidence_can_be_answered():
    ready = plan_readiness(plan("ab", "bc", "cd"), KNOWN, 50)

    assert ready.word is Answerable.YES
    assert ready.secure == 3
    assert [entry.state for entry in ready.paragraphs] == [ParagraphState.FULL] * 3
    assert not ready.is_estimate


def test_evidence_never_answered_counts_nothing():
    ready = plan_readiness(plan(["new"], ["new"]), KNOWN, 0)

    assert ready.share == 0
    assert ready.word is Answerable.NOT_YET
    assert [entry.state for entry in ready.paragraphs] == [ParagraphState.HOLLOW] * 2


def test_one_known_piece_where_two_are_needed_is_half():
    (entry,) = plan_readiness(plan("a"), KNOWN, 30).paragraphs

    assert entry.state is ParagraphState.HALF
    assert not entry.secure


def test_two_of_four_paragraphs_secure_is_nearly():
    ready = plan_readiness(plan("ab", "cd", "ef", ["new"]), KNOWN, 40)

    assert ready.word is Answerable.NEARLY
    assert ready.secure == 2


def test_two_known_paragraphs_are_not_yet_a_whole_essay():
    assert plan_readiness(plan("ab", "cd"), KNOWN, 40).word is Answerable.NEARLY


def test_an_empty_paragraph_at_the_end_does_not_count():
    with_blank = plan("ab", "bc", "cd")
    with_blank = PlanBody(question="q", paragraphs=(*with_blank.paragraphs, Paragraph(uid="blank")))

    ready = plan_readiness(with_blank, KNOWN, 50)

    assert ready.word is Answerable.YES
    assert ready.paragraph("blank") is None


def test_below_thirty_answers_it_is_an_estimate():
    assert plan_readiness(plan("ab"), KNOWN, 29).is_estimate
    assert not plan_readiness(plan("ab"), KNOWN, 30).is_estimate


def test_the_share_is_the_mean_over_all_pieces():
    assert plan_readiness(plan("ab", ["new"]), KNOWN, 30).share == pytest.approx((0.95 + 0.9 + 0) / 3)


@given(st.lists(st.floats(0, 1), max_size=6), st.integers(0, 6))
def test_the_chance_of_enough_pieces_is_exact(chances, needed):
    places = range(len(chances))
    by_hand = sum(
        prod(chances[i] if i in got else 1 - chances[i] for i in places)
        for count in range(needed, len(chances) + 1)
        for got in combinations(places, count)
    )

    assert at_least(chances, needed) == pytest.approx(by_hand)


def test_the_worked_example_of_the_reference_holds_for_the_evidence_part():
    points = [0.95, 0.90, 0.85, 0.80, 0.90]
    evidence = [(0.92, 0.88, 0.81), (0.90, 0.74, 0.70), (0.80, 0.66), (0.55, 0.42, 0.60), (0.93, 0.85, 0.78)]
    chances = [point * at_least(pieces, 2) for point, pieces in zip(points, evidence, strict=True)]

    assert [round(chance, 3) for chance in chances] == [0.908, 0.793, 0.449, 0.429, 0.851]


@given(bodies(), st.dictionaries(st.sampled_from([f"pack/event/{n}" for n in "abcdefgh"]), st.floats(0, 1)))
def test_knowing_a_piece_better_never_makes_a_plan_less_ready(body, recall):
    order = [Answerable.EMPTY, Answerable.NOT_YET, Answerable.NEARLY, Answerable.YES]
    better = {item: min(1.0, chance + 0.2) for item, chance in recall.items()}

    before, after = plan_readiness(body, recall, 30), plan_readiness(body, better, 30)

    assert after.share >= before.share
    assert order.index(after.word) >= order.index(before.word)
