"""Find the slip: passages, marking, what the events learn from it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.cards import Rating
from app.domain.drills import slip
from app.domain.marked import Claim, ClaimKind, Verdict, read_markup

MARKUP = (
    "In {c1|September 1934} Russia joined. It was called {c2|a capitalist club} before. {c3|March 1039} came, "
    "and {c4|Munich} too.{c5|Britain broke off} relations. {c6|Stalin signed. Then he waited} a while.\nNothing here."
)
VERDICTS = {
    "c1": Verdict.RIGHT,
    "c2": Verdict.UNVERIFIABLE,
    "c3": Verdict.TYPO,
    "c4": Verdict.RIGHT,
    "c5": Verdict.WRONG,
    "c6": Verdict.MISLEADING,
}


@pytest.fixture
def essay():
    claims = [
        Claim(
            uid=f"t/claim/{name}",
            claim=name,
            kind=ClaimKind.EVENT,
            verdict=verdict,
            events=(f"e-{name}", "e-all"),
        )
        for name, verdict in VERDICTS.items()
    ]
    return read_markup(MARKUP, claims, "An essay")


def words(essay, passage):
    return essay.text[passage.start : passage.end]


def uid(name):
    return f"t/claim/{name}"


def test_a_passage_is_a_sentence_even_where_the_space_is_missing(essay):
    found = [words(essay, passage) for passage in slip.passages(essay)]

    assert found[0] == "In September 1934 Russia joined."
    assert found[1] == "March 1039 came, and Munich too."
    assert found[2] == "Britain broke off relations."


def test_a_claim_that_runs_over_two_sentences_joins_them(essay):
    assert words(essay, slip.passages(essay)[3]) == "Stalin signed. Then he waited a while."


def test_a_sentence_with_nothing_to_judge_is_not_asked(essay):
    asked = " ".join(words(essay, passage) for passage in slip.passages(essay))

    assert "capitalist club" not in asked
    assert "Nothing here" not in asked


def test_finding_the_slip_and_nothing_else_is_right(essay):
    passage = slip.passages(essay)[1]

    assert slip.mark(passage, frozenset({uid("c3")})).is_right


def test_an_overlooked_slip_and_a_suspected_truth_are_told_apart(essay):
    marked = slip.mark(slip.passages(essay)[1], frozenset({uid("c4")}))

    assert [claim.claim for claim in marked.overlooked] == ["c3"]
    assert [claim.claim for claim in marked.suspected] == ["c4"]
    assert not marked.is_right


def test_all_right_is_the_answer_where_nothing_is_wrong(essay):
    assert slip.mark(slip.passages(essay)[0], frozenset()).is_right


def test_one_misjudged_claim_outweighs_the_rest_of_its_event(essay):
    first, second = slip.passages(essay)[:2]
    marked = [slip.mark(first, frozenset()), slip.mark(second, frozenset())]

    result = {outcome.item_uid: outcome.rating for outcome in slip.outcomes(marked, {0: 900, 1: 1200})}

    assert result == {"e-c1": Rating.Good, "e-all": Rating.Again, "e-c3": Rating.Again, "e-c4": Rating.Good}


@given(seed=st.integers(), limit=st.integers(1, 12))
def test_a_drill_has_passages_in_order_each_once(seed, limit):
    claims = [
        Claim(uid=uid(name), claim=name, kind=ClaimKind.EVENT, verdict=verdict)
        for name, verdict in VERDICTS.items()
    ]
    text = read_markup(MARKUP, claims, "An essay")

    chosen = slip.rounds(text, seed, limit)

    starts = [passage.start for passage in chosen]
    assert starts == sorted(set(starts))
    assert len(chosen) == min(limit, 4)
    assert chosen == slip.rounds(text, seed, limit)
