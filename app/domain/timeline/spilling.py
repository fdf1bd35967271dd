"""The "+n" badges of a tile: where what found no room is counted, as near as possible to where it happened."""

import math
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from app.domain.timeline.lane_index import LaneIndex, Run
from app.domain.timeline.marks import Box
from app.domain.timeline.measures import Measures
from app.domain.timeline.rows import Row
from app.domain.timeline.tiles import Badge, Spot

_CELLS = 12
"""Into how many stretches a tile is divided; each counts its own. Of 1,536 pixels that is 128 each."""

_BADGE_SPACE = 2.0
"""Beside a badge; what stands next to it keeps its own space too."""

_WORTH_A_MARK = 3
"""A mark gives way only to a badge that counts so many others."""

_NOT_FAR = 1.5
"""How many stretches away a badge may count what has none of its own."""


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


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a tile's badges may stand: its span, the pixels they may reach while the whole topic is in view, the scale."""

    span: Box
    limits: Box
    px_per_day: float

    @property
    def cell(self) -> float:
        """How wide a stretch is that counts its own."""
        return (self.span.right - self.span.left) / _CELLS

    def within(self, width: float) -> Box:
        """Where a badge may stand; all of the tile where there is no room for it within the limits."""
        room = Box(max(self.span.left, self.limits.left), min(self.span.right, self.limits.right))
        return room if room.right - room.left > width else self.span


def place_badges(
    leftovers: Leftovers,
    spots: list[Spot],
    rows: Sequence[Row],
    ground: Ground,
    measures: Measures,
    favoured: Collection[int] = (),
    reserve: Reserve | None = None,
) -> list[Badge] | None:
    """Badges for all leftovers of a tile; None where there is not room for even one.

    Each stretch of the tile asks for a badge near its events. One that finds no room is counted with a badge near by;
    if there is none, and it
    counts several, the least important mark hereabouts gives way (it leaves `spots` and is counted too). What then
    is still without one is counted with any other.
    """
    if not leftovers.ranks:
        return []
    placing = _Placing(spots, rows, ground, badge_room(len(leftovers.ranks) + len(spots), measures))
    homeless = [cell for cell in _by_cell(leftovers, ground) if not placing.add_near(*cell)]
    homeless = [
        cell for cell in homeless if not placing.count_near(*cell) and not placing.add_near(*cell, cells=2)
    ]
    homeless = [cell for cell in homeless if not placing.give_way(*cell, favoured)]
    if homeless and not placing.badges and not placing.add_anywhere(homeless[0][1], reserve):
        return None
    for ranks, centre in homeless:
        placing.count_with(placing.nearest(centre), ranks)
    return placing.badges


class _Placing:
    """The badges of a tile while they are being placed."""

    def __init__(self, spots: list[Spot], rows: Sequence[Row], ground: Ground, width: float) -> None:
        self.badges: list[Badge] = []
        self._spots = spots
        self._rows = rows
        self._ground = ground
        self._width = width

    def add_near(self, ranks: tuple[int, ...], centre: float, cells: int = 1) -> bool:
        """A badge of its own, not farther off than so many stretches."""
        place = self._gap(centre, cells * self._ground.cell)
        if place is not None:
            self._add(*place, ranks)
        return place is not None

    def count_near(self, ranks: tuple[int, ...], centre: float) -> bool:
        """Counted with a badge that is not far."""
        near = self.nearest(centre) if self.badges else -1
        if near < 0 or abs(self.badges[near].centre - centre) > _NOT_FAR * self._ground.cell:
            return False
        self.count_with(near, ranks)
        return True

    def give_way(self, ranks: tuple[int, ...], centre: float, favoured: Collection[int]) -> bool:
        """A badge where the least important mark of this stretch stood; by now another one may be near."""
        if self.count_near(ranks, centre):
            return True
        half = self._ground.cell / 2
        here = [
            spot
            for spot in self._spots
            if spot.rank not in favoured
            and spot.box.left < centre + half
            and spot.box.right > centre - half
            and spot.box.right - spot.box.left >= self._width
        ]
        if not here or len(ranks) < _WORTH_A_MARK:
            return False
        spot = max(here, key=lambda spot: spot.rank)
        within = self._ground.within(self._width)
        box = Box(max(spot.box.left, within.left), min(spot.box.right, within.right))
        if box.right - box.left < self._width:
            return False
        self._spots.remove(spot)
        self._rows[spot.row].remove(spot.box)
        middle = min(max(centre, box.left + self._width / 2), box.right - self._width / 2)
        self._add(spot.row, middle, (*ranks, spot.rank))
        return True

    def add_anywhere(self, centre: float, reserve: Reserve | None) -> bool:
        """An empty badge wherever there is room, or where room was held free."""
        place = (reserve.row, reserve.centre) if reserve else self._gap(centre, math.inf)
        if place is not None:
            self.badges.append(Badge(*place, self._width, ()))
        return place is not None

    def nearest(self, centre: float) -> int:
        """The number of the badge nearest to a pixel."""
        return min(range(len(self.badges)), key=lambda number: abs(self.badges[number].centre - centre))

    def count_with(self, number: int, ranks: tuple[int, ...]) -> None:
        """Let a badge count these too."""
        badge = self.badges[number]
        self.badges[number] = badge._replace(ranks=badge.ranks + ranks)

    def _add(self, row: int, centre: float, ranks: tuple[int, ...]) -> None:
        self._rows[row].add(Box(centre - self._width / 2, centre + self._width / 2))
        self.badges.append(Badge(row, centre, self._width, ranks))

    def _gap(self, centre: float, reach: float) -> tuple[int, float] | None:
        """Row and centre of the free place nearest to `centre`; the upper row of two equally near."""
        within = self._ground.within(self._width)
        near = Box(max(within.left, centre - reach), min(within.right, centre + reach))
        best: tuple[int, float] | None = None
        for number, row in enumerate(self._rows):
            place = row.gap_near(centre, self._width, near)
            if place is not None and (best is None or abs(place - centre) < abs(best[1] - centre)):
                best = (number, place)
        return best


def _by_cell(leftovers: Leftovers, ground: Ground) -> list[tuple[tuple[int, ...], float]]:
    """The ranks of each stretch that has any, and the pixel their badge would best stand at."""
    cells = []
    first = 0
    for number in range(1, _CELLS + 1):
        edge = (ground.span.left + number * ground.cell) / ground.px_per_day
        last = len(leftovers.ranks) if number == _CELLS else bisect_left(leftovers.starts, edge, first)
        if last > first:
            middle = (leftovers.starts[first] + leftovers.starts[last - 1]) / 2 * ground.px_per_day
            cells.append((tuple(leftovers.ranks[first:last]), middle))
        first = last
    return cells
