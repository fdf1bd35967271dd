"""The student's essay, marked: a text of the topic with each of its claims and what to say instead."""

from app.domain.dates.coding import decode
from app.domain.items import Event
from app.domain.marked import Claim, MarkedText
from db import layers
from db.database import Connection, Database

MARKED_KIND = "marked"


class MarkedTexts:
    """Reads the marked text of a topic."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def essay(self, topic: str) -> MarkedText | None:
        """The topic's marked essay, None where it has none."""
        with self._database.reading() as connection:
            return of_topic(connection, topic)


def of_topic(connection: Connection, topic: str) -> MarkedText | None:
    """The marked text in a topic's base layer."""
    rows = layers.base_rows(connection, topic, MARKED_KIND)
    return decode(rows[0].body, MarkedText) if rows else None


def claims_of_event(connection: Connection, event: Event) -> tuple[Claim, ...]:
    """What the topic's marked text says of an event, in reading order."""
    if not event.claims:
        return ()
    text = of_topic(connection, event.topic)
    return tuple(claim for claim in text.claims if claim.uid in event.claims) if text else ()
