"""The content of topics as it stands now: events, links, quotes, people, terms, questions, each its own table.

These are projections of base layers and changes. What is asked for or sorted by has a column; `body` holds the whole
item as JSON, so that a later field needs no migration and no join.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar, cast

from sqlalchemy import Column, Connection, Index, Named, Table, Text, TypedColumns, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from app.domain.dates.coding import decode, encode
from app.domain.dates.historical import HistoricalDate
from app.domain.items import ITEM_TYPES, Event, Item, ItemKind, Link, Person, Question, Quote, Term
from db.base import metadata


class ItemColumns(TypedColumns):
    """What every item has: its uid, its topic, its place in the pack's order, its content as JSON."""

    uid = Column(Text, primary_key=True)
    topic: Named[str]
    position: Named[int]
    body: Named[str]


class DatedColumns(ItemColumns):
    """Items with a date: the first and last Julian day it may cover; None = open or undated."""

    earliest: Named[int | None]
    latest: Named[int | None]


class EventColumns(DatedColumns):
    """Events; `lane` is the first theme."""

    lane: Named[str]
    importance: Named[int]


class LinkColumns(ItemColumns):
    """Links by both ends."""

    from_event: Named[str]
    to_event: Named[str]


class QuoteColumns(DatedColumns):
    """Quotes; status verified or attributed; `card` says whether it may be a key quote at all."""

    speaker: Named[str]
    status: Named[str]
    card: Named[bool]


event = Table("event", metadata, EventColumns, Index("ix_event_topic_earliest", "topic", "earliest"))
link = Table(
    "link",
    metadata,
    LinkColumns,
    Index("ix_link_from_event", "from_event"),
    Index("ix_link_to_event", "to_event"),
    Index("ix_link_topic", "topic"),
)
quote = Table("quote", metadata, QuoteColumns, Index("ix_quote_topic_earliest", "topic", "earliest"))
person = Table("person", metadata, ItemColumns, Index("ix_person_topic", "topic"))
term = Table("term", metadata, ItemColumns, Index("ix_term_topic", "topic"))
question = Table("question", metadata, ItemColumns, Index("ix_question_topic", "topic"))

TABLES: dict[ItemKind, Table[Any]] = {
    ItemKind.EVENT: event,
    ItemKind.LINK: link,
    ItemKind.QUOTE: quote,
    ItemKind.PERSON: person,
    ItemKind.TERM: term,
    ItemKind.QUESTION: question,
}

T = TypeVar("T", Event, Link, Quote, Person, Term, Question)


def keep(connection: Connection, items: Iterable[tuple[Item, int]]) -> None:
    """Write items (with their position) over whatever stood under their uids."""
    by_kind: dict[ItemKind, list[dict[str, Any]]] = {}
    for item, position in items:
        kind = kind_of(item)
        common = {"uid": item.uid, "topic": item.topic, "position": position, "body": encode(item).decode()}
        by_kind.setdefault(kind, []).append({**common, **_COLUMNS[kind](item)})
    for kind, rows in by_kind.items():
        statement = insert(TABLES[kind])
        names = [name for name in rows[0] if name != "uid"]
        replaced = {name: statement.excluded[name] for name in names}
        connection.execute(statement.on_conflict_do_update(index_elements=["uid"], set_=replaced), rows)


def drop(connection: Connection, kind: ItemKind, uids: Sequence[str]) -> None:
    """Take items out of the projection; their changes stay in the log."""
    table = TABLES[kind]
    connection.execute(delete(table).where(table.c.uid.in_(uids)))


def kind_of(item: Item) -> ItemKind:
    """Which table an item belongs in."""
    return next(kind for kind, struct in ITEM_TYPES.items() if type(item) is struct)


def events(connection: Connection, topic: str) -> list[Event]:
    """A topic's events by date, then by end."""
    return sorted(_all(connection, event, Event, topic), key=lambda found: found.date.sort_key)


def links(connection: Connection, topic: str) -> list[Link]:
    """A topic's links in the pack's order."""
    return _all(connection, link, Link, topic)


def links_of(connection: Connection, event_uid: str) -> list[Link]:
    """Links that start or end at an event."""
    at_an_end = (link.c.from_event == event_uid) | (link.c.to_event == event_uid)
    rows = connection.execute(select(link.c.body).where(at_an_end).order_by(link.c.position))
    return [decode(row.body, Link) for row in rows]


def quotes(connection: Connection, topic: str) -> list[Quote]:
    """A topic's quotes by date, undated ones last."""
    found = _all(connection, quote, Quote, topic)
    return sorted(found, key=lambda one: (one.date is None, one.date.sort_key if one.date else (0, 0, "")))


def people(connection: Connection, topic: str) -> list[Person]:
    """A topic's people in the pack's order."""
    return _all(connection, person, Person, topic)


def terms(connection: Connection, topic: str) -> list[Term]:
    """A topic's terms in the pack's order."""
    return _all(connection, term, Term, topic)


def questions(connection: Connection, topic: str) -> list[Question]:
    """A topic's questions in the pack's order."""
    return _all(connection, question, Question, topic)


def item(connection: Connection, kind: ItemKind, uid: str) -> Item | None:
    """One item, None where there is none."""
    body = connection.execute(select(TABLES[kind].c.body).where(TABLES[kind].c.uid == uid)).scalar()
    return decode(body, ITEM_TYPES[kind]) if body else None


def evidence(connection: Connection, uids: Sequence[str]) -> dict[str, Event | Quote]:
    """The events and quotes among `uids`, by uid."""
    chosen: list[Event | Quote] = []
    rows = connection.execute(select(event.c.body).where(event.c.uid.in_(uids)))
    chosen.extend(decode(row.body, Event) for row in rows)
    rows = connection.execute(select(quote.c.body).where(quote.c.uid.in_(uids)))
    chosen.extend(decode(row.body, Quote) for row in rows)
    return {item.uid: item for item in chosen}


def people_named(connection: Connection, uids: Sequence[str]) -> dict[str, Person]:
    """People by uid."""
    rows = connection.execute(select(person.c.body).where(person.c.uid.in_(uids)))
    return {found.uid: found for found in (decode(row.body, Person) for row in rows)}


def count(connection: Connection, kind: ItemKind, topic: str) -> int:
    """How many items of a kind a topic has."""
    table = TABLES[kind]
    return connection.execute(
        select(func.count()).select_from(table).where(table.c.topic == topic)
    ).scalar_one()


def key_quotes(connection: Connection, topic: str) -> int:
    """How many quotations of a topic may be key quotes."""
    return connection.execute(
        select(func.count()).select_from(quote).where(quote.c.topic == topic, quote.c.card.is_(True))
    ).scalar_one()


def _all(connection: Connection, table: Table[Any], struct: type[T], topic: str) -> list[T]:
    rows = connection.execute(
        select(table.c.body).where(table.c.topic == topic).order_by(table.c.position, table.c.uid)
    )
    return [decode(row.body, struct) for row in rows]


def _bounds(date: HistoricalDate | None) -> dict[str, Any]:
    return {"earliest": date.earliest if date else None, "latest": date.latest if date else None}


def _event_columns(item: Item) -> dict[str, Any]:
    found = cast("Event", item)
    return {
        **_bounds(found.date),
        "lane": found.themes[0] if found.themes else "",
        "importance": found.importance,
    }


def _link_columns(item: Item) -> dict[str, Any]:
    found = cast("Link", item)
    return {"from_event": found.from_event, "to_event": found.to_event}


def _quote_columns(item: Item) -> dict[str, Any]:
    found = cast("Quote", item)
    return {**_bounds(found.date), "speaker": found.speaker, "status": found.status.value, "card": found.card}


def _no_columns(_item: Item) -> dict[str, Any]:
    return {}


_COLUMNS: dict[ItemKind, Callable[[Item], dict[str, Any]]] = {
    ItemKind.EVENT: _event_columns,
    ItemKind.LINK: _link_columns,
    ItemKind.QUOTE: _quote_columns,
    ItemKind.PERSON: _no_columns,
    ItemKind.TERM: _no_columns,
    ItemKind.QUESTION: _no_columns,
}
