"""When a card comes back, and that its buttons tell the truth."""

from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.cards import Memory, Rating
from app.domain.due import FINAL_WEEK, Policy, due_day, preview
from app.domain.folding import answered
from app.domain.scheduling import after_rating

CARD = "topic/quote/hundred-years#complete"
PASSING = (Rating.Hard, Rating.Good, Rating.Easy)

memories = st.one_of(
    st.none(),
    st.builds(
        Memory,
        stability=st.floats(0.001, 5_000),
        difficulty=st.floats(1, 10),
        last_day=st.integers(20_000, 20_400),
        reps=st.integers(1, 40),
    ),
)
policies = st.builds(Policy, target_retention=st.floats(0.75, 0.97))
card_uids = st.text(min_size=1, max_size=12)
days = st.integers(20_400, 20_800)


@given(memories, days, policies, card_uids)
@example(
    Memory(stability=4880.0, difficulty=1.0, last_day=20_000), 20_800, Policy(target_retention=0.75), "0"
)
def test_a_harder_answer_always_comes_back_sooner(memory, day, policy, card_uid):
    promised = preview(memory, day, policy, card_uid)

    assert promised[Rating.Again] == 0
    assert 1 <= promised[Rating.Hard] < promised[Rating.Good] < promised[Rating.Easy]


@given(memories, days, policies, card_uids, st.one_of(st.none(), st.integers(20_390, 20_900)))
def test_a_button_promises_what_then_happens(memory, day, policy, card_uid, exam_day):
    policy = Policy(target_retention=policy.target_retention, exam_day=exam_day)
    promised = preview(memory, day, policy, card_uid)

    for rating in Rating:
        after = after_rating(memory, rating, day)
        assert due_day(after, policy, card_uid) == day + promised[rating]


@given(memories, days, card_uids, st.integers(1, 200))
def test_every_card_is_seen_in_the_week_before_the_exam(memory, day, card_uid, days_left):
    policy = Policy(exam_day=day + days_left)

    for rating in PASSING:
        due = due_day(answered(memory, rating, day), policy, card_uid)
        assert due > day
        if days_left > FINAL_WEEK:
            assert due < policy.exam_day


@given(memories, days, card_uids, st.integers(1, 60))
def test_an_exam_never_turns_the_order_of_the_buttons_round(memory, day, card_uid, days_left):
    promised = preview(memory, day, Policy(exam_day=day + days_left), card_uid)

    assert promised[Rating.Hard] <= promised[Rating.Good] <= promised[Rating.Easy]


def test_cards_learned_together_do_not_all_come_back_together():
    memory = Memory(stability=40.0, difficulty=5.0, last_day=20_000, last_rating=Rating.Good, weaker=30.0)

    spread = {due_day(memory, Policy(), f"card {number}") - 20_000 for number in range(200)}

    assert min(spread) >= 35
    assert max(spread) <= 45
    assert len(spread) > 5


def test_the_last_passes_are_spread_over_the_last_week():
    memory = Memory(stability=400.0, difficulty=3.0, last_day=20_000)

    passes = [due_day(memory, Policy(exam_day=20_050), f"card {number}") for number in range(140)]

    assert set(passes) == set(range(20_043, 20_050))
    assert max(passes.count(day) for day in set(passes)) < 40


def test_aiming_higher_brings_a_card_back_sooner():
    memory = Memory(stability=60.0, difficulty=5.0, last_day=20_000)

    assert due_day(memory, Policy(target_retention=0.95), CARD) < due_day(memory, Policy(), CARD)
