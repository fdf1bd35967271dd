"""Finding anything in a topic by its words."""

from dataclasses import dataclass

from app.domain.items import Event, Item, ItemKind, Person, Question, Quote, Term
from db import items, search
from db.database import Database


@dataclass(frozen=True, slots=True)
class Found:
    """One hit: what it is called and one line more. For a quote `is_verified` tells whether it may stand in marks."""

    kind: ItemKind
    uid: str
    title: str
    detail: str
    is_verified: bool = True


class Finding:
    """Full-text search by word and beginning of a word."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, topic: str, text: str, limit: int = 20) -> list[Found]:
        """The best hits for every word of `text`; nothing for an empty text."""
        words = text.split()
        if not words:
            return []
        with self._database.reading() as connection:
            hits = search.find(connection, topic, words, limit)
            found = [(kind, items.item(connection, kind, uid)) for uid, kind in hits]
        return [_found(kind, item) for kind, item in found if item is not None]


def _found(kind: ItemKind, item: Item) -> Found:
    if isinstance(item, Event):
        return Found(kind, item.uid, item.title, item.summary)
    if isinstance(item, Quote):
        return Found(kind, item.uid, item.text, item.occasion, item.is_verified)
    if isinstance(item, Person):
        return Found(kind, item.uid, item.name, item.role)
    if isinstance(item, Term):
        return Found(kind, item.uid, item.term, item.definition)
    title = item.text if isinstance(item, Question) else ""
    return Found(kind, item.uid, title, "")
