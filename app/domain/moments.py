"""Points in time as the program needs them: an instant, the student's offset, and the study day.

A study day is a whole number: days since 1970-01-01 of the local calendar day, which rolls over at 04:00,
so that a quarter to one at night still belongs to the evening before.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Final

ROLLOVER_HOUR: Final = 4
_EPOCH: Final = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Moment:
    """One reading of the clock: UTC milliseconds since 1970 and the local offset in minutes."""

    at_ms: int
    offset_min: int

    @property
    def local(self) -> datetime:
        """The student's wall clock."""
        zone = timezone(timedelta(minutes=self.offset_min))
        return datetime.fromtimestamp(self.at_ms / 1000, zone)

    @property
    def study_day(self) -> int:
        """The study day this moment belongs to."""
        return day_number((self.local - timedelta(hours=ROLLOVER_HOUR)).date())


def day_number(day: date) -> int:
    """A calendar day as a study day."""
    return (day - _EPOCH).days


def calendar_day(study_day: int) -> date:
    """A study day as a calendar day."""
    return _EPOCH + timedelta(days=study_day)
