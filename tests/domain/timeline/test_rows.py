"""Lanes share the height by need; rows hold disjoint boxes."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.timeline.marks import Box
from app.domain.timeline.measures import Measures
from app.domain.timeline.rows import MOST_ROWS, Row, share_height

MEASURES = Measures()


def is_free(row: Row, box: Box) -> bool:
    """Whether nothing stands in the box; touching is allowed."""
    return all(
        right <= box.left or box.right <= left for left, right in zip(row.lefts, row.rights, strict=True)
    )


def test_the_topics_lanes_get_the_rows_of_the_drawing():
    bands = share_height([20, 18, 15, 6, 2, 8, 8, 3], 510, MEASURES, [True] * 8)

    assert [band.rows for band in bands] == [3, 3, 3, 2, 2, 2, 2, 2]


@given(counts=st.lists(st.integers(0, 500), min_size=1, max_size=12), height=st.floats(0, 2000))
def test_bands_fill_the_height_from_top_to_bottom_without_a_gap(counts, height):
    bands = share_height(counts, height, MEASURES)

    assert bands[0].top == 0
    for before, after in pairwise(bands):
        assert after.top == pytest.approx(before.top + before.height)
    end = bands[-1].top + bands[-1].height
    least = len(counts) * (MEASURES.row + 2 * MEASURES.lane_padding)
    assert end == pytest.approx(max(height, least))


@given(counts=st.lists(st.integers(0, 500), min_size=1, max_size=12), height=st.floats(0, 2000))
def test_every_lane_has_a_row_and_no_more_than_it_could_use(counts, height):
    for band, count in zip(share_height(counts, height, MEASURES), counts, strict=True):
        assert 1 <= band.rows <= max(1, min(MOST_ROWS, count))
        assert band.first_row >= band.top
        assert band.row_middle(band.rows - 1) < band.top + band.height


def test_a_lane_with_spans_gets_its_second_row_first():
    bands = share_height([40, 2], 100, MEASURES, [False, True])

    assert [band.rows for band in bands] == [1, 2]


def test_a_box_is_free_until_it_is_taken_and_after_it_is_given_back():
    row = Row()
    row.add(Box(10, 20))

    assert is_free(row, Box(20, 30))
    assert not is_free(row, Box(19, 30))
    assert not is_free(row, Box(12, 15))
    row.remove(Box(10, 20))
    assert is_free(row, Box(12, 15))


def test_the_nearest_gap_is_found_on_either_side():
    row = Row([0, 50], [40, 100])

    assert row.gap_near(45, 10, Box(0, 200)) == 45
    assert row.gap_near(45, 12, Box(0, 200)) == 106
    assert row.gap_near(70, 30, Box(0, 100)) is None
    assert Row().gap_near(70, 30, Box(0, 100)) == 70


@given(
    boxes=st.lists(st.tuples(st.integers(0, 300), st.integers(1, 40)), max_size=12),
    centre=st.integers(0, 300),
    width=st.integers(1, 60),
)
def test_a_gap_that_is_found_is_free(boxes, centre, width):
    row = Row()
    for left, wide in boxes:
        if is_free(row, Box(left, left + wide)):
            row.add(Box(left, left + wide))

    place = row.gap_near(centre, width, Box(0, 340))

    if place is not None:
        assert is_free(row, Box(place - width / 2, place + width / 2))
        assert place - width / 2 >= 0
        assert place + width / 2 <= 340
