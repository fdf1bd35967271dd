"""What is due today and in the week ahead: load in minutes, never as a pile."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from app.domain.cards import PromptKind
from app.domain.pace import minutes, seconds_for

DAYS_AHEAD: Final = 7


@dataclass(frozen=True, slots=True)
class DueCard:
    """When one answered card comes back, and how it asks. Cards never answered have no due day and no place here."""

    due_day: int
    prompt: PromptKind


@dataclass(frozen=True, slots=True)
class DueCounts:
    """Cards due today by where they are asked: Key quotes, Timeline, Essay plans."""

    quotations: int = 0
    dates: int = 0
    points: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.quotations + self.dates + self.points


@dataclass(frozen=True, slots=True)
class DayLoad:
    """What comes back on one study day, and the seconds it will take."""

    study_day: int
    cards: int
    seconds: int

    @property
    def minutes(self) -> int:
        """Whole minutes; anything under one counts as one, nothing as none."""
        return minutes(self.seconds)


def forecast(cards: Iterable[DueCard], today: int, days: int = DAYS_AHEAD) -> tuple[DayLoad, ...]:
    """Today and the `days` - 1 days after it. What is overdue counts today.

    Only what is known now: a card answered today will come back on a later day, which is not foretold.
    """
    prompts: dict[int, list[PromptKind]] = {day: [] for day in range(today, today + days)}
    for card in cards:
        day = max(card.due_day, today)
        if day in prompts:
            prompts[day].append(card.prompt)
    return tuple(DayLoad(day, len(asked), seconds_for(asked)) for day, asked in prompts.items())


def due_today(cards: Iterable[DueCard], today: int) -> DueCounts:
    """How many cards are due today or overdue, by where they are asked."""
    kinds = Counter(card.prompt for card in cards if card.due_day <= today)
    return DueCounts(
        quotations=kinds[PromptKind.COMPLETE] + kinds[PromptKind.WHO],
        dates=kinds[PromptKind.WHEN],
        points=kinds[PromptKind.POINT],
    )


def minutes_a_day(loads: Iterable[DayLoad]) -> int:
    """The mean load in whole minutes."""
    seconds = [load.seconds for load in loads]
    return minutes(round(sum(seconds) / len(seconds))) if seconds else 0
