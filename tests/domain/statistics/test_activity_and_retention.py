"""Answers by day and what was recalled by week, recomputed from single answers."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.domain.cards import Rating, Way
from app.domain.moments import calendar_day, day_number
from app.domain.statistics.activity import DayActivity, DayCell, activity, answers_in
from app.domain.statistics.retention import four_weeks, monday_of, retention_by_week

TODAY = day_number(date(2027, 4, 16))  # a Friday


def cell(day, rating=Rating.Good, count=1, way=Way.CARD, duration_ms=0, hour=18):
    return DayCell(day, "stalin", way, hour, int(rating), count, duration_ms)


cells = st.lists(
    st.builds(
        cell,
        st.integers(TODAY - 100, TODAY),
        st.sampled_from(Rating),
        st.integers(1, 40),
        st.sampled_from(Way),
        st.integers(0, 900_000),
    ),
    max_size=40,
)


def test_a_day_without_answers_stands_between_two_that_have_some():
    days = activity([cell(TODAY, duration_ms=90_000), cell(TODAY - 2, count=3)], TODAY, days=3)

    assert days == (DayActivity(TODAY - 2, 3, 0), DayActivity(TODAY - 1, 0, 0), DayActivity(TODAY, 1, 90))


def test_half_a_minute_is_told_as_one_minute_and_nothing_as_none():
    half, none = DayActivity(TODAY, 2, 20), DayActivity(TODAY, 0, 0)

    assert (half.minutes, none.minutes) == (1, 0)


@given(cells)
def test_the_days_shown_hold_every_answer_given_on_them(drawn):
    shown = activity(drawn, TODAY, days=28)

    assert sum(day.answers for day in shown) == answers_in(c for c in drawn if c.study_day > TODAY - 28)


def test_a_week_begins_on_monday():
    assert calendar_day(monday_of(TODAY)) == date(2027, 4, 12)
    assert monday_of(day_number(date(2027, 4, 12))) == day_number(date(2027, 4, 12))
    assert calendar_day(monday_of(day_number(date(2027, 4, 18)))) == date(2027, 4, 12)


def test_shaky_counts_as_recalled_and_not_yet_does_not():
    recalled = four_weeks([cell(TODAY, Rating.Hard, 3), cell(TODAY, Rating.Again, 1)], TODAY)

    assert (recalled.answers, recalled.recalled, recalled.share) == (4, 3, 0.75)


def test_drills_and_blank_pages_do_not_count_as_answered_cards():
    recalled = four_weeks([cell(TODAY, Rating.Again, way=Way.DRILL), cell(TODAY, way=Way.RECALL)], TODAY)

    assert recalled.share is None


@given(cells)
def test_weeks_lie_side_by_side_and_hold_each_answered_card_once(drawn):
    weeks = retention_by_week(drawn, TODAY, weeks=8)

    assert [week.first_day for week in weeks] == [monday_of(TODAY) - 7 * back for back in range(7, -1, -1)]
    since = weeks[0].first_day
    assert sum(week.answers for week in weeks) == sum(
        c.count for c in drawn if c.way is Way.CARD and c.study_day >= since
    )
    assert all(week.share is None or 0 <= week.share <= 1 for week in weeks)
