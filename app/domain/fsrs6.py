"""FSRS-6 in plain floats: how an answer changes a memory, and how a memory fades.

The formulas are those published by the Open Spaced Repetition group ("The Algorithm", wiki of fsrs4anki, section
FSRS-6) with their 21 default parameters. Whole study days only. The library `fsrs` is the oracle: tests hold the two
together to 1e-12. This short version exists because folding a whole log through the library takes a second for every
100,000 answers, and because it can be imported before the first paint.
"""

import math
from functools import lru_cache
from typing import Final, NamedTuple, Protocol

from app.domain.cards import Memory, Rating

PARAMETERS: Final[tuple[float, ...]] = (
    *(0.212, 1.2931, 2.3065, 8.2956),  # stability after a first Again, Hard, Good, Easy
    *(6.4133, 0.8334, 3.0194, 0.001),  # difficulty: start, its slope, change, pull to the mean
    *(1.8722, 0.1666, 0.796),  # stability after recall
    *(1.4835, 0.0614, 0.2629, 1.6483),  # stability after forgetting
    *(0.6014, 1.8729),  # Hard's penalty, Easy's bonus
    *(0.5425, 0.0912, 0.0658),  # a second answer on the same day
    0.1542,  # how steeply the curve falls
)

LONGEST_INTERVAL: Final = 36_500
_LEAST_STABILITY: Final = 0.001


class Strength(NamedTuple):
    """Stability in days (until recall falls to 90 %) and difficulty 1 … 10."""

    stability: float
    difficulty: float


class HasStrength(Protocol):
    """Anything with a stability and a difficulty: a `Strength` or a `Memory`."""

    @property
    def stability(self) -> float: ...
    @property
    def difficulty(self) -> float: ...


class Curve(NamedTuple):
    """The shape of forgetting under one parameter set: recall = (1 + factor · days / stability) ** decay."""

    decay: float
    factor: float

    def recall(self, stability: float, days: int) -> float:
        """The probability of recalling after `days` whole days; time set back counts as no time."""
        return float((1 + self.factor * max(0, days) / stability) ** self.decay)

    def interval(self, stability: float, retention: float) -> float:
        """Days, not rounded, until the probability of recall has fallen to `retention`."""
        return float(stability / self.factor * (retention ** (1 / self.decay) - 1))


@lru_cache(maxsize=8)
def curve(parameters: tuple[float, ...] = PARAMETERS) -> Curve:
    """The forgetting curve of a parameter set."""
    decay = -parameters[20]
    return Curve(decay, 0.9 ** (1 / decay) - 1)


def initial(rating: int, parameters: tuple[float, ...] = PARAMETERS) -> Strength:
    """What a first answer leaves behind."""
    return Strength(
        max(parameters[rating - 1], _LEAST_STABILITY),
        _between_1_and_10(_initial_difficulty(rating, parameters)),
    )


def step(before: HasStrength, rating: int, days: int, parameters: tuple[float, ...] = PARAMETERS) -> Strength:
    """What a further answer leaves behind, given `days` whole study days after the one before."""
    if days < 1:
        stability = _after_same_day(before.stability, rating, parameters)
    else:
        recall = curve(parameters).recall(before.stability, days)
        if rating == Rating.Again:
            stability = _after_forgetting(before, recall, parameters)
        else:
            stability = _after_recall(before, recall, rating, parameters)
    return Strength(max(stability, _LEAST_STABILITY), _next_difficulty(before.difficulty, rating, parameters))


def retrievability(memory: Memory, day: int, parameters: tuple[float, ...] = PARAMETERS) -> float:
    """The probability, 0 … 1, that the card is recalled on study day `day`."""
    return curve(parameters).recall(memory.stability, day - memory.last_day)


def interval(stability: float, retention: float, parameters: tuple[float, ...] = PARAMETERS) -> float:
    """Days, not rounded, until recall of something this stable falls to `retention`."""
    return curve(parameters).interval(stability, retention)


def _initial_difficulty(rating: int, w: tuple[float, ...]) -> float:
    return float(w[4] - math.e ** (w[5] * (rating - 1)) + 1)


def _next_difficulty(difficulty: float, rating: int, w: tuple[float, ...]) -> float:
    damped = difficulty + (10.0 - difficulty) * -(w[6] * (rating - 3)) / 9.0
    return _between_1_and_10(w[7] * _initial_difficulty(Rating.Easy, w) + (1 - w[7]) * damped)


def _after_same_day(stability: float, rating: int, w: tuple[float, ...]) -> float:
    increase = math.e ** (w[17] * (rating - 3 + w[18])) * stability ** -w[19]
    return float(stability * (increase if rating == Rating.Again else max(increase, 1.0)))


def _after_recall(before: HasStrength, recall: float, rating: int, w: tuple[float, ...]) -> float:
    gain = math.e ** w[8] * (11 - before.difficulty) * before.stability ** -w[9]
    gain *= math.e ** ((1 - recall) * w[10]) - 1
    gain *= {Rating.Hard: w[15], Rating.Easy: w[16]}.get(Rating(rating), 1.0)
    return float(before.stability * (1 + gain))


def _after_forgetting(before: HasStrength, recall: float, w: tuple[float, ...]) -> float:
    relearned = w[11] * before.difficulty ** -w[12] * ((before.stability + 1) ** w[13] - 1)
    relearned *= math.e ** ((1 - recall) * w[14])
    return float(min(relearned, before.stability / math.e ** (w[17] * w[18])))


def _between_1_and_10(difficulty: float) -> float:
    return min(max(difficulty, 1.0), 10.0)
