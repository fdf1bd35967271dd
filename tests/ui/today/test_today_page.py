"""What Today says, and where it leads."""

import pytest
from PySide6.QtCore import Qt

from app.domain.cards import PromptKind, Rating, card_uid
from app.domain.exams import Exam
from tests.world import TOPIC, event, question

SECURITY = question("security-main-aim")
PACT, MUNICH = event("nazi-soviet-pact"), event("munich")


def answer_queue(services, count, rating=Rating.Good):
    for card in services.reviewing.queue(TOPIC).cards[:count]:
        services.reviewing.rate(card.uid, rating, 5_000)


def acts(tab):
    return [row.act.text() for row in tab.run_card.rows]


def test_the_first_day_offers_five_minutes_and_three_questions_to_plan(tab, show):
    show(tab)

    assert tab.run_card.heading.text() == "A good first five minutes"
    assert tab.run_card.start.text() == "Start 5 minutes"
    assert acts(tab)[0].startswith("Put eight events in order, ")
    assert acts(tab)[1].startswith("Meet ")
    assert len(tab.questions.rows) == 3
    assert all(row.accessibleName().endswith("Make a plan") for row in tab.questions.rows)
    assert tab.questions.none_yet.isVisible()


def test_nothing_is_asked_and_nothing_counted_down_before_the_first_answer(tab, show):
    show(tab)

    assert not tab.exam_card.isVisible()
    assert not tab.day_line.countdown.isVisible()
    assert tab.day_line.day.text() == "Thursday 16 April"


def test_the_button_has_the_focus(tab, show):
    show(tab)

    assert tab.run_card.start.hasFocus()


def test_a_later_day_offers_twenty_minutes(tab, show, services, clock):
    answer_queue(services, 3)
    clock.pass_time(days=1)

    show(tab)

    assert tab.run_card.heading.text() == "Twenty minutes, well spent"
    assert tab.run_card.start.text() == "Start 20 minutes"


def test_the_arrow_keys_on_the_minutes_change_the_button_and_its_steps(tab, show, qtbot):
    show(tab)
    tab.run_card.minutes.focus_chosen()
    before = acts(tab)

    qtbot.keyClick(tab.run_card.minutes.segment(5), Qt.Key.Key_Right)

    assert tab.run_card.start.text() == "Start 20 minutes"
    assert acts(tab) != before
    assert "Make your first plan" in acts(tab)


def test_minutes_of_the_steps_never_exceed_what_was_promised(tab, show, qtbot):
    show(tab)

    qtbot.mouseClick(tab.run_card.minutes.segment(45), Qt.MouseButton.LeftButton)

    minutes = [int(row.minutes.text().split()[0]) for row in tab.run_card.rows]
    assert 2 <= len(minutes) <= 3
    assert sum(minutes) <= 45


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_key_on_the_button_starts_the_run(tab, show, qtbot, key):
    show(tab)

    qtbot.keyClick(tab.run_card.start, key)

    assert tab.is_running


def test_a_question_without_a_plan_leads_to_a_new_one(tab, show, qtbot, context):
    show(tab)
    first = tab.questions.rows[0]

    with qtbot.waitSignal(context.requests.show_question) as asked:
        qtbot.keyClick(first, Qt.Key.Key_Return)

    assert asked.args == [first.row.question.uid]


def test_a_planned_question_stands_first_and_leads_to_its_plan(tab, show, qtbot, context, make_plan):
    plan = make_plan(question("why-spain"), [PACT])
    show(tab)

    with qtbot.waitSignal(context.requests.show_plan) as asked:
        qtbot.mouseClick(tab.questions.rows[0], Qt.MouseButton.LeftButton)

    assert asked.args == [plan.uid]
    assert not tab.questions.none_yet.isVisible()


def test_all_questions_are_shown_when_asked_for_and_the_focus_goes_to_the_first_new_one(
    tab, show, qtbot, services
):
    show(tab)
    assert tab.questions.all.text().startswith("All ")

    qtbot.keyClick(tab.questions.all, Qt.Key.Key_Return)

    assert len(tab.questions.rows) == len(services.planning.questions(TOPIC))
    assert not tab.questions.all.isVisible()
    assert tab.questions.rows[3].hasFocus()


def test_answering_a_card_changes_what_today_says_of_the_question(
    tab, show, context, services, make_plan, clock
):
    make_plan(SECURITY, [PACT, MUNICH])
    show(tab)
    assert tab.questions.rows[0].accessibleName().endswith("Not yet: 0 of 1 paragraph secure")

    for uid in (PACT, MUNICH):
        services.reviewing.rate(card_uid(uid, PromptKind.WHEN), Rating.Easy)
    context.changes.cards_changed.emit(frozenset({card_uid(PACT, PromptKind.WHEN)}))
    tab.refresh()

    assert tab.questions.rows[0].accessibleName().endswith("Nearly: 1 of 1 paragraph secure")


def test_the_countdown_can_be_hidden_and_stays_hidden(tab, show, qtbot, services):
    today = services.clock().study_day
    services.preferences.set_exam(Exam(topic=TOPIC, day=today + 55, asked=True))
    show(tab)
    assert tab.day_line.countdown.text() == "55 days to the exam"

    qtbot.keyClick(tab.day_line.hide_countdown, Qt.Key.Key_Return)
    tab.refresh()

    assert not tab.day_line.countdown.isVisible()
    assert not services.preferences.settings().show_countdown


@pytest.mark.parametrize(("days", "words"), [(1, "The exam is tomorrow"), (0, "The exam is today")])
def test_the_last_days_are_told_in_words(tab, show, services, days, words):
    services.preferences.set_exam(Exam(topic=TOPIC, day=services.clock().study_day + days, asked=True))

    show(tab)

    assert tab.day_line.countdown.text() == words


def test_with_nothing_due_there_is_still_a_drill_and_a_plan(tab, show, services):
    answer_queue(services, 50, Rating.Easy)

    show(tab)

    assert not services.reviewing.queue(TOPIC).cards
    assert acts(tab)[0].startswith("Put eight events in order")
    assert acts(tab)[1] == "Make your first plan"


def test_evidence_just_put_into_a_plan_is_what_one_meets_first(tab, show, make_plan):
    make_plan(SECURITY, [PACT, MUNICH])

    show(tab)

    meet = next(row for row in tab.run_card.rows if row.act.text().startswith("Meet "))
    assert meet.why.text() in {"Two of them hold up “Point 1”.", "They hold up “Point 1”."}


def test_every_control_says_what_it_is(tab, show):
    show(tab)

    assert tab.run_card.minutes.accessibleName() == "How long do you have?"
    assert [tab.run_card.minutes.segment(count).accessibleName() for count in (5, 20, 45)] == [
        "5 minutes",
        "20 minutes",
        "45 minutes",
    ]
    assert tab.day_line.hide_countdown.accessibleName() == "Hide the countdown"


def test_a_page_not_seen_waits_with_its_reading(tab, show, services, context):
    show(tab)
    tab.hide()
    services.preferences.set_exam(Exam(topic=TOPIC, day=services.clock().study_day + 9, asked=True))
    context.changes.exam_changed.emit(TOPIC)

    show(tab)

    assert tab.day_line.countdown.text() == "9 days to the exam"
