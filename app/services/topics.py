"""Which topics there are, and the frame of one."""

from dataclasses import dataclass

from app.domain.errors import NotFound
from app.domain.items import ItemKind
from app.domain.topics import Topic
from db import items, topics
from db.database import Database


@dataclass(frozen=True, slots=True)
class TopicSummary:
    """A topic in the chooser, with what it holds."""

    uid: str
    title: str
    events: int
    quotes: int
    questions: int


class Topics:
    """Reads topics; they are made by packs (and later by notes)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def installed(self) -> list[TopicSummary]:
        """Every topic by title."""
        with self._database.reading() as connection:
            return [
                TopicSummary(
                    topic.uid,
                    topic.title,
                    items.count(connection, ItemKind.EVENT, topic.uid),
                    items.key_quotes(connection, topic.uid),
                    items.count(connection, ItemKind.QUESTION, topic.uid),
                )
                for topic in topics.all_topics(connection)
            ]

    def topic(self, uid: str) -> Topic:
        """One topic; NotFound where there is none."""
        with self._database.reading() as connection:
            found = topics.one(connection, uid)
        if found is None:
            raise NotFound(kind="topic", name=uid)
        return found
