"""The entries of one lane, found by time and by length without looking at all of them.

Entries are sorted into classes by how long they last, each class up to four times the one before. At a given zoom
a class is drawn either in ordinary tiles or, where its bars are longer than those can hold, in tiles of a higher
level. Within a class entries lie in order of their beginning, so those of a tile are found by bisection.
"""

import heapq
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.timeline.entries import Entry


@dataclass(frozen=True, slots=True)
class Run:
    """Entries in order of their beginning: `starts` and `ranks` run in parallel; a rank names the entry."""

    starts: "array[float]"
    ranks: "array[int]"

    def between(self, first: float, last: float) -> tuple[int, int]:
        """The positions of the entries that begin in `first` … `last` (exclusive)."""
        return bisect_left(self.starts, first), bisect_left(self.starts, last)


class LaneIndex:
    """The entries of one lane. An entry is named by its rank: its place when the most important come first.

    Among equals spans come first, since nothing else keeps free the room they need; then a checksum of the uid
    decides, which spreads those shown evenly over time and never changes.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries: tuple[Entry, ...] = tuple(
            sorted(
                entries,
                key=lambda entry: (
                    -entry.importance,
                    not entry.is_span,
                    zlib.crc32(entry.uid.encode()),
                    entry.uid,
                ),
            )
        )
        self.rank_of = {entry.uid: rank for rank, entry in enumerate(self.entries)}
        classes: dict[int, list[tuple[float, int]]] = {}
        for rank, entry in enumerate(self.entries):
            classes.setdefault(length_class(entry.days), []).append((entry.start, rank))
        self._classes = classes
        self.longest_class = max(classes, default=0)
        self._runs: dict[tuple[int, int], Run] = {}

    def of_class(self, number: int) -> Run:
        """The entries of one length class."""
        return self._run(number, number)

    def up_to_class(self, number: int) -> Run:
        """The entries of this length class and all shorter ones."""
        return self._run(0, number)

    def top(self, run: Run, first: int, last: int, count: int) -> list[int]:
        """The `count` most important ranks at positions `first` … `last` (exclusive), the most important first."""
        ranks = run.ranks[first:last]
        return sorted(ranks) if len(ranks) <= count else heapq.nsmallest(count, ranks)

    def _run(self, lowest: int, highest: int) -> Run:
        highest = min(highest, self.longest_class)
        run = self._runs.get((lowest, highest))
        if run is None:
            pairs: Sequence[tuple[float, int]] = sorted(
                pair for number in range(lowest, highest + 1) for pair in self._classes.get(number, ())
            )
            run = Run(array("d", (start for start, _ in pairs)), array("l", (rank for _, rank in pairs)))
            self._runs[lowest, highest] = run
        return run


def length_class(days: float) -> int:
    """The class of a length: 0 up to one day, then up to 4, 16, 64 … days."""
    number, limit = 0, 1.0
    while days > limit:
        number, limit = number + 1, limit * 4
    return number


def class_limit(number: int) -> float:
    """The longest length, in days, of a class."""
    return float(4**number)
