"""Put in order: one event at a time goes into a line of dated ones. What lasted stands where it began.

Two events whose dates may be the same, at the precision known of the vaguer one, are right either way round.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from app.domain import pace
from app.domain.cards import PromptKind, Rating
from app.domain.drills.outcomes import DrillOutcome
from app.domain.items import Event

PROMPT_KIND: Final = PromptKind.ORDER
LENGTH: Final = 8
"""Events of one drill, those of the start of the line included."""

_ROOMY: Final = 6
"""From so many events on, two of them stand as the start: with one alone, a guess is right every other time."""

_ENDLESS: Final = 1 << 62


@dataclass(frozen=True, slots=True)
class Round:
    """One event to be placed in a line of dated ones. Place 0 is before the first of them."""

    line: tuple[Event, ...]
    event: Event


@dataclass(frozen=True, slots=True)
class Placed:
    """How one round went. `chosen` is where the student put it (None = not sure), `place` where it came to stand.

    `neighbour` is what it was wrongly put after (`after`) or before; None where it was not put wrongly.
    """

    event: Event
    chosen: int | None
    place: int
    neighbour: Event | None = None
    after: bool = True

    @property
    def is_right(self) -> bool:
        """Whether it stayed where the student put it."""
        return self.chosen == self.place


@dataclass(frozen=True, slots=True)
class OrderRun:
    """A drill under way: the line so far, the events still to come (the first one is being moved) and how the others went."""

    line: tuple[Event, ...]
    to_come: tuple[Event, ...]
    at: int = 0
    placed: tuple[Placed, ...] = ()

    @classmethod
    def begin(cls, rounds_: Sequence[Round]) -> "OrderRun":
        """The first of these rounds, its event in the middle of the line."""
        if not rounds_:
            return cls((), ())
        line = rounds_[0].line
        return cls(line, tuple(entry.event for entry in rounds_), _middle(line))

    @property
    def event(self) -> Event | None:
        """The event being moved; None when all are placed."""
        return self.to_come[0] if self.to_come else None

    @property
    def count(self) -> int:
        """How many events there are to place, the placed ones included."""
        return len(self.placed) + len(self.to_come)

    @property
    def right(self) -> int:
        """How many stood right at once."""
        return sum(entry.is_right for entry in self.placed)

    @property
    def missed(self) -> tuple[Placed, ...]:
        """Those that had to be moved, in the order in which they were asked."""
        return tuple(entry for entry in self.placed if not entry.is_right)

    def earlier(self) -> "OrderRun":
        """One place towards the beginning; at the beginning it stays."""
        return self.to(self.at - 1)

    def later(self) -> "OrderRun":
        """One place towards the end; at the end it stays."""
        return self.to(self.at + 1)

    def to(self, place: int) -> "OrderRun":
        """The event moved to this place of the line, or as near to it as there is one."""
        return replace(self, at=min(max(place, 0), len(self.line)))

    def place(self) -> "OrderRun":
        """Leave the event where it is: it stays if that is right, and goes to its right place if not."""
        return self._answered(self.at)

    def not_sure(self) -> "OrderRun":
        """Be shown the right place."""
        return self._answered(None)

    def _answered(self, chosen: int | None) -> "OrderRun":
        if self.event is None:
            return self
        entry = mark(Round(self.line, self.event), chosen)
        line = (*self.line[: entry.place], self.event, *self.line[entry.place :])
        return OrderRun(line, self.to_come[1:], _middle(line), (*self.placed, entry))


def rounds(events: Sequence[Event], seed: int, length: int = LENGTH) -> tuple[Round, ...]:
    """Rounds over at most `length` of the events, in an order drawn by `seed`; one or two of them are the start of the line.

    Without two events there is nothing to put in order: no rounds.
    """
    chooser = random.Random(seed)  # noqa: S311 - a choice of exercises, not a secret
    drawn = chooser.sample(list(events), min(length, len(events)))
    start = 2 if len(drawn) >= _ROOMY else 1
    line = tuple(sorted(drawn[:start], key=_by_date))
    found = []
    for event in drawn[start:]:
        found.append(Round(line, event))
        line = tuple(sorted((*line, event), key=_by_date))
    return tuple(found)


def mark(asked: Round, chosen: int | None) -> Placed:
    """Compare a place of the line (None = not sure) with where the event belongs."""
    first, last = right_places(asked)
    if chosen is not None and first <= chosen <= last:
        return Placed(asked.event, chosen, chosen)
    by_date = sum(_by_date(event) < _by_date(asked.event) for event in asked.line)
    place = min(max(by_date, first), last)
    if chosen is None:
        return Placed(asked.event, None, place)
    after = chosen > place
    return Placed(asked.event, chosen, place, asked.line[chosen - 1 if after else chosen], after)


def right_places(asked: Round) -> tuple[int, int]:
    """The first and the last place at which no two events are surely the wrong way round."""
    begins, ends = _begin(asked.event)
    before = [index for index, event in enumerate(asked.line) if _begin(event)[1] < begins]
    after = [index for index, event in enumerate(asked.line) if ends < _begin(event)[0]]
    return (max(before) + 1 if before else 0, min(after) if after else len(asked.line))


def outcomes(run: OrderRun, durations_ms: Mapping[str, int]) -> tuple[DrillOutcome, ...]:
    """What the events placed so far showed: Good where one stood right at once, else Again. `durations_ms` by event uid."""
    return tuple(
        DrillOutcome(
            entry.event.uid,
            Rating.Good if entry.is_right else Rating.Again,
            durations_ms.get(entry.event.uid, 0),
        )
        for entry in run.placed
    )


def minutes(count: int = LENGTH) -> int:
    """How long placing so many events takes, in whole minutes, at least one."""
    return pace.minutes(pace.SECONDS[PROMPT_KIND] * count)


def _middle(line: Sequence[Event]) -> int:
    # Always the middle, so that where the event waits says nothing of where it belongs.
    return (len(line) + 1) // 2


def _by_date(event: Event) -> tuple[int, int, str]:
    return event.date.sort_key


def _begin(event: Event) -> tuple[int, int]:
    """The first and the last day on which it may have begun, "about" and "perhaps" allowed for."""
    date = event.date
    if date.start.is_open:
        return -_ENDLESS, _ENDLESS if date.end.hi is None else date.end.hi
    first, last = date.start.widened
    return (-_ENDLESS if first is None else first, _ENDLESS if last is None else last)
