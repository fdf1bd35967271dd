"""When is the exam, which board? Asked once, in the page."""

import pytest
from PySide6.QtCore import Qt

from app.domain.cards import PromptKind, Rating
from app.domain.drills.outcomes import DrillOutcome
from app.domain.moments import day_number
from app.ui.today.tab import TodayTab
from tests.ui.today.test_today_page import answer_queue
from tests.world import TOPIC


@pytest.fixture
def asked(tab, show, services):
    """Today after ten answers: the card is there."""
    answer_queue(services, 10)
    return show(tab)


def press_enter(qtbot, field):
    qtbot.keyClick(field, Qt.Key.Key_Return)


def type_day(qtbot, tab, words):
    tab.exam_card.day.setFocus()
    qtbot.keyClicks(tab.exam_card.day, words)
    press_enter(qtbot, tab.exam_card.day)


def test_nine_answers_are_too_few_to_be_asked_anything(tab, show, services):
    answer_queue(services, 9)

    show(tab)

    assert not tab.exam_card.isVisible()


def test_the_tenth_answer_brings_the_two_questions(asked):
    assert asked.exam_card.isVisible()
    assert asked.run_card.start.hasFocus()


def test_a_typed_day_is_read_back_and_kept(asked, qtbot, services):
    qtbot.keyClicks(asked.exam_card.day, "10/6")
    assert asked.exam_card.read_back.text() == "10 June 2026"

    press_enter(qtbot, asked.exam_card.day)

    assert asked.exam_card.day_answer.text() == "10 June 2026"
    assert services.preferences.exam(TOPIC).day == day_number(
        services.clock().local.date().replace(month=6, day=10)
    )
    assert asked.exam_card.board.hasFocus()


def test_enter_in_the_field_does_not_start_a_run(asked, qtbot):
    type_day(qtbot, asked, "10/6")

    assert not asked.is_running


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("soon", "Type a day, a month and a year, such as 10 June 2027."),
        ("10 April 2026", "That day is over. Type the day of the exam, such as 10 June."),
        ("10 June 2062", "That is more than three years away. Is the year right?"),
    ],
)
def test_what_is_no_day_is_told_in_the_page_and_nothing_is_kept(asked, qtbot, services, typed, said):
    type_day(qtbot, asked, typed)

    assert asked.exam_card.read_back.text() == said
    assert asked.exam_card.day.isVisible()
    assert not services.preferences.exam(TOPIC).asked


def test_a_board_is_chosen_from_the_open_list(asked, qtbot, services):
    board = asked.exam_card.board
    first = services.planning.profiles()[0]

    board.activated.emit(0)

    assert services.preferences.exam(TOPIC).profile == first.id
    assert first.board in asked.exam_card.board_answer.text()


def test_a_stray_arrow_key_opens_the_list_and_answers_nothing(asked, qtbot, services):
    asked.exam_card.board.setFocus()

    qtbot.keyClick(asked.exam_card.board, Qt.Key.Key_Down)

    assert asked.exam_card.board.view().isVisible()
    assert not services.preferences.exam(TOPIC).asked
    asked.exam_card.board.hidePopup()


def test_not_sure_is_an_answer_and_the_second_one_closes_the_card(asked, qtbot, services):
    press_enter(qtbot, asked.exam_card.day_unsure)
    assert asked.exam_card.isVisible()
    assert asked.exam_card.day_answer.text() == "Not sure yet"

    press_enter(qtbot, asked.exam_card.board_unsure)

    assert not asked.exam_card.isVisible()
    assert asked.run_card.start.hasFocus()
    exam = services.preferences.exam(TOPIC)
    assert (exam.asked, exam.day, exam.profile) == (True, None, "")


def test_it_is_not_asked_again(asked, qtbot, context, show):
    press_enter(qtbot, asked.exam_card.day_unsure)
    press_enter(qtbot, asked.exam_card.board_unsure)

    again = TodayTab(context)
    qtbot.addWidget(again)
    again.set_topic(TOPIC)
    show(again)

    assert not again.exam_card.isVisible()


def test_the_answer_can_be_undone_and_is_announced(asked, qtbot, context, services):
    with qtbot.waitSignals([context.requests.did, context.changes.exam_changed]):
        type_day(qtbot, asked, "10 June")

    services.history.undo(TOPIC)
    assert services.preferences.exam(TOPIC).day is None


def test_the_countdown_leads_back_to_the_question(asked, qtbot, services):
    type_day(qtbot, asked, "10 June")
    press_enter(qtbot, asked.exam_card.board_unsure)
    asked.refresh()

    press_enter(qtbot, asked.day_line.countdown)
    assert asked.exam_card.isVisible()
    assert asked.exam_card.day.text() == "10 June 2026"

    asked.exam_card.day.clear()
    type_day(qtbot, asked, "12 June")
    press_enter(qtbot, asked.exam_card.done)
    assert not asked.exam_card.isVisible()
    assert services.preferences.exam(TOPIC).day == day_number(
        services.clock().local.date().replace(month=6, day=12)
    )


def test_the_first_drill_brings_the_questions_too(tab, show, services):
    events = services.timelines.events(TOPIC)[:8]
    services.reviewing.record_drill(
        TOPIC, PromptKind.ORDER, [DrillOutcome(event.uid, Rating.Good) for event in events]
    )

    show(tab)

    assert tab.exam_card.isVisible()


def test_a_card_opened_by_hand_can_be_closed_without_an_answer(tab, show, qtbot, services):
    show(tab)

    tab.ask_for_exam()
    assert tab.exam_card.day.hasFocus()
    qtbot.keyClick(tab.exam_card.day, Qt.Key.Key_Escape)

    assert not tab.exam_card.isVisible()
    assert not services.preferences.exam(TOPIC).asked


def test_a_typed_day_is_kept_when_the_page_is_left(asked, qtbot, services):
    qtbot.keyClicks(asked.exam_card.day, "10 June")

    asked.keep_typing()

    assert services.preferences.exam(TOPIC).day is not None
