"""The reader of one EDTF date (ISO 8601-2): level 0, level 1 and its four seasons, without times of day.

Hand-written, because the PyPI package `edtf` needs about six milliseconds a date and this needs a few
microseconds; the tests hold the two side by side.
"""

import re
from typing import Final

from app.domain.dates.bounds import Bound, Precision
from app.domain.dates.julian import day_number, days_in_month

_DATE: Final = re.compile(
    r"(?P<year>-?[0-9]{1,4}X{0,3}|Y-?[0-9]{5,9})"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?P<qualifier>[?~%]?)",
    re.ASCII,
)
_YEAR_DIGITS: Final = 4
_SEASONS: Final = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
"""First and last month of spring … winter in the northern hemisphere; winter ends in the next year."""

_UNKNOWN_DIGITS: Final = (Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM)


def read_bound(text: str) -> Bound | None:
    """The bound a single EDTF date means, or None where `text` is not one."""
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    years = _years(match["year"])
    if years is None:
        return None
    first, last, precision = years
    span = _days(first, last, precision, match["month"], match["day"])
    if span is None:
        return None
    lo, hi, precision = span
    qualifier = match["qualifier"]
    return Bound(lo, hi, precision, approximate=qualifier in {"~", "%"}, uncertain=qualifier in {"?", "%"})


def _years(text: str) -> tuple[int, int, Precision] | None:
    """First year, last year and precision of a year with up to three digits unknown."""
    if text[0] == "Y":
        digits = text[1:].lstrip("-")
        year = int(text[1:])
        return None if digits[0] == "0" else (year, year, Precision.YEAR)
    digits = text.lstrip("-")
    if len(digits) != _YEAR_DIGITS or text == "-0000":
        return None
    ends = int(text.replace("X", "0")), int(text.replace("X", "9"))
    return min(ends), max(ends), _UNKNOWN_DIGITS[digits.count("X")]


def _days(
    first: int, last: int, precision: Precision, month_text: str | None, day_text: str | None
) -> tuple[int, int, Precision] | None:
    """First day, last day and precision; None where the month or day does not exist."""
    if month_text is None or month_text == "XX":
        whole = day_text in {None, "XX"}
        return (day_number(first), day_number(last, 12, 31), precision) if whole else None
    if precision is not Precision.YEAR:  # a month of an unknown year is level 2
        return None
    month = int(month_text)
    if month in _SEASONS:
        return _season(first, month) if day_text is None else None
    return _within_month(first, month, day_text) if 1 <= month <= 12 else None


def _within_month(year: int, month: int, day_text: str | None) -> tuple[int, int, Precision] | None:
    if day_text is None or day_text == "XX":
        return day_number(year, month), day_number(year, month, days_in_month(year, month)), Precision.MONTH
    day = int(day_text)
    if not 1 <= day <= days_in_month(year, month):
        return None
    number = day_number(year, month, day)
    return number, number, Precision.DAY


def _season(year: int, code: int) -> tuple[int, int, Precision]:
    first, last = _SEASONS[code]
    end_year = year + 1 if last < first else year
    return (
        day_number(year, first),
        day_number(end_year, last, days_in_month(end_year, last)),
        Precision.SEASON,
    )
