"""`Content`: what the Timeline shows of a topic, read once per refresh and handed to view, table and details."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.dates.julian import calendar_date, day_number
from app.domain.items import Event, Lane, Link
from app.domain.memories import ItemMemory
from app.domain.timeline.entries import Entry, entry
from app.domain.topics import Topic
from app.ui import labels

if TYPE_CHECKING:
    from app.services.assembly import Services


@dataclass(frozen=True, slots=True)
class Content:
    """A topic's events with what is known of them. `speakers` are names by a person's uid, `entries` what the
    view draws by an event's, `first` … `last` the days there are.
    """

    topic: Topic
    events: tuple[Event, ...]
    links: tuple[Link, ...]
    memories: Mapping[str, ItemMemory] = field(default_factory=dict)
    used_in: Mapping[str, int] = field(default_factory=dict)
    speakers: Mapping[str, str] = field(default_factory=dict)
    entries: Mapping[str, Entry] = field(default_factory=dict)
    by_uid: Mapping[str, Event] = field(default_factory=dict)
    first: float = 0.0
    last: float = 1.0

    @classmethod
    def of(
        cls,
        topic: Topic,
        events: Sequence[Event],
        links: Sequence[Link],
        memories: Mapping[str, ItemMemory],
        used_in: Mapping[str, int],
        speakers: Mapping[str, str] | None = None,
    ) -> Content:
        """Everything worked out that does not depend on the window."""
        begins, ends = topic.range.earliest, topic.range.latest
        entries = {
            event.uid: entry(
                event.uid,
                label_of(event),
                lane_number(topic, event),
                event.date,
                event.importance,
                last=None if ends is None else ends + 1.0,
            )
            for event in events
        }
        first = min(
            [one.start for one in entries.values()] + ([] if begins is None else [float(begins)]), default=0.0
        )
        last = max(
            [one.end for one in entries.values()] + ([] if ends is None else [ends + 1.0]), default=first + 1
        )
        return cls(
            topic=topic,
            events=tuple(events),
            links=tuple(links),
            memories=memories,
            used_in=used_in,
            speakers=speakers or {},
            entries=entries,
            by_uid={event.uid: event for event in events},
            first=first,
            last=max(last, first + 1),
        )

    @classmethod
    def read(cls, services: Services, topic: str) -> Content:
        """All of it from the services; NotFound where there is no such topic."""
        return cls.of(
            services.topics.topic(topic),
            services.timelines.events(topic),
            services.timelines.links(topic),
            services.timelines.memories(topic),
            services.timelines.used_in(topic),
            {person.uid: person.name for person in services.timelines.people(topic)},
        )

    def lane(self, number: int) -> Lane:
        """The lane an entry stands in."""
        return self.topic.lanes[number]

    def lane_of(self, event: Event) -> Lane | None:
        """The lane an event is drawn in; None where the topic has none for it."""
        return self.topic.lane(event.themes[0]) if event.themes else None

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year with anything in it."""
        return calendar_date(int(self.first))[0], calendar_date(int(self.last) - 1)[0]


def lane_number(topic: Topic, event: Event) -> int:
    """The number of the lane an event is drawn in: that of its first theme; the last lane where that has none."""
    for theme in event.themes[:1]:
        for number, lane in enumerate(topic.lanes):
            if lane.id == theme:
                return number
    return max(0, len(topic.lanes) - 1)


def label_of(event: Event) -> str:
    """What stands beside an event's mark. A date that is only about right says so: "Peace feelers, c. 1935"."""
    date = event.date
    if not (date.start.approximate or date.end.approximate):
        return event.label
    return QCoreApplication.translate("Timeline", "{event}, {date}").format(
        event=event.label, date=labels.historical_short(date)
    )


def around(day: float, years: float) -> tuple[float, float]:
    """So many years with `day` in the middle."""
    half = years / 2 * (day_number(2001) - day_number(2000))
    return day - half, day + half
