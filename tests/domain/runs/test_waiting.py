"""Cards of a step that still wait."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.queue import APART
from app.domain.runs.waiting import COMES_BACK, Waiting


def test_a_card_that_was_not_known_comes_back_after_some_others():
    waiting = Waiting(tuple("abcdefgh")).after(again=True)

    assert waiting.cards.index("a") == APART


def test_the_only_card_comes_back_at_once_and_then_lets_go():
    waiting = Waiting(("a",))

    for _ in range(COMES_BACK):
        waiting = waiting.after(again=True)
        assert waiting.first == "a"

    assert waiting.after(again=True).first == ""


@given(st.lists(st.sampled_from("abcdefgh"), unique=True), st.lists(st.booleans(), min_size=40, max_size=40))
def test_every_card_is_asked_and_the_step_ends(cards, forgotten):
    waiting, asked = Waiting(tuple(cards)), []

    for again in forgotten:
        if waiting.first:
            asked.append(waiting.first)
        waiting = waiting.after(again=again)

    assert set(asked) == set(cards)
    assert waiting.first == ""
    assert all(asked.count(card) <= 1 + COMES_BACK for card in cards)
