"""The painted timeline under pointer and keys."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from app.domain.dates.julian import DAYS_PER_YEAR
from app.domain.timeline.layout import CountBadge
from app.domain.timeline.scale import FINEST
from app.ui.timeline.shown import LinksShown
from tests.world import event

PACT = event("nazi-soviet-pact")
_Key = Qt.Key


def place_of(view, uid) -> QPoint:
    """The middle of an event's mark in the widget."""
    shown = view.shown()
    mark = shown.picture.mark_of(uid)
    x = (mark.mark.left + mark.mark.right) / 2 + shown.areas.lanes.left()
    return QPoint(round(x), round(mark.y + shown.areas.lanes.top() - shown.scroll))


def years_in_view(view) -> float:
    return view.camera.width / (view.camera.scale.px_per_day * DAYS_PER_YEAR)


def turn_wheel(view, at: QPointF, notches: int, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    QApplication.sendEvent(
        view,
        QWheelEvent(
            at, view.mapToGlobal(at), QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton, modifiers,
            Qt.ScrollPhase.NoScrollPhase, False,
        ),
    )  # fmt: skip


def test_a_click_on_a_mark_chooses_its_event(qtbot, view):
    uid = event("rapallo")

    with qtbot.waitSignal(view.event_chosen) as chosen:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place_of(view, uid))

    assert chosen.args == [uid]
    assert view.choices.event == uid


def test_a_click_on_a_badge_looks_closer_until_its_events_stand_apart(qtbot, view):
    shown = view.shown()
    badge = max(shown.picture.badges, key=lambda one: len(one.entries))
    before = years_in_view(view)
    at = shown.rect_of_badge(badge).center().toPoint()

    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)

    assert years_in_view(view) < before
    first, last = view.camera.scale.day(0), view.camera.scale.day(view.camera.width)
    assert all(first <= entry.start <= last for entry in badge.entries)


def test_arrows_walk_through_time_and_lanes_and_bring_each_event_into_view(qtbot, view):
    view.choose(event("rapallo"))

    qtbot.keyClick(view, _Key.Key_Right)
    assert view.choices.event == event("uk-recognition")
    qtbot.keyClick(view, _Key.Key_Left)
    assert view.choices.event == event("rapallo")
    qtbot.keyClick(view, _Key.Key_Down)
    assert view.content.entries[view.choices.event].lane == view.content.entries[event("rapallo")].lane + 1
    assert view.shown().chosen is not None


def test_every_event_can_be_reached_by_the_right_arrow_and_is_seen_when_it_is(qtbot, view):
    seen = []
    qtbot.keyClick(view, _Key.Key_Home)
    while not seen or view.choices.event != seen[-1]:
        seen.append(view.choices.event)
        assert view.shown().picture.mark_of(view.choices.event) is not None
        qtbot.keyClick(view, _Key.Key_Right)

    assert len(seen) == len(view.content.events)
    qtbot.keyClick(view, _Key.Key_Home)
    assert view.choices.event == seen[0]
    qtbot.keyClick(view, _Key.Key_End)
    assert view.choices.event == seen[-1]


def test_plus_minus_and_nought_zoom(qtbot, view):
    whole = years_in_view(view)

    qtbot.keyClick(view, _Key.Key_Plus)
    closer = years_in_view(view)
    qtbot.keyClick(view, _Key.Key_Minus)
    assert closer < whole
    assert years_in_view(view) == pytest.approx(whole)
    qtbot.keyClick(view, _Key.Key_Plus)
    qtbot.keyClick(view, _Key.Key_0)
    assert view.camera.is_whole


def test_the_wheel_zooms_around_the_pointer_and_pans_with_shift(view):
    at = QPointF(600, 300)
    x = at.x() - view.shown().areas.lanes.left()
    day = view.camera.scale.day(x)

    turn_wheel(view, at, 4)
    assert view.camera.scale.day(x) == pytest.approx(day, abs=0.01)
    before = view.camera.scale
    turn_wheel(view, at, 1, Qt.KeyboardModifier.ShiftModifier)
    assert view.camera.scale.px_per_day == before.px_per_day
    assert view.camera.scale.origin < before.origin


def test_dragging_the_lanes_pans_without_choosing(qtbot, view):
    view.look_around(PACT, 5)
    before = view.camera.scale.origin
    start, end = QPoint(700, 560), QPoint(600, 560)

    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, QPoint(650, 560))
    qtbot.mouseMove(view, end)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)

    assert view.camera.scale.origin - before == pytest.approx(100 / view.camera.scale.px_per_day, rel=0.01)
    assert view.choices.event == ""


def test_the_overviews_window_is_dragged_and_the_overview_jumps(qtbot, view):
    view.look_around(PACT, 5)
    shown = view.shown()
    bars = shown.areas.overview_bars
    middle = view.camera.scale.day(view.camera.width / 2)
    at = QPoint(round(bars.left() + shown.overview.x(middle)), round(bars.center().y()))

    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(view, at - QPoint(60, 0))
    qtbot.mouseMove(view, at - QPoint(100, 0))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at - QPoint(100, 0))
    assert view.camera.scale.day(view.camera.width / 2) == pytest.approx(
        middle - 100 / shown.overview.px_per_day, rel=1e-6
    )
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert view.camera.scale.day(view.camera.width / 2) == pytest.approx(middle, abs=15)


def test_o_gives_the_arrows_to_the_overview_and_escape_takes_them_back(qtbot, view):
    view.look_around(PACT, 5)
    origin = view.camera.scale.origin

    qtbot.keyClick(view, _Key.Key_O)
    assert view.on_overview
    qtbot.keyClick(view, _Key.Key_Right)
    assert view.camera.scale.origin > origin
    assert view.choices.event == ""
    qtbot.keyClick(view, _Key.Key_Escape)
    assert not view.on_overview


def test_c_and_e_walk_causes_and_effects_and_enter_goes_there(qtbot, view):
    view.choose(PACT)

    with qtbot.waitSignal(view.link_walked) as first:
        qtbot.keyClick(view, _Key.Key_C)
    with qtbot.waitSignal(view.link_walked) as second:
        qtbot.keyClick(view, _Key.Key_C)
    assert first.args != second.args
    walked = next(link for link, _ in view.links_of_choice() if link.uid == second.args[0])
    assert walked.to_event == PACT
    qtbot.keyClick(view, _Key.Key_Return)
    assert view.choices.event == walked.from_event


def test_e_finds_effects_only_while_they_are_drawn(qtbot, view):
    view.choose(PACT)
    view.show_links(LinksShown.CAUSES)

    qtbot.keyClick(view, _Key.Key_E)
    assert view.choices.link == ""
    view.show_links(LinksShown.ALL)
    qtbot.keyClick(view, _Key.Key_E)
    assert next(is_effect for link, is_effect in view.links_of_choice() if link.uid == view.choices.link)


def test_single_letters_do_nothing_when_the_student_does_not_want_them(qtbot, view):
    view.choose(PACT)
    view.letters = False

    for key in (_Key.Key_C, _Key.Key_E, _Key.Key_O):
        qtbot.keyClick(view, key)

    assert view.choices.link == ""
    assert not view.on_overview


def test_causes_are_drawn_and_everything_else_stands_back(view):
    view.choose(PACT)
    view.look_around(PACT, 4.5)
    view.show_links(LinksShown.CAUSES)

    shown = view.shown()

    causes = {link.from_event for link in view.content.links if link.to_event == PACT}
    assert shown.linked == causes
    assert len(shown.curves) + len(shown.pills) == len(causes)
    assert not any(shown.stands_back(uid) for uid in (PACT, *causes))
    assert shown.stands_back(event("katyn"))


def test_a_cause_beyond_the_edge_has_a_pill_that_leads_to_it(qtbot, view):
    view.choose(PACT)
    view.look_around(PACT, 0.5)
    shown = view.shown()
    pill = next(placed for placed in shown.pills if placed.pill.entry.uid == event("munich"))
    assert pill.pill.at_left

    at = pill.rect.center() + shown.areas.lanes.topLeft()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at.toPoint())

    assert view.choices.event == event("munich")
    assert view.shown().chosen is not None


def test_enter_opens_the_chosen_event(qtbot, view):
    view.choose(PACT)
    view.look_around(PACT, 3)

    with qtbot.waitSignal(view.event_opened) as opened:
        qtbot.keyClick(view, _Key.Key_Return)

    assert opened.args == [PACT]


def test_enter_on_an_event_out_of_a_crowd_looks_closer_first(qtbot, view):
    hidden = view.shown().picture.badges[0].entries[0].uid
    view.choose(hidden)
    before = years_in_view(view)

    qtbot.keyClick(view, _Key.Key_Return)

    assert years_in_view(view) < before


def test_events_that_cannot_be_told_apart_are_handed_over(qtbot, view):
    view.look_around(PACT, 3)
    view.look_at(view.camera.zoomed(10_000))
    assert view.camera.scale.px_per_day == FINEST
    badge = view.shown().picture.badges or [view_badge(view)]

    with qtbot.waitSignal(view.crowd_opened) as crowd:
        view.open_badge(badge[0])

    assert crowd.args[0] == tuple(entry.uid for entry in badge[0].entries)


def view_badge(view):
    return CountBadge(0, 100, 50, 26, (view.content.entries[PACT],))


def test_hiding_a_lane_leaves_its_events_out(view):
    germany = view.content.entries[PACT].lane

    view.show_lanes([lane for lane in view.lanes if lane != germany])

    assert all(mark.lane != germany for mark in view.shown().picture.marks)
    assert view.walk.beside(event("rapallo"), 1) == view.walk.first


def test_what_is_not_found_stands_back(view):
    view.show_found(frozenset({PACT}))

    assert view.shown().stands_back(event("munich"))
    assert not view.shown().stands_back(PACT)
    view.show_found(None)
    assert not view.shown().stands_back(event("munich"))


def test_a_change_keeps_the_choice_and_the_part_in_view(view, content):
    view.choose(PACT)
    view.look_around(PACT, 3)
    before = view.camera.scale

    view.show_content(content)

    assert view.choices.event == PACT
    assert view.camera.scale.origin == pytest.approx(before.origin)
    assert view.camera.scale.px_per_day == pytest.approx(before.px_per_day)


def test_where_the_lanes_do_not_fit_they_scroll_to_the_chosen_one(view):
    view.resize(700, 260)
    last = max(view.content.entries.values(), key=lambda entry: (entry.lane, entry.start))

    view.choose(last.uid)

    shown = view.shown()
    assert shown.scroll > 0
    assert shown.areas.lanes.contains(shown.rect_of(shown.chosen).center())


@pytest.mark.parametrize("size", [(330, 240), (700, 260), (960, 640)])
def test_nothing_of_what_was_there_before_shines_through(view, size):
    """The view promises to paint every pixel, also beside the lanes' scroll bar."""
    view.resize(*size)
    view.choose(PACT)
    pictures = []
    for before in (Qt.GlobalColor.magenta, Qt.GlobalColor.green):
        picture = QImage(view.size(), QImage.Format.Format_RGB32)
        picture.fill(before)
        view.render(picture)
        pictures.append(picture)

    assert pictures[0] == pictures[1]


def test_lanes_that_scroll_do_not_run_into_the_overview(view):
    view.resize(700, 260)
    edge = round(view.shown().areas.lanes.bottom()) + 1

    def first_row_below() -> set[str]:
        picture = view.grab().toImage()
        left, right = view.shown().areas.lanes.left(), view.shown().areas.lanes.right()
        return {picture.pixelColor(x, edge).name() for x in range(round(left) + 1, round(right) - 1)}

    grounds = set()
    for entry in view.content.entries.values():
        view.choose(entry.uid)
        grounds |= first_row_below()

    assert len(grounds) == 1


@pytest.mark.parametrize("size", [(330, 240), (960, 640), (2600, 1400)])
def test_every_size_can_be_painted(view, size):
    view.resize(*size)
    view.choose(PACT)

    assert not view.grab().isNull()
