"""The PyPI package `edtf` as the judge: same days for every text that both read.

The texts are the examples of ISO 8601-2 by which that package tests itself, and dates of the kinds history needs.
Where the two differ on purpose the reason stands beside the text.
"""

import edtf
import pytest

from app.domain.dates.historical import HistoricalDate
from app.domain.dates.julian import day_number
from app.domain.errors import DateProblem

AGREED = (
    "2001-02-03", "2008-12", "2008", "-0999", "0000", "1964/2008", "2004-06/2006-08", "2004-02-01/2005-02-08",
    "2004-02-01/2005-02", "2004-02-01/2005", "2005/2006-02", "-2005/-1999-02", "1984?", "2004-06-11?", "2004-06?",
    "1984~", "1984%", "199X", "19XX", "1999-XX", "1999-01-XX", "1999-XX-XX", "-0275~", "-0001~", "0000~",
    "../2006", "2004-01-01/..", "1984~/2004-06", "1984/2004-06~", "1984?/2004%", "1984~/2004~",
    "1984-06?/2004-08?", "1984-06-02?/2004-08-08~", "Y170000002", "Y-170000002", "2001-21", "2003-22", "2000-23",
    "2004-06-11%", "196X", "2004-06-XX/2004-07-03",
    "1933", "1938-09", "1938-09-29", "193X", "1XXX", "1938-09-XX", "1936/1939", "1914-07-28/1918-11", "1936~/1939?",
    "-0043", "-0043-03-15", "-0499/-0479", "-043X", "Y-17000", "1904-02-29", "2000-02-29", "1917-11~", "1920?",
)  # fmt: skip

REFUSED_BY_BOTH = (
    "", "not a edtf string", "Y17E7-12-26", "2016-13-08", "2016-02-39", "-0000-01-01", "2004-(06)?-11",
    "2004-06-(11)~", "2004-(06)%", "2004-(06-11)?", "2004?-06-(11)~", "(2004-(06)~)?", "(2004)?-06-04~",
    "(2011)-06-04~", "2011-(06-04)~", "2004-06-(01)~/2004-06-(20)~", "1938-13",
)  # fmt: skip

TIMES_OF_DAY = (
    "2001-02-03T09:30:01",
    "2004-01-01T10:10:10Z",
    "2004-01-01T10:10:10+05:00",
    "1985-04-12T23:20:30",
)
"""Refused: no event of a history course has an hour."""

LEVEL_TWO = (
    "2004?-06-11", "2004-06~-11", "2004-06-~11", "2004-%06", "2004-?06-?11", "2004?-06-~11", "?2004-%06", "2004?-%06",
    "2004?-~06-~04", "2011-~06-~04", "156X-12-25", "15XX-12-25", "1560-XX-25", "15XX-12-XX", "XXXX-XX-23",
    "[1667, 1668, 1670..1672]", "[..1760-12-03]", "[1760-12..]", "[1760-01, 1760-02, 1760-12..]", "[1667, 1760-12]",
    "{1667,1668, 1670..1672}", "{1960, 1961-12}", "2004-06-~01/2004-06-~20", "Y17E7", "Y-17E7", "2001-29", "2001-34",
)  # fmt: skip
"""Refused: nobody dates an event so, and each would need words of its own."""


def _judged(text):
    """First and last day by `edtf`; an infinite end is None."""
    date = edtf.parse_edtf(text)
    ends = date.lower_strict(), date.upper_strict()
    return tuple(None if isinstance(end, float) else day_number(*end[:3]) for end in ends)


@pytest.mark.parametrize("text", AGREED)
def test_both_readers_mean_the_same_days(text):
    date = HistoricalDate.parse(text)

    assert (date.earliest, date.latest) == _judged(text)


@pytest.mark.parametrize("text", AGREED)
def test_both_readers_hear_about_and_perhaps(text):
    date, judge = HistoricalDate.parse(text), edtf.parse_edtf(text)

    if not date.is_interval and date.edtf[-1] in "~?%":
        assert date.start.approximate == (judge.is_approximate or judge.is_uncertain_and_approximate)
        assert date.start.uncertain == (judge.is_uncertain or judge.is_uncertain_and_approximate)


@pytest.mark.parametrize("text", REFUSED_BY_BOTH)
def test_both_readers_refuse(text):
    with pytest.raises(DateProblem):
        HistoricalDate.parse(text)
    with pytest.raises(edtf.EDTFParseException):
        edtf.parse_edtf(text)


@pytest.mark.parametrize("text", [*TIMES_OF_DAY, *LEVEL_TWO])
def test_only_the_judge_reads_what_no_student_writes(text):
    assert edtf.parse_edtf(text)
    with pytest.raises(DateProblem):
        HistoricalDate.parse(text)


def test_29_february_1900_does_not_exist_whatever_the_judge_says():
    assert edtf.parse_edtf("1900-02-29")
    with pytest.raises(DateProblem):
        HistoricalDate.parse("1900-02-29")


def test_winter_lasts_into_the_next_year_where_the_judge_ends_it_with_december():
    assert HistoricalDate.parse("2010-24").latest == day_number(2011, 2, 28)
    assert _judged("2010-24")[1] == day_number(2010, 12, 31)


@pytest.mark.parametrize(("text", "end"), [("/2006", "start"), ("2004-06-01/", "end")])
def test_an_unknown_end_is_unknown_where_the_judge_guesses_ten_years(text, end):
    assert getattr(HistoricalDate.parse(text), end).unknown
    assert None not in _judged(text)
