"""What a student holds of a topic: one square per event, lane by lane, in order of time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.items import Event, Lane
from app.domain.plans.readiness import ParagraphState as Square

HELD: Final = 0.8
"""From this chance of recall on, an event is secure (full)."""

NEARLY_HELD: Final = 0.5
"""From this chance on, one that is not secure is half there. Never answered is hollow."""


@dataclass(frozen=True, slots=True)
class MapSquare:
    """One event's square."""

    event: str
    title: str
    state: Square


@dataclass(frozen=True, slots=True)
class LaneMap:
    """One lane's squares in order of time. A lane without events is not on the map."""

    lane: Lane
    squares: tuple[MapSquare, ...]

    @property
    def secure(self) -> int:
        """How many of its events are secure."""
        return _count(self.squares, Square.FULL)


@dataclass(frozen=True, slots=True)
class TopicMap:
    """Every event of the topic once, in the lane it is drawn in."""

    lanes: tuple[LaneMap, ...] = ()

    @property
    def events(self) -> int:
        """How many events there are."""
        return sum(len(row.squares) for row in self.lanes)

    @property
    def secure(self) -> int:
        """How many are secure."""
        return sum(row.secure for row in self.lanes)

    @property
    def nearly(self) -> int:
        """How many are half there."""
        return sum(_count(row.squares, Square.HALF) for row in self.lanes)


def topic_map(lanes: Sequence[Lane], recalls: Iterable[tuple[Event, float | None]]) -> TopicMap:
    """Put each event with its chance of recall (None = never answered) into its lane.

    The chance should be that of a day ahead, the exam or a week from now: right after an answer every card, even
    one just forgotten, stands at nearly 1. Events whose first theme names no lane go to the last one.
    """
    rows: dict[str, list[tuple[Event, float | None]]] = {lane.id: [] for lane in lanes}
    for event, recall in recalls:
        theme = event.themes[0] if event.themes else ""
        if lanes:
            rows[theme if theme in rows else lanes[-1].id].append((event, recall))
    maps = (LaneMap(lane, tuple(_squares(rows[lane.id]))) for lane in lanes)
    return TopicMap(tuple(row for row in maps if row.squares))


def square(recall: float | None) -> Square:
    """The square of one chance of recall."""
    if recall is None or recall < NEARLY_HELD:
        return Square.HOLLOW
    return Square.FULL if recall >= HELD else Square.HALF


def _squares(row: list[tuple[Event, float | None]]) -> Iterable[MapSquare]:
    in_time = sorted(row, key=lambda entry: (entry[0].date.sort_key, entry[0].uid))
    return (MapSquare(event.uid, event.label, square(recall)) for event, recall in in_time)


def _count(squares: Sequence[MapSquare], state: Square) -> int:
    return sum(entry.state is state for entry in squares)
