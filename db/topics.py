"""Topics: the frame (lanes, eras, range) as projected from a pack's base layer or a student's own changes."""

from sqlalchemy import Column, Connection, Named, Table, Text, TypedColumns, delete, select
from sqlalchemy.dialects.sqlite import insert

from app.domain.dates.coding import decode, encode
from app.domain.topics import Topic
from db.base import metadata


class TopicColumns(TypedColumns):
    """One topic; `body` is the whole frame as JSON."""

    uid = Column(Text, primary_key=True)
    title: Named[str]
    body: Named[str]


topic = Table("topic", metadata, TopicColumns)


def keep(connection: Connection, value: Topic) -> None:
    """Write a topic over whatever stood under its uid."""
    fields = {"title": value.title, "body": encode(value).decode()}
    statement = insert(topic).values(uid=value.uid, **fields)
    connection.execute(statement.on_conflict_do_update(index_elements=["uid"], set_=fields))


def drop(connection: Connection, uid: str) -> None:
    """Take a topic out of the list; what was answered stays in the log."""
    connection.execute(delete(topic).where(topic.c.uid == uid))


def all_topics(connection: Connection) -> list[Topic]:
    """Every topic by title."""
    return [
        decode(row.body, Topic) for row in connection.execute(select(topic.c.body).order_by(topic.c.title))
    ]


def one(connection: Connection, uid: str) -> Topic | None:
    """One topic."""
    body = connection.execute(select(topic.c.body).where(topic.c.uid == uid)).scalar()
    return decode(body, Topic) if body else None
