"""The axis marks round dates, far enough apart, at every scale, and never a year nought."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates.julian import calendar_date, day_number
from app.domain.timeline.scale import FINEST, TimeScale
from app.domain.timeline.ticks import MOST, NEAREST, Tick, TickUnit, ticks

_WIDTH = 828.0


@st.composite
def scales(draw):
    """Windows from the last ice age to the far future, from a thousand years to a few days wide."""
    day = draw(st.integers(day_number(-20_000), day_number(20_000)))
    return TimeScale(day, FINEST * 2 ** -draw(st.floats(0, 19)))


@given(scale=scales(), width=st.floats(200, 4000))
def test_ticks_are_few_in_order_and_apart(scale, width):
    found = ticks(scale, width)

    assert len(found) <= MOST
    for before, after in pairwise(found):
        assert scale.x(after.number) - scale.x(before.number) >= NEAREST - 1e-6


@given(scale=scales())
def test_no_tick_is_a_year_nought_and_each_is_the_day_it_names(scale):
    for tick in ticks(scale, _WIDTH):
        assert calendar_date(tick.number) == (tick.year, tick.month, tick.day)
        assert tick.unit is not TickUnit.YEAR or (tick.month, tick.day) == (1, 1)


@given(scale=scales())
def test_a_window_of_more_than_two_ticks_is_never_without_one(scale):
    assert len(ticks(scale, 3000.0)) >= 2


@pytest.mark.parametrize(
    ("px_per_year", "expected"),
    [
        (28.7, [1920, 1925, 1930, 1935, 1940]),
        (2.0, [1950, 2000, 2050, 2100, 2150, 2200, 2250, 2300]),
        (185.0, [1918, 1919, 1920, 1921]),
    ],
)
def test_years_are_marked_in_ones_twos_and_fives(px_per_year, expected):
    scale = TimeScale(day_number(1917, 3, 1), px_per_year / 365.2425)

    found = [tick.year for tick in ticks(scale, _WIDTH)]

    assert found[: len(expected)] == expected


def test_quarters_months_and_days_follow_as_one_looks_closer():
    def first(px_per_day: float, count: int) -> list[tuple[int, int]]:
        scale = TimeScale(day_number(1938, 12, 20), px_per_day)
        return [(tick.month, tick.day) for tick in ticks(scale, _WIDTH)[:count]]

    assert first(1.1, 3) == [(1, 1), (4, 1), (7, 1)]
    assert first(3.5, 3) == [(1, 1), (2, 1), (3, 1)]
    assert first(7.5, 3) == [(1, 1), (1, 15), (2, 1)]
    assert first(15, 3) == [(12, 22), (1, 1), (1, 8)]
    assert first(100, 3) == [(12, 20), (12, 21), (12, 22)]


def test_only_years_are_emphasised():
    scale = TimeScale(day_number(1938, 12, 20), 1.1)

    assert [tick.unit for tick in ticks(scale, _WIDTH)[:3]] == [TickUnit.YEAR, TickUnit.MONTH, TickUnit.MONTH]


def test_round_years_are_round_before_christ_too():
    scale = TimeScale(day_number(-21), 0.06)

    names = [tick.year if tick.year > 0 else f"{1 - tick.year} BC" for tick in ticks(scale, _WIDTH)]

    assert names == ["20 BC", "15 BC", "10 BC", "5 BC", 5, 10, 15]


def test_single_years_pass_from_1_bc_to_ad_1():
    scale = TimeScale(day_number(-2), 0.3)

    assert [tick.year for tick in ticks(scale, 400)] == [-2, -1, 0, 1]
    assert ticks(scale, 400)[2] == Tick(day_number(0), TickUnit.YEAR, 0, 1, 1)
