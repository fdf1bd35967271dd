"""Proposals for a page written from memory; the cue rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.cards import Rating
from app.domain.plans.matching import Piece, propose
from app.domain.plans.recall import Outcome, PieceKind, RecallResult, grades, points_missed, rating_of

PIECES = (
    Piece(PieceKind.POINT, "p1", "Fear of attack made peace the first need"),
    Piece(PieceKind.EVIDENCE, "arcos", "ARCOS raid; Britain breaks off relations", (1927,)),
    Piece(PieceKind.EVIDENCE, "league", "USSR joins the League of Nations", (1934,)),
    Piece(PieceKind.EVIDENCE, "pact", "Nazi–Soviet Pact signed", (1939,)),
    Piece(
        PieceKind.EVIDENCE,
        "hundred",
        "We are fifty or a hundred years behind the advanced countries. We must make good this distance in ten years.",
        (1931,),
    ),
    Piece(PieceKind.EVIDENCE, "ribbentrop", "Ribbentrop flies to Moscow", (1939,)),
)

WRITTEN = """Fear of attack, so peace needed while industry was built. ARCOS raid and Britain breaks off 1927.
"We are fifty or a hundred years behind the advanced countries."
Joined the League in 1935 after calling it names, then Ribentrop to Moscow August 1939."""


def proposals(text=WRITTEN):
    return {match.target: match for match in propose(text, PIECES)}


def test_a_piece_with_its_words_and_year_is_proposed_as_recalled():
    match = proposals()["arcos"]

    assert match.outcome is Outcome.HIT
    assert WRITTEN[match.start : match.end].startswith("ARCOS raid")


def test_another_year_is_a_wrong_date_and_shown():
    match = proposals()["league"]

    assert match.outcome is Outcome.WRONG_DATE
    assert match.wrote == 1935


def test_a_misspelt_name_is_found():
    assert proposals()["ribbentrop"].outcome is Outcome.HIT


def test_half_a_quotation_is_enough_to_be_proposed():
    assert proposals()["hundred"].outcome in {Outcome.HIT, Outcome.PARTIAL}


def test_the_point_in_other_words_is_at_least_partly_there():
    assert proposals()["p1"].outcome in {Outcome.HIT, Outcome.PARTIAL}


def test_what_was_not_written_is_missed():
    assert proposals()["pact"].outcome is Outcome.MISS


def test_an_empty_page_misses_everything():
    assert {match.outcome for match in propose("", PIECES)} == {Outcome.MISS}


WORDS = sorted({word for piece in PIECES for word in piece.text.split()} | {"1927", "1935.", "\n", "–"})


@given(st.text(max_size=200) | st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_every_piece_gets_one_proposal_within_the_text(text):
    matches = propose(text, PIECES)

    assert [match.target for match in matches] == [piece.target for piece in PIECES]
    assert all(0 <= match.start <= match.end <= len(text) for match in matches)


@pytest.mark.parametrize(
    ("text", "name"),
    [("Ó Fiaich spoke", "Ó Fiaich"), ("Молотов подписал договор", "Молотов"), ("Wałęsa in Gdańsk", "Wałęsa")],
)
def test_names_in_any_alphabet_are_found(text, name):
    (match,) = propose(text, [Piece(PieceKind.EVIDENCE, "n", name)])

    assert match.outcome is Outcome.HIT


def evidence(outcome, target="u1"):
    return RecallResult(kind=PieceKind.EVIDENCE, target=target, outcome=outcome)


def test_a_missed_point_keeps_its_evidence_from_being_marked_forgotten():
    results = (RecallResult(kind=PieceKind.POINT, target="p1", outcome=Outcome.MISS), evidence(Outcome.MISS))
    missed = points_missed(results)

    assert not grades(results[1], missed, "p1")
    assert grades(results[1], frozenset(), "p1")
    assert grades(evidence(Outcome.HIT), missed, "p1")


def test_a_hit_is_good_and_a_wrong_date_is_not():
    assert rating_of(Outcome.HIT) is Rating.Good
    assert rating_of(Outcome.PARTIAL) is Rating.Hard
    assert rating_of(Outcome.WRONG_DATE) is Rating.Again
