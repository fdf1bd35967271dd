"""Browse: finding a quotation and reading all there is to it, through the real tab."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton

from app.domain.acts import Act
from app.domain.cards import PromptKind, Rating, card_uid
from app.domain.memories import MemoryState
from app.ui.quotes.quote_model import Column
from app.ui.quotes.tab import QuotesTab, View
from app.ui.widgets.chip import Chip
from tests.world import TOPIC, event, quote


@pytest.fixture
def tab(qtbot, context):
    made = QuotesTab(context)
    qtbot.addWidget(made)
    made.resize(1280, 688)
    made.set_topic(TOPIC)
    made.show_view(View.BROWSE)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def said(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def press(qtbot, tab, words):
    button = next(made for made in tab.findChildren(QPushButton) if made.text() == words and made.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def shown_rows(tab):
    return tab.browse.table.model().rowCount()


def test_the_status_row_counts_what_there_is(tab, services):
    rows = services.quotations.quotes(TOPIC)
    verified = sum(row.quote.is_verified for row in rows)

    assert tab.browse.status() == (
        f"{len(rows)} quotations · {verified} verified · attributed wording is shown without quotation marks"
    )


def test_the_first_row_is_chosen_and_shown_in_full(tab):
    assert tab.browse.details.quote_uid == tab.browse.table.chosen != ""
    assert "Leon Trotsky" in said(tab.browse.details)
    assert "Argues for" in said(tab.browse.details)


def test_the_arrow_keys_walk_the_rows_and_the_details_follow(qtbot, tab):
    tab.focus_first()
    before = tab.browse.details.quote_uid

    qtbot.keyClick(tab.browse.table, Qt.Key.Key_Down)

    assert tab.browse.details.quote_uid == tab.browse.table.chosen != before


def test_typing_finds_at_once(qtbot, tab):
    assert tab.find_in_page()

    qtbot.keyClicks(QApplication.focusWidget(), "chestnuts")

    assert shown_rows(tab) == 1
    assert tab.browse.details.quote_uid == quote("q-chestnuts")
    assert tab.browse.status().startswith("1 of ")


def test_find_goes_to_the_list_from_learn(tab):
    tab.show_view(View.LEARN)

    assert tab.find_in_page()

    assert tab.view is View.BROWSE
    assert QApplication.focusWidget() is tab.browse.search


def test_where_nothing_is_found_one_button_brings_all_back(qtbot, tab):
    all_rows = shown_rows(tab)
    tab.browse.search.setText("no such words")
    assert shown_rows(tab) == 0
    assert tab.browse.details.quote_uid == ""

    press(qtbot, tab, "Show all quotations")

    assert shown_rows(tab) == all_rows
    assert tab.browse.details.quote_uid


def test_one_speaker_and_one_status(qtbot, tab):
    speaker, status = tab.findChildren(QComboBox)
    assert [speaker.accessibleName(), status.accessibleName()] == ["Speaker", "Status"]

    speaker.setCurrentText("Maxim Litvinov")
    status.setCurrentText("Attributed")

    assert shown_rows(tab) == 1
    assert "Peace is indivisible" in said(tab.browse.details)
    assert "“" not in said(tab.browse.details)


def test_details_name_speaker_occasion_note_and_source(tab):
    tab.show_quote(quote("q-hundred-years"))

    words = said(tab.browse.details)
    for part in (
        "“We are fifty or a hundred years",
        "Wording verified",
        "Joseph Stalin",
        "4 February 1931",
        "The Tasks of Business Executives",
        "some translations end",
        "marx2mao",
    ):
        assert part in words


def test_learn_this_makes_cards_and_can_be_undone(qtbot, tab, services, context):
    tab.show_quote(quote("q-beasts-of-prey"))
    assert "No card yet" in said(tab.browse.details)

    with qtbot.waitSignal(context.changes.cards_changed), qtbot.waitSignal(context.requests.did) as done:
        press(qtbot, tab, "Learn this")

    assert done.args[0].act is Act.LEARN
    memory = services.learning.memories([quote("q-beasts-of-prey")])[quote("q-beasts-of-prey")]
    assert memory.state is MemoryState.NEW
    assert "In your cards, not asked yet" in said(tab.browse.details)


def test_a_card_set_aside_can_be_taken_up_again(qtbot, tab, services, context):
    uid = quote("q-riddle")
    services.learning.learn(uid)
    services.learning.set_aside(card_uid(uid, PromptKind.COMPLETE))
    tab.show_quote(uid)
    assert "Set aside" in said(tab.browse.details)

    press(qtbot, tab, "Take up again")

    assert not services.learning.is_set_aside(uid)
    assert "Set aside" not in said(tab.browse.details)


def test_an_answered_quotation_says_when_it_is_asked_again(tab, services):
    uid = quote("q-riddle")
    services.learning.learn(uid)
    services.reviewing.rate(card_uid(uid, PromptKind.COMPLETE), Rating.Good)

    tab.show_quote(uid)

    assert "Asked again on " in said(tab.browse.details)


def test_a_quotation_leads_to_its_events_and_into_a_plan(qtbot, tab, context):
    tab.show_quote(quote("q-peace-indivisible"))

    with qtbot.waitSignal(context.requests.show_event) as shown:
        qtbot.mouseClick(tab.browse.details.findChildren(Chip)[-1], Qt.MouseButton.LeftButton)
    assert shown.args == [event("abyssinia-crisis")]
    with qtbot.waitSignal(context.requests.add_to_plan) as added:
        press(qtbot, tab, "Add to plan")
    assert added.args == [quote("q-peace-indivisible")]


def test_a_quotation_asked_for_is_shown_whatever_was_looked_for(tab):
    tab.browse.search.setText("chestnuts")

    tab.show_quote(quote("q-riddle"))

    assert tab.browse.table.chosen == quote("q-riddle")
    assert tab.browse.details.quote_uid == quote("q-riddle")


def test_what_is_looked_for_stays_when_memories_change(tab, services, context):
    tab.browse.search.setText("churchill")
    tab.show_quote(quote("q-riddle"))
    rows = shown_rows(tab)

    context.changes.cards_changed.emit(frozenset({"another"}))
    QApplication.processEvents()

    assert shown_rows(tab) == rows
    assert tab.browse.table.chosen == quote("q-riddle")


def test_the_keys_sort_as_a_click_on_the_header_does(qtbot, tab):
    table, header = tab.browse.table, tab.browse.table.horizontalHeader()
    alt = Qt.KeyboardModifier.AltModifier

    qtbot.keyClick(table, Qt.Key.Key_Left, alt)
    by_keys = table.model().index(0, Column.SPEAKER).data()
    assert header.sortIndicatorSection() == Column.SPEAKER
    qtbot.keyClick(table, Qt.Key.Key_Down, alt)

    assert header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
    assert table.model().index(0, Column.SPEAKER).data() != by_keys


def test_in_a_small_window_the_words_keep_their_room(tab):
    tab.resize(760, 500)

    table = tab.browse.table
    assert table.isColumnHidden(Column.DATE)
    assert table.columnWidth(Column.QUOTATION) >= 200


def test_a_screen_reader_finds_the_table_and_its_rows(tab):
    heard = QAccessible.queryAccessibleInterface(tab.browse.table)

    assert heard.text(QAccessible.Text.Name) == "Quotations"
    assert heard.role() == QAccessible.Role.Table
    assert heard.childCount() > 40
