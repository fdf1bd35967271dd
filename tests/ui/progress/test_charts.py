"""The arithmetic and the paint of the pictures."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible

from app.ui.progress.charts.bars import Bar, BarChart, BarPicture
from app.ui.progress.charts.geometry import Scale, apart, bar_rects, first_free, round_top
from app.ui.progress.charts.scatter import CalibrationChart, Dot

AREA = QRectF(40, 10, 560, 180)
values = st.lists(st.none() | st.floats(0, 1000), min_size=1, max_size=30)


@given(values)
def test_bars_start_at_nought_and_grow_with_their_value(drawn):
    top = round_top([value or 0 for value in drawn])
    rects = bar_rects(Scale(AREA, top), drawn, 36)

    assert all(rect.bottom() == pytest.approx(AREA.bottom()) for rect in rects)
    for value, rect in zip(drawn, rects, strict=True):
        assert rect.height() == pytest.approx((value or 0) / top * AREA.height())


@given(values)
def test_bars_never_touch_or_leave_the_picture(drawn):
    rects = bar_rects(Scale(AREA, 1000), drawn, 36)

    assert rects[0].left() >= AREA.left()
    assert rects[-1].right() <= AREA.right()
    assert all(one.right() < other.left() for one, other in pairwise(rects))


@given(st.lists(st.floats(0, 1e6), max_size=20))
def test_the_end_of_an_axis_is_a_round_number_no_value_exceeds(drawn):
    top = round_top(drawn)

    assert top >= max(drawn, default=0)
    assert str(int(top)).rstrip("0") in {"1", "2", "5"}


@given(st.lists(st.tuples(st.floats(0, 600), st.floats(1, 90)), max_size=20).map(sorted), st.floats(0, 8))
def test_labels_that_would_run_together_are_left_out_and_the_last_one_stays(drawn, gap):
    spans = [(left, left + width) for left, width in drawn]

    kept = apart(spans, gap)

    assert all(spans[one][1] + gap <= spans[other][0] for one, other in pairwise(kept))
    assert kept[-1:] == [len(spans) - 1][: len(spans)]


def test_a_label_goes_where_nothing_lies(qtbot):
    ground, taken = QRectF(0, 0, 100, 100), [QRectF(40, 40, 20, 20)]
    over, beyond, free = QRectF(50, 50, 30, 10), QRectF(80, 10, 30, 10), QRectF(10, 10, 30, 10)

    assert first_free([over, beyond, free], taken, ground) == free
    assert first_free([over, beyond], taken, ground) == over


def test_a_day_of_nothing_is_painted_as_ground_and_nothing_else(qtbot, look):
    chart = BarChart(look)
    qtbot.addWidget(chart)
    chart.resize(300, 160)

    chart.show_picture(BarPicture((Bar("Fri", None), Bar("Sat", 5.0, "5")), top=10), "Five on Saturday.")
    chart.grab()

    nothing, five = chart.rects()
    assert nothing.height() == 0
    assert five.height() > 0
    assert chart.accessibleName() == "Five on Saturday."


def test_more_answers_make_a_larger_circle(qtbot, look):
    chart = CalibrationChart(look, "exactly as we said")
    qtbot.addWidget(chart)
    few, many = Dot(50, 40, 4), Dot(90, 88, 80, "said 90, recalled 88")

    chart.show_dots((few, many), "When we said 90 %, you recalled 88 %.")
    chart.grab()

    assert chart.radius(few) < chart.radius(many)


def test_a_picture_is_a_graphic_to_a_screen_reader_named_by_its_sentence(qtbot, look):
    chart = BarChart(look)
    qtbot.addWidget(chart)
    chart.show_picture(BarPicture((Bar("Sat", 5.0, "5"),), top=10), "Five on Saturday.")

    interface = QAccessible.queryAccessibleInterface(chart)

    assert interface.role() is QAccessible.Role.Graphic
    assert interface.text(QAccessible.Text.Name) == "Five on Saturday."
