"""The Timeline tab over real services, driven as a student drives it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.domain.cards import PromptKind
from app.ui.timeline.event_model import Column
from app.ui.timeline.shown import LinksShown
from app.ui.timeline.tool_bar import View
from tests.world import TOPIC, event

PACT = event("nazi-soviet-pact")


def texts(widget) -> str:
    """Everything that is written in a widget and seen."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def button(widget, text) -> QPushButton:
    return next(
        one for one in widget.findChildren(QPushButton) if one.text() == text and one.isVisibleTo(widget)
    )


def details_of(qtbot, tab, uid) -> str:
    """What the panel says once it has followed the choice."""
    title = tab.content.by_uid[uid].title
    qtbot.waitUntil(lambda: tab.details.event_uid == uid and title in texts(tab.details))
    return texts(tab.details)


def test_the_first_landing_shows_the_pact_with_its_causes_between_1937_and_1941(tab):
    tab.land()

    shown = tab.view.shown()
    assert shown.choices.event == PACT
    assert shown.choices.links is LinksShown.CAUSES
    first, last = shown.scale.day(0), shown.scale.day(shown.areas.lanes.width())
    assert first < tab.content.entries[event("munich")].start
    assert last > tab.content.entries[event("hitler-decides-war")].start
    middle = (shown.chosen.mark.left + shown.chosen.mark.right) / 2
    assert middle == pytest.approx(shown.areas.lanes.width() / 2, abs=5)
    assert tab.details.event_uid == PACT


def test_the_invitation_counts_the_events_and_leads_to_the_drill(qtbot, tab, context):
    tab.invite(wanted=True)
    assert not tab.bar.isVisible()
    assert "80" in texts(tab.invitation)
    assert "eight" in tab.invitation.accept.text()

    with qtbot.waitSignal(context.requests.invitation_answered):
        qtbot.mouseClick(tab.invitation.accept, Qt.MouseButton.LeftButton)

    assert tab.drilling.is_on
    tab.drilling.end()
    assert tab.bar.isVisible()
    assert not tab.invitation.isVisible()


def test_a_closed_invitation_says_that_it_was_answered(qtbot, tab, context):
    tab.invite(wanted=True)
    close = next(one for one in tab.invitation.findChildren(QPushButton) if not one.text())

    with qtbot.waitSignal(context.requests.invitation_answered):
        qtbot.mouseClick(close, Qt.MouseButton.LeftButton)

    assert tab.bar.isVisible()


def test_the_details_say_what_happened_why_it_matters_and_what_it_rests_on(qtbot, tab):
    tab.show_event(event("comintern-sixth-congress"))

    said = details_of(qtbot, tab, event("comintern-sixth-congress"))

    assert "Sixth Comintern Congress" in said
    assert "17 July – 1 September 1928" in said
    assert "Memory" in said
    assert "Source" in said
    assert "People" in said


def test_causes_and_effects_are_listed_with_reasons_and_lead_on(qtbot, tab):
    tab.show_event(PACT)
    details_of(qtbot, tab, PACT)
    row = next(row for row in tab.details._rows if "Munich" in row.accessibleName())
    assert "1938" in row.accessibleName()
    assert row.accessibleName().endswith(".")

    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)

    assert tab.view.choices.event == event("munich")
    assert tab.details.event_uid == event("munich")


def test_walking_the_causes_marks_curve_and_row_together(qtbot, tab):
    tab.show_event(PACT)
    details_of(qtbot, tab, PACT)
    tab.view.setFocus()

    qtbot.keyClick(tab.view, Qt.Key.Key_C)

    walked = tab.view.choices.link
    assert walked
    assert [row.uid for row in tab.details._rows if row._walked] == [walked]


def test_what_the_essay_says_stands_there_with_its_verdict_and_a_way_to_it(qtbot, tab, context):
    tab.show_event(PACT)
    said = details_of(qtbot, tab, PACT)
    assert "In the student’s essay" in said

    with qtbot.waitSignal(context.requests.show_essay) as asked:
        qtbot.mouseClick(button(tab.details, "See it in the essay"), Qt.MouseButton.LeftButton)

    assert asked.args[0].startswith(f"{TOPIC}/")


def test_quotations_are_in_quotation_marks_only_if_their_wording_was_verified(qtbot, tab):
    services = tab.context.services
    for row in services.quotations.quotes(TOPIC):
        if not row.quote.is_verified and row.quote.events:
            tab.show_event(row.quote.events[0])
            details_of(qtbot, tab, row.quote.events[0])
            for label in tab.details.findChildren(QLabel):
                if label.property("attributed") == "true":
                    assert not label.text().startswith("“")
                elif label.property("attributed") == "false":
                    assert label.text().startswith("“")


def test_learn_this_makes_a_card_and_says_so(qtbot, tab, context):
    uid = event("stresa-front")
    tab.show_event(uid)
    details_of(qtbot, tab, uid)
    assert tab.details.learn.isVisible()

    with qtbot.waitSignals([context.changes.cards_changed, context.requests.did]):
        qtbot.mouseClick(tab.details.learn, Qt.MouseButton.LeftButton)

    assert uid in {card.item_uid for card in context.services.reviewing.queue(TOPIC).cards}
    qtbot.waitUntil(lambda: not tab.details.learn.isVisible())


def test_add_to_plan_asks_the_window(qtbot, tab, context):
    tab.show_event(PACT)
    details_of(qtbot, tab, PACT)

    with qtbot.waitSignal(context.requests.add_to_plan) as asked:
        qtbot.mouseClick(tab.details.add, Qt.MouseButton.LeftButton)

    assert asked.args == [PACT]


def test_lanes_and_table_share_one_choice(qtbot, tab):
    tab.view.choose_by_student(event("rapallo"))

    qtbot.mouseClick(tab.bar.views.segment(View.TABLE), Qt.MouseButton.LeftButton)
    assert tab.table.isVisible()
    assert not tab.view.isVisible()
    assert tab.table.chosen == event("rapallo")
    tab.table.setFocus()
    qtbot.keyClick(tab.table, Qt.Key.Key_Down)
    assert tab.view.choices.event == tab.table.chosen == event("uk-recognition")


def test_enter_in_the_table_opens_the_event_in_the_lanes(qtbot, tab):
    tab.show_view(View.TABLE)
    tab.table.choose(PACT)

    qtbot.keyClick(tab.table, Qt.Key.Key_Return)

    assert tab.bar.view is View.LANES
    assert tab.view.choices.event == PACT
    assert tab.details.event_uid == PACT
    assert tab.details.area.hasFocus()


def test_finding_filters_both_views_and_enter_goes_to_the_next(qtbot, tab):
    tab.find_in_page()
    assert tab.bar.field.hasFocus()

    qtbot.keyClicks(tab.bar.field, "pact")
    qtbot.waitUntil(lambda: tab.view.choices.found is not None)

    found = tab.view.choices.found
    assert PACT in found
    assert event("munich") not in found
    assert tab.filter.rowCount() == len(found)
    first = tab.view.choices.event
    qtbot.keyClick(tab.bar.field, Qt.Key.Key_Return)
    assert tab.view.choices.event in found - {first}
    assert tab.bar.field.hasFocus()
    qtbot.keyClick(tab.bar.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: tab.view.choices.found is None)
    assert tab.filter.rowCount() == 80


def test_a_hidden_lane_is_left_out_of_both_views_until_a_link_leads_there(qtbot, tab):
    lanes = [action for action in tab.bar._lane_actions if action.text() != "Germany"]
    germany = next(action for action in tab.bar._lane_actions if action.text() == "Germany")

    germany.trigger()
    assert len(tab.view.lanes) == len(lanes)
    assert tab.filter.rowCount() < 80
    tab.show_event(PACT)
    assert len(tab.view.lanes) == len(lanes) + 1
    assert tab.view.choices.event == PACT


def test_the_slider_and_the_buttons_zoom_and_whole_range_leads_back(qtbot, tab):
    tab.bar._slider.setValue(100)
    assert tab.view.camera.closeness == pytest.approx(0.5, abs=0.01)

    qtbot.mouseClick(tab.bar.whole, Qt.MouseButton.LeftButton)

    assert tab.view.camera.is_whole
    assert tab.bar._slider.value() == 0


def test_a_link_menu_switches_the_curves_off(tab):
    tab.show_event(PACT)
    tab.bar._link_actions[LinksShown.OFF].trigger()

    assert tab.view.shown().curves == ()
    assert tab.bar.links.text() == "Links: off"


def test_the_status_row_tells_the_choice_and_the_keys_that_work(tab):
    told, keys = [], []
    tab.status_changed.connect(told.append)
    tab.hints_changed.connect(keys.append)

    tab.view.choose_by_student(PACT)

    assert told[-1].startswith("Nazi–Soviet Pact · ")
    assert "next cause, effect" in [hint.act for hint in keys[-1]]


def test_without_a_choice_the_status_row_tells_what_the_topic_holds(qtbot, tab):
    with qtbot.waitSignal(tab.status_changed) as told:
        tab.refresh()

    assert "80" in told.args[0]
    assert "1917" in told.args[0]
    assert "1945" in told.args[0]


def test_an_answer_given_elsewhere_is_seen_in_the_table(qtbot, tab, context):
    services = context.services
    card = next(card for card in services.reviewing.queue(TOPIC).cards if card.prompt is PromptKind.WHEN)
    model = tab.model

    services.reviewing.rate(card.uid, 3)
    context.changes.cards_changed.emit(frozenset({card.uid}))

    qtbot.waitUntil(lambda: "recall" in model.index(model.row_of(card.item_uid), Column.MEMORY).data())


def test_the_drill_takes_the_place_of_the_page_and_gives_it_back(qtbot, tab):
    tab.put_in_order()
    assert tab.drilling.is_on
    assert not tab.view.isVisible()

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)

    assert not tab.drilling.is_on
    assert tab.view.isVisible()


def test_a_question_for_an_event_while_the_page_is_hidden_is_answered_when_it_is_shown(tab):
    tab.hide()
    tab.show_event(PACT)

    tab.show()

    assert tab.view.choices.event == PACT


def test_everything_that_can_be_pressed_has_a_name_and_is_large_enough(tab):
    tab.show_event(PACT)
    for one in tab.findChildren(QPushButton):
        if one.isVisibleTo(tab):
            assert one.accessibleName() or one.text()
            assert one.height() >= 24


def test_changing_lanes_for_the_table_takes_the_focus_along(qtbot, tab):
    tab.view.setFocus()

    qtbot.mouseClick(tab.bar.views.segment(View.TABLE), Qt.MouseButton.LeftButton)
    assert tab.table.hasFocus()
    qtbot.mouseClick(tab.bar.views.segment(View.LANES), Qt.MouseButton.LeftButton)
    assert tab.view.hasFocus()


def test_at_large_text_in_a_small_window_the_page_scrolls_and_the_lanes_keep_their_height(qtbot, look, tab):
    tab.resize(1024, 260)
    look.change(text_percent=200)
    tab.show_view(View.LANES)

    qtbot.waitUntil(lambda: tab.view.height() >= 300)
    look.change(text_percent=100)
    assert tab.view.isVisible()
