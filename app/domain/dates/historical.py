"""A date as historians know it: a day, a month, "about 1933", an interval, a year before Christ.

It is kept as its EDTF text; the bounds are read from it once and compare as plain whole numbers.
"""

from collections.abc import Callable
from typing import Final, NoReturn

from app.domain.dates.bounds import OPEN, UNKNOWN, Bound
from app.domain.dates.reading import read_bound
from app.domain.errors import DateProblem

_ENDLESS: Final = 1 << 62
"""Stands for an open end where days are compared; fits SQLite's integers."""


class HistoricalDate:
    """Two are equal when their EDTF text is. `start` and `end` are alike unless it is an interval. Never changes.

    Written by hand and not as a dataclass, because msgspec would store a dataclass field by field and never ask
    `app.domain.dates.coding` for its text.
    """

    __slots__ = ("edtf", "end", "start")

    edtf: str
    start: Bound
    end: Bound

    def __init__(self, edtf: str, start: Bound, end: Bound) -> None:
        object.__setattr__(self, "edtf", edtf)
        object.__setattr__(self, "start", start)
        object.__setattr__(self, "end", end)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(name)

    def __eq__(self, other: object) -> bool:
        return self.edtf == other.edtf if isinstance(other, HistoricalDate) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.edtf)

    def __repr__(self) -> str:
        return f"HistoricalDate({self.edtf!r})"

    def __reduce__(self) -> tuple[Callable[[str], "HistoricalDate"], tuple[str]]:
        return HistoricalDate.parse, (self.edtf,)

    @classmethod
    def parse(cls, text: str) -> "HistoricalDate":
        """Read EDTF level 0 and 1 and seasons; DateProblem where `text` is none, or ends before it starts."""
        first, slash, second = text.partition("/")
        if not slash:
            bound = read_bound(text)
            if bound is None:
                raise DateProblem(text=text)
            return cls(text, bound, bound)
        start, end = _interval_end(first), _interval_end(second)
        if start is None or end is None or (start.is_open and end.is_open):
            raise DateProblem(text=text)
        if start.lo is not None and end.hi is not None and start.lo > end.hi:
            raise DateProblem(text=text)
        return cls(text, start, end)

    def __str__(self) -> str:
        return self.edtf

    @property
    def is_interval(self) -> bool:
        """Whether it has a beginning and an end of its own (one of them may be open)."""
        return "/" in self.edtf

    @property
    def earliest(self) -> int | None:
        """The first day it may cover; None = open."""
        return self.start.lo

    @property
    def latest(self) -> int | None:
        """The last day it may cover; None = open."""
        return self.end.hi

    @property
    def sort_key(self) -> tuple[int, int, str]:
        """Orders by beginning, then by end. What has no beginning stands where it ends ("before 1914" before 1914)."""
        end = _ENDLESS if self.latest is None else self.latest
        start = self.start.lo if self.start.lo is not None else self.end.lo
        return (end if start is None else start, end, self.edtf)

    def overlaps(self, other: "HistoricalDate") -> bool:
        """Whether a day may belong to both."""
        return _first(self) <= _last(other) and _first(other) <= _last(self)

    def contains(self, other: "HistoricalDate") -> bool:
        """Whether every day `other` may mean lies within this date."""
        return _first(self) <= _first(other) and _last(other) <= _last(self)


def _interval_end(text: str) -> Bound | None:
    if text == "..":
        return OPEN
    if not text:
        return UNKNOWN
    return read_bound(text)


def _first(date: HistoricalDate) -> int:
    return -_ENDLESS if date.earliest is None else date.earliest


def _last(date: HistoricalDate) -> int:
    return _ENDLESS if date.latest is None else date.latest
