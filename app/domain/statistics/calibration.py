"""Whether our estimates can be trusted: when we said 70 %, how much was recalled?

Every review keeps the probability that was predicted for it, so this can be replayed from the log. Estimates are
gathered round the tens (65 % up to 75 % is "about 70 %"). Below `ENOUGH` answers nothing is claimed at all.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

ENOUGH: Final = 20
_STEPS: Final = 10


@dataclass(frozen=True, slots=True)
class CalibrationBucket:
    """Answers whose estimates lie round the same ten: the mean estimate, the share recalled, how many."""

    said: float
    recalled: float
    answers: int


@dataclass(frozen=True, slots=True)
class Calibration:
    """Estimates beside what happened. `buckets` and `fullest` stay empty until `answers` reaches `ENOUGH`.

    `fullest` is the bucket with the most answers behind it (of two alike the surer one): the one worth a sentence.
    """

    answers: int
    buckets: tuple[CalibrationBucket, ...] = ()
    fullest: CalibrationBucket | None = None

    @property
    def missing(self) -> int:
        """How many more answers it takes until something can be said."""
        return max(0, ENOUGH - self.answers)


def calibration(pairs: Iterable[tuple[float, bool]]) -> Calibration:
    """Gather (predicted probability, recalled) pairs, one for each answer to a card that had a memory."""
    gathered: dict[int, list[tuple[float, bool]]] = {}
    total = 0
    for predicted, recalled in pairs:
        gathered.setdefault(int(predicted * _STEPS + 0.5), []).append((predicted, recalled))
        total += 1
    if total < ENOUGH:
        return Calibration(total)
    buckets = tuple(_bucket(gathered[step]) for step in sorted(gathered))
    return Calibration(total, buckets, max(buckets, key=lambda bucket: (bucket.answers, bucket.said)))


def _bucket(pairs: list[tuple[float, bool]]) -> CalibrationBucket:
    count = len(pairs)
    return CalibrationBucket(
        said=sum(predicted for predicted, _ in pairs) / count,
        recalled=sum(recalled for _, recalled in pairs) / count,
        answers=count,
    )
