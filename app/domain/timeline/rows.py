"""Rows of a lane: which stretches are taken, and how the height of the view is shared out among the lanes."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.timeline.marks import Box
from app.domain.timeline.measures import Measures

MOST_ROWS: Final = 8
"""Rows one lane may have at most: more than that is no lane any longer but a list."""

_CROWD_EXPONENT: Final = 0.6
"""A lane with four times the events gets a little over twice the rows."""


class Row:
    """Disjoint boxes in order; a box is added only where it is free."""

    __slots__ = ("lefts", "rights")

    def __init__(self, lefts: Sequence[float] = (), rights: Sequence[float] = ()) -> None:
        self.lefts = list(lefts)
        self.rights = list(rights)

    def copy(self) -> "Row":
        """The same boxes, to be added to apart."""
        return Row(self.lefts, self.rights)

    def add(self, box: Box) -> None:
        """Take the box, which must be free."""
        place = bisect_left(self.lefts, box.left)
        self.lefts.insert(place, box.left)
        self.rights.insert(place, box.right)

    def remove(self, box: Box) -> None:
        """Give a box back that was added as it is."""
        place = self.lefts.index(box.left)
        del self.lefts[place], self.rights[place]

    def gap_near(self, centre: float, width: float, within: Box) -> float | None:
        """The centre nearest to `centre` at which a box of `width` is free and lies in `within`; None if nowhere."""
        best: float | None = None
        first = bisect_right(self.rights, within.left)
        left = within.left if first == 0 else max(within.left, self.rights[first - 1])
        for number in range(first, len(self.lefts) + 1):
            right = within.right if number == len(self.lefts) else min(within.right, self.lefts[number])
            if right - left >= width:
                here = min(max(centre, left + width / 2), right - width / 2)
                if best is None or abs(here - centre) < abs(best - centre):
                    best = here
            if number == len(self.lefts) or self.lefts[number] >= within.right:
                break
            left = max(within.left, self.rights[number])
        return best


@dataclass(frozen=True, slots=True)
class Band:
    """A lane's place in the view: pixels from its top, how many rows, and where the first of them begins."""

    top: float
    height: float
    rows: int
    first_row: float
    row_height: float

    def row_middle(self, row: int) -> float:
        """The height at which marks of a row stand."""
        return self.first_row + (row + 0.5) * self.row_height


def share_height(
    counts: Sequence[int], height: float, measures: Measures, with_spans: Sequence[bool] = ()
) -> tuple[Band, ...]:
    """Bands for lanes of so many events, one under the other.

    Every lane has a row, and one more if it has spans among several events (`with_spans`), since a long bar fills
    its row. Further ones go to where events crowd most, as seats to parties (d'Hondt). What height is left is shared
    out as padding. Where not even one row each fits, the bands are higher than `height` together.
    """
    if not counts:
        return ()
    padding = 2 * measures.lane_padding
    spare = int((height - len(counts) * (measures.row + padding)) // measures.row)
    wants_two = [
        count > 1 and spans for count, spans in zip(counts, with_spans or [False] * len(counts), strict=True)
    ]
    rows = _share_rows(counts, spare, wants_two)
    used = sum(rows) * measures.row + len(counts) * padding
    extra = max(0.0, height - used) / len(counts)
    bands: list[Band] = []
    top = 0.0
    for count in rows:
        tall = count * measures.row + padding + extra
        bands.append(Band(top, tall, count, top + (tall - count * measures.row) / 2, measures.row))
        top += tall
    return tuple(bands)


def _share_rows(counts: Sequence[int], spare: int, wants_two: Sequence[bool]) -> list[int]:
    rows = [1] * len(counts)
    crowds = [count**_CROWD_EXPONENT for count in counts]
    most = [min(MOST_ROWS, max(1, count)) for count in counts]
    for _ in range(max(0, spare)):
        open_lanes = [lane for lane in range(len(counts)) if rows[lane] < most[lane]]
        if not open_lanes:
            break
        neediest = max(
            open_lanes,
            key=lambda lane: (wants_two[lane] and rows[lane] == 1, crowds[lane] / (rows[lane] + 1), -lane),
        )
        rows[neediest] += 1
    return rows
