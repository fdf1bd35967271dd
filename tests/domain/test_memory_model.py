"""Our FSRS-6 beside the library's, over random histories; the law the whole log rests on."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.cards import Memory, Rating
from app.domain.folding import fold
from app.domain.fsrs6 import PARAMETERS, initial, interval, retrievability, step
from app.domain.scheduling import after_rating

NOON = datetime(1970, 1, 1, 12, tzinfo=UTC)
TOLERANCE = 1e-12


@dataclass(frozen=True)
class Answer:
    rating: Rating
    study_day: int


@st.composite
def histories(draw):
    """Answers on study days that never run backwards; several on one day are common."""
    answers, day = [], draw(st.integers(15_000, 25_000))
    for _ in range(draw(st.integers(1, 25))):
        answers.append(Answer(draw(st.sampled_from(Rating)), day))
        day += draw(st.one_of(st.just(0), st.integers(0, 3), st.integers(0, 900)))
    return answers


def scheduler(parameters=PARAMETERS):
    return fsrs.Scheduler(parameters, learning_steps=(), relearning_steps=(), enable_fuzzing=False)


def by_the_library(answers, parameters=PARAMETERS):
    card = fsrs.Card(card_id=1, due=NOON)
    for answer in answers:
        card, _log = scheduler(parameters).review_card(
            card, fsrs.Rating(answer.rating), NOON + timedelta(days=answer.study_day)
        )
    return card


def test_our_parameters_are_the_published_defaults():
    assert PARAMETERS == fsrs.scheduler.DEFAULT_PARAMETERS


@given(histories())
def test_folding_a_history_leaves_what_the_library_leaves(answers):
    card = by_the_library(answers)

    memory = fold(answers)

    assert memory.stability == pytest.approx(card.stability, rel=TOLERANCE, abs=0)
    assert memory.difficulty == pytest.approx(card.difficulty, rel=TOLERANCE, abs=0)
    assert memory.last_day == answers[-1].study_day
    assert memory.reps == len(answers)


@given(histories())
def test_folding_equals_answering_one_by_one(answers):
    memory = None
    for answer in answers:
        memory = after_rating(memory, answer.rating, answer.study_day)

    folded = fold(answers)

    assert folded.stability == pytest.approx(memory.stability, rel=TOLERANCE, abs=0)
    assert folded.difficulty == pytest.approx(memory.difficulty, rel=TOLERANCE, abs=0)
    assert folded.weaker == pytest.approx(memory.weaker, rel=TOLERANCE, abs=0)
    assert (folded.last_day, folded.reps, folded.lapses, folded.last_rating) == (
        *(memory.last_day, memory.reps, memory.lapses, memory.last_rating),
    )


@given(histories(), st.integers(0, 2_000))
def test_recall_fades_as_the_library_says(answers, days):
    card = by_the_library(answers)
    later = answers[-1].study_day + days

    recall = retrievability(fold(answers), later)

    expected = scheduler().get_card_retrievability(card, NOON + timedelta(days=later))
    assert recall == pytest.approx(expected, rel=TOLERANCE, abs=0)


def test_other_parameters_are_followed_too():
    trained = (*(0.5, 1.0, 3.0, 9.0), *PARAMETERS[4:20], 0.3)
    answers = [Answer(Rating.Good, 100), Answer(Rating.Hard, 103), Answer(Rating.Again, 120)]

    assert fold(answers, trained).stability == pytest.approx(
        by_the_library(answers, trained).stability, rel=TOLERANCE
    )


@given(st.floats(0.01, 10_000), st.floats(0.7, 0.97))
def test_after_the_interval_recall_has_fallen_to_the_target(stability, retention):
    days = interval(stability, retention)

    assert interval(stability, 0.9) == pytest.approx(stability)
    assert (1 + (0.9 ** (-1 / PARAMETERS[20]) - 1) * days / stability) ** -PARAMETERS[20] == (
        pytest.approx(retention)
    )


def test_a_clock_set_back_counts_as_the_same_day():
    memory = Memory(stability=9.0, difficulty=5.0, last_day=200)

    assert retrievability(memory, 150) == 1.0
    assert after_rating(memory, Rating.Good, 150).stability == pytest.approx(
        step(memory, Rating.Good, 0).stability, rel=TOLERANCE
    )


def test_without_answers_there_is_no_memory():
    assert fold([]) is None
    assert initial(Rating.Good).stability == PARAMETERS[2]


def test_a_lapse_is_forgetting_on_a_later_day_and_repeats_of_a_sitting_count_once():
    learned = [Answer(Rating.Again, 10), Answer(Rating.Again, 10), Answer(Rating.Good, 10)]
    forgotten = [Answer(Rating.Again, 14), Answer(Rating.Again, 14)]

    assert fold(learned).lapses == 0
    assert fold(learned + forgotten).lapses == 1
