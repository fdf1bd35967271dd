"""How long one prompt takes, so that load can be told in minutes and a run can be cut to five of them.

Assumed, not measured. The numbers err on the slow side, because a run that ends early is kinder than one that does not.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from app.domain.cards import PromptKind

SECONDS: Final[Mapping[PromptKind, int]] = {
    PromptKind.COMPLETE: 30,
    PromptKind.WHO: 12,
    PromptKind.WHEN: 15,
    PromptKind.POINT: 30,
    PromptKind.ORDER: 15,  # per event
    PromptKind.SLIP: 20,  # per passage
}
"""Seconds from question to rating, by way of asking."""

FIRST_MEETING: Final = 20
"""Seconds on top the first time: a new card is read before it is asked."""


def seconds_for(prompts: Iterable[PromptKind]) -> int:
    """How long these prompts take together."""
    return sum(SECONDS[prompt] for prompt in prompts)


def minutes(seconds: int) -> int:
    """Seconds as the minutes a student is told: rounded up, everywhere."""
    return -(-seconds // 60) if seconds > 0 else 0
