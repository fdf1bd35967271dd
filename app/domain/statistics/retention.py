"""How much was recalled: the share of card answers that were not "Not yet", by week and over four weeks.

Only answers to cards count. A drill shows all its events at once and a blank page asks without a cue; their shares
would say something else.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from app.domain.cards import Rating, Way
from app.domain.statistics.activity import DayCell

DAYS_A_WEEK: Final = 7
FOUR_WEEKS: Final = 28
WEEKS_SHOWN: Final = 8
_EPOCH_WEEKDAY: Final = 3  # 1970-01-01 was a Thursday


@dataclass(frozen=True, slots=True)
class Recalled:
    """How many of `answers` were recalled, from study day `first_day` on."""

    first_day: int
    answers: int
    recalled: int

    @property
    def share(self) -> float | None:
        """Between 0 and 1; None where nothing was answered."""
        return self.recalled / self.answers if self.answers else None


def retention(cells: Iterable[DayCell], first_day: int, last_day: int) -> Recalled:
    """What was recalled of the cards answered from `first_day` to `last_day`, both included."""
    answers = recalled = 0
    for cell in cells:
        if cell.way is Way.CARD and first_day <= cell.study_day <= last_day:
            answers += cell.count
            recalled += cell.count if cell.rating > Rating.Again else 0
    return Recalled(first_day, answers, recalled)


def retention_by_week(cells: Iterable[DayCell], today: int, weeks: int = WEEKS_SHOWN) -> tuple[Recalled, ...]:
    """The last `weeks` weeks, Monday to Sunday, oldest first; the last one is the week `today` lies in."""
    kept = tuple(cells)
    this_monday = monday_of(today)
    mondays = (this_monday - DAYS_A_WEEK * back for back in reversed(range(weeks)))
    return tuple(retention(kept, monday, monday + DAYS_A_WEEK - 1) for monday in mondays)


def four_weeks(cells: Iterable[DayCell], today: int) -> Recalled:
    """What was recalled in the 28 study days that end with `today`."""
    return retention(cells, today - FOUR_WEEKS + 1, today)


def monday_of(study_day: int) -> int:
    """The Monday of the week a study day lies in, as a study day."""
    return study_day - (study_day + _EPOCH_WEEKDAY) % DAYS_A_WEEK
