"""Cards and what is known of them: projections of the base layers, the change log and the review log."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Index,
    Named,
    Table,
    Text,
    TypedColumns,
    bindparam,
    delete,
    func,
    select,
    text,
)
from sqlalchemy.dialects.sqlite import insert

from app.domain.cards import Card, CardOrigin, Memory, PromptKind, Rating
from app.domain.entities import CardEntry
from db.base import metadata


class CardColumns(TypedColumns):
    """A card that exists. `front` orders new cards, higher first; then `position`, the place in the starter set."""

    uid = Column(Text, primary_key=True)
    item_uid: Named[str]
    topic: Named[str]
    prompt: Named[str]
    origin: Named[str]
    front: Named[int]
    position: Named[int]
    buried_until: Named[int | None]
    suspended: Named[bool]


class MemoryColumns(TypedColumns):
    """FSRS's memory of a card after its last answer, and the study day on which it is due under the present policy.

    No foreign key to `card`: a memory outlives the card, which may come back with its pack.
    """

    card_uid = Column(Text, primary_key=True)
    topic: Named[str]
    stability: Named[float]
    difficulty: Named[float]
    last_day: Named[int]
    reps: Named[int]
    lapses: Named[int]
    last_rating: Named[int]
    weaker: Named[float]
    due_day: Named[int]


card = Table(
    "card",
    metadata,
    CardColumns,
    # In the very order in which new cards are asked, so that the first of them are found without sorting all.
    Index("ix_card_new", "topic", text("front DESC"), "position", "uid"),
    Index("ix_card_item_uid", "item_uid"),
)
memory = Table("memory", metadata, MemoryColumns, Index("ix_memory_topic_due_day", "topic", "due_day"))


def keep(connection: Connection, entries: Iterable[tuple[CardEntry, int]]) -> None:
    """Write cards (with their position) over whatever stood under their uids."""
    rows = [
        {**{name: getattr(entry, name) for name in entry.__struct_fields__}, "position": position}
        for entry, position in entries
    ]
    if not rows:
        return
    statement = insert(card)
    replaced = {name: statement.excluded[name] for name in rows[0] if name != "uid"}
    connection.execute(statement.on_conflict_do_update(index_elements=["uid"], set_=replaced), rows)


def drop(connection: Connection, uid: str) -> None:
    """Take a card away; its memory and its answers stay."""
    connection.execute(delete(card).where(card.c.uid == uid))


def keep_memory(
    connection: Connection, card_uid: str, topic: str, value: Memory | None, due_day: int
) -> None:
    """What is now known of a card; None when no answer counts any more."""
    if value is None:
        connection.execute(delete(memory).where(memory.c.card_uid == card_uid))
        return
    fields = {
        "topic": topic, "stability": value.stability, "difficulty": value.difficulty, "last_day": value.last_day,
        "reps": value.reps, "lapses": value.lapses, "last_rating": int(value.last_rating), "weaker": value.weaker,
        "due_day": due_day,
    }  # fmt: skip
    statement = insert(memory).values(card_uid=card_uid, **fields)
    connection.execute(statement.on_conflict_do_update(index_elements=["card_uid"], set_=fields))


def one(connection: Connection, uid: str) -> Card | None:
    """A card with its memory."""
    row = connection.execute(_with_memory().where(card.c.uid == uid)).one_or_none()
    return _card(row) if row else None


def of_items(connection: Connection, item_uids: Sequence[str]) -> list[Card]:
    """All cards that ask for any of the items."""
    return [_card(row) for row in connection.execute(_with_memory().where(card.c.item_uid.in_(item_uids)))]


def of_topic(connection: Connection, topic: str) -> list[Card]:
    """All cards of a topic."""
    return [_card(row) for row in connection.execute(_with_memory().where(card.c.topic == topic))]


def due(connection: Connection, topic: str, study_day: int, limit: int) -> list[Card]:
    """Cards to be asked on `study_day`, neither set aside nor put off, those nearest to being lost first; at most `limit`.

    Recall is a falling function of days over stability, so that ratio orders them without computing it.
    """
    wanted = (
        _with_memory()
        .where(
            memory.c.topic == topic,
            memory.c.due_day <= study_day,
            card.c.suspended.is_(False),
            _awake(study_day),
        )
        .order_by(((study_day - memory.c.last_day) / memory.c.stability).desc(), card.c.uid)
        .limit(limit)
    )
    return [_card(row) for row in connection.execute(wanted)]


def new(connection: Connection, topic: str, study_day: int, limit: int) -> list[Card]:
    """Cards never answered, those put forward last first, then in the order of the starter set; at most `limit`."""
    wanted = (
        _with_memory()
        .where(
            card.c.topic == topic, memory.c.card_uid.is_(None), card.c.suspended.is_(False), _awake(study_day)
        )
        .order_by(card.c.front.desc(), card.c.position, card.c.uid)
        .limit(limit)
    )
    return [_card(row) for row in connection.execute(wanted)]


def starter_items(connection: Connection, topic: str) -> frozenset[str]:
    """Uids of the items of the topic's starter set."""
    wanted = select(card.c.item_uid).where(card.c.topic == topic, card.c.origin == CardOrigin.STARTER.value)
    return frozenset(connection.execute(wanted).scalars())


def count(connection: Connection, topic: str) -> int:
    """How many cards a topic has."""
    return connection.execute(
        select(func.count()).select_from(card).where(card.c.topic == topic)
    ).scalar_one()


def known_memories(connection: Connection, topic: str) -> list[tuple[str, Memory]]:
    """(card uid, memory) of every card of a topic that was ever answered."""
    rows = connection.execute(select(memory).where(memory.c.topic == topic))
    return [(row.card_uid, _memory(row)) for row in rows]


def remembered_topics(connection: Connection) -> list[str]:
    """Every topic with a card that was ever answered, also one whose pack is not here."""
    return list(connection.execute(select(memory.c.topic).distinct()).scalars())


def set_due_days(connection: Connection, due_days: Sequence[tuple[str, int]]) -> None:
    """New due days under a changed policy."""
    statement = memory.update().where(memory.c.card_uid == bindparam("uid")).values(due_day=bindparam("day"))
    if due_days:
        connection.execute(statement, [{"uid": uid, "day": day} for uid, day in due_days])


def due_load(connection: Connection, topic: str, until: int) -> list[tuple[int, str, int]]:
    """(due day, prompt, cards) of everything due up to the study day `until`, cards set aside left out."""
    wanted = (
        select(memory.c.due_day, card.c.prompt, func.count())
        .join(card, card.c.uid == memory.c.card_uid)
        .where(memory.c.topic == topic, memory.c.due_day <= until, card.c.suspended.is_(False))
        .group_by(memory.c.due_day, card.c.prompt)
    )
    return [(row[0], row[1], row[2]) for row in connection.execute(wanted)]


def _awake(study_day: int) -> Any:
    return card.c.buried_until.is_(None) | (card.c.buried_until <= study_day)


def _with_memory() -> Any:
    return select(
        card.c.uid, card.c.item_uid, card.c.topic, card.c.prompt, card.c.origin, card.c.front, card.c.buried_until,
        card.c.suspended, memory.c.stability, memory.c.difficulty, memory.c.last_day, memory.c.reps, memory.c.lapses,
        memory.c.last_rating, memory.c.weaker, memory.c.due_day,
    ).join(memory, memory.c.card_uid == card.c.uid, isouter=True)  # fmt: skip


def _memory(row: Any) -> Memory:
    return Memory(
        stability=row.stability, difficulty=row.difficulty, last_day=row.last_day, reps=row.reps, lapses=row.lapses,
        last_rating=Rating(row.last_rating), weaker=row.weaker,
    )  # fmt: skip


def _card(row: Any) -> Card:
    return Card(
        uid=row.uid,
        item_uid=row.item_uid,
        topic=row.topic,
        prompt=PromptKind(row.prompt),
        origin=CardOrigin(row.origin),
        front=row.front,
        memory=None if row.stability is None else _memory(row),
        due_day=row.due_day,
        buried_until=row.buried_until,
        suspended=bool(row.suspended),
    )
