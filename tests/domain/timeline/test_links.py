"""Curves leave and arrive as drawn: level from far, upright from near; what is off screen has a pill."""

from itertools import pairwise

from app.domain.timeline.entries import Entry
from app.domain.timeline.layout import Mark
from app.domain.timeline.links import Heading, LinkEnd, Role, curves, frame_of, pill_curve, pills
from app.domain.timeline.marks import Box, Shape, Side


def entry(uid: str, day: float = 0.0) -> Entry:
    return Entry(uid, uid, 0, day, day + 1, day, day + 1)


def mark(uid: str, x: float, y: float, side: Side = Side.RIGHT) -> Mark:
    dot = Box(x - 5, x + 5)
    label = Box(x + 11, x + 100) if side is Side.RIGHT else Box(x - 100, x - 11)
    return Mark(entry(uid), 0, y, Shape.DOT, side, dot, label)


FRAME = frame_of(mark("pact", 400, 200), 7, 13)


def end(uid: str, role: Role, at: Mark | None, day: float = 0.0, lane_middle: float = 100.0) -> LinkEnd:
    return LinkEnd(f"link-{uid}", entry(uid, day), role, at, lane_middle)


def test_a_cause_far_to_the_left_runs_level_from_its_label_to_the_frame():
    (curve,) = curves(FRAME, [end("munich", Role.CAUSE, mark("munich", 100, 50))], 8)

    assert curve.start == (205, 50)
    assert curve.tip == (FRAME.left, FRAME.middle)
    assert curve.heading is Heading.RIGHT
    assert curve.first[1] == curve.start[1]
    assert curve.second[1] == curve.end[1]


def test_a_cause_with_its_label_on_the_left_leaves_from_its_mark():
    (curve,) = curves(FRAME, [end("munich", Role.CAUSE, mark("munich", 200, 50, Side.LEFT))], 8)

    assert curve.start == (210, 50)


def test_a_cause_near_by_comes_upright_from_above_or_below():
    above, below = curves(
        FRAME,
        [end("talks", Role.CAUSE, mark("talks", 390, 50)), end("gol", Role.CAUSE, mark("gol", 380, 400))],
        8,
    )

    assert (above.heading, above.tip) == (Heading.DOWN, (400, FRAME.top))
    assert (below.heading, below.tip) == (Heading.UP, (400, FRAME.bottom))
    assert above.start == (390, 58)
    assert below.start == (380, 392)


def test_effects_leave_one_beside_the_other():
    effects = [
        end(name, Role.EFFECT, mark(name, 450 + 60 * number, 400)) for number, name in enumerate("abc")
    ]

    found = curves(FRAME, effects, 8)

    assert [curve.start[0] for curve in found] == [412, 427, 442]
    assert all(curve.heading is Heading.DOWN for curve in found)
    assert [curve.tip[0] for curve in found] == [450, 510, 570]


def test_an_effect_in_the_same_row_is_reached_level():
    (curve,) = curves(FRAME, [end("treaty", Role.EFFECT, mark("treaty", 700, 200))], 8)

    assert curve.heading is Heading.RIGHT
    assert curve.start == (FRAME.right, FRAME.middle)


def test_an_end_without_a_mark_has_a_pill_and_no_curve():
    ends = [end("rapallo", Role.CAUSE, None, day=-500), end("war", Role.EFFECT, None, day=500)]

    assert curves(FRAME, ends, 8) == []
    left, right = pills(ends, height=600, middle=0, pill_height=24)
    assert (left.at_left, left.entry.uid) == (True, "rapallo")
    assert (right.at_left, right.entry.uid) == (False, "war")


def test_pills_at_one_edge_never_lie_over_one_another_and_stay_in_the_view():
    ends = [end(f"e{number}", Role.CAUSE, None, day=-number - 1, lane_middle=590) for number in range(6)]

    found = pills(ends, height=600, middle=0, pill_height=24)

    heights = sorted(pill.y for pill in found)
    assert all(after - before >= 28 for before, after in pairwise(heights))
    assert heights[0] >= 12
    assert heights[-1] <= 600 - 12


def test_a_curve_joins_frame_and_pill_and_points_the_way_of_the_cause():
    cause = pills([end("rapallo", Role.CAUSE, None, day=-500)], 600, 0, 24)[0]
    effect = pills([end("war", Role.EFFECT, None, day=500)], 600, 0, 24)[0]

    arriving, leaving = pill_curve(FRAME, cause, 120), pill_curve(FRAME, effect, 700)

    assert (arriving.start[0], arriving.tip, arriving.heading) == (
        120,
        (FRAME.left, FRAME.middle),
        Heading.RIGHT,
    )
    assert (leaving.start, leaving.tip[0], leaving.heading) == (
        (FRAME.right, FRAME.middle),
        700,
        Heading.RIGHT,
    )


def test_pills_on_the_other_side_of_their_role_point_back():
    late_cause = pills([end("later", Role.CAUSE, None, day=500)], 600, 0, 24)[0]
    early_effect = pills([end("before", Role.EFFECT, None, day=-500)], 600, 0, 24)[0]

    assert pill_curve(FRAME, late_cause, 700).heading is Heading.LEFT
    assert pill_curve(FRAME, early_effect, 120).heading is Heading.LEFT
