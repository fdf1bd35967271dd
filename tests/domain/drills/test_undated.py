"""Titles and summaries while their date is what is asked for."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.drills.undated import GAP, undated


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("War scare of 1927", "War scare"),
        ("Treaty of Berlin, 1926", "Treaty of Berlin"),
        ("Spanish Civil War (1936–39)", "Spanish Civil War"),
        ("1936: war in Spain", "War in Spain"),
        ("c. 1605 Macbeth written", "Macbeth written"),
        ("Battle of Marathon, 490 BC", "Battle of Marathon"),
        ("Claudius invades Britain in AD 43", "Claudius invades Britain"),
        ("The treaty of 2 May 1935 lapsed", "The treaty lapsed"),
        ("Moscow signed on 23 August 1939.", "Moscow signed."),
        ("A ceasefire in mid-September.", "A ceasefire."),
        ("In 1936 relations were poor", "Relations were poor"),
        ("accepts the 1941 frontiers", "Accepts the frontiers"),
        ("Stalin’s 1939 speech", "Stalin’s speech"),
        ("Pacts with Finland (21 January) and Latvia (5 February)", "Pacts with Finland and Latvia"),
        ("with spring 1941 as the target", f"With {GAP} as the target"),
        ("1066", GAP),
        ("May 1935", GAP),
    ],
)
def test_a_date_goes_with_the_word_that_leads_to_it(written, shown):
    assert undated(written) == shown


@pytest.mark.parametrize(
    "written",
    [
        "October Revolution",
        "March on Rome",
        "16th Party Congress",
        "Directive 21: Operation Barbarossa ordered",
        "about 22,000 were killed",
        "a twenty-year alliance, ten years later",
        "they may 3 times refuse",
        "",
    ],
)
def test_what_dates_nothing_stays_as_it_is_written(written):
    assert undated(written) == written


YEARS = st.integers(1000, 2029).map(str)
MONTHS = st.sampled_from(["January", "May", "Sept", "December"])
LEADS = st.sampled_from(["in ", "on ", "of ", "since the ", "(", "", ", ", "early ", "’s "])


@given(st.sampled_from(["Treaty", "The war"]), LEADS, MONTHS, YEARS, st.sampled_from(["", " signed", "."]))
def test_no_year_is_left_wherever_it_stands(before, lead, month, year, after):
    shown = undated(f"{before} {lead}14 {month} {year}{after}")

    assert not re.search(r"\d", shown)
    assert month not in shown
