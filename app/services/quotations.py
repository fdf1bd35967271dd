"""What a student sees of a topic's quotations: the list, and one of them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from app.domain.errors import NotFound
from app.domain.items import Event, ItemKind, Person, Quote
from app.domain.memories import ItemMemory
from app.domain.moments import Moment
from app.services import item_memories
from db import items, plans
from db.database import Connection, Database


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """A quotation with its speaker's name ("" = not known), its memory, and in how many plans it is used."""

    quote: Quote
    speaker: str
    memory: ItemMemory
    used_in: int


class Quotations:
    """Reads quotations."""

    def __init__(self, database: Database, clock: Callable[[], Moment]) -> None:
        self._database = database
        self._clock = clock

    def quotes(self, topic: str) -> list[QuoteRow]:
        """A topic's quotations by date; what may never be a key quote (the essay's unsourced phrases) is left out."""
        with self._database.reading() as connection:
            return self._rows(connection, [quote for quote in items.quotes(connection, topic) if quote.card])

    def quote(self, uid: str) -> QuoteRow:
        """One quotation; NotFound where there is none."""
        with self._database.reading() as connection:
            found = cast("Quote | None", items.item(connection, ItemKind.QUOTE, uid))
            if found is None:
                raise NotFound(kind="quote", name=uid)
            return self._rows(connection, [found])[0]

    def speaker(self, quote: Quote) -> Person | None:
        """Who said it, where the topic knows the person."""
        with self._database.reading() as connection:
            return items.people_named(connection, [quote.speaker]).get(quote.speaker)

    def events(self, quote: Quote) -> tuple[Event, ...]:
        """The events it belongs to, in the order given."""
        with self._database.reading() as connection:
            found = items.evidence(connection, quote.events)
        return tuple(event for uid in quote.events if isinstance(event := found.get(uid), Event))

    def _rows(self, connection: Connection, quotes: list[Quote]) -> list[QuoteRow]:
        uids = [quote.uid for quote in quotes]
        memories = item_memories.of_items(connection, uids, self._clock().study_day)
        used = plans.uses_of(connection, uids)
        people = items.people_named(connection, [quote.speaker for quote in quotes])
        return [
            QuoteRow(
                quote,
                people[quote.speaker].name if quote.speaker in people else "",
                memories[quote.uid],
                used.get(quote.uid, 0),
            )
            for quote in quotes
        ]
