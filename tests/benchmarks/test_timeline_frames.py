"""What a frame of the timeline costs, in CPU time: `python -m pytest -o addopts=-q tests/benchmarks`.

Wall time on a shared computer says little, so the processor's own time is measured and compared with what was
promised: a first frame within 150 ms at 10,000 events, panning within 6 ms (median) and 16 ms (99 of 100).
"""

import time
from itertools import pairwise
from statistics import median

import pytest
from PySide6.QtGui import QImage

from app.domain.appearance import Theme
from app.domain.timeline.marks import Side
from app.ui.look import Look
from app.ui.timeline.view import TimelineView
from tests.benchmarks.many_events import content

_SIZE = (1280, 720)
_FRAMES = 300
_YEARS = (3, 10, 30, 100, 300)


@pytest.fixture(scope="module")
def look(qapp):
    made = Look(Theme.PAPER)
    made.wear(qapp)
    return made


@pytest.fixture(scope="module", params=[1_000, 10_000])
def topic(request):
    return content(request.param)


@pytest.fixture
def view(qtbot, look, topic):
    made = TimelineView(look)
    qtbot.addWidget(made)
    made.resize(*_SIZE)
    made.show_content(topic)
    return made


@pytest.fixture
def picture():
    return QImage(*_SIZE, QImage.Format.Format_RGB32)


def _paint(view: TimelineView, picture: QImage) -> float:
    """CPU milliseconds of one frame, layout and painting."""
    begin = time.process_time()
    view.render(picture)
    return (time.process_time() - begin) * 1000


def _overlaps(view: TimelineView) -> int:
    rows: dict[float, list[tuple[float, float]]] = {}
    shown = view.shown()
    for mark in shown.picture.marks:
        inside = mark.side is Side.INSIDE
        left = mark.mark.left if inside else min(mark.mark.left, mark.label.left)
        right = mark.mark.right if inside else max(mark.mark.right, mark.label.right)
        rows.setdefault(mark.y, []).append((left, right))
    for badge in shown.picture.badges:
        rows.setdefault(badge.y, []).append((badge.x - badge.width / 2, badge.x + badge.width / 2))
    return sum(
        after[0] < before[1] - 1e-3 for boxes in rows.values() for before, after in pairwise(sorted(boxes))
    )


def test_the_first_frame_is_there_at_once(benchmark, qtbot, look, topic, picture):
    _paint(_made(qtbot, look, content(10)), picture)  # fonts and caches of Qt are warm in the program too

    spent = []
    for _ in range(3):
        begin = time.process_time()
        view = _made(qtbot, look, topic)
        spent.append((time.process_time() - begin) * 1000 + _paint(view, picture))
    benchmark.extra_info["cpu_ms"] = spent
    benchmark.pedantic(lambda: _paint(_made(qtbot, look, topic), picture), rounds=1)

    assert min(spent) <= 150


@pytest.mark.parametrize("years", _YEARS)
def test_panning_never_stutters_and_nothing_overlaps(benchmark, view, picture, years):
    view.look_at(view.camera.showing(view.camera.first + 40_000, view.camera.first + 40_000 + years * 365.25))
    _paint(view, picture)

    spent = []
    overlapping = 0
    for _ in range(_FRAMES):
        view.look_at(view.camera.panned(12))
        spent.append(_paint(view, picture))
        overlapping += _overlaps(view)
    spent.sort()
    benchmark.extra_info["cpu_ms"] = {"median": median(spent), "p99": spent[int(_FRAMES * 0.99) - 1]}
    benchmark.pedantic(lambda: _paint(view, picture), rounds=1)

    assert overlapping == 0
    assert median(spent) <= 6
    assert spent[int(_FRAMES * 0.99) - 1] <= 16


def test_zooming_step_by_step_stays_fluent(benchmark, view, picture):
    view.look_at(view.camera.fitted())
    spent = []
    for _ in range(24):
        view.look_at(view.camera.zoomed(2 ** (1 / 2)))
        spent.append(_paint(view, picture))
    spent.sort()
    benchmark.extra_info["cpu_ms"] = {"median": median(spent), "worst": spent[-1]}
    benchmark.pedantic(lambda: _paint(view, picture), rounds=1)

    assert median(spent) <= 50
    assert spent[-1] <= 100  # the window never freezes for longer


def _made(qtbot, look, topic) -> TimelineView:
    view = TimelineView(look)
    qtbot.addWidget(view)
    view.resize(*_SIZE)
    view.show_content(topic)
    return view
