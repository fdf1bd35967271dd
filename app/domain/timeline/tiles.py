"""What a tile is: a stretch of one lane at one zoom step, laid out once, and what stands in it."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from app.domain.timeline.entries import Entry
from app.domain.timeline.marks import Box, Shape, Side
from app.domain.timeline.rows import Row


class Spot(NamedTuple):
    """A mark with its label in its row; `box` in pixels from day 0 at the scale of the step."""

    rank: int
    row: int
    shape: Shape
    side: Side
    box: Box


class Claim(NamedTuple):
    """The place of a favoured entry, and the level and number of the tile that shows it."""

    spot: Spot
    level: int
    number: int


class Badge(NamedTuple):
    """A "+n": the entries that found no room hereabouts, by rank. `width` is kept free for it."""

    row: int
    centre: float
    width: float
    ranks: tuple[int, ...]


class TileName(NamedTuple):
    """Zoom step, level (0 = ordinary; each further one is four times as wide) and number from day 0."""

    step: int
    level: int
    number: int


@dataclass(frozen=True, slots=True)
class Tile:
    """What stands in a tile. `demoted` are long spans without room: rank by beginning; they stand as stubs below.

    `counted` are the entries of each badge.
    """

    spots: tuple[Spot, ...] = ()
    badges: tuple[Badge, ...] = ()
    counted: tuple[tuple[Entry, ...], ...] = ()
    demoted_starts: "array[float]" = field(default_factory=lambda: array("d"))
    demoted_ranks: "array[int]" = field(default_factory=lambda: array("l"))
    drawn: frozenset[int] = frozenset()


def rows_around(count: int, tiles: Sequence[Tile], claimed: Sequence[Spot], reach: Box) -> list[Row]:
    """`count` rows with all boxes of these tiles, and of what is claimed, that stand within `reach`."""
    boxes: list[set[Box]] = [set() for _ in range(count)]
    for spot in (*claimed, *(spot for tile in tiles for spot in tile.spots)):
        if spot.box.left < reach.right and spot.box.right > reach.left:
            boxes[spot.row].add(spot.box)
    for tile in tiles:
        for badge in tile.badges:
            half = badge.width / 2
            if badge.centre - half < reach.right and badge.centre + half > reach.left:
                boxes[badge.row].add(Box(badge.centre - half, badge.centre + half))
    rows = []
    for taken in boxes:
        ordered = sorted(taken)
        rows.append(Row([box.left for box in ordered], [box.right for box in ordered]))
    return rows
