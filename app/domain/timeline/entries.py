"""What the timeline draws of an event: from which day to which, how surely, in which lane, how important."""

from dataclasses import dataclass
from typing import Final

from app.domain.dates.bounds import Bound
from app.domain.dates.historical import HistoricalDate

LONGEST_LABEL: Final = 80
"""Characters of a label that are ever looked at; the view cuts it to the pixels there are."""

UNKNOWN_DAYS: Final = 1_826
"""Over how many days a beginning or end fades that nobody knows: five years."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An event as a stretch of days. Drawn from `start` to `end` (exclusive); between `sure_start` and `sure_end`
    it was surely going on, and outside of these it fades. `is_span` tells an interval from a single date that is
    only known to the month or year.
    """

    uid: str
    label: str
    lane: int
    start: float
    end: float
    sure_start: float
    sure_end: float
    is_span: bool = False
    importance: int = 2

    @property
    def days(self) -> float:
        """How long it is drawn."""
        return self.end - self.start

    @property
    def middle(self) -> float:
        """Where its dot stands when there is no room for its length."""
        return (self.start + self.end) / 2

    @property
    def is_day(self) -> bool:
        """Whether it is one certain day: always a dot, never a bar."""
        return not self.is_span and self.days <= 1

    @property
    def fades(self) -> bool:
        """Whether its beginning or end is not known to the day."""
        return self.sure_start > self.start or self.sure_end < self.end


def entry(
    uid: str, label: str, lane: int, date: HistoricalDate, importance: int, last: float | None = None
) -> Entry:
    """What to draw of an event of this date. `last` is the day up to which an open end fades (None: five years)."""
    if not date.is_interval:
        lo, hi = date.start.days
        wide_lo, wide_hi = date.start.widened
        start, end = (
            float(lo if wide_lo is None else wide_lo),
            float((hi if wide_hi is None else wide_hi) + 1),
        )
        sure_start, sure_end = float(lo), float(hi + 1)
    else:
        start, sure_start = _beginning(date.start, date.end)
        sure_end, end = _ending(date.start, date.end, last)
        if sure_start > sure_end:
            sure_start = sure_end = min(max((sure_start + sure_end) / 2, start), end)
    return Entry(
        uid, label[:LONGEST_LABEL], lane, start, end, sure_start, sure_end, date.is_interval, importance
    )


def _beginning(start: Bound, end: Bound) -> tuple[float, float]:
    """Where the drawing begins, and from where on it is sure."""
    lo, hi = start.widened
    if lo is None or hi is None:
        day = end.days[0]
        return float(day - UNKNOWN_DAYS), float(day)
    return float(lo), float(lo if start.is_exact else hi + 1)


def _ending(start: Bound, end: Bound, last: float | None) -> tuple[float, float]:
    """Until where it is sure, and where the drawing ends."""
    lo, hi = end.widened
    if lo is None or hi is None:
        day = start.days[1] + 1
        reach = day + UNKNOWN_DAYS if last is None or end.unknown else max(last, day + UNKNOWN_DAYS)
        return float(day), float(reach)
    return float(hi + 1 if end.is_exact else lo), float(hi + 1)
