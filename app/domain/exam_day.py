"""Reads the day of an exam as people type it: "10 June 2027", "10 Jun", "10/6/27", "2027-06-10".

Day before month, as the boards' own timetables have it; a month's name may stand first. A day without a year is
the next one there is.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from app.domain.moments import calendar_day, day_number

FARTHEST: Final = 3 * 366
"""Days ahead beyond which a typed exam day is surely a slip: nobody revises for an exam three years off."""

_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_WORD: Final = re.compile(r"\d+|[^\W\d_]+")
_FILLERS: Final = frozenset({"st", "nd", "rd", "th", "of", "the"})
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORTEST_NAME: Final = 3


class DayFault(StrEnum):
    """Why a typed day is not taken."""

    UNREADABLE = "unreadable"
    PAST = "past"
    TOO_FAR = "too-far"


@dataclass(frozen=True, slots=True)
class TypedDay:
    """What was read: a study day, or what is wrong with it (then `day` is None)."""

    day: int | None = None
    fault: DayFault | None = None


def read_exam_day(text: str, today: int) -> TypedDay:
    """Read a typed day as seen from study day `today`, which itself is still allowed."""
    found = _calendar_day(text, today)
    if found is None:
        return TypedDay(fault=DayFault.UNREADABLE)
    day = day_number(found)
    if day < today:
        return TypedDay(fault=DayFault.PAST)
    return TypedDay(fault=DayFault.TOO_FAR) if day - today > FARTHEST else TypedDay(day)


def _calendar_day(text: str, today: int) -> date | None:
    words = [
        word for word in _WORD.findall(text.casefold()) if word not in _FILLERS and not _is_weekday(word)
    ]
    parts = [_number(word) for word in words]
    if len(parts) not in {2, 3} or None in parts:
        return None
    numbers = [part for part in parts if part is not None]
    if words[0].isdigit() and len(words[0]) == 4 and len(parts) == 3:  # the year leads: 2027-06-10
        year, month, day = numbers
        return _date(year, month, day)
    day, month = (numbers[1], numbers[0]) if words[0].isalpha() else (numbers[0], numbers[1])
    if len(numbers) == 3:
        return _date(_full_year(numbers[2]), month, day)
    return _next(month, day, calendar_day(today))


def _number(word: str) -> int | None:
    """A number of at most four digits, or that of a month by its name or the first letters of it."""
    if word.isascii() and word.isdigit():
        return int(word) if len(word) <= 4 else None
    if len(word) < _SHORTEST_NAME:
        return None
    return next((n for n, name in enumerate(_MONTHS, 1) if name.startswith(word)), None)


def _is_weekday(word: str) -> bool:
    return len(word) >= _SHORTEST_NAME and any(name.startswith(word) for name in _WEEKDAYS)


def _full_year(year: int) -> int:
    return year + 2000 if year < 100 else year


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _next(month: int, day: int, today: date) -> date | None:
    """The next such day from today on; 29 February may be some years off."""
    for year in range(today.year, today.year + 9):
        found = _date(year, month, day)
        if found is not None and found >= today:
            return found
    return None
