"""The laws of the picture: nothing overlaps, nothing is lost, and it does not matter how one came there."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.dates.historical import HistoricalDate
from app.domain.dates.julian import day_number
from app.domain.timeline.entries import Entry, entry
from app.domain.timeline.layout import Layout, Picture
from app.domain.timeline.marks import Box, Shape, Side
from app.domain.timeline.measures import Measures
from app.domain.timeline.scale import FINEST, TimeScale

FIRST, LAST = day_number(1900), day_number(1950)
DAYS = Box(FIRST, LAST)
WIDTH = 800.0


def label_width(text: str) -> float:
    """A face in which every character is seven pixels wide."""
    return 7.0 * len(text)


def made(number: int, lane: int, start: int, days: int, span: bool, importance: int, letters: int) -> Entry:
    return Entry(
        uid=f"e{number}",
        label="x" * letters,
        lane=lane,
        start=float(start),
        end=float(start + days),
        sure_start=float(start),
        sure_end=float(start + days),
        is_span=span,
        importance=importance,
    )


@st.composite
def many_entries(draw):
    """Up to eighty events in three lanes: alone, in crowds on a few days, short, and as long as the whole topic."""
    crowd = st.sampled_from([FIRST + 9_000, FIRST + 9_001, FIRST + 9_040])
    start = st.one_of(crowd, st.integers(FIRST, LAST - 1))
    days = st.one_of(st.just(1), st.integers(2, 400), st.integers(400, LAST - FIRST))
    shapes = draw(
        st.lists(
            st.tuples(st.integers(0, 2), start, days, st.booleans(), st.integers(1, 3), st.integers(1, 40)),
            max_size=80,
        )
    )
    return [made(number, *shape) for number, shape in enumerate(shapes)]


@st.composite
def scales(draw):
    """From the whole topic to single days."""
    px_per_day = WIDTH / (LAST - FIRST) * 2 ** draw(st.floats(0, 10))
    return TimeScale(draw(st.integers(FIRST - 100, LAST)), min(px_per_day, FINEST))


def layout_of(entries, height=240.0) -> Layout:
    return Layout(entries, (0, 1, 2), height, label_width, Measures(), DAYS)


def taken(picture: Picture):
    """Every box in which something is drawn, by the row it stands in."""
    rows: dict[float, list[tuple[float, float]]] = {}
    for mark in picture.marks:
        box = mark.mark if mark.side is Side.INSIDE else None
        left = box.left if box else min(mark.mark.left, mark.label.left)
        right = box.right if box else max(mark.mark.right, mark.label.right)
        rows.setdefault(mark.y, []).append((left, right))
    for badge in picture.badges:
        rows.setdefault(badge.y, []).append((badge.x - badge.width / 2, badge.x + badge.width / 2))
    return rows


def overlaps(picture: Picture) -> int:
    """How many boxes stand in one another."""
    count = 0
    for boxes in taken(picture).values():
        boxes.sort()
        count += sum(after[0] < before[1] - 1e-3 for before, after in pairwise(boxes))
    return count


@settings(max_examples=60, deadline=None)
@given(entries=many_entries(), scale=scales(), height=st.sampled_from([90.0, 240.0, 700.0]))
def test_nothing_ever_overlaps(entries, scale, height):
    picture = layout_of(entries, height).picture(scale, WIDTH)

    assert overlaps(picture) == 0


@settings(max_examples=60, deadline=None)
@given(entries=many_entries(), scale=scales(), height=st.sampled_from([90.0, 240.0]))
def test_every_event_is_drawn_once_or_counted_once(entries, scale, height):
    everything = TimeScale(FIRST - 3000 / scale.px_per_day, scale.px_per_day)
    width = (LAST * 2 - FIRST - everything.origin) * scale.px_per_day + 3000

    picture = layout_of(entries, height).picture(everything, width)

    drawn = [mark.entry.uid for mark in picture.marks]
    counted = [entry.uid for badge in picture.badges for entry in badge.entries]
    assert sorted(drawn + counted) == sorted(entry.uid for entry in entries)


@settings(max_examples=50, deadline=None)
@given(
    entries=many_entries(),
    scale=scales(),
    way=st.lists(st.tuples(st.floats(-4000, 4000), st.floats(0.3, 3)), max_size=4),
)
def test_the_same_window_is_the_same_picture_by_any_way(entries, scale, way):
    walked = layout_of(entries)
    for pixels, factor in way:
        moved = scale.panned(pixels).zoomed(factor, WIDTH / 2)
        if moved.px_per_day <= FINEST:
            walked.picture(moved, WIDTH)

    assert walked.picture(scale, WIDTH) == layout_of(entries).picture(scale, WIDTH)


@settings(max_examples=50, deadline=None)
@given(entries=many_entries(), scale=scales(), pixels=st.floats(-700, 700))
def test_panning_never_moves_an_event_to_another_row(entries, scale, pixels):
    layout = layout_of(entries)
    here = {mark.entry.uid: mark for mark in layout.picture(scale, WIDTH).marks}

    there = layout.picture(scale.panned(pixels), WIDTH).marks

    for mark in there:
        before = here.get(mark.entry.uid)
        if before:
            assert (before.y, before.shape, before.side) == (mark.y, mark.shape, mark.side)
            assert before.mark.left - mark.mark.left == pytest.approx(pixels, abs=1e-2)


@settings(max_examples=60, deadline=None)
@given(entries=many_entries(), scale=scales(), height=st.sampled_from([90.0, 240.0]), data=st.data())
def test_the_chosen_event_always_has_a_mark_whatever_else_is_in_focus(entries, scale, height, data):
    if not entries:
        return
    focus = data.draw(st.lists(st.sampled_from(entries), min_size=1, max_size=6, unique=True))
    here = TimeScale(focus[0].start - 300 / scale.px_per_day, scale.px_per_day)

    picture = layout_of(entries, height).picture(here, WIDTH, focus=[entry.uid for entry in focus])

    assert picture.mark_of(focus[0].uid) is not None
    assert overlaps(picture) == 0


@settings(max_examples=60, deadline=None)
@given(entries=many_entries(), scale=scales())
def test_choosing_nobody_again_gives_the_first_picture_back(entries, scale):
    layout = layout_of(entries)
    before = layout.picture(scale, WIDTH)

    layout.picture(scale, WIDTH, focus=tuple(entry.uid for entry in entries[:3]))

    assert layout.picture(scale, WIDTH) == before


def test_five_thousand_events_on_one_day_are_one_mark_and_a_count():
    entries = [made(number, 0, FIRST + 500, 1, False, 2, 20) for number in range(5000)]

    picture = layout_of(entries).picture(TimeScale(FIRST + 495, FINEST), WIDTH)

    assert 1 <= len(picture.marks) <= 20
    assert sum(len(badge.entries) for badge in picture.badges) == 5000 - len(picture.marks)
    assert overlaps(picture) == 0


def test_the_more_important_of_two_gets_the_room():
    entries = [
        made(number, 0, FIRST + 3, 1, False, importance, 30) for number, importance in enumerate((1, 3, 2))
    ]

    picture = Layout(entries, (0,), 31, label_width, Measures(), DAYS).picture(TimeScale(FIRST, 0.1), WIDTH)

    assert picture.marks[0].entry.importance == 3


def test_a_label_that_would_run_beyond_the_topic_stands_left_of_its_mark():
    entries = [made(0, 0, LAST - 2, 1, False, 2, 20)]

    picture = layout_of(entries).picture(TimeScale.fitted(FIRST, LAST, WIDTH, 16), WIDTH)

    assert picture.marks[0].side is Side.LEFT
    assert picture.marks[0].label.left > 0


def test_a_long_span_holds_its_label_and_a_short_one_has_it_beside():
    war = [made(0, 0, FIRST, 3000, True, 3, 10)]

    far, near = TimeScale(FIRST, 0.02), TimeScale(FIRST, 0.1)
    short = layout_of(war).picture(far, WIDTH).marks[0]
    long = layout_of(war).picture(near, WIDTH).marks[0]

    assert (short.shape, short.side) == (Shape.BAR, Side.RIGHT)
    assert (long.shape, long.side) == (Shape.BOX, Side.INSIDE)


def test_a_span_of_a_few_pixels_is_a_dot():
    picture = layout_of([made(0, 0, FIRST, 100, True, 3, 10)]).picture(TimeScale(FIRST - 10, 0.05), WIDTH)

    assert picture.marks[0].shape is Shape.DOT


def test_long_spans_leave_a_lane_of_one_row_to_everybody():
    spans = [made(number, 0, FIRST, 15_000, True, 3, 10) for number in range(3)]
    point = made(9, 0, FIRST + 4000, 1, False, 1, 10)
    layout = Layout([*spans, point], (0,), 31, label_width, Measures(), DAYS)

    picture = layout.picture(TimeScale(FIRST, 0.5), 4000)

    assert picture.standing_for("e9") is not None
    assert {mark.shape for mark in picture.marks if mark.entry.is_span} == {Shape.STUB}


def test_an_event_in_a_badge_is_found_by_its_badge():
    entries = [made(number, 0, FIRST + 5, 1, False, 2, 30) for number in range(9)]
    layout = Layout(entries, (0,), 31, label_width, Measures(), DAYS)
    picture = layout.picture(TimeScale(FIRST - 4000, 0.1), WIDTH)
    hidden = picture.badges[0].entries[0]

    assert picture.mark_of(hidden.uid) is None
    assert picture.badge_of(hidden.uid) == picture.badges[0]
    assert picture.standing_for(hidden.uid).mark.right == picture.badges[0].x + picture.badges[0].width / 2
    assert picture.standing_for("nobody") is None


def test_hidden_lanes_are_left_out_and_no_lanes_make_an_empty_picture():
    entries = [made(0, 0, FIRST, 1, False, 2, 5), made(1, 1, FIRST, 1, False, 2, 5)]

    only_second = Layout(entries, (1,), 200, label_width, Measures(), DAYS).picture(
        TimeScale(FIRST - 9, 1), WIDTH
    )
    nothing = Layout(entries, (), 200, label_width, Measures(), DAYS)

    assert [mark.entry.uid for mark in only_second.marks] == ["e1"]
    assert nothing.picture(TimeScale(FIRST, 1), WIDTH) == Picture((), ())
    assert nothing.height == 0


def test_what_is_laid_out_ahead_is_what_is_shown():
    entries = [made(number, number % 3, FIRST + 40 * number, 1, False, 2, 12) for number in range(200)]
    ahead, plain = layout_of(entries), layout_of(entries)
    scale = TimeScale(FIRST, 0.7)

    ahead.prepare(scale, WIDTH, 3 * WIDTH)

    assert ahead.picture(scale.panned(WIDTH), WIDTH) == plain.picture(scale.panned(WIDTH), WIDTH)


def test_dates_of_every_kind_have_a_place():
    texts = (
        "1939-08-23",
        "1924-12",
        "1927-05/1927-12",
        "1918/1922",
        "1917-11~",
        "1952/..",
        "/1914",
        "-0043",
        "193X",
    )
    entries = [entry(text, text, 0, HistoricalDate.parse(text), 2, last=LAST) for text in texts]

    for one in entries:
        assert one.start <= one.sure_start <= one.sure_end <= one.end
        assert one.start < one.end


def test_an_uncertain_end_fades_from_its_first_day_to_its_last():
    civil_war = entry("e", "e", 0, HistoricalDate.parse("1918/1922"), 2)

    assert (civil_war.start, civil_war.sure_start) == (day_number(1918), day_number(1919))
    assert (civil_war.sure_end, civil_war.end) == (day_number(1922), day_number(1923))
    assert civil_war.fades
    assert not entry("e", "e", 0, HistoricalDate.parse("1939-08-23"), 2).fades


def test_about_a_day_fades_on_both_sides():
    about = entry("e", "e", 0, HistoricalDate.parse("1941-06-22~"), 2)

    assert about.start == about.sure_start - 1
    assert about.end == about.sure_end + 1
    assert not about.is_day


def test_an_open_end_fades_to_the_end_of_the_topic():
    since = entry("e", "e", 0, HistoricalDate.parse("1920/.."), 2, last=LAST)

    assert since.end == LAST
    assert since.sure_end == day_number(1921)
