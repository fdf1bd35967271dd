"""A run through the real widgets: its steps one after the other, every answer kept, and what it changed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from app.domain.cards import PromptKind, card_uid
from app.domain.queue import APART
from app.domain.runs.steps import RunStep, StepKind, StepReason
from app.ui.today.step_words import number
from tests.world import TOPIC, event, question

PACT, MUNICH = event("nazi-soviet-pact"), event("munich")


@pytest.fixture
def run(tab, show, services):
    """Begin a run of only these cards, then perhaps a plan."""

    def begun(*cards, plan=""):
        show(tab)
        steps = [RunStep(StepKind.MEET, 3, StepReason.CHOSEN, len(cards), dates=len(cards), cards=cards)]
        if plan:
            steps.append(
                RunStep(StepKind.PLAN, 9, StepReason.UNFINISHED, 1, number=1, plan=plan, title="Security")
            )
        page = replace(services.today.page(TOPIC, 5), steps=tuple(steps))
        tab._stack.setCurrentWidget(tab.run_view)
        tab.run_view.begin(TOPIC, page)
        return tab.run_view

    return begun


@pytest.fixture
def dates(services):
    """Cards that ask for the dates of eight events."""
    events = services.timelines.events(TOPIC)[:8]
    for one in events:
        services.learning.learn(one.uid)
    return tuple(card_uid(one.uid, PromptKind.WHEN) for one in events)


@pytest.fixture
def answer(qtbot):
    def answered(view, key=Qt.Key.Key_3):
        qtbot.keyClick(view.asker, Qt.Key.Key_Return)
        qtbot.keyClick(view.asker, key)

    return answered


def put_in_order(view, qtbot, placings=8):
    """Place events wherever they happen to stand, until there are none, and go on."""
    for _ in range(placings):
        if view.order.run.event is not None:
            qtbot.keyClick(view.order, Qt.Key.Key_Return)
    if view.order.run.event is None:
        qtbot.keyClick(view.order, Qt.Key.Key_Return)


def test_todays_button_starts_a_real_run_whose_answers_are_recorded(tab, show, services, qtbot, answer):
    show(tab)
    order, meet = services.today.page(TOPIC, 5).steps

    qtbot.keyClick(tab.run_card.start, Qt.Key.Key_Return)
    assert tab.run_view.where.text() == f"Step 1 of 2: {tab.run_card.rows[0].act.text()}"
    placed = order.count - len(tab.run_view.order.run.line)
    put_in_order(tab.run_view, qtbot)
    assert tab.run_view.asker.card_uid == meet.cards[0]
    for _card in meet.cards:
        answer(tab.run_view)

    assert tab.run_view.summary.isVisible()
    assert f"of {number(placed)} events stood right at once." in tab.run_view.summary.lines.text()
    assert services.reviewing.answers(TOPIC) == placed + len(meet.cards)


def test_leaving_the_drill_half_way_keeps_what_was_placed(tab, show, services, qtbot):
    show(tab)
    qtbot.keyClick(tab.run_card.start, Qt.Key.Key_Return)
    put_in_order(tab.run_view, qtbot, placings=2)

    qtbot.keyClick(tab.run_view.order, Qt.Key.Key_Escape)

    assert services.reviewing.answers(TOPIC) == 2
    assert tab.run_view.summary.heading.text().endswith("of two events stood right at once.")


def test_the_run_says_where_one_is(run, dates):
    view = run(*dates[:2])

    assert view.where.text() == "Step 1 of 1: Meet two dates worth knowing"


def test_cards_are_asked_in_the_order_of_the_step(run, dates, answer):
    view = run(*dates[:3])
    asked = []

    for _ in range(3):
        asked.append(view.asker.card_uid)
        answer(view)

    assert asked == list(dates[:3])


def test_a_card_that_was_not_known_comes_back_within_the_run(run, dates, answer):
    view = run(*dates)

    answer(view, Qt.Key.Key_1)
    for _ in range(APART):
        assert view.asker.card_uid != dates[0]
        answer(view)

    assert view.asker.card_uid == dates[0]


def test_a_card_put_off_is_left_out(run, dates, qtbot):
    view = run(*dates[:2])

    view.asker._not_today.click()

    assert view.asker.card_uid == dates[1]


def test_the_end_says_what_was_recalled_and_what_tomorrow_brings(run, dates, answer, services):
    view = run(*dates[:4])
    for key in (Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_2, Qt.Key.Key_3):
        answer(view, key)

    assert view.summary.heading.text() == "Four answers, all recalled."
    minutes = services.reviewing.minutes_tomorrow(TOPIC)
    expected = f"Tomorrow: about {minutes} minute" if minutes else "Tomorrow: nothing comes back yet."
    assert view.summary.tomorrow.text().startswith(expected)
    assert view.summary.action.text() == "Back to Today"
    assert view.summary.action.hasFocus()


def test_the_end_says_which_plan_stands_better_now(run, answer, make_plan):
    make_plan(question("security-main-aim"), [PACT, MUNICH], title="Security")
    view = run(card_uid(PACT, PromptKind.WHEN), card_uid(MUNICH, PromptKind.WHEN))

    answer(view, Qt.Key.Key_4)
    answer(view, Qt.Key.Key_4)

    assert view.summary.lines.text() == "Security: 0 → 1 of 1 paragraph secure."


def test_escape_stops_and_keeps_what_was_answered(run, dates, answer, qtbot, services):
    view = run(*dates)
    answer(view)
    answer(view)

    qtbot.keyClick(view.asker, Qt.Key.Key_Escape)

    assert view.summary.heading.text() == "Two answers, all recalled."
    assert services.reviewing.answers(TOPIC) == 2


def test_escape_before_the_first_answer_goes_straight_back(run, dates, qtbot, tab):
    view = run(*dates)

    qtbot.keyClick(view.asker, Qt.Key.Key_Escape)

    assert not tab.is_running
    assert tab.run_card.start.hasFocus()


def test_the_button_at_the_end_leads_back_to_a_page_that_has_counted_the_run(run, dates, answer, qtbot, tab):
    view = run(*dates)
    while view.step is not None:
        answer(view)

    qtbot.keyClick(view.summary.action, Qt.Key.Key_Return)

    assert not tab.is_running
    assert tab.run_card.start.isVisible()


def test_a_plan_is_the_last_step_and_its_button_leads_there(
    run, dates, answer, qtbot, context, tab, make_plan
):
    plan = make_plan(question("security-main-aim"), [PACT])
    view = run(dates[0], plan=plan.uid)

    answer(view)
    assert view.summary.next_step.act.text() == "Go on with your plan"
    assert view.summary.action.text() == "Open the plan"
    with qtbot.waitSignal(context.requests.show_plan) as asked:
        qtbot.keyClick(view.summary.action, Qt.Key.Key_Return)

    assert asked.args == [plan.uid]
    assert not tab.is_running


def test_an_answer_taken_back_is_asked_again(run, dates, answer, services, context):
    view = run(*dates[:3])
    answer(view)

    effect = services.history.undo(TOPIC)
    context.changes.cards_changed.emit(effect.cards)

    assert view.asker.card_uid == dates[0]
    answer(view)
    answer(view)
    answer(view)
    assert view.summary.heading.text() == "Three answers, all recalled."


def test_the_last_answer_can_be_taken_back_from_the_summary(run, dates, answer, services, context):
    view = run(dates[0])
    answer(view)
    assert view.summary.isVisible()

    context.changes.cards_changed.emit(services.history.undo(TOPIC).cards)

    assert view.asker.isVisible()
    assert view.asker.card_uid == dates[0]


def test_a_card_whose_event_is_gone_is_passed_over(run, dates, tab):
    view = run("nothing/event/gone#when", dates[0])

    assert view.asker.card_uid == dates[0]


def test_another_topic_ends_the_run(run, dates, tab):
    run(*dates)

    tab.topic = "another"
    tab.set_topic(TOPIC)

    assert not tab.is_running


def test_a_run_can_be_asked_for_from_elsewhere(tab, show):
    show(tab)

    tab.start_run(5)

    assert tab.is_running
