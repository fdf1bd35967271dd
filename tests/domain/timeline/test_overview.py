"""The overview counts every event once, and its window can be held."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.timeline.overview import Grip, OverviewWindow, heights
from app.domain.timeline.scale import TimeScale

SCALE = TimeScale(0, 1)


def test_the_fullest_column_is_the_highest_and_a_lone_event_is_still_seen():
    days = [1.0] * 16 + [9.0]

    found = heights(days, SCALE, 12, 4)

    assert found == [1.0, 0.0, 0.25]


def test_nothing_at_all_is_flat():
    assert heights([], SCALE, 12, 4) == [0.0, 0.0, 0.0]


@given(days=st.lists(st.floats(0, 399), max_size=60))
def test_every_event_in_view_is_in_one_column(days):
    found = heights(sorted(days), SCALE, 400, 4)

    most = max((sum(int(day // 4) == column for day in days) for column in range(100)), default=0)
    counted = sum(round(high**2 * most) for high in found)
    assert counted == len(days)


@pytest.mark.parametrize(
    ("x", "grip"),
    [
        (100, Grip.LEFT),
        (95, Grip.LEFT),
        (150, Grip.WHOLE),
        (200, Grip.RIGHT),
        (205, Grip.RIGHT),
        (80, Grip.NOTHING),
    ],
)
def test_handles_reach_a_little_beyond_their_edge(x, grip):
    assert OverviewWindow(100, 200).grip(x, reach=8) is grip


def test_a_very_narrow_window_can_still_be_moved_as_a_whole():
    assert OverviewWindow(100, 112).grip(106, reach=8) is Grip.WHOLE


def test_the_window_is_never_too_narrow_to_be_held():
    window = OverviewWindow.of(TimeScale(500, 100), 100, TimeScale(0, 1), smallest=12)

    assert window.right - window.left == pytest.approx(12)
    assert (window.left + window.right) / 2 == pytest.approx(500.5)
