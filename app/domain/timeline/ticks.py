"""Which days the axis marks at a scale: from millennia to single days, never crowded, never a year 0.

As in pyqtgraph's `DateAxisItem` the zoom levels are data and painting is somebody else's. Years count as people
count them, so that round numbers are round before Christ too: 10 BC, 5 BC, AD 5, AD 10.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from app.domain.dates.julian import DAYS_PER_YEAR, calendar_date, day_number, days_in_month
from app.domain.timeline.scale import TimeScale

NEAREST: Final = 90.0
"""Pixels between two ticks, at least (at normal text size)."""

MOST: Final = 15

_MONTH_STEPS: Final = ((1, 4, 7, 10), tuple(range(1, 13)))
_MONTH_DAYS: Final = (90, 28)
"""The shortest distance in days of each of `_MONTH_STEPS`."""

_DAY_STEPS: Final = ((1, 15), (1, 8, 15, 22), tuple(range(1, 31, 3)), tuple(range(1, 32)))
_DAY_DAYS: Final = (13, 6, 2, 1)
"""Days of the month to be marked, and their shortest distance; days too near the next month are left out."""


class TickUnit(IntEnum):
    """What a tick begins: it is labelled with the year, the month or the day."""

    YEAR = 0
    MONTH = 1
    DAY = 2


@dataclass(frozen=True, slots=True)
class Tick:
    """A marked day. Years are the ones to be emphasised; `year` is astronomical (0 is 1 BC)."""

    number: int
    unit: TickUnit
    year: int
    month: int
    day: int


def ticks(scale: TimeScale, width: float, nearest: float = NEAREST) -> list[Tick]:
    """The ticks of a window `width` pixels wide, from left to right: at most fifteen, `nearest` apart or more."""
    apart = max(nearest, width / MOST)
    first, last = int(scale.day(0)), int(scale.day(width)) + 1
    found = [
        tick
        for tick in _candidates(first, last, apart / scale.px_per_day)
        if 0 <= scale.x(tick.number) <= width
    ]
    return found[:MOST]


def _candidates(first: int, last: int, apart: float) -> Iterator[Tick]:
    """The finest kind of ticks that are at least `apart` days from each other."""
    for days, distance in zip(reversed(_DAY_STEPS), reversed(_DAY_DAYS), strict=True):
        if distance >= apart:
            return _days(first, last, days, distance)
    for months, distance in zip(reversed(_MONTH_STEPS), reversed(_MONTH_DAYS), strict=True):
        if distance >= apart:
            return _months(first, last, months)
    return _years(first, last, _year_step(apart))


def _year_step(apart: float) -> int:
    """1, 2, 5, 10, 20, 50 … years: the first that is at least `apart` days."""
    step = 1
    while True:
        for factor in (1, 2, 5):
            if factor * step * (DAYS_PER_YEAR - 1) >= apart or factor * step >= 10**9:
                return factor * step
        step *= 10


def _years(first: int, last: int, step: int) -> Iterator[Tick]:
    """Years as people count them: … -10 (10 BC), -5 (5 BC), 5, 10 …; there is no 0."""
    lowest, highest = calendar_date(first)[0] // step - 1, calendar_date(last)[0] // step + 1
    for number in range(lowest, highest + 1):
        if number:
            year = number * step if number > 0 else number * step + 1
            yield Tick(day_number(year), TickUnit.YEAR, year, 1, 1)


def _months(first: int, last: int, months: tuple[int, ...]) -> Iterator[Tick]:
    year, end = calendar_date(first)[0], calendar_date(last)[0]
    while year <= end:
        for month in months:
            unit = TickUnit.YEAR if month == 1 else TickUnit.MONTH
            yield Tick(day_number(year, month), unit, year, month, 1)
        year += 1


def _days(first: int, last: int, days: tuple[int, ...], distance: int) -> Iterator[Tick]:
    year, month, _day = calendar_date(first)
    while day_number(year, month) <= last:
        length = days_in_month(year, month)
        for day in days:
            if day == 1 or length - day + 1 >= distance:
                unit = TickUnit.DAY if day > 1 else TickUnit.YEAR if month == 1 else TickUnit.MONTH
                yield Tick(day_number(year, month, day), unit, year, month, day)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
