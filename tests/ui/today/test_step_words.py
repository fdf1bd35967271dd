"""The sentences of Today: facts in, plain English out."""

import pytest

from app.domain.dates.historical import HistoricalDate
from app.domain.runs.steps import RunStep, StepKind, StepReason
from app.ui.today.step_words import act, heading, number, why

pytestmark = pytest.mark.usefixtures("look")  # English with its plurals


def cards(reason=StepReason.FADING, kind=StepKind.CARDS, **facts):
    facts.setdefault("count", facts.get("quotations", 0) + facts.get("dates", 0) + facts.get("points", 0))
    return RunStep(kind, 5, reason, **facts)


def plan(reason, **facts):
    return RunStep(StepKind.PLAN, 9, reason, count=1, title="How far was security the aim?", **facts)


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (cards(quotations=12), "Recall the quotations you are about to lose"),
        (cards(dates=1), "Recall the date you are about to lose"),
        (cards(points=2), "Recall the points you are about to lose"),
        (cards(quotations=2, dates=3), "Recall what you are about to lose"),
        (cards(kind=StepKind.MEET, quotations=3), "Meet three quotations worth knowing"),
        (cards(kind=StepKind.MEET, quotations=2, dates=1), "Meet two quotations and one date worth knowing"),
        (plan(StepReason.FIRST_PLAN), "Make your first plan"),
        (plan(StepReason.NEXT_PLAN), "Plan another question"),
        (plan(StepReason.UNFINISHED, number=2), "Go on with your plan"),
        (plan(StepReason.THIN, number=3), "Find evidence for paragraph 3"),
        (plan(StepReason.WEAKEST, number=2), "Go through paragraph 2 again"),
    ],
)
def test_a_step_is_named_by_its_act(step, words):
    assert act(step) == words


def test_the_drill_names_the_years_it_spans():
    step = RunStep(
        StepKind.ORDER,
        2,
        StepReason.FIRST_LOOK,
        count=8,
        first=HistoricalDate.parse("1931-09"),
        last=HistoricalDate.parse("1936/1939"),
    )

    assert act(step) == "Put eight events in order, 1931 to 1939"


def test_years_before_christ_are_told_as_people_count_them():
    step = RunStep(
        StepKind.ORDER,
        1,
        StepReason.LEAST_KNOWN,
        count=3,
        first=HistoricalDate.parse("-0048"),
        last=HistoricalDate.parse("-0043"),
    )

    assert act(step) == "Put three events in order, 49 BC to 44 BC"


LONG = "Partners changed with the threat, whatever their politics: Britain for trade, neighbours for pacts."


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (
            cards(StepReason.HOLDS_UP, quotations=12, supporting=3, subject="Partners changed."),
            "Twelve of them. Three of them hold up “Partners changed”.",
        ),
        (
            cards(StepReason.HOLDS_UP, quotations=2, dates=2, supporting=1, subject=LONG),
            "Two quotations and two dates. One of them holds up “Partners changed with the threat, whatever their politics …”.",
        ),
        (cards(StepReason.HOLDS_UP, dates=1, supporting=1, subject="Fear"), "It holds up “Fear”."),
        (
            cards(StepReason.HOLDS_UP, StepKind.MEET, quotations=2, supporting=2, subject="Fear"),
            "They hold up “Fear”.",
        ),
        (cards(dates=1), "Due today: a minute now saves ten later."),
        (cards(dates=13), "13 of them. Due today: a minute now saves ten later."),
        (
            cards(StepReason.STARTER, StepKind.MEET, quotations=3, supporting=24),
            "This topic starts with them.",
        ),
        (cards(StepReason.CHOSEN, StepKind.MEET, dates=1), "You chose to learn it."),
        (
            plan(StepReason.FIRST_PLAN),
            "“How far was security the aim?” What you put in it is what you learn first.",
        ),
        (plan(StepReason.NEXT_PLAN), "“How far was security the aim?” has no plan yet."),
        (plan(StepReason.UNFINISHED, number=0), "“How far was security the aim?” has no paragraph yet."),
        (
            plan(StepReason.UNFINISHED, number=1),
            "“How far was security the aim?” has only one paragraph so far.",
        ),
        (plan(StepReason.THIN, number=1, subject="Fear"), "“Fear” rests on nothing yet."),
        (
            plan(StepReason.THIN, number=1, subject="Fear", supporting=1),
            "“Fear” rests on one piece of evidence.",
        ),
        (plan(StepReason.WEAKEST, number=1, subject="Fear"), "“Fear” is your weakest paragraph."),
        (
            plan(StepReason.WEAKEST, number=1),
            "It is the weakest paragraph of “How far was security the aim?”.",
        ),
    ],
)
def test_a_step_says_why_it_is_there(step, words):
    assert why(step) == words


def test_small_numbers_are_written_out():
    assert [number(count) for count in (0, 1, 8, 12, 13)] == ["no", "one", "eight", "twelve", "13"]


def test_the_heading_suits_the_minutes_and_the_day():
    assert heading(20, first_day=False) == "Twenty minutes, well spent"
    assert heading(45, first_day=True) == "A good first forty-five minutes"
