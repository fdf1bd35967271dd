"""Day numbers are exact for every year, and agree with Python's own calendar where that reaches."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates.julian import calendar_date, day_number, days_in_month

_YEARS = st.integers(-10_000_000, 10_000_000)


def test_the_day_computers_count_from_has_its_known_number():
    assert day_number(1970, 1, 1) == 2_440_588


@given(day=st.dates())
def test_day_numbers_agree_with_pythons_calendar(day):
    assert day_number(day.year, day.month, day.day) - day_number(1, 1, 1) == day.toordinal() - 1
    assert date(*calendar_date(day_number(day.year, day.month, day.day))) == day


@given(number=st.integers(-(10**10), 10**10))
def test_every_number_is_the_day_it_names(number):
    assert day_number(*calendar_date(number)) == number


@given(year=_YEARS)
def test_a_year_ends_the_day_before_the_next_begins(year):
    assert day_number(year, 12, 31) + 1 == day_number(year + 1, 1, 1)


@given(year=_YEARS, month=st.integers(1, 12))
def test_a_month_has_the_days_it_says(year, month):
    following = (year, month + 1) if month < 12 else (year + 1, 1)

    assert day_number(year, month, 1) + days_in_month(year, month) == day_number(*following, 1)
