"""Put in order, through the real widget, over real services."""

import re
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.domain.cards import PromptKind, card_uid
from app.domain.drills.order import Round, right_places
from app.domain.drills.undated import undated
from app.domain.memories import MemoryState
from app.ui import labels
from app.ui.drills.order_view import OrderView
from tests.world import TOPIC, event

NAMES = (
    "manchuria-1931",
    "hitler-chancellor",
    "german-polish-pact",
    "spanish-civil-war",
    "munich",
    "nazi-soviet-pact",
)
EVENTS = tuple(event(name) for name in NAMES)


@pytest.fixture
def view(qtbot, context):
    made = OrderView(context)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.start(TOPIC, EVENTS, seed=1)
    made.focus_first()
    return made


@pytest.fixture
def press(qtbot, view):
    """A key, as whatever has the focus gets it."""

    def pressed(key, times=1):
        for _ in range(times):
            qtbot.keyClick(view.focusWidget() or view, key)

    return pressed


def right_place(view):
    return right_places(Round(view.run.line, view.run.event))[0]


@pytest.fixture
def answer(press, view):
    """Move the card by keys and place it: right, or as wrong as can be."""

    def answered(*, right):
        wanted = right_place(view)
        if not right:
            wanted = 0 if wanted else len(view.run.line)
        press(Qt.Key.Key_Up if wanted < view.run.at else Qt.Key.Key_Down, abs(wanted - view.run.at))
        press(Qt.Key.Key_Return)

    return answered


def everything_said(widget):
    """All that is shown, read aloud or told by a tooltip."""
    parts = [widget, *widget.findChildren(QWidget)]
    said = [part.text() for part in parts if isinstance(part, QLabel)]
    for part in parts:
        said += [part.accessibleName(), part.accessibleDescription(), part.toolTip()]
        said.append(QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name))
    return " | ".join(said)


def ordered(view):
    return [row.event_uid for row in view.play.line.rows]


def memory(services, uid):
    return services.learning.memories([uid])[uid]


def test_the_keys_alone_put_everything_in_order(view, press, answer, services, qtbot):
    asked = view.run.count

    while view.run.event is not None:
        answer(right=True)
    assert view.end.heading.text() == f"{asked} of {asked} placed right."
    assert view.end.advice.text() == "Nothing to look at again."
    with qtbot.waitSignal(view.finished) as finished:
        press(Qt.Key.Key_Return)

    assert len(finished.args[0]) == asked
    assert services.reviewing.answers(TOPIC) == asked


def test_the_card_is_a_stop_of_its_own_between_the_rows_round_it(view, press):
    start = view.run.at

    press(Qt.Key.Key_Up)
    assert view.run.at == start - 1
    press(Qt.Key.Key_Down)
    assert view.run.at == start
    press(Qt.Key.Key_Home)
    assert view.run.at == 0
    press(Qt.Key.Key_End)
    assert view.run.at == len(view.run.line)


def test_the_arrow_keys_move_the_card_from_its_buttons_too(view, press):
    view.play.line.moving.later.setFocus()
    start = view.run.at

    press(Qt.Key.Key_Up)

    assert view.run.at == start - 1


def test_enter_on_a_button_presses_that_button(view, press):
    view.play.line.moving.not_sure.setFocus()

    press(Qt.Key.Key_Return)

    assert view.run.placed[0].chosen is None


def test_a_key_held_down_places_one_event(view, qtbot):
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True
    )
    QApplication.sendEvent(view.play.line.moving.card, held)

    assert not view.run.placed


def test_the_card_says_between_which_years_it_stands(view, press):
    first, last = (labels.historical_years(entry.date) for entry in view.run.line)
    place = view.play.line.moving.date

    press(Qt.Key.Key_Home)
    assert place.text() == f"before {first[:4]}"
    press(Qt.Key.Key_Down)
    assert place.text() == f"between {first[:4]} and {last[:4]}"
    press(Qt.Key.Key_Down)
    assert place.text() == f"after {last[:4]}"


def test_a_screen_reader_hears_between_which_events_the_card_stands(view, press):
    card = view.play.line.moving.card
    first, last = (entry.label for entry in view.run.line)

    press(Qt.Key.Key_Home)
    assert card.accessibleName() == f"{undated(view.run.event.title)}, before {first}"
    press(Qt.Key.Key_Down)
    assert card.accessibleName().endswith(f", after {first}, before {last}")


def test_no_date_of_an_event_still_to_come_is_shown_or_told(view, answer):
    while view.run.event is not None:
        said = everything_said(view.play)
        for hidden in view.run.to_come:
            assert labels.historical(hidden.date) not in said
            assert labels.historical_short(hidden.date) not in said
        assert not re.search(r"\d{4}", everything_said(view.play.line.moving.card))
        answer(right=False)


def test_an_event_placed_right_stays_and_shows_its_date(view, answer):
    placed = view.run.event

    answer(right=True)

    row = next(row for row in view.play.line.rows if row.event_uid == placed.uid)
    assert row.accessibleName() == f"{labels.historical(placed.date)}: {placed.title}. placed right"
    assert view.play.said.text() == f"Right. {placed.label}: {labels.historical(placed.date)}."
    assert (view.play.panel.right.text(), view.play.panel.moved.text()) == ("1", "0")


def test_an_event_placed_wrong_moves_to_its_place_and_says_where_it_was_put(view, answer):
    placed, line = view.run.event, view.run.line
    after = right_place(view) == 0
    neighbour = line[-1] if after else line[0]

    answer(right=False)

    row = next(row for row in view.play.line.rows if row.event_uid == placed.uid)
    assert row.tag.text() == f"you placed it {'after' if after else 'before'} {neighbour.label}"
    assert row.tag.text() in row.accessibleName()
    assert ordered(view) == sorted(ordered(view), key=EVENTS.index)
    assert view.play.panel.moved.text() == "1"


def test_whoever_is_not_sure_is_shown_the_place(view, qtbot):
    placed = view.run.event

    qtbot.keyClick(view.focusWidget(), "?")

    row = next(row for row in view.play.line.rows if row.event_uid == placed.uid)
    assert row.tag.text() == "you were not sure"


def test_the_rows_are_drawn_in_the_order_of_the_line(view, answer, qtbot):
    answer(right=True)
    answer(right=False)

    def at_rest():
        column = [*view.play.line.rows]
        column.insert(view.run.at, view.play.line.moving)
        edges = [(widget.y(), widget.y() + widget.height()) for widget in column]
        return all(one[1] == other[0] for one, other in pairwise(edges))

    qtbot.waitUntil(at_rest)


def drag(qtbot, view, to_y):
    """Pull the card by its edge until its top stands at `to_y` of the line."""
    moving = view.play.line.moving
    grip = QPoint(moving.card.x() + 60, moving.card.y() + 4)
    qtbot.mousePress(moving, Qt.MouseButton.LeftButton, pos=grip)
    while moving.y() != to_y:
        step = max(-20, min(20, to_y - moving.y()))
        qtbot.mouseMove(moving, grip + QPoint(0, step))
    qtbot.mouseRelease(moving, Qt.MouseButton.LeftButton, pos=grip)


def test_the_mouse_pulls_the_card_along_the_line(view, qtbot):
    line = view.play.line
    rows = sum(row.height() for row in line.rows)

    drag(qtbot, view, rows)
    assert view.run.at == len(view.run.line)
    drag(qtbot, view, 0)

    assert view.run.at == 0
    assert not view.run.placed
    qtbot.waitUntil(lambda: line.rows[0].y() == line.moving.height())


def test_dropped_between_two_rows_the_card_settles(view, qtbot):
    line = view.play.line
    middle = line.rows[0].height()

    drag(qtbot, view, middle + 9)

    assert view.run.at == 1
    qtbot.waitUntil(lambda: line.moving.y() == middle)


@pytest.mark.parametrize("place", [0, 1])
def test_what_may_have_begun_at_the_same_time_is_right_either_way_round(view, press, place):
    """Of the intervention only the year is known in which it began: that of Brest-Litovsk."""
    view.start(TOPIC, [event("brest-litovsk"), event("allied-intervention")])

    press(Qt.Key.Key_End if place else Qt.Key.Key_Home)
    press(Qt.Key.Key_Return)

    assert view.run.placed[0].is_right


def test_leaving_half_way_keeps_what_was_answered(view, answer, press, services, qtbot):
    placed = view.run.event
    answer(right=True)

    with qtbot.waitSignals([view.left, view._context.changes.cards_changed]):
        press(Qt.Key.Key_Escape)

    assert services.reviewing.answers(TOPIC) == 1
    assert [outcome.item_uid for outcome in view.leave()] == [placed.uid]
    assert services.reviewing.answers(TOPIC) == 1


def test_going_to_another_page_half_way_loses_nothing_and_one_may_go_on(view, answer, services):
    asked = view.run.count
    answer(right=True)

    view.hide()
    assert services.reviewing.answers(TOPIC) == 1
    view.show()
    while view.run.event is not None:
        answer(right=True)

    assert services.reviewing.answers(TOPIC) == asked


def test_leaving_before_anything_was_placed_records_nothing(view, press, services, qtbot):
    with qtbot.waitSignal(view.left), qtbot.assertNotEmitted(view._context.changes.cards_changed):
        press(Qt.Key.Key_Escape)

    assert services.reviewing.answers(TOPIC) == 0


def test_a_drill_leaves_the_card_of_the_date_alone(view, answer, services):
    uid = view.run.event.uid
    before = memory(services, uid)
    cards = []
    view._context.changes.cards_changed.connect(cards.append)

    while view.run.event is not None:
        answer(right=True)

    assert memory(services, uid) == before
    assert card_uid(uid, PromptKind.ORDER) in cards[0]


def test_the_end_lists_what_to_look_at_again_and_opens_it(view, answer, qtbot):
    missed = view.run.event
    answer(right=False)
    while view.run.event is not None:
        answer(right=True)

    name = f"Open {missed.title} on the timeline"
    opener = next(one for one in view.end._list.findChildren(QWidget) if one.accessibleName() == name)
    with qtbot.waitSignal(view._context.requests.show_event) as shown:
        opener.click()

    assert shown.args == [missed.uid]


def test_learn_this_makes_a_card_and_says_so(view, answer, services, qtbot):
    while memory(services, view.run.event.uid).state is not MemoryState.NONE:
        answer(right=True)
    missed = view.run.event
    answer(right=False)
    while view.run.event is not None:
        answer(right=True)
    learn = view.end.learn_buttons[missed.uid]

    with qtbot.waitSignals([view._context.requests.did, view._context.changes.cards_changed]):
        learn.click()

    assert memory(services, missed.uid).state is MemoryState.NEW
    assert learn.text() == "Among your cards"
    assert not learn.isEnabled()


def test_one_event_alone_is_told_kindly(view, press, qtbot):
    view.start(TOPIC, EVENTS[:1])

    assert view.end.heading.text() == "There is nothing to put in order here."
    with qtbot.waitSignal(view.finished) as finished:
        press(Qt.Key.Key_Return)
    assert finished.args == [()]


def test_a_second_drill_begins_afresh(view, answer):
    while view.run.event is not None:
        answer(right=False)

    view.start(TOPIC, EVENTS, seed=2)

    assert not view.run.placed
    assert ordered(view) == [entry.uid for entry in view.run.line]
    assert not any(row.tag.text() for row in view.play.line.rows)


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1000, 440), (700, 400)])
def test_the_card_stays_in_sight_in_every_window(view, press, qtbot, width, height):
    view.resize(width, height)

    moving, area = view.play.line.moving, view.play._scroll.viewport()

    def in_sight():
        top = moving.mapTo(area, QPoint(0, 0)).y()
        return top >= 0 and (top + moving.height() <= area.height() or moving.height() > area.height())

    for key in (Qt.Key.Key_End, Qt.Key.Key_Home):
        press(key)
        qtbot.waitUntil(in_sight)
    assert view.play.panel.isVisible() == (width == 1280)
    assert view.play.counts.isVisible() != view.play.panel.isVisible()
