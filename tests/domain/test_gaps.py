"""Learning a quotation by heart, stage by stage."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.cards import Memory
from app.domain.gaps import Stage, gapped, stage_for

HUNDRED_YEARS = "We are fifty or a hundred years behind the advanced countries. We must make good this distance in ten years."
words = st.text(st.sampled_from("aAbz.,;’'-– é1?\n“”"), max_size=60)
texts = st.one_of(
    st.text(max_size=120), words, st.lists(st.sampled_from(HUNDRED_YEARS.split())).map(" ".join)
)


def as_seen(text, stage, seed=""):
    return "".join(
        piece.shown + "_" * (len(piece.text) - len(piece.shown)) if piece.hidden else piece.text
        for piece in gapped(text, stage, seed)
    )


@given(texts, st.sampled_from(Stage), st.text(max_size=3))
def test_the_pieces_joined_are_the_quotation(text, stage, seed):
    assert "".join(piece.text for piece in gapped(text, stage, seed)) == text


@given(texts, st.text(max_size=3))
def test_each_stage_hides_what_the_one_before_hides_and_more(text, seed):
    hidden = [
        {place for place, piece in enumerate(gapped(text, stage, seed)) if piece.hidden} for stage in Stage
    ]

    assert all(fewer <= more for fewer, more in pairwise(hidden))


@given(texts, st.sampled_from(Stage), st.text(max_size=3))
def test_the_same_card_hides_the_same_words(text, stage, seed):
    assert gapped(text, stage, seed) == gapped(text, stage, seed)


@given(texts, st.sampled_from(Stage))
def test_punctuation_stays_outside_the_gap(text, stage):
    for piece in gapped(text, stage):
        if piece.hidden:
            assert piece.text[0].isalnum()
            assert piece.text[-1].isalnum() or piece.text[-2].isupper()
            assert piece.shown in {"", piece.text[0]}


def test_a_stage_after_the_other_the_quotation_disappears():
    assert as_seen(HUNDRED_YEARS, Stage.READ) == HUNDRED_YEARS
    assert as_seen(HUNDRED_YEARS, Stage.FEW_GAPS).count("_") < HUNDRED_YEARS.count("e") * 4
    assert as_seen(HUNDRED_YEARS, Stage.FIRST_LETTERS) == (
        "We are f____ or a h______ y____ b_____ the a_______ c________. We must m___ g___ this d_______ in t__ y____."
    )
    assert as_seen(HUNDRED_YEARS, Stage.FIRST_WORDS) == (
        "We are _____ __ _ _______ _____ ______ ___ ________ _________. We must ____ ____ ____ ________ __ ___ _____."
    )
    assert not any(letter.isalnum() for letter in as_seen(HUNDRED_YEARS, Stage.FROM_MEMORY))


def test_the_first_gaps_are_telling_words():
    hidden = {piece.text for piece in gapped(HUNDRED_YEARS, Stage.FEW_GAPS) if piece.hidden}

    assert hidden <= {"hundred", "advanced", "countries", "distance"}
    assert len(hidden) >= 2


def test_initials_end_no_sentence():
    assert as_seen("M. Stalin understands", Stage.FIRST_LETTERS) == "M. Stalin u__________"
    assert (
        as_seen("relations with the U.S.S.R. have", Stage.FROM_MEMORY) == "_________ ____ ___ ________ ____"
    )


def test_even_three_words_have_something_to_learn():
    assert as_seen("Peace is indivisible", Stage.FEW_GAPS) == "Peace is i__________"


@pytest.mark.parametrize(
    ("stability", "stage"),
    [
        (0.2, Stage.FEW_GAPS),
        (2.3, Stage.FIRST_LETTERS),
        (8.3, Stage.FIRST_WORDS),
        (60.0, Stage.FROM_MEMORY),
    ],
)
def test_the_stage_grows_with_the_memory(stability, stage):
    assert stage_for(Memory(stability=stability, difficulty=5.0, last_day=1)) is stage


def test_a_new_quotation_is_read_first():
    assert stage_for(None) is Stage.READ
