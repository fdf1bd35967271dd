"""The "+n" badges of a tile: where what found no room is counted, as near as possible to where it happened."""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from app.domain.timeline.lane_index import LaneIndex, Run
from app.domain.timeline.marks import Box
from app.domain.timeline.measures import Measures
from app.domain.timeline.rows import Row
from app.domain.timeline.tiles import Badge

_CELLS = 12
"""Into how many stretches a tile is divided; each counts its own. Of 1,536 pixels that is 128 each."""

_BADGE_SPACE = 6.0


@dataclass(frozen=True, slots=True)
class Leftovers:
    """The entries of a tile without a mark: beginnings in order, and the ranks in parallel."""

    starts: Sequence[float]
    ranks: Sequence[int]

    @classmethod
    def of(
        cls, run: Run, first: int, last: int, stubs: Collection[int], drawn: Collection[int], index: LaneIndex
    ) -> "Leftovers":
        """What of the run's positions and of the stubs is not drawn."""
        if len(drawn) == last - first + len(stubs):
            return cls((), ())
        pairs = [
            (start, rank)
            for start, rank in zip(run.starts[first:last], run.ranks[first:last], strict=True)
            if rank not in drawn
        ]
        if stubs:
            pairs += [(index.entries[rank].start, rank) for rank in stubs if rank not in drawn]
            pairs.sort()
        return cls([start for start, _ in pairs], [rank for _, rank in pairs])


@dataclass(frozen=True, slots=True)
class Reserve:
    """A place held free for a badge."""

    row: int
    centre: float


def badge_room(count: int, measures: Measures) -> float:
    """How much of a row a badge takes that may count up to `count`."""
    return measures.badge_width(count) + 2 * _BADGE_SPACE


def place_badges(
    leftovers: Leftovers,
    rows: Sequence[Row],
    span: Box,
    px_per_day: float,
    measures: Measures,
    limit: float,
    reserve: Reserve | None = None,
) -> list[Badge] | None:
    """Badges for all leftovers of a tile; None where there is not room for even one.

    Each stretch of the tile asks for a badge near its events; one that finds no room is counted with the nearest
    other. `limit` is the last pixel a badge may reach, unless the tile begins beyond it.
    """
    if not leftovers.ranks:
        return []
    width = badge_room(len(leftovers.ranks), measures)
    within = Box(span.left, min(span.right, limit) if limit - span.left > width else span.right)
    badges: list[Badge] = []
    homeless: list[tuple[float, tuple[int, ...]]] = []
    for ranks, centre in _by_cell(leftovers, span, px_per_day):
        place = _nearest_gap(rows, centre, width, within, (span.right - span.left) / _CELLS)
        if place is None:
            homeless.append((centre, ranks))
        else:
            row, x = place
            rows[row].add(Box(x - width / 2, x + width / 2))
            badges.append(Badge(row, x, width, ranks))
    if homeless and reserve is not None:
        badges.append(Badge(reserve.row, reserve.centre, width, ()))
    if homeless and not badges:
        return None
    for centre, ranks in homeless:
        nearest = min(range(len(badges)), key=lambda number: abs(badges[number].centre - centre))
        badges[nearest] = badges[nearest]._replace(ranks=badges[nearest].ranks + ranks)
    return [badge for badge in badges if badge.ranks]


def _by_cell(leftovers: Leftovers, span: Box, px_per_day: float) -> list[tuple[tuple[int, ...], float]]:
    """The ranks of each stretch that has any, and the pixel their badge would best stand at."""
    cells = []
    first = 0
    size = (span.right - span.left) / _CELLS
    for number in range(1, _CELLS + 1):
        edge = (span.left + number * size) / px_per_day
        last = len(leftovers.ranks) if number == _CELLS else bisect_left(leftovers.starts, edge, first)
        if last > first:
            middle = (leftovers.starts[first] + leftovers.starts[last - 1]) / 2 * px_per_day
            cells.append((tuple(leftovers.ranks[first:last]), middle))
        first = last
    return cells


def _nearest_gap(
    rows: Sequence[Row], centre: float, width: float, within: Box, reach: float
) -> tuple[int, float] | None:
    """Row and centre of the free place nearest to `centre`; the upper row of two equally near."""
    near = Box(max(within.left, centre - reach), min(within.right, centre + reach))
    best: tuple[int, float] | None = None
    for number, row in enumerate(rows):
        place = row.gap_near(centre, width, near)
        if place is not None and (best is None or abs(place - centre) < abs(best[1] - centre)):
            best = (number, place)
    return best
