"""Julian day numbers: one whole number per day of the proleptic Gregorian calendar, for any year.

Python's `date` ends at year 1 and SQLite's text dates at year 0; a whole number has neither limit, sorts, and
subtracts. Years are astronomical as in EDTF: 0 is 1 BC, -43 is 44 BC. The conversion is Howard Hinnant's
(`days_from_civil`), which is exact under floor division and so needs no case for BC.
"""

from typing import Final

_DAYS_IN_MONTH: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_EPOCH: Final = 1_721_120
"""Julian day number of 1 March of the year 0, where the 400-year cycle is counted from."""

DAYS_PER_YEAR: Final = 365.2425
"""Mean length of a Gregorian year, in days."""


def is_leap(year: int) -> bool:
    """Whether the (astronomical) year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """How many days the month (1 … 12) has."""
    return 29 if month == 2 and is_leap(year) else _DAYS_IN_MONTH[month - 1]


def day_number(year: int, month: int = 1, day: int = 1) -> int:
    """The Julian day number of a calendar day; 2 440 588 is 1 January 1970."""
    if month <= 2:
        year -= 1
        month += 12
    era, of_era = divmod(year, 400)
    of_year = (153 * (month - 3) + 2) // 5 + day - 1
    return era * 146_097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year + _EPOCH


def calendar_date(number: int) -> tuple[int, int, int]:
    """The (year, month, day) of a Julian day number: the inverse of `day_number`."""
    era, day_of_era = divmod(number - _EPOCH, 146_097)
    of_era = (day_of_era - day_of_era // 1_460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    of_year = day_of_era - (365 * of_era + of_era // 4 - of_era // 100)
    month = (5 * of_year + 2) // 153
    day = of_year - (153 * month + 2) // 5 + 1
    year = of_era + era * 400
    return (year, month + 3, day) if month < 10 else (year + 1, month - 9, day)
