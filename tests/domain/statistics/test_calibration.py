"""Whether what we said came true, and that nothing is said too early."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.statistics.calibration import ENOUGH, CalibrationBucket, calibration

pairs = st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=120)


def test_below_twenty_answers_nothing_is_claimed():
    result = calibration([(0.9, True)] * (ENOUGH - 1))

    assert (result.answers, result.missing, result.buckets, result.fullest) == (19, 1, (), None)


def test_the_sentence_tells_of_the_estimates_with_most_answers_behind_them():
    said_70 = [(0.68, True)] * 14 + [(0.72, False)] * 7
    said_90 = [(0.9, True)] * 5

    result = calibration(said_70 + said_90)

    assert result.fullest is not None
    assert result.fullest.said == pytest.approx((0.68 * 14 + 0.72 * 7) / 21)
    assert (result.fullest.recalled, result.fullest.answers) == (14 / 21, 21)


def test_estimates_round_the_same_ten_stand_together():
    result = calibration([(0.65, True)] * 10 + [(0.749, True)] * 10 + [(0.75, False)] * 4)

    assert result.buckets == (
        CalibrationBucket(pytest.approx(0.6995), 1.0, 20),
        CalibrationBucket(0.75, 0.0, 4),
    )


@given(pairs)
def test_no_answer_is_lost_and_no_figure_leaves_its_range(drawn):
    result = calibration(drawn)

    assert result.answers == len(drawn)
    if result.buckets:
        assert sum(bucket.answers for bucket in result.buckets) == len(drawn)
        recalled = sum(bucket.recalled * bucket.answers for bucket in result.buckets)
        assert recalled == pytest.approx(sum(known for _, known in drawn))
        assert [b.said for b in result.buckets] == sorted(b.said for b in result.buckets)
    assert all(-1e-9 <= bucket.said <= 1 + 1e-9 and 0 <= bucket.recalled <= 1 for bucket in result.buckets)


@given(pairs, st.randoms(use_true_random=False))
def test_the_order_of_answers_does_not_matter(drawn, random):
    shuffled = list(drawn)
    random.shuffle(shuffled)

    one, other = calibration(drawn), calibration(shuffled)

    assert [(b.answers, b.recalled) for b in one.buckets] == [(b.answers, b.recalled) for b in other.buckets]
