"""Dates as a student reads them."""

from dataclasses import replace

import pytest
from hypothesis import given

from app.domain.dates.historical import HistoricalDate
from app.domain.dates.wording import ENGLISH, Detail, lifetime, short, words, year, years
from tests.domain.dates.test_historical import historical_dates


@pytest.mark.parametrize(
    ("edtf", "full", "brief"),
    [
        ("1934-09-18", "18 September 1934", "18 Sept 1934"),
        ("1924-12", "December 1924", "Dec 1924"),
        ("1933", "1933", "1933"),
        ("1933~", "c. 1933", "c. 1933"),
        ("1917-11~", "c. November 1917", "c. Nov 1917"),
        ("1920?", "1920?", "1920?"),
        ("1917%", "c. 1917?", "c. 1917?"),
        ("1928-07-17/1928-09-01", "17 July – 1 September 1928", "July–Sept 1928"),
        ("1927-05-12/1927-05-26", "12–26 May 1927", "12–26 May 1927"),
        ("1927-05/1927-12", "May – December 1927", "May–Dec 1927"),
        ("1939-11-30/1940-03-13", "30 November 1939 – 13 March 1940", "Nov 1939 – March 1940"),
        ("1934/1936", "1934–36", "1934–36"),
        ("1878/1953", "1878–1953", "1878–1953"),
        ("1906/1909", "1906–09", "1906–09"),
        ("1936~/1939?", "c. 1936 – 1939?", "c. 1936 – 1939?"),
        ("1933-12/1939-08-22", "December 1933 – 22 August 1939", "Dec 1933 – Aug 1939"),
        ("1938-23", "Autumn 1938", "Autumn 1938"),
        ("1938-24", "Winter 1938–39", "Winter 1938–39"),
        ("193X", "1930s", "1930s"),
        ("19XX", "20th century", "20th century"),
        ("-04XX", "5th century BC", "5th century BC"),
        ("-043X", "440–431 BC", "440–431 BC"),
        ("1XXX", "1000–1999", "1000–1999"),
        ("-0043", "44 BC", "44 BC"),
        ("-0043-03-15", "15 March 44 BC", "15 March 44 BC"),
        ("-0499/-0478", "500–479 BC", "500–479 BC"),
        ("-0043/0014", "44 BC – AD 14", "44 BC – AD 14"),
        ("0000", "1 BC", "1 BC"),
        ("0060", "AD 60", "AD 60"),
        ("Y1234567", "1234567", "1234567"),
        ("Y-17000", "17001 BC", "17001 BC"),
        ("../1914", "before 1914", "before 1914"),
        ("1952/..", "from 1952", "from 1952"),
        ("/1914", "? – 1914", "? – 1914"),
        ("1952/", "1952 – ?", "1952 – ?"),
        ("1939-08-23/1939-08-23", "23 August 1939", "23 Aug 1939"),
    ],
)
def test_a_date_is_worded_as_a_historian_writes_it(edtf, full, brief):
    date = HistoricalDate.parse(edtf)

    assert words(date) == full
    assert short(date) == brief


@pytest.mark.parametrize(
    ("edtf", "months", "only_years"),
    [
        ("1928-07-17/1928-09-01", "July – September 1928", "1928"),
        ("1936-07-17/1939-04-01", "July 1936 – April 1939", "1936–39"),
        ("1934-09-18", "18 September 1934", "1934"),
        ("1938-24", "Winter 1938–39", "1938"),
    ],
)
def test_a_date_can_be_told_in_months_or_years(edtf, months, only_years):
    date = HistoricalDate.parse(edtf)

    assert words(date, detail=Detail.MONTHS) == months
    assert years(date) == only_years


def test_a_living_person_is_born_and_a_dead_one_has_two_years():
    assert lifetime(HistoricalDate.parse("1951/..")) == "born 1951"
    assert lifetime(HistoricalDate.parse("1878/1953")) == "1878–1953"


def test_no_year_is_ever_nought():
    assert [year(number) for number in (-1, 0, 1, 2)] == ["2 BC", "1 BC", "AD 1", "AD 2"]


def test_another_language_brings_its_own_names_and_order():
    german = replace(
        ENGLISH, months=(*ENGLISH.months[:8], "September", *ENGLISH.months[9:]), day="{day}. {month} {year}"
    )

    assert words(HistoricalDate.parse("1934-09-18"), german) == "18. September 1934"


@given(date=historical_dates())
def test_every_date_has_words_in_every_detail(date):
    for detail in Detail:
        text = words(date, detail=detail)

        assert text
        assert "{" not in text
