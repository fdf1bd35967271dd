"""Where the keys go: to the next event in time, to the lane above or below, to the next cause or effect."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from app.domain.items import Link
from app.domain.timeline.entries import Entry


class Walk:
    """The events of the lanes shown, in order of time, and the links between them. Nothing wraps around its end."""

    def __init__(self, entries: Iterable[Entry], lanes: Sequence[int]) -> None:
        self._order = sorted(
            (entry for entry in entries if entry.lane in lanes),
            key=lambda entry: (entry.start, entry.end, entry.uid),
        )
        self._place = {entry.uid: place for place, entry in enumerate(self._order)}
        self._lanes = tuple(lanes)
        self._by_lane: Mapping[int, list[Entry]] = {
            lane: [entry for entry in self._order if entry.lane == lane] for lane in lanes
        }

    @property
    def first(self) -> str | None:
        """The earliest event."""
        return self._order[0].uid if self._order else None

    @property
    def last(self) -> str | None:
        """The latest event."""
        return self._order[-1].uid if self._order else None

    def beside(self, uid: str, steps: int) -> str | None:
        """The event `steps` later (or earlier, if negative) in time; None beyond the first and the last."""
        place = self._place.get(uid)
        if place is None:
            return self.first
        return self._order[place + steps].uid if 0 <= place + steps < len(self._order) else None

    def across(self, uid: str, steps: int) -> str | None:
        """The event nearest in time in the next lane that has any, `steps` = 1 below or -1 above; None at the edge."""
        place = self._place.get(uid)
        if place is None:
            return self.first
        here = self._order[place]
        lane = self._lanes.index(here.lane) + steps
        while 0 <= lane < len(self._lanes):
            others = self._by_lane[self._lanes[lane]]
            if others:
                return nearest(others, here.middle).uid
            lane += steps
        return None

    def nearest_to(self, day: float) -> str | None:
        """The event nearest to a day."""
        return nearest(self._order, day).uid if self._order else None


def nearest(entries: Sequence[Entry], day: float) -> Entry:
    """Of entries in order of their beginning, the one whose beginning is nearest to `day`; the earlier of two."""
    after = bisect_left(entries, day, key=lambda entry: entry.start)
    around = entries[max(0, after - 1) : after + 1]
    return min(around, key=lambda entry: abs(entry.start - day))


def causes(links: Iterable[Link], uid: str) -> list[Link]:
    """What helped to bring the event about, in the topic's order."""
    return [link for link in links if link.to_event == uid]


def effects(links: Iterable[Link], uid: str) -> list[Link]:
    """What the event helped to bring about, in the topic's order."""
    return [link for link in links if link.from_event == uid]


def next_in_turn(items: Sequence[Link], current: Link | None) -> Link | None:
    """The item after `current`, the first after the last or where `current` is none of them; None if there are none."""
    if not items:
        return None
    if current is None or current not in items:
        return items[0]
    return items[(items.index(current) + 1) % len(items)]
