"""Which steps fill the minutes a student has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.cards import PromptKind, card_uid
from app.domain.dates.historical import HistoricalDate
from app.domain.items import Event, Question
from app.domain.plans.document import EvidenceUse, Paragraph, Plan, PlanBody
from app.domain.plans.questions import QuestionRow
from app.domain.plans.readiness import plan_readiness
from app.domain.queue import QueuedCard
from app.domain.runs.composing import MINUTES, MOST_STEPS, RunMaterial, compose
from app.domain.runs.outcome import PlanGain, gains
from app.domain.runs.steps import StepKind, StepReason


def card(name, prompt=PromptKind.COMPLETE, new=False):
    return QueuedCard(card_uid(name, prompt), name, prompt, new)


def event(year):
    return Event(uid=f"e{year}", topic="t", date=HistoricalDate.parse(str(year)), title=f"Event of {year}")


def row(name="q", paragraphs=None, recall=None):
    """A question; with `paragraphs` ({point: [items]}) also a plan."""
    question = Question(
        uid=name,
        topic="t",
        text=f"How far {name}?",
        family="how-far",
        range=HistoricalDate.parse("1917/1945"),
    )
    if paragraphs is None:
        return QuestionRow(question)
    body = PlanBody(
        question=name,
        paragraphs=tuple(
            Paragraph(
                uid=f"{name}-{number}",
                point=point,
                evidence=tuple(EvidenceUse(uid=f"{name}-{number}-{item}", item=item) for item in items),
            )
            for number, (point, items) in enumerate(paragraphs.items())
        ),
    )
    plan = Plan(uid=f"plan of {name}", topic="t", version="1", clock="1", body=body)
    return QuestionRow(question, (plan,), plan_readiness(body, recall or {}, answers=40))


EIGHT = tuple(event(year) for year in range(1931, 1939))
STARTERS = frozenset(f"quote {n}" for n in range(24))


def first_day(**more):
    queue = tuple(card(f"quote {n}", new=True) for n in range(10))
    return RunMaterial(queue=queue, order=EIGHT, starter=STARTERS, first_day=True, **more)


def kinds(steps):
    return [step.kind for step in steps]


def test_the_first_five_minutes_are_the_drill_and_three_quotations():
    order, meet = compose(5, first_day(questions=(row(),)))

    assert (order.kind, order.reason, order.count) == (StepKind.ORDER, StepReason.FIRST_LOOK, 8)
    assert (str(order.first), str(order.last)) == ("1931", "1938")
    assert (meet.kind, meet.reason, meet.count, meet.supporting) == (StepKind.MEET, StepReason.STARTER, 3, 24)
    assert meet.quotations == 3


def test_a_longer_first_day_also_begins_a_plan():
    steps = compose(20, first_day(questions=(row("security"), row("spain"))))

    assert kinds(steps)[-1] is StepKind.PLAN
    assert (steps[-1].reason, steps[-1].question, steps[-1].plan) == (StepReason.FIRST_PLAN, "security", "")


def test_a_usual_day_recalls_then_orders_then_works_on_a_plan():
    queue = tuple(card(f"quote {n}") for n in range(12))

    steps = compose(20, RunMaterial(queue=queue, order=EIGHT, questions=(row(),), ordered_before=True))

    assert kinds(steps) == [StepKind.CARDS, StepKind.ORDER, StepKind.PLAN]
    assert steps[1].reason is StepReason.LEAST_KNOWN
    assert sum(step.minutes for step in steps) == 20


def test_the_step_says_which_point_its_cards_hold_up():
    plan = row("security", {"Fear of attack": ["a"], "Partners changed": ["b", "c", "z"]})

    step = compose(20, RunMaterial(queue=tuple(card(name) for name in "abcd"), questions=(plan,)))[0]

    assert (step.reason, step.subject, step.supporting, step.count) == (
        StepReason.HOLDS_UP,
        "Partners changed",
        2,
        4,
    )


def test_a_point_not_yet_written_is_never_quoted():
    step = compose(5, RunMaterial(queue=(card("a"),), questions=(row("security", {" ": ["a"]}),)))[0]

    assert (step.reason, step.subject) == (StepReason.FADING, "")


def test_what_the_student_chose_to_learn_is_not_told_as_the_topics_choice():
    step = compose(5, RunMaterial(queue=(card("mine", new=True),), starter=STARTERS))[0]

    assert (step.kind, step.reason) == (StepKind.MEET, StepReason.CHOSEN)


def test_with_nothing_due_there_is_still_something_worth_doing():
    steps = compose(5, RunMaterial(order=EIGHT, questions=(row(),)))

    assert kinds(steps) == [StepKind.ORDER, StepKind.PLAN]


def test_dates_and_quotations_are_counted_apart():
    queue = (card("a"), card("b", PromptKind.WHO), card("c", PromptKind.WHEN))

    step = compose(5, RunMaterial(queue=queue))[0]

    assert (step.quotations, step.dates, step.points) == (2, 1, 0)


KNOWN = dict.fromkeys("abcdef", 0.95)


def plan_of(*rows):
    return compose(20, RunMaterial(questions=rows))[-1]


def test_the_weakest_plan_is_worked_on():
    strong = row("strong", {"1": "ab", "2": "cd", "3": "ef"}, KNOWN | {"a": 0.2, "b": 0.2})
    weak = row("weak", {"1": "ab", "2": "cd", "3": "ef"}, {"a": 0.9, "b": 0.9, "c": 0.6, "d": 0.6})

    step = plan_of(strong, weak)

    assert (step.plan, step.reason, step.number, step.subject) == ("plan of weak", StepReason.WEAKEST, 3, "3")


def test_a_paragraph_on_one_piece_of_evidence_comes_before_a_forgotten_one():
    step = plan_of(row("q", {"1": "ab", "2": "c", "3": "ef"}, KNOWN | {"e": 0.1, "f": 0.1}))

    assert (step.reason, step.number, step.supporting) == (StepReason.THIN, 2, 1)


def test_a_plan_of_two_paragraphs_is_to_be_finished():
    step = plan_of(row("q", {"1": "ab", "2": "cd"}, KNOWN))

    assert (step.reason, step.number) == (StepReason.UNFINISHED, 2)


def test_when_every_plan_stands_the_next_question_is_offered():
    stands = row("stands", {"1": "ab", "2": "cd", "3": "ef"}, KNOWN)

    step = plan_of(stands, row("next"))

    assert (step.reason, step.question) == (StepReason.NEXT_PLAN, "next")


def test_when_every_question_stands_the_least_sure_plan_is_gone_through_again():
    step = plan_of(row("stands", {"1": "ab", "2": "cd", "3": "ef"}, KNOWN))

    assert (step.reason, step.plan) == (StepReason.WEAKEST, "plan of stands")


cards = st.lists(
    st.tuples(
        st.text("abcdefgh", min_size=1, max_size=3),
        st.sampled_from([PromptKind.COMPLETE, PromptKind.WHO, PromptKind.WHEN, PromptKind.POINT]),
        st.booleans(),
    ),
    unique_by=lambda drawn: drawn[0],
    max_size=60,
).map(lambda drawn: tuple(card(*each) for each in drawn))
bodies = st.none() | st.dictionaries(
    st.text("xyz", max_size=3), st.lists(st.sampled_from("abcdefgh"), unique=True)
)
questions = st.lists(
    st.builds(row, st.text("qrs", min_size=1, max_size=2), bodies),
    max_size=4,
    unique_by=lambda made: made.question.uid,
).map(tuple)
materials = st.builds(
    RunMaterial,
    queue=cards,
    order=st.sampled_from([EIGHT, EIGHT[:2], ()]),
    questions=questions,
    first_day=st.booleans(),
    ordered_before=st.booleans(),
)


@given(st.sampled_from(MINUTES), materials)
def test_a_run_never_takes_longer_than_promised_nor_more_than_three_steps(minutes, material):
    steps = compose(minutes, material)

    assert sum(step.minutes for step in steps) <= minutes
    assert len(steps) <= MOST_STEPS
    assert all(step.minutes >= 1 and step.count >= 1 for step in steps)


@given(st.sampled_from(MINUTES), materials)
def test_a_run_asks_the_front_of_the_queue_and_no_card_twice(minutes, material):
    asked = [uid for step in compose(minutes, material) for uid in step.cards]

    assert len(asked) == len(set(asked))
    assert set(asked) == {queued.uid for queued in material.queue[: len(asked)]}


@given(st.sampled_from(MINUTES), materials)
def test_there_is_a_step_wherever_there_is_anything_to_do(minutes, material):
    offers_something = bool(material.queue or material.questions or len(material.order) >= 3)

    assert bool(compose(minutes, material)) is offers_something


@given(materials)
def test_more_minutes_never_ask_fewer_cards(material):
    asked = [sum(len(step.cards) for step in compose(minutes, material)) for minutes in MINUTES]

    assert asked == sorted(asked)


def test_the_summary_names_the_plans_whose_secure_paragraphs_changed():
    paragraphs = {"1": "ab", "2": "cd"}
    before = (row("security", paragraphs), row("spain", paragraphs))
    after = (row("security", paragraphs, {"a": 0.9, "b": 0.9}), row("spain", paragraphs))

    assert gains(before, after) == (PlanGain("How far security?", 0, 1, 2),)


def test_a_plan_begun_during_the_run_is_told_from_nothing():
    after = (row("security", {"1": "ab"}, KNOWN),)

    assert gains((row("security"),), after) == (PlanGain("How far security?", 0, 1, 1),)


@pytest.mark.parametrize("readiness", [{}, KNOWN])
def test_nothing_is_told_where_nothing_changed(readiness):
    rows = (row("security", {"1": "ab"}, readiness),)

    assert gains(rows, rows) == ()
