"""Learn: the day's quotations through the real tab."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.domain.cards import PromptKind, Rating, card_uid
from app.domain.queue import APART
from app.ui.quotes.learn_view import PROMPTS
from app.ui.quotes.tab import QuotesTab, View
from tests.world import TOPIC, event, quote


@pytest.fixture
def tab(qtbot, context):
    made = QuotesTab(context)
    qtbot.addWidget(made)
    made.resize(1280, 688)
    made.set_topic(TOPIC)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def seen(tab):
    return " ".join(label.text() for label in tab.findChildren(QLabel) if label.isVisible())


def key(qtbot, which):
    qtbot.keyClick(QApplication.focusWidget(), which)


def answer(qtbot, figure=Qt.Key.Key_3):
    key(qtbot, Qt.Key.Key_Space)
    key(qtbot, figure)


def answer_all(qtbot, tab):
    for _ in range(60):
        if tab.learn.is_done:
            return
        answer(qtbot)
    raise AssertionError("the queue never ends")


def undo(context, qtbot):
    """What the window does on Ctrl+Z."""
    effect = context.services.history.undo(TOPIC)
    context.changes.cards_changed.emit(effect.cards)
    QApplication.processEvents()


def test_the_first_day_is_not_empty(tab):
    assert not tab.learn.is_done
    assert tab.learn.asker.card_uid == card_uid(quote("q-single-foot"), PromptKind.COMPLETE)


def test_dates_are_not_asked_among_quotations(tab, services):
    everything = {card.prompt for card in services.reviewing.queue(TOPIC).cards}
    quotations = {card.prompt for card in services.reviewing.queue(TOPIC, PROMPTS).cards}

    assert PromptKind.WHEN in everything
    assert quotations <= {PromptKind.COMPLETE, PromptKind.WHO}


def test_by_space_alone_one_comes_to_a_calm_end(qtbot, tab):
    tab.focus_first()
    count = 0
    while not tab.learn.is_done:
        key(qtbot, Qt.Key.Key_Space)
        key(qtbot, Qt.Key.Key_Space)
        count += 1
        assert count < 50

    assert "Nothing more is due" in seen(tab)
    assert QApplication.focusWidget().text() == "Back to Today"


def test_the_end_leads_back_to_today(qtbot, tab, context):
    tab.focus_first()
    answer_all(qtbot, tab)

    with qtbot.waitSignal(context.requests.go_today):
        key(qtbot, Qt.Key.Key_Space)


def test_the_end_says_what_tomorrow_brings(qtbot, tab, services, clock):
    for item in ("q-riddle", "q-toast"):
        services.learning.learn(quote(item))
        services.reviewing.rate(card_uid(quote(item), PromptKind.COMPLETE), Rating.Hard)
    tab.mark_stale()
    QApplication.processEvents()
    tab.focus_first()
    answer_all(qtbot, tab)

    assert services.reviewing.minutes_tomorrow(TOPIC, PROMPTS) == 1
    assert "Tomorrow: about 1 minute." in seen(tab)


def test_progress_counts_what_was_answered_and_what_is_left(qtbot, tab, services):
    total = len(services.reviewing.queue(TOPIC, PROMPTS).cards)
    with qtbot.waitSignal(tab.status_changed) as status:
        tab.focus_first()
        answer(qtbot)

    assert f"1 of {total} due" in seen(tab)
    assert status.args == [f"{total - 2} left after this one"]


def test_a_card_not_known_comes_back_after_some_others(qtbot, tab):
    tab.focus_first()
    forgotten = tab.learn.asker.card_uid
    answer(qtbot, Qt.Key.Key_1)

    asked = []
    while not asked or asked[-1] != forgotten:
        asked.append(tab.learn.asker.card_uid)
        if asked[-1] != forgotten:
            answer(qtbot)

    assert len(asked) == APART + 1


def test_an_answer_taken_back_is_asked_again_at_once(qtbot, tab, context):
    tab.focus_first()
    first = tab.learn.asker.card_uid
    answer(qtbot, Qt.Key.Key_4)
    second = tab.learn.asker.card_uid

    undo(context, qtbot)

    assert tab.learn.asker.card_uid == first
    assert "0 of " in seen(tab)
    answer(qtbot)
    assert tab.learn.asker.card_uid == second


def test_the_undo_button_is_the_windows_undo(qtbot, tab, context):
    button = next(made for made in tab.findChildren(QPushButton) if made.text() == "Undo")
    assert not button.isVisible()
    tab.focus_first()
    answer(qtbot)

    with qtbot.waitSignal(context.requests.undo):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_evidence_put_into_a_plan_elsewhere_is_asked_next(tab, services, context):
    services.learning.learn(quote("q-riddle"))

    context.changes.cards_changed.emit(frozenset({card_uid(quote("q-riddle"), PromptKind.COMPLETE)}))
    QApplication.processEvents()

    assert tab.learn.asker.card_uid == card_uid(quote("q-riddle"), PromptKind.COMPLETE)


def test_an_answer_on_view_is_not_swept_away_by_a_change_elsewhere(qtbot, tab, context):
    tab.focus_first()
    shown = tab.learn.asker.card_uid
    key(qtbot, Qt.Key.Key_Space)

    context.changes.cards_changed.emit(frozenset({card_uid(event("munich"), PromptKind.WHEN)}))
    context.changes.exam_changed.emit(TOPIC)
    QApplication.processEvents()

    assert tab.learn.asker.card_uid == shown
    assert tab.learn.asker.is_answered


def test_not_today_goes_on_to_the_next_card(qtbot, tab):
    tab.focus_first()
    left_out = tab.learn.asker.card_uid

    with qtbot.waitSignal(tab.learn.asker.put_off):
        qtbot.keyClick(tab, Qt.Key.Key_Minus, Qt.KeyboardModifier.AltModifier)

    assert tab.learn.asker.card_uid not in {left_out, ""}


def test_the_due_cards_of_the_menu_are_asked_here(qtbot, tab):
    tab.show_view(View.BROWSE)

    tab.ask_due()

    assert tab.view is View.LEARN
    assert QApplication.focusWidget().objectName() == "show_answer"


def test_tomorrow_what_was_learned_is_asked_again(qtbot, tab, clock):
    tab.focus_first()
    first = tab.learn.asker.card_uid
    answer(qtbot)

    clock.pass_time(days=30)
    tab.mark_stale()
    QApplication.processEvents()

    assert tab.learn.asker.card_uid == first
    assert "blank" in seen(tab)
