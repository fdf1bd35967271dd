"""One answer, through the library `fsrs`: the published model itself decides what a student's answer means.

Imported when the first card is answered, never before the first paint. Bulk folding is `app.domain.folding`.
"""

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final

import fsrs

from app.domain.cards import Memory, Rating
from app.domain.folding import remembered
from app.domain.fsrs6 import PARAMETERS, Strength

_NOON_OF_DAY_0: Final = datetime(1970, 1, 1, 12, tzinfo=UTC)


def after_rating(
    memory: Memory | None, rating: Rating, day: int, parameters: tuple[float, ...] = PARAMETERS
) -> Memory:
    """The memory a rating on study day `day` leaves behind; `memory` is unchanged, None for a new card."""
    scheduler = _scheduler(parameters)

    def strengthen(before: Memory | None, given: Rating, on: int) -> Strength:
        reviewed, _log = scheduler.review_card(_as_card(before), fsrs.Rating(given), _noon(on))
        # Both are set by every answer; the library's types allow None for a card never answered.
        return Strength(float(reviewed.stability or 0), float(reviewed.difficulty or 0))

    return remembered(memory, rating, day, strengthen)


@lru_cache(maxsize=8)
def _scheduler(parameters: tuple[float, ...]) -> fsrs.Scheduler:
    """The library without its steps and its fuzz: repeats of a sitting, rounding and fuzz are ours (`app.domain.due`)."""
    return fsrs.Scheduler(parameters, learning_steps=(), relearning_steps=(), enable_fuzzing=False)


def _as_card(memory: Memory | None) -> fsrs.Card:
    # An explicit id: fsrs.Card() otherwise sleeps a millisecond to invent one.
    if memory is None:
        return fsrs.Card(card_id=0, due=_NOON_OF_DAY_0)
    return fsrs.Card(
        card_id=0,
        state=fsrs.State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=_NOON_OF_DAY_0,
        last_review=_noon(memory.last_day),
    )


def _noon(day: int) -> datetime:
    # Noon of the study day: fsrs counts whole 24-hour periods, students count days.
    return _NOON_OF_DAY_0 + timedelta(days=day)
