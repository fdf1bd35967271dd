"""What a student sees of a topic's timeline: its events and links, and all there is to know of one event."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from app.domain.errors import NotFound
from app.domain.items import Event, ItemKind, Link, Person, Quote, Term
from app.domain.marked import Claim
from app.domain.memories import ItemMemory
from app.domain.moments import Moment
from app.services import item_memories, marked
from db import items, plans
from db.database import Connection, Database


@dataclass(frozen=True, slots=True)
class LinkedEvent:
    """A cause or consequence of an event, with the link's reason."""

    link: Link
    event: Event


@dataclass(frozen=True, slots=True)
class EventDetails:
    """One event and everything the topic connects with it. `memories`: the event's own first, then its quotes'."""

    event: Event
    causes: tuple[LinkedEvent, ...]
    effects: tuple[LinkedEvent, ...]
    quotes: tuple[Quote, ...]
    people: tuple[Person, ...]
    terms: tuple[Term, ...]
    claims: tuple[Claim, ...]
    memories: tuple[ItemMemory, ...]
    used_in: int


class Timelines:
    """Reads events, links and glossary."""

    def __init__(self, database: Database, clock: Callable[[], Moment]) -> None:
        self._database = database
        self._clock = clock

    def events(self, topic: str) -> list[Event]:
        """A topic's events by date."""
        with self._database.reading() as connection:
            return items.events(connection, topic)

    def links(self, topic: str) -> list[Link]:
        """A topic's links."""
        with self._database.reading() as connection:
            return items.links(connection, topic)

    def people(self, topic: str) -> list[Person]:
        """A topic's people."""
        with self._database.reading() as connection:
            return items.people(connection, topic)

    def terms(self, topic: str) -> list[Term]:
        """A topic's terms."""
        with self._database.reading() as connection:
            return items.terms(connection, topic)

    def memories(self, topic: str) -> dict[str, ItemMemory]:
        """The memory of every event of a topic."""
        with self._database.reading() as connection:
            uids = [event.uid for event in items.events(connection, topic)]
            return item_memories.of_items(connection, uids, self._clock().study_day)

    def used_in(self, topic: str) -> dict[str, int]:
        """In how many plans each item is used; items used nowhere are left out."""
        with self._database.reading() as connection:
            return plans.used_items(connection, topic)

    def details(self, event_uid: str) -> EventDetails:
        """One event with all that is connected with it; NotFound where there is none."""
        with self._database.reading() as connection:
            event = cast("Event | None", items.item(connection, ItemKind.EVENT, event_uid))
            if event is None:
                raise NotFound(kind="event", name=event_uid)
            return self._details(connection, event)

    def _details(self, connection: Connection, event: Event) -> EventDetails:
        links = items.links_of(connection, event.uid)
        ends = items.evidence(connection, [end for link in links for end in (link.from_event, link.to_event)])
        quotes = tuple(quote for quote in items.quotes(connection, event.topic) if event.uid in quote.events)
        people = items.people_named(connection, event.people)
        asked = [event.uid, *(quote.uid for quote in quotes)]
        memories = item_memories.of_items(connection, asked, self._clock().study_day)
        return EventDetails(
            event=event,
            causes=_linked(links, ends, lambda link: link.from_event if link.to_event == event.uid else ""),
            effects=_linked(links, ends, lambda link: link.to_event if link.from_event == event.uid else ""),
            quotes=quotes,
            people=tuple(people[uid] for uid in event.people if uid in people),
            terms=tuple(term for term in items.terms(connection, event.topic) if event.uid in term.events),
            claims=marked.claims_of_event(connection, event),
            memories=tuple(memories[uid] for uid in asked),
            used_in=plans.uses_of(connection, [event.uid]).get(event.uid, 0),
        )


def _linked(
    links: list[Link], ends: dict[str, Event | Quote], other_end: Callable[[Link], str]
) -> tuple[LinkedEvent, ...]:
    found = [LinkedEvent(link, end) for link in links if isinstance(end := ends.get(other_end(link)), Event)]
    return tuple(sorted(found, key=lambda linked: linked.event.date.sort_key))
