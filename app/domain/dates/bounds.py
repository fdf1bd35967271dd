"""One end of a historical date: the first and last day it may mean, and how surely it is known."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Final


class Precision(IntEnum):
    """How coarse a date is; a greater value is coarser."""

    DAY = 0
    MONTH = 1
    SEASON = 2
    YEAR = 3
    DECADE = 4
    CENTURY = 5
    MILLENNIUM = 6


_PADDING: Final = {
    Precision.DAY: 1,
    Precision.MONTH: 30,
    Precision.SEASON: 84,
    Precision.YEAR: 365,
    Precision.DECADE: 3_652,
    Precision.CENTURY: 36_524,
    Precision.MILLENNIUM: 365_242,
}
"""Days by which "about" and "perhaps" widen a date: one unit of its precision, as the PyPI package `edtf` pads
(seasons: twelve weeks); the stored bounds stay strict."""


@dataclass(frozen=True, slots=True)
class Bound:
    """Julian day numbers `lo` … `hi`, both included; both are None where the end is open or not known.

    `approximate` is EDTF's ~ ("c."), `uncertain` its ? ("perhaps"); % sets both.
    """

    lo: int | None
    hi: int | None
    precision: Precision = Precision.DAY
    approximate: bool = False
    uncertain: bool = False
    unknown: bool = False

    @property
    def is_open(self) -> bool:
        """Whether nothing bounds this end."""
        return self.lo is None

    @property
    def days(self) -> tuple[int, int]:
        """`lo` and `hi` of a bound that has them; ValueError where it is open."""
        if self.lo is None or self.hi is None:
            raise ValueError("an open bound has no days")
        return self.lo, self.hi

    @property
    def is_exact(self) -> bool:
        """Whether it is one day, known surely."""
        return self.lo is not None and self.lo == self.hi and not (self.approximate or self.uncertain)

    @property
    def widened(self) -> tuple[int | None, int | None]:
        """`lo` and `hi`, moved apart by what "about" and "perhaps" allow: what a fade is drawn between."""
        if self.lo is None or self.hi is None:
            return None, None
        padding = _PADDING[self.precision] * (self.approximate + self.uncertain)
        return self.lo - padding, self.hi + padding

    def overlaps(self, other: "Bound") -> bool:
        """Whether the two may be the same day; an open end overlaps everything."""
        if self.lo is None or self.hi is None or other.lo is None or other.hi is None:
            return True
        return self.lo <= other.hi and other.lo <= self.hi


OPEN: Final = Bound(None, None)
"""An end that is `..`: there is none."""

UNKNOWN: Final = Bound(None, None, unknown=True)
"""An end that is left out: there is one, but nobody says when."""
