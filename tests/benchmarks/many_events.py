"""A topic of any size for measuring: three hundred years, six lanes, half of the events near twelve crises.

A quarter are spans of a few years; titles have two to seven words. The same size is always the same topic.
"""

import random

from app.domain.dates.historical import HistoricalDate
from app.domain.dates.julian import calendar_date, day_number
from app.domain.items import Event, Lane
from app.domain.topics import Topic
from app.ui.timeline.content import Content

_WORDS = "treaty war king parliament revolt reform church army strike famine trade siege union league pact decree".split()  # noqa: SIM905
_FIRST, _LAST = 1700, 2000
_COLOURS = ("blue", "black", "green", "vermilion", "yellow", "orange")


def content(count: int, seed: int = 1870) -> Content:
    """A topic of `count` events."""
    chance = random.Random(seed + count)
    crises = [chance.uniform(_FIRST + 5, _LAST - 5) for _ in range(12)]
    lanes = tuple(Lane(id=f"l{n}", title=f"Lane {n}", letter=str(n), colour=_COLOURS[n]) for n in range(6))
    topic = Topic(uid="many", title="Many", lanes=lanes, range=HistoricalDate.parse(f"{_FIRST}/{_LAST}"))
    events = [_event(number, chance, crises) for number in range(count)]
    return Content.of(topic, events, (), {}, {})


def _event(number: int, chance: random.Random, crises: list[float]) -> Event:
    near_crisis = chance.random() < 0.5
    year = chance.gauss(chance.choice(crises), 3.0) if near_crisis else chance.uniform(_FIRST, _LAST)
    start = day_number(_FIRST) + int((min(1999.9, max(1700.0, year)) - _FIRST) * 365.2425)
    date = _iso(start)
    if chance.random() < 0.25:
        date += "/" + _iso(start + 36 + int(chance.expovariate(1 / 4.0) * 365))
    title = " ".join(chance.choice(_WORDS) for _ in range(chance.randint(2, 7))).capitalize()
    return Event(
        uid=f"e{number}",
        topic="many",
        date=HistoricalDate.parse(date),
        title=title,
        themes=(f"l{chance.randrange(6)}",),
        importance=chance.choice((1, 2, 2, 3)),
    )


def _iso(day: int) -> str:
    year, month, date = calendar_date(day)
    return f"{year:04d}-{month:02d}-{date:02d}"
