"""Zooming and panning keep to the topic, and lead back to where they began."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates.julian import day_number
from app.domain.timeline.camera import MARGIN, Camera
from app.domain.timeline.overview import Grip
from app.domain.timeline.scale import FINEST, Steps, TimeScale

FIRST, LAST = float(day_number(1917)), float(day_number(1946))
WIDTH = 828.0


def whole() -> Camera:
    return Camera.on(FIRST, LAST, WIDTH)


def test_the_whole_leaves_a_margin_on_either_side():
    scale = whole().scale

    assert scale.x(FIRST) == pytest.approx(MARGIN)
    assert scale.x(LAST) == pytest.approx(WIDTH - MARGIN)


@given(factor=st.floats(1.01, 500), x=st.floats(0, WIDTH))
def test_zooming_keeps_the_day_under_the_pointer(factor, x):
    camera = whole()
    closer = camera.zoomed(factor, x)

    middle = closer.scale.day(WIDTH / 2)
    if FIRST + 1 < middle < LAST - 1:
        assert closer.scale.day(x) == pytest.approx(camera.scale.day(x), abs=1e-3)


@given(moves=st.lists(st.tuples(st.floats(0.1, 10), st.floats(-3000, 3000)), max_size=8))
def test_no_way_leads_out_of_the_topic_or_beyond_the_scales(moves):
    camera = whole()
    for factor, pixels in moves:
        camera = camera.zoomed(factor).panned(pixels)

    assert FIRST - 1e-3 <= camera.scale.day(WIDTH / 2) <= LAST + 1e-3
    assert camera.whole.px_per_day * (1 - 1e-9) <= camera.scale.px_per_day <= FINEST * (1 + 1e-9)


def test_the_whole_cannot_be_panned_and_no_one_can_zoom_out_of_it():
    assert whole().panned(500) == whole()
    assert whole().zoomed(0.5) == whole()
    assert whole().is_whole


@given(closeness=st.floats(0, 1))
def test_the_slider_stands_where_it_was_put(closeness):
    assert whole().at_closeness(closeness).closeness == pytest.approx(closeness, abs=1e-6)


def test_a_wider_view_of_the_whole_is_the_whole_and_else_keeps_the_middle():
    closer = whole().zoomed(8)

    assert whole().resized(1200).is_whole
    assert closer.resized(1200).scale.day(600) == pytest.approx(closer.scale.day(WIDTH / 2))
    assert closer.resized(1200).scale.px_per_day == closer.scale.px_per_day


def test_going_to_what_is_in_view_moves_nothing():
    camera = whole().zoomed(10)

    assert camera.reaching(300, 420) == camera
    assert camera.reaching(WIDTH + 50, WIDTH + 150).scale.origin > camera.scale.origin
    assert camera.reaching(-100, 0).scale.origin < camera.scale.origin


def test_dragging_the_overview_moves_or_stretches_the_window():
    overview = TimeScale.fitted(FIRST, LAST, 400)
    camera = whole().zoomed(10)
    first, last = camera.scale.day(0), camera.scale.day(WIDTH)

    moved = camera.dragged(overview, Grip.WHOLE, 20)
    stretched = camera.dragged(overview, Grip.RIGHT, 20)

    assert moved.scale.px_per_day == camera.scale.px_per_day
    assert moved.scale.day(0) == pytest.approx(first + 20 / overview.px_per_day)
    assert stretched.scale.day(0) == pytest.approx(first)
    assert stretched.scale.day(WIDTH) == pytest.approx(last + 20 / overview.px_per_day)


def test_a_handle_cannot_be_dragged_through_the_other():
    overview = TimeScale.fitted(FIRST, LAST, 400)

    closed = whole().zoomed(10).dragged(overview, Grip.LEFT, 5000)

    assert closed.scale.px_per_day == pytest.approx(FINEST)


@given(count=st.integers(0, 30))
def test_zooming_step_by_step_lands_on_steps(count):
    camera = whole()
    steps = Steps(camera.whole.px_per_day)
    for _ in range(count):
        camera = camera.zoomed(2 ** (1 / 2))

    if camera.scale.px_per_day < FINEST * 0.99:
        step = steps.step(camera.scale)
        assert step == 2 * count
        assert steps.px_per_day(step) == pytest.approx(camera.scale.px_per_day)


def test_on_step_is_the_nearest_step():
    camera = whole().zoomed(5.3).on_step()

    steps = Steps(camera.whole.px_per_day)
    assert steps.px_per_day(steps.step(camera.scale)) == pytest.approx(camera.scale.px_per_day)


def test_a_topic_of_one_day_is_not_stretched_beyond_the_finest_scale():
    camera = Camera.on(FIRST, FIRST + 1, WIDTH)

    assert camera.scale.px_per_day == FINEST
    assert camera.closeness == 0.0
    assert camera.scale.x(FIRST + 0.5) == pytest.approx(WIDTH / 2)
