"""Memory as the fold of a card's answers: what the log says a student knows, computed without the library `fsrs`.

Bulk work (rebuilding after a merge, replaying a log) goes through here; a single answer goes through
`app.domain.scheduling`. Both leave the same memory, to 1e-12: a property test says so.
"""

from collections.abc import Callable, Iterable
from typing import Protocol

from app.domain.cards import Memory, Rating
from app.domain.fsrs6 import PARAMETERS, Strength, initial, step


class Answer(Protocol):
    """Anything with a rating and a study day: a `Review` of the log that still stands."""

    @property
    def rating(self) -> int: ...
    @property
    def study_day(self) -> int: ...


Strengthen = Callable[[Memory | None, Rating, int], Strength]


def fold(answers: Iterable[Answer], parameters: tuple[float, ...] = PARAMETERS) -> Memory | None:
    """The memory a card's answers leave behind, oldest answer first; None without any.

    Give only answers that stand: no retractions and nothing retracted.
    """
    memory: Memory | None = None
    for answer in answers:
        memory = answered(memory, Rating(answer.rating), answer.study_day, parameters)
    return memory


def answered(
    before: Memory | None, rating: Rating, day: int, parameters: tuple[float, ...] = PARAMETERS
) -> Memory:
    """The memory one answer on study day `day` leaves behind; `before` is unchanged."""

    def strengthen(memory: Memory | None, given: Rating, on: int) -> Strength:
        if memory is None:
            return initial(given, parameters)
        return step(memory, given, on - memory.last_day, parameters)

    return remembered(before, rating, day, strengthen)


def remembered(before: Memory | None, rating: Rating, day: int, strengthen: Strengthen) -> Memory:
    """The memory after an answer whose strength `strengthen` works out: the counting the two ways share.

    A lapse is an Again on a later study day than the answer before: a card is known when its day ends, and the
    repeats of one sitting count once.
    """
    after = strengthen(before, rating, day)
    lapsed = before is not None and rating == Rating.Again and day > before.last_day
    return Memory(
        stability=after.stability,
        difficulty=after.difficulty,
        last_day=day,
        reps=1 + (before.reps if before else 0),
        lapses=(before.lapses if before else 0) + lapsed,
        last_rating=rating,
        weaker=strengthen(before, Rating(rating - 1), day).stability if rating > Rating.Hard else 0.0,
    )
