"""Progress through the real widget, over real answers."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt

from app.domain.cards import PromptKind, Rating, card_uid
from app.domain.moments import calendar_day
from app.ui import labels
from app.ui.progress.tab import ProgressTab
from db import logs
from tests.world import TOPIC


@pytest.fixture
def tab(qtbot, context):
    made = ProgressTab(context)
    qtbot.addWidget(made)
    made.resize(1280, 700)
    made.set_topic(TOPIC)
    return made


def dates_to_learn(services, count):
    events = services.timelines.events(TOPIC)[:count]
    for event in events:
        services.learning.learn(event.uid)
    return [card_uid(event.uid, PromptKind.WHEN) for event in events]


def answer(services, cards, rating, seconds=30):
    for card in cards:
        services.reviewing.rate(card, rating, seconds * 1000)


@pytest.fixture
def studied(services, clock):
    """Twelve dates met on Thursday, then asked on Friday (eight known, four not) and once more on Saturday."""
    cards = dates_to_learn(services, 12)
    answer(services, cards, Rating.Good)
    clock.pass_time(days=1)
    answer(services, cards[:8], Rating.Good)
    answer(services, cards[8:], Rating.Again)
    clock.pass_time(days=1)
    answer(services, cards[8:], Rating.Hard, seconds=90)
    return cards


def shown(qtbot, tab):
    with qtbot.waitActive(tab):
        tab.show()
        tab.activateWindow()
    return tab


def test_before_ten_answers_the_page_offers_five_minutes(qtbot, tab, services, context):
    answer(services, dates_to_learn(services, 9), Rating.Good)

    shown(qtbot, tab)

    assert tab.empty.isVisible()
    with qtbot.waitSignal(context.requests.start_run) as started:
        qtbot.keyClick(tab.empty.action, Qt.Key.Key_Return)
    assert started.args == [5]


def test_the_button_of_the_empty_page_works_by_mouse(qtbot, tab, context):
    shown(qtbot, tab)

    with qtbot.waitSignal(context.requests.start_run):
        qtbot.mouseClick(tab.empty.action, Qt.MouseButton.LeftButton)


@pytest.mark.usefixtures("studied")
def test_answers_a_day_are_those_of_the_log(qtbot, tab):
    shown(qtbot, tab)

    rows = tab.activity.numbers.rows
    assert rows[:4] == (
        ("Saturday 18 April", "4", "6"),
        ("Friday 17 April", "12", "6"),
        ("Thursday 16 April", "12", "6"),
        ("Wednesday 15 April", "0", "0"),
    )
    assert [bar.value for bar in tab.activity.chart.shown.bars[-3:]] == [12, 12, 4]


@pytest.mark.usefixtures("studied")
def test_retention_is_the_share_of_answers_that_were_not_forgotten(qtbot, tab):
    shown(qtbot, tab)

    assert tab.retention.numbers.rows[-1] == ("13 April", "86 %", "28")  # 24 of 28
    assert (
        tab.retention.sentence.text() == "You recalled 86 % of the cards you answered in the last four weeks."
    )


def standing_reviews(services):
    """The reviews of the log that were not taken back, straight from the table."""
    with services.database.reading() as connection:
        rows = logs.all_reviews(connection)
    taken_back = {row.retracts for row in rows if row.retracts}
    return [row for row in rows if not row.retracts and row.uid not in taken_back]


def test_every_figure_can_be_recomputed_from_the_log(qtbot, tab, services, studied, clock):
    clock.pass_time(days=3)
    answer(services, studied, Rating.Good)
    answer(services, studied[:1], Rating.Again)
    services.history.undo(TOPIC)

    shown(qtbot, tab)

    log = standing_reviews(services)
    today = services.clock().study_day
    a_day = Counter(row.study_day for row in log)
    assert [int(row[1]) for row in reversed(tab.activity.numbers.rows)] == [
        a_day[day] for day in range(today - 27, today + 1)
    ]
    recalled = sum(row.recalled for row in log) / len(log)
    assert labels.percent(recalled) in tab.retention.sentence.text()
    predicted = [row for row in log if row.predicted is not None]
    assert sum(int(row[2]) for row in tab.calibration.numbers.rows) == len(predicted)
    known = sum(
        round(float(share.split()[0]) / 100 * int(count)) for _, share, count in tab.calibration.numbers.rows
    )
    assert known == sum(row.recalled for row in predicted)


def test_few_answers_are_counted_out_instead_of_told_as_a_percentage(qtbot, tab, services):
    cards = dates_to_learn(services, 12)
    answer(services, cards[:9], Rating.Good)
    answer(services, cards[9:], Rating.Again)

    shown(qtbot, tab)

    assert tab.retention.sentence.text().startswith("You recalled 9 of the 12 ")


def test_the_forecast_puts_every_card_on_its_due_day(qtbot, tab, services, studied):
    shown(qtbot, tab)

    today = services.clock().study_day
    due = [
        memory.due_day
        for memory in services.learning.memories([uid.split("#")[0] for uid in studied]).values()
    ]
    counted = [row[1] for row in tab.due.numbers.rows]
    assert counted == [str(sum(1 for day in due if max(day, today) == today + ahead)) for ahead in range(7)]
    assert tab.due.numbers.rows[0][0].startswith(f"Saturday {calendar_day(today).day}")


@pytest.mark.usefixtures("studied")
def test_calibration_says_how_many_answers_are_missing(qtbot, tab):
    shown(qtbot, tab)

    assert "There are 16 so far." in tab.calibration.sentence.text()
    assert not tab.calibration.chart.isVisible()
    assert tab.calibration.numbers.rows == ()


def test_calibration_compares_what_we_said_with_what_was_recalled(qtbot, tab, services, studied, clock):
    clock.pass_time(days=3)
    answer(services, studied, Rating.Good)

    shown(qtbot, tab)

    assert tab.calibration.sentence.text().startswith("When we said ")
    assert sum(int(row[2]) for row in tab.calibration.numbers.rows) == 28
    assert tab.calibration.chart.isVisible()


@pytest.mark.usefixtures("studied")
def test_the_map_has_one_square_for_each_event_of_the_topic(qtbot, tab, services):
    shown(qtbot, tab)

    assert len(tab.held.numbers.rows) == len(services.timelines.events(TOPIC))
    assert len(tab.held.rows) == len(services.topics.topic(TOPIC).lanes)


@pytest.mark.usefixtures("studied")
def test_arrow_keys_go_from_panel_to_panel_and_round(qtbot, tab):
    shown(qtbot, tab)
    tab.focus_first()
    visited = []

    for _ in tab.panels:
        visited.append(next(panel for panel in tab.panels if panel.toggle.hasFocus()))
        qtbot.keyClick(visited[-1].toggle, Qt.Key.Key_Right)

    assert visited == list(tab.panels)
    assert tab.panels[0].toggle.hasFocus()
    qtbot.keyClick(tab.panels[0].toggle, Qt.Key.Key_Left)
    assert tab.panels[-1].toggle.hasFocus()


@pytest.mark.usefixtures("studied")
def test_t_shows_the_numbers_and_the_picture_again(qtbot, tab):
    shown(qtbot, tab)
    tab.focus_first()

    qtbot.keyClick(tab.due.toggle, Qt.Key.Key_T)
    assert tab.due.table.isVisible()
    assert not tab.due.chart.isVisible()

    qtbot.keyClick(tab.due.table, Qt.Key.Key_T)
    assert tab.due.chart.isVisible()


@pytest.mark.usefixtures("studied")
def test_single_letter_keys_can_be_switched_off(qtbot, tab, services):
    services.preferences.change(single_letter_keys=False)
    shown(qtbot, tab)

    qtbot.keyClick(tab.due.toggle, Qt.Key.Key_T)
    assert not tab.due.is_table

    qtbot.keyClick(tab.due.toggle, Qt.Key.Key_Space)
    assert tab.due.is_table


@pytest.mark.usefixtures("studied")
def test_every_picture_says_in_its_name_what_it_shows(qtbot, tab):
    shown(qtbot, tab)

    for panel in (tab.retention, tab.calibration, tab.activity):
        assert panel.chart.accessibleName() == panel.sentence.text()
    assert tab.due.chart.accessibleName()
    assert all(panel.toggle.accessibleName() and panel.table.accessibleName() for panel in tab.panels)


@pytest.mark.usefixtures("studied")
def test_the_tables_behave_as_models_should(qtbot, tab, qtmodeltester):
    shown(qtbot, tab)

    for panel in tab.panels:
        qtmodeltester.check(panel.numbers)


def test_an_answer_elsewhere_is_shown_when_the_page_is_next_seen(qtbot, tab, services, studied, context):
    shown(qtbot, tab)
    tab.hide()
    answer(services, studied[:1], Rating.Good)
    context.changes.cards_changed.emit(frozenset(studied[:1]))
    assert tab.activity.numbers.rows[0][1] == "4"

    shown(qtbot, tab)

    assert tab.activity.numbers.rows[0][1] == "5"


def test_the_panels_stand_in_one_column_where_there_is_little_room(qtbot, tab, studied):
    tab.resize(700, 600)
    shown(qtbot, tab)

    assert tab.due.x() == tab.retention.x()
    assert tab.retention.y() > tab.due.geometry().bottom()
