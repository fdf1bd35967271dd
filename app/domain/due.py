"""When a card comes back: a pure function of its memory and the student's policy.

Intervals are whole study days. The day is spread a little ("fuzz") so that cards learned together do not stay
together; the spread is drawn from the card's uid and the number of its answers, so what a button promises is what
happens, on every machine.
"""

import hashlib
from typing import Final

import msgspec

from app.domain.cards import Memory, Rating
from app.domain.folding import answered
from app.domain.fsrs6 import LONGEST_INTERVAL, PARAMETERS, interval

FINAL_WEEK: Final = 7
"""Cards that would come back only after the exam come back once in the week before it, spread over its days."""

# From which interval on, and by which share, an interval may be spread (the same bands as Anki's and fsrs's).
_FUZZ_FROM: Final = 2.5
_FUZZ_BANDS: Final = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.10), (20.0, float(LONGEST_INTERVAL), 0.05))


class Policy(msgspec.Struct, frozen=True, kw_only=True):
    """How hard to work: recall aimed at when a card comes back, new cards a day, and the exam's study day if known."""

    target_retention: float = 0.9
    new_cards_a_day: int = 10
    exam_day: int | None = None


def due_day(memory: Memory, policy: Policy, card_uid: str, parameters: tuple[float, ...] = PARAMETERS) -> int:
    """The study day on which the card is to be asked again.

    After Again the day of the answer itself (later today); after the others at least the next day, and
    Hard < Good < Easy for one and the same question, as long as the exam leaves room for it.
    """
    if memory.last_rating == Rating.Again:
        return memory.last_day
    draw = _draw(card_uid, memory.reps)

    def days(stability: float) -> int:
        return min(LONGEST_INTERVAL, _spread(interval(stability, policy.target_retention, parameters), draw))

    chosen = days(memory.stability)
    # Hard's own days are never fewer than 1, Good's never more than one above what its stability says:
    # one day above Hard and two above Good keep all three apart.
    if memory.last_rating == Rating.Good:
        chosen = max(chosen, days(memory.weaker) + 1)
    elif memory.last_rating == Rating.Easy:
        chosen = max(chosen, days(memory.weaker) + 2)
    return _before_exam(memory.last_day + chosen, memory.last_day, policy, draw)


def preview(
    memory: Memory | None,
    day: int,
    policy: Policy,
    card_uid: str,
    parameters: tuple[float, ...] = PARAMETERS,
) -> dict[Rating, int]:
    """Days until the card comes back, for each rating it might be given on study day `day`; 0 = later today."""
    return {
        rating: due_day(answered(memory, rating, day, parameters), policy, card_uid, parameters) - day
        for rating in Rating
    }


def _draw(card_uid: str, reps: int) -> float:
    """A number 0 ≤ x < 1 that is always the same for this card after this many answers."""
    digest = hashlib.blake2b(f"{card_uid}\0{reps}".encode(), digest_size=4).digest()
    return int.from_bytes(digest, "big") / 2**32


def _spread(days: float, draw: float) -> int:
    """Whole days near `days`: grows with `days` for one and the same draw, so the order of ratings survives it."""
    whole = max(1, round(days))
    if whole < _FUZZ_FROM:
        return whole
    reach = 1.0 + sum(share * max(0.0, min(whole, end) - start) for start, end, share in _FUZZ_BANDS)
    least = max(2, round(whole - reach))
    most = max(least, round(whole + reach))
    return least + int(draw * (most - least + 1))


def _before_exam(due: int, answered_on: int, policy: Policy, draw: float) -> int:
    exam = policy.exam_day
    if exam is None or answered_on >= exam - FINAL_WEEK:
        # What was answered in the last week has had its last pass.
        return due
    return min(due, max(answered_on + 1, exam - 1 - int(draw * FINAL_WEEK)))
