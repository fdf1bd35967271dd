"""The day of an exam, read as people type it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.exam_day import FARTHEST, DayFault, TypedDay, read_exam_day
from app.domain.moments import calendar_day, day_number

TODAY = day_number(date(2027, 4, 16))
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
TENTH_OF_JUNE = day_number(date(2027, 6, 10))


@pytest.mark.parametrize(
    "text",
    [
        "10 June 2027",
        "10 june",
        "10 Jun 27",
        "June 10, 2027",
        "10th of June",
        "the 10th June 2027",
        "Thursday 10 June 2027",
        "Thu 10 Jun",
        "10/6/2027",
        "10/06/27",
        "10.6.2027",
        "10-6-2027",
        "10/6",
        "2027-06-10",
        "  10   June  2027 ",
    ],
)
def test_a_day_is_read_in_the_forms_people_write(text):
    assert read_exam_day(text, TODAY) == TypedDay(TENTH_OF_JUNE)


@pytest.mark.parametrize(
    "text", ["", "soon", "June", "2027", "10", "31 June 2027", "10 13 2027", "1 2 3 4", "10 J 2027"]
)
def test_what_is_no_day_is_not_guessed_at(text):
    assert read_exam_day(text, TODAY) == TypedDay(fault=DayFault.UNREADABLE)


def test_a_day_that_is_over_is_refused():
    assert read_exam_day("15 April 2027", TODAY).fault is DayFault.PAST


def test_today_may_be_the_day():
    assert read_exam_day("16 April 2027", TODAY).day == TODAY


def test_a_year_far_off_is_taken_for_a_slip():
    assert read_exam_day("10 June 2072", TODAY).fault is DayFault.TOO_FAR


def test_a_day_without_a_year_that_is_over_this_year_means_next_year():
    assert read_exam_day("10 January", TODAY).day == day_number(date(2028, 1, 10))


def test_the_leap_day_without_a_year_is_the_next_one_there_is():
    assert read_exam_day("29 Feb", TODAY).day == day_number(date(2028, 2, 29))


@given(
    st.integers(TODAY, TODAY + FARTHEST),
    st.sampled_from(
        [
            "{day} {name} {year}",
            "{day:02}/{month:02}/{year}",
            "{year}-{month:02}-{day:02}",
            "{name} {day} {year}",
        ]
    ),
)
def test_every_day_ahead_is_read_back_whole(day, form):
    wanted = calendar_day(day)
    name = MONTHS[wanted.month - 1]

    typed = form.format(day=wanted.day, month=wanted.month, year=wanted.year, name=name)

    assert read_exam_day(typed, TODAY).day == day


@given(st.text(max_size=30))
def test_no_text_whatever_breaks_the_reading(text):
    read = read_exam_day(text, TODAY)

    assert (read.day is None) is (read.fault is not None)
