"""What a historical date covers, how dates compare, and what is refused."""

from copy import deepcopy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates.bounds import Precision
from app.domain.dates.historical import HistoricalDate
from app.domain.dates.julian import calendar_date, day_number, days_in_month
from app.domain.errors import DateProblem


@st.composite
def single_dates(draw):
    """EDTF texts of one date, of every precision, before and after Christ."""
    year = draw(st.integers(-9999, 9999))
    text = f"-{-year:04d}" if year < 0 else f"{year:04d}"
    shape = draw(
        st.sampled_from(["year", "month", "day", "season", "unknown day", "decade", "century", "long"])
    )
    month = draw(st.integers(1, 12))
    if shape == "long":
        text = f"Y{draw(st.integers(10_000, 9_999_999))}"
    elif shape in {"decade", "century"}:
        text = text[:-1] + "X" if shape == "decade" else text[:-2] + "XX"
    elif shape == "season":
        text += f"-{draw(st.integers(21, 24))}"
    elif shape != "year":
        text += f"-{month:02d}"
        if shape == "day":
            text += f"-{draw(st.integers(1, days_in_month(year, month))):02d}"
        elif shape == "unknown day":
            text += "-XX"
    return text + draw(st.sampled_from(["", "", "~", "?", "%"]))


@st.composite
def historical_dates(draw):
    """Dates and intervals, a few of them open or of unknown end."""
    first = HistoricalDate.parse(draw(single_dates()))
    shape = draw(st.sampled_from(["single", "single", "interval", "open end", "open start", "unknown end"]))
    if shape == "single":
        return first
    if shape != "interval":
        return HistoricalDate.parse(
            {"open end": "{}/..", "open start": "../{}", "unknown end": "{}/"}[shape].format(first)
        )
    second = HistoricalDate.parse(draw(single_dates()))
    return HistoricalDate.parse("/".join(sorted((first.edtf, second.edtf), key=_beginning)))


def _beginning(text):
    return HistoricalDate.parse(text).earliest


@given(date=historical_dates())
def test_a_date_reads_back_from_its_own_text(date):
    again = HistoricalDate.parse(str(date))

    assert again == date
    assert (again.start, again.end) == (date.start, date.end)


@given(date=historical_dates())
def test_no_date_ends_before_it_starts(date):
    assert date.earliest is None or date.latest is None or date.earliest <= date.latest
    assert date.overlaps(date)
    assert date.contains(date)


@given(one=historical_dates(), other=historical_dates())
def test_overlapping_goes_both_ways_and_follows_from_containing(one, other):
    assert one.overlaps(other) == other.overlaps(one)
    if one.contains(other):
        assert one.overlaps(other)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("1939-08-23", (1939, 8, 23), (1939, 8, 23), Precision.DAY),
        ("1924-12", (1924, 12, 1), (1924, 12, 31), Precision.MONTH),
        ("1924-12-XX", (1924, 12, 1), (1924, 12, 31), Precision.MONTH),
        ("1904-02", (1904, 2, 1), (1904, 2, 29), Precision.MONTH),
        ("1933", (1933, 1, 1), (1933, 12, 31), Precision.YEAR),
        ("1933-XX", (1933, 1, 1), (1933, 12, 31), Precision.YEAR),
        ("193X", (1930, 1, 1), (1939, 12, 31), Precision.DECADE),
        ("19XX", (1900, 1, 1), (1999, 12, 31), Precision.CENTURY),
        ("1XXX", (1000, 1, 1), (1999, 12, 31), Precision.MILLENNIUM),
        ("1938-23", (1938, 9, 1), (1938, 11, 30), Precision.SEASON),
        ("1938-24", (1938, 12, 1), (1939, 2, 28), Precision.SEASON),
        ("-0043-03-15", (-43, 3, 15), (-43, 3, 15), Precision.DAY),
        ("-043X", (-439, 1, 1), (-430, 12, 31), Precision.DECADE),
        ("0000", (0, 1, 1), (0, 12, 31), Precision.YEAR),
        ("Y1234567", (1_234_567, 1, 1), (1_234_567, 12, 31), Precision.YEAR),
        ("Y-17000", (-17_000, 1, 1), (-17_000, 12, 31), Precision.YEAR),
    ],
)
def test_a_date_covers_the_days_it_may_mean(text, first, last, precision):
    date = HistoricalDate.parse(text)

    assert calendar_date(date.earliest) == first
    assert calendar_date(date.latest) == last
    assert date.start.precision is precision
    assert not date.is_interval


def test_an_interval_covers_both_its_ends():
    date = HistoricalDate.parse("1914-07-28/1918-11")

    assert date.is_interval
    assert date.earliest == day_number(1914, 7, 28)
    assert date.latest == day_number(1918, 11, 30)


def test_an_open_end_has_no_last_day_and_an_unknown_one_says_so():
    assert HistoricalDate.parse("1952/..").latest is None
    assert not HistoricalDate.parse("1952/..").end.unknown
    assert HistoricalDate.parse("1952/").end.unknown
    assert HistoricalDate.parse("../1914").earliest is None


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [("1933", False, False), ("1933~", True, False), ("1933?", False, True), ("1933%", True, True)],
)
def test_about_and_perhaps_are_kept_apart(text, approximate, uncertain):
    bound = HistoricalDate.parse(text).start

    assert (bound.approximate, bound.uncertain) == (approximate, uncertain)


def test_about_widens_a_date_by_one_of_its_units_and_leaves_its_days_alone():
    exact, about = HistoricalDate.parse("1933"), HistoricalDate.parse("1933~")

    assert (about.earliest, about.latest) == (exact.earliest, exact.latest)
    assert about.start.widened == (exact.earliest - 365, exact.latest + 365)
    assert exact.start.widened == (exact.earliest, exact.latest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "1900-02-29",  # 1900 was no leap year
        "1936-02-30",
        "1939-13",
        "1939-00-01",
        "-0000",
        "12345",
        "Y1234",
        "Y01234",
        "Y12345678901",
        "39-08-23",
        "19287",
        "1939-8-23",
        "23/08/1939",
        "1939-08-23T12:00",
        "1939-21-03",
        "XXXX",
        "1939/1938",
        "1939-09-01/1939-08-31",
        "../..",
        "/",
        "1936/1937/1938",
        "١٩٣٩",
    ],
)
def test_what_is_no_date_is_refused_with_the_text_it_was(text):
    with pytest.raises(DateProblem) as problem:
        HistoricalDate.parse(text)

    assert problem.value.facts == {"text": text}


def test_an_interval_may_end_within_the_year_it_starts_in():
    assert HistoricalDate.parse("1939-08/1939").latest == day_number(1939, 12, 31)


def test_dates_sort_by_beginning_and_what_has_no_beginning_by_its_end():
    texts = ["1952/..", "1939-08-23", "-0043", "../1914", "1939", "1913", "1939-08", "Y1234567", "1915"]

    ordered = sorted((HistoricalDate.parse(text) for text in texts), key=lambda date: date.sort_key)

    assert [date.edtf for date in ordered] == [
        "-0043", "1913", "../1914", "1915", "1939", "1939-08", "1939-08-23", "1952/..", "Y1234567",
    ]  # fmt: skip


@given(data=st.data(), dates=st.lists(historical_dates(), max_size=8))
def test_sorting_does_not_depend_on_the_order_before(data, dates):
    ordered = sorted(dates, key=lambda date: date.sort_key)
    shuffled = data.draw(st.permutations(dates))

    assert sorted(shuffled, key=lambda date: date.sort_key) == ordered


def test_a_question_of_1928_to_1941_contains_what_happened_in_it():
    period = HistoricalDate.parse("1928/1941")

    assert period.contains(HistoricalDate.parse("1939-08-23"))
    assert period.overlaps(HistoricalDate.parse("1941-10-02/1942-01-07"))
    assert not period.contains(HistoricalDate.parse("1941-10-02/1942-01-07"))
    assert not period.overlaps(HistoricalDate.parse("1917"))


def test_a_date_cannot_be_changed_and_survives_copying():
    date = HistoricalDate.parse("1939-08-23")

    with pytest.raises(AttributeError):
        date.edtf = "1940"
    assert deepcopy(date) == date
    assert len({date, HistoricalDate.parse("1939-08-23")}) == 1
    assert date != "1939-08-23"
