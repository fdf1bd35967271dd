"""Laying out one lane: which events get a mark and a label, in which row, and what is counted in a badge.

A layout belongs to a zoom step and is made tile by tile, and a tile depends on nothing but the entries: not on the
window, nor on the way the student came there. So panning never moves an event to another row, and the same window
is the same picture. Three things make that so:

* Tiles of a level alternate. Even ones are laid out by themselves; boxes stand out of a tile by less than half a
  tile, so two even ones never meet. Odd ones are laid out around what stands out of their even neighbours.
* Bars too long for a tile belong to a level of tiles four times as wide, and so on. Higher levels are laid out
  first, in the upper rows; a lower level is laid out around them.
* Within a tile the most important event chooses first.

Whatever finds no room is counted in a badge near by. The lowest row is kept free of long bars, so that there is
always room for one badge in the middle of a tile, if need be by leaving a less important event out.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from app.domain.timeline.entries import Entry
from app.domain.timeline.lane_index import LaneIndex, Run, class_limit, length_class
from app.domain.timeline.marks import Box, Shape, Side, extent, shape_of, whole_box
from app.domain.timeline.measures import Measures
from app.domain.timeline.rows import Row
from app.domain.timeline.scale import Steps
from app.domain.timeline.spilling import Ground, Leftovers, Reserve, badge_room, place_badges
from app.domain.timeline.tiles import Badge, Claim, Spot, Tile, TileName, rows_around

_TRIED_PER_ROW: Final = 16
"""How many events of a tile are tried for each of its rows; a row of 1,536 pixels holds about a dozen labels."""

_PATIENCE: Final = 16
"""After so many events in a row that found no room a tile counts as full."""

_LEVEL_BITS: Final = 2
"""A level's tiles are 2² times as wide as those below."""

_TILES_KEPT: Final = 600

RANGE_MARGIN: Final = 14.0
"""Pixels beyond the first and last day of the topic in which a label may still stand."""


class LaneLayout:
    """Lays out one lane, tile by tile, and remembers the tiles.

    `width_of` tells the pixels of a label; `days` are the first and last of the topic: labels that would run
    beyond them stand on the other side of their marks or not at all. `offset` shifts the lane's tiles, so that not all lanes begin a new one in the same frame.
    """

    def __init__(
        self,
        index: LaneIndex,
        rows: int,
        width_of: Callable[[Entry], float],
        measures: Measures,
        days: Box,
        steps: Steps,
        offset: float = 0.0,
    ) -> None:
        self.index = index
        self.rows = rows
        self._width_of = width_of
        self._measures = measures
        self._days = days
        self.steps = steps
        self._offset = offset
        self._plain: dict[TileName, Tile] = {}
        self._favouring: dict[TileName, Tile] = {}
        self._favoured: tuple[int, ...] = ()
        self._claims: dict[int, tuple[Claim, ...]] = {}
        self._level_zero: dict[int, int] = {}

    def favour(self, ranks: tuple[int, ...]) -> None:
        """Let these entries choose their places before all others, in this order, from now on."""
        if ranks != self._favoured:
            self._favoured = ranks
            self._favouring = {}
            self._claims = {}

    def span_of(self, name: TileName) -> Box:
        """From which to which pixel a tile reaches, at the scale of its step."""
        width = self._measures.tile * (1 << (_LEVEL_BITS * name.level))
        return Box(name.number * width + self._offset, (name.number + 1) * width + self._offset)

    def number_at(self, x: float, level: int) -> int:
        """The number of the tile of a level that holds pixel `x`."""
        return int((x - self._offset) // (self._measures.tile * (1 << (_LEVEL_BITS * level))))

    def highest_level(self, step: int) -> int:
        """The highest level that has entries at a zoom step."""
        return self._level_of_class(self.index.longest_class, step)

    def is_drawn(self, step: int, rank: int) -> bool:
        """Whether an entry has a mark at a zoom step when nobody is favoured."""
        favoured, self._favoured = self._favoured, ()
        try:
            entry = self.index.entries[rank]
            x = entry.start * self.steps.px_per_day(step)
            level = self._level_of_class(length_class(entry.days), step)
            return any(
                rank in self.tile(TileName(step, at, self.number_at(x, at))).drawn for at in {level, 0}
            )
        finally:
            self._favoured = favoured

    def tile(self, name: TileName) -> Tile:
        """The tile of that name, laid out now or earlier."""
        cache = self._favouring if self._favoured else self._plain
        found = cache.get(name)
        if found is None:
            if len(cache) >= _TILES_KEPT:
                cache.clear()
            found = self._arranged(name)
            cache[name] = found
        return found

    def _level_of_class(self, number: int, step: int) -> int:
        return max(0, number - self._shortest_class(step))

    def _shortest_class(self, step: int) -> int:
        """The longest class whose bars fit into tiles of level 0; every further class has a level of its own."""
        number = self._level_zero.get(step)
        if number is None:
            number, scale = 0, self.steps.px_per_day(step)
            while (
                number < self.index.longest_class
                and class_limit(number + 1) * scale <= self._measures.longest_bar
            ):
                number += 1
            self._level_zero[step] = number
        return number

    def _arranged(self, name: TileName) -> Tile:
        span, scale = self.span_of(name), self.steps.px_per_day(name.step)
        if name.level:
            return self._arranged_long(name, span, scale)
        run = self.index.up_to_class(self._shortest_class(name.step))
        first, last = run.between(span.left / scale, span.right / scale)
        stubs = self._demoted_into(name, span, scale)
        claims = self._claimed(name.step)
        own = [claim.spot for claim in claims if (claim.level, claim.number) == (0, name.number)]
        if first == last and not stubs and not own:
            return Tile()
        candidates = self._in_turn(run, first, last, stubs, claims)
        standing = self._standing_around(name, span)
        spots, badges = self._with_badges(own, candidates, stubs, standing, (run, first, last), span, scale)
        counted = tuple(tuple(self.index.entries[rank] for rank in badge.ranks) for badge in badges)
        return Tile(tuple(spots), tuple(badges), counted, drawn=frozenset(spot.rank for spot in spots))

    def _with_badges(
        self,
        own: Sequence[Spot],
        candidates: Sequence[int],
        stubs: frozenset[int],
        standing: Sequence[Row],
        positions: tuple[Run, int, int],
        span: Box,
        scale: float,
    ) -> tuple[list[Spot], list[Badge]]:
        """Beside the marks the tile has already, those for as many candidates as find room; badges for all the rest."""
        ground = Ground(span, self._limits(scale), scale)
        reserve: Reserve | None = None
        while True:
            rows = [row.copy() for row in standing]
            if reserve is not None:
                half = badge_room(len(self.index.entries), self._measures) / 2
                rows[reserve.row].add(Box(reserve.centre - half, reserve.centre + half))
            spots = [*own, *self._placed(candidates, scale, rows, stubs)]
            leftovers = Leftovers.of(*positions, stubs, {spot.rank for spot in spots}, self.index)
            badges = place_badges(leftovers, spots, rows, ground, self._measures, self._favoured, reserve)
            if badges is not None:
                return spots, badges
            reserve = self._reserved(standing, span)

    def _reserved(self, standing: Sequence[Row], span: Box) -> Reserve:
        """Room for a badge in the lowest row, in the middle of the tile.

        There always is some: boxes of other tiles end before the middle, and there at most one favoured event stands.
        """
        width = badge_room(len(self.index.entries), self._measures)
        middle = (span.left + span.right) / 2
        centre = standing[-1].gap_near(middle, width, span)
        if centre is None:
            raise AssertionError("no room for a badge")
        return Reserve(len(standing) - 1, centre)

    def _claimed(self, step: int) -> tuple[Claim, ...]:
        """Where the favoured entries stand at a zoom step: placed before everything else, so the first has a mark surely.

        They keep out of the lowest row; where there is only one, it is the first's alone.
        """
        if not self._favoured:
            return ()
        found = self._claims.get(step)
        if found is None:
            scale = self.steps.px_per_day(step)
            rows = [Row() for _ in range(max(1, self.rows - 1))]
            claims = []
            for rank in self._favoured[:1] if self.rows == 1 else self._favoured:
                entry = self.index.entries[rank]
                level = self._level_of_class(length_class(entry.days), step)
                stub = self.rows == 1 and level > 0
                for spot in self._placed((rank,), scale, rows, frozenset((rank,) if stub else ())):
                    home = 0 if stub else level
                    claims.append(Claim(spot, home, self.number_at(entry.start * scale, home)))
            found = self._claims[step] = tuple(claims)
        return found

    def _arranged_long(self, name: TileName, span: Box, scale: float) -> Tile:
        """A tile of long bars: at most half the rows are theirs, and never the lowest. The rest become stubs.

        Where there is only one row, a bar stands in it if nothing else begins in any tile that it touches.
        """
        run = self.index.of_class(self._shortest_class(name.step) + name.level)
        first, last = run.between(span.left / scale, span.right / scale)
        if first == last:
            return Tile()
        claims = self._claimed(name.step)
        candidates = self._in_turn(run, first, last, frozenset(), claims)
        if self.rows == 1:
            candidates = [rank for rank in candidates if self._is_alone(rank, scale)]
        upper = max(1, self.rows // 2)
        spots = [claim.spot for claim in claims if (claim.level, claim.number) == (name.level, name.number)]
        if candidates:
            spots += self._placed(candidates, scale, self._standing_around(name, span)[:upper], frozenset())
        drawn = frozenset(spot.rank for spot in spots)
        placed = drawn.union(claim.spot.rank for claim in claims)
        demoted = [place for place in range(first, last) if run.ranks[place] not in placed]
        return Tile(
            tuple(spots),
            (),
            (),
            array("d", (run.starts[place] for place in demoted)),
            array("l", (run.ranks[place] for place in demoted)),
            drawn,
        )

    def _limits(self, scale: float) -> Box:
        """First and last pixel in which a label or badge may stand while the whole topic is in view."""
        return Box(self._days.left * scale - RANGE_MARGIN, self._days.right * scale + RANGE_MARGIN)

    def _is_alone(self, rank: int, scale: float) -> bool:
        """Whether no other event begins in any tile of level 0 that the bar, or a label after it, touches."""
        entry = self.index.entries[rank]
        room = self._measures.label_gap + self._label_room(entry)
        left = self.span_of(TileName(0, 0, self.number_at(entry.start * scale - room, 0))).left
        right = self.span_of(TileName(0, 0, self.number_at(entry.end * scale + room, 0))).right
        everybody = self.index.up_to_class(self.index.longest_class)
        first, last = everybody.between(left / scale, right / scale)
        return last - first == 1

    def _label_room(self, entry: Entry) -> float:
        return self._width_of(entry) + self._measures.space

    def _standing_around(self, name: TileName, span: Box) -> list[Row]:
        """Rows with everything that is laid out before this tile and may stand in its way."""
        tiles = []
        reach = self._measures.reach * (1 << (_LEVEL_BITS * name.level))
        for level in range(name.level + 1, self.highest_level(name.step) + 1):
            theirs = reach + self._measures.reach * (1 << (_LEVEL_BITS * level))
            numbers = range(
                self.number_at(span.left - theirs, level), self.number_at(span.right + theirs, level) + 1
            )
            tiles += [self.tile(TileName(name.step, level, number)) for number in numbers]
        if name.number % 2:
            tiles += [self.tile(name._replace(number=name.number + side)) for side in (-1, 1)]
        claimed = [claim.spot for claim in self._claimed(name.step)]
        return rows_around(self.rows, tiles, claimed, Box(span.left - reach, span.right + reach))

    def _demoted_into(self, name: TileName, span: Box, scale: float) -> frozenset[int]:
        """Long spans that begin in this tile and found no room among the long bars."""
        found: list[int] = []
        for level in range(1, self.highest_level(name.step) + 1):
            parent = self.tile(TileName(name.step, level, name.number >> (_LEVEL_BITS * level)))
            first = bisect_left(parent.demoted_starts, span.left / scale)
            last = bisect_left(parent.demoted_starts, span.right / scale)
            found += parent.demoted_ranks[first:last]
        return frozenset(found)

    def _in_turn(
        self, run: Run, first: int, last: int, stubs: frozenset[int], claims: Sequence[Claim]
    ) -> list[int]:
        """Ranks in the order in which they choose their places: the most important first. Claims have theirs."""
        most = _TRIED_PER_ROW * self.rows
        chosen = self.index.top(run, first, last, most)
        if stubs:
            chosen = sorted([*chosen, *stubs])[:most]
        if not claims:
            return chosen
        claimed = {claim.spot.rank for claim in claims}
        return [rank for rank in chosen if rank not in claimed]

    def _placed(
        self, candidates: Iterable[int], scale: float, rows: Sequence[Row], stubs: frozenset[int]
    ) -> list[Spot]:
        """Marks for those that find room in `rows`, which are filled."""
        limits, gap = self._limits(scale), self._measures.label_gap
        spots: list[Spot] = []
        in_vain = 0
        for rank in candidates:
            if in_vain == _PATIENCE:
                break
            in_vain += 1
            entry = self.index.entries[rank]
            label = self._width_of(entry)
            shape = Shape.STUB if rank in stubs else shape_of(entry, scale, label, self._measures)
            mark = extent(entry, shape, scale, self._measures)
            for side in _sides(shape, mark, label + gap, limits, rank in self._favoured):
                left, right = whole_box(mark, side, label, self._measures)
                row = _first_free(rows, left, right)
                if row is not None:
                    box = Box(left, right)
                    rows[row].add(box)
                    spots.append(Spot(rank, row, shape, side, box))
                    in_vain = 0
                    break
        return spots


def _first_free(rows: Sequence[Row], left: float, right: float) -> int | None:
    """The uppermost row in which nothing stands between two pixels. Asked some ten thousand times a zoom step."""
    for number, row in enumerate(rows):
        rights = row.rights
        after = bisect_right(rights, left)
        if after == len(rights) or row.lefts[after] >= right:
            return number
    return None


_INSIDE: Final = (Side.INSIDE,)
_RIGHT_FIRST: Final = (Side.RIGHT, Side.LEFT)
_LEFT_FIRST: Final = (Side.LEFT, Side.RIGHT)


def _sides(shape: Shape, mark: Box, room: float, limits: Box, is_favoured: bool) -> Sequence[Side]:
    """Where the label may stand, the best first. Only a favoured event may run over an end of the topic."""
    if shape is Shape.BOX:
        return _INSIDE
    fits_right = mark.right + room <= limits.right or mark.left > limits.right
    fits_left = mark.left - room >= limits.left or mark.right < limits.left
    if fits_right and fits_left:
        return _RIGHT_FIRST
    if is_favoured or not (fits_right or fits_left):
        return _RIGHT_FIRST if fits_right else _LEFT_FIRST
    return _RIGHT_FIRST[:1] if fits_right else _LEFT_FIRST[:1]
