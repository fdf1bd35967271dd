"""Everything the Progress tab shows, as one value worked out of the log's aggregates."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.statistics.activity import DayActivity, DayCell, activity, answers_in
from app.domain.statistics.calibration import Calibration
from app.domain.statistics.forecast import (
    DayLoad,
    DueCard,
    DueCounts,
    due_today,
    forecast,
    minutes_a_day,
)
from app.domain.statistics.retention import Recalled, four_weeks, retention_by_week
from app.domain.statistics.topic_map import TopicMap

ENOUGH_TO_SHOW: Final = 10
"""Answers from which on Progress shows its panels."""


@dataclass(frozen=True, slots=True)
class ProgressPage:
    """One topic's progress on `study_day`. `cards` there are in all, `target` is the retention aimed at (0 … 1).

    `load` is today and six days more; `weeks` the last eight, Monday to Sunday; `days` the last 28.
    """

    study_day: int
    answers: int
    cards: int
    due: DueCounts
    load: tuple[DayLoad, ...]
    weeks: tuple[Recalled, ...]
    last_four_weeks: Recalled
    target: float
    days: tuple[DayActivity, ...]
    held: TopicMap
    calibration: Calibration

    @property
    def has_enough(self) -> bool:
        """Whether there is anything worth a picture."""
        return self.answers >= ENOUGH_TO_SHOW

    @property
    def minutes_a_day(self) -> int:
        """The mean load of the week ahead."""
        return minutes_a_day(self.load)


def progress_page(
    *,
    study_day: int,
    cells: Sequence[DayCell],
    due: Iterable[DueCard],
    cards: int,
    target: float,
    held: TopicMap,
    calibrated: Calibration,
) -> ProgressPage:
    """The page of a topic from its own cells and cards only; `cells` hold every day there is."""
    coming = tuple(due)
    return ProgressPage(
        study_day=study_day,
        answers=answers_in(cells),
        cards=cards,
        due=due_today(coming, study_day),
        load=forecast(coming, study_day),
        weeks=retention_by_week(cells, study_day),
        last_four_weeks=four_weeks(cells, study_day),
        target=target,
        days=activity(cells, study_day),
        held=held,
        calibration=calibrated,
    )
