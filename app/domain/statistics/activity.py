"""How much was answered and how long it took, day by day: what the bars of "Answers a day" stand for."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from app.domain.cards import Way
from app.domain.pace import minutes

DAYS_SHOWN: Final = 28


@dataclass(frozen=True, slots=True)
class DayCell:
    """One row of the daily aggregate: `count` standing answers of one study day, topic, way, local hour and rating.

    Retracted answers are not in it. `duration_ms` is the sum over the answers of the cell.
    """

    study_day: int
    topic: str
    way: Way
    hour: int
    rating: int
    count: int
    duration_ms: int


@dataclass(frozen=True, slots=True)
class DayActivity:
    """What was answered on one study day, and the seconds it took."""

    study_day: int
    answers: int
    seconds: int

    @property
    def minutes(self) -> int:
        """Whole minutes; anything under one counts as one, nothing as none."""
        return minutes(self.seconds)


def activity(cells: Iterable[DayCell], today: int, days: int = DAYS_SHOWN) -> tuple[DayActivity, ...]:
    """The last `days` study days up to `today`, oldest first, days without an answer included."""
    answers: dict[int, int] = {}
    duration: dict[int, int] = {}
    for cell in cells:
        answers[cell.study_day] = answers.get(cell.study_day, 0) + cell.count
        duration[cell.study_day] = duration.get(cell.study_day, 0) + cell.duration_ms
    return tuple(
        DayActivity(day, answers.get(day, 0), round(duration.get(day, 0) / 1000))
        for day in range(today - days + 1, today + 1)
    )


def answers_in(cells: Iterable[DayCell]) -> int:
    """All answers of `cells`, drills and recalled plans included."""
    return sum(cell.count for cell in cells)
