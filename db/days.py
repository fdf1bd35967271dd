"""The daily aggregate of the review log: answers that count, by study day, topic, way, hour and rating."""

from collections.abc import Iterable

from sqlalchemy import (
    Column,
    Connection,
    Integer,
    Named,
    Table,
    Text,
    TypedColumns,
    delete,
    func,
    insert,
    select,
)
from sqlalchemy.dialects.sqlite import insert as upsert

from app.domain.cards import Way
from app.domain.logs import Review
from app.domain.statistics.activity import DayCell
from db.base import metadata
from db.logs import review


class ReviewDayColumns(TypedColumns):
    """How many answers of one kind fell into one local hour of one study day, and how long they took."""

    study_day = Column(Integer, primary_key=True)
    topic = Column(Text, primary_key=True)
    way = Column(Text, primary_key=True)
    hour = Column(Integer, primary_key=True)
    rating = Column(Integer, primary_key=True)
    count: Named[int]
    duration_ms: Named[int]


review_day = Table("review_day", metadata, ReviewDayColumns, sqlite_with_rowid=False)


def count_in(connection: Connection, row: Review, times: int = 1) -> None:
    """Add an answer to its cell, or with `times=-1` take one out again; an empty cell goes away."""
    key = _cell_key(row)
    statement = upsert(review_day).values(**key, count=times, duration_ms=times * row.duration_ms)
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=list(key),
            set_={
                "count": review_day.c.count + statement.excluded["count"],
                "duration_ms": review_day.c.duration_ms + statement.excluded["duration_ms"],
            },
        )
    )
    if times < 0:
        connection.execute(delete(review_day).where(review_day.c.count == 0))


def recount(connection: Connection, rows: Iterable[Review]) -> None:
    """Make the aggregate anew from the answers that count."""
    connection.execute(delete(review_day))
    cells: dict[tuple[object, ...], list[int]] = {}
    for row in rows:
        cell = cells.setdefault(tuple(_cell_key(row).values()), [0, 0])
        cell[0] += 1
        cell[1] += row.duration_ms
    names = ("study_day", "topic", "way", "hour", "rating", "count", "duration_ms")
    values = [dict(zip(names, (*key, *sums), strict=True)) for key, sums in cells.items()]
    if values:
        connection.execute(insert(review_day), values)


def cells(connection: Connection, topic: str, since: int) -> list[DayCell]:
    """A topic's cells from the study day `since` on, oldest first."""
    rows = connection.execute(
        select(review_day)
        .where(review_day.c.topic == topic, review_day.c.study_day >= since)
        .order_by(review_day.c.study_day, review_day.c.hour, review_day.c.way, review_day.c.rating)
    )
    return [
        DayCell(day, name, Way(way), hour, rating, count, duration)
        for day, name, way, hour, rating, count, duration in rows
    ]


def summary(connection: Connection, topic: str) -> tuple[int, int, int | None]:
    """(answers that count, those given in drills, the first study day with any) of a topic."""
    drilled = func.sum(review_day.c.count).filter(review_day.c.way == Way.DRILL.value)
    row = connection.execute(
        select(func.sum(review_day.c.count), drilled, func.min(review_day.c.study_day)).where(
            review_day.c.topic == topic
        )
    ).one()
    return row[0] or 0, row[1] or 0, row[2]


def answers(connection: Connection, topic: str) -> int:
    """How many answers of a topic count."""
    total = connection.execute(
        select(func.sum(review_day.c.count)).where(review_day.c.topic == topic)
    ).scalar()
    return total or 0


def predictions(connection: Connection, topic: str) -> list[tuple[float, bool]]:
    """(predicted recall, recalled) of every answer that counts and had a prediction; retracted ones are left out."""
    verdict = (
        select(review.c.retracts, review.c.stands, func.max(review.c.clock))
        .where(review.c.retracts != "")
        .group_by(review.c.retracts)
        .subquery()
    )
    rows = connection.execute(
        select(review.c.predicted, review.c.rating)
        .join(verdict, verdict.c.retracts == review.c.uid, isouter=True)
        .where(
            review.c.topic == topic,
            review.c.retracts == "",
            review.c.predicted.is_not(None),
            verdict.c.stands.is_(None) | verdict.c.stands.is_(True),
        )
    )
    return [(row.predicted, row.rating > 1) for row in rows]


def _cell_key(row: Review) -> dict[str, object]:
    hour = (row.at_ms // 60_000 + row.offset_min) // 60 % 24
    return {
        "study_day": row.study_day,
        "topic": row.topic,
        "way": row.way.value,
        "hour": hour,
        "rating": row.rating,
    }
