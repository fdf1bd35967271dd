"""What the student chose and kept apart from content: options, exams, attempts at writing from memory, and the boards' profiles."""

from collections.abc import Sequence

from sqlalchemy import Column, Connection, Index, Named, Table, Text, TypedColumns, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from app.domain.dates.coding import decode, encode
from app.domain.entities import SETTINGS_ENTITY
from app.domain.exams import Exam, ExamProfile
from app.domain.plans.recall import RecallAttempt
from app.domain.settings import Settings
from db.base import metadata


class SettingColumns(TypedColumns):
    """All options as one JSON body; there is one row at most."""

    uid = Column(Text, primary_key=True)
    body: Named[str]


class ExamColumns(TypedColumns):
    """The exam of one topic."""

    topic = Column(Text, primary_key=True)
    body: Named[str]


class ExamProfileColumns(TypedColumns):
    """A board's profile of one paper, as shipped."""

    id = Column(Text, primary_key=True)
    position: Named[int]
    body: Named[str]


class RecallAttemptColumns(TypedColumns):
    """One attempt at writing a plan from memory."""

    uid = Column(Text, primary_key=True)
    plan: Named[str]
    started_ms: Named[int]
    body: Named[str]


setting = Table("setting", metadata, SettingColumns)
exam = Table("exam", metadata, ExamColumns)
exam_profile = Table("exam_profile", metadata, ExamProfileColumns)
recall_attempt = Table(
    "recall_attempt", metadata, RecallAttemptColumns, Index("ix_recall_attempt_plan", "plan")
)


def settings(connection: Connection) -> Settings:
    """The student's options, defaults where nothing was chosen."""
    body = connection.execute(select(setting.c.body).where(setting.c.uid == SETTINGS_ENTITY)).scalar()
    return decode(body, Settings) if body else Settings()


def keep_settings(connection: Connection, value: Settings | None) -> None:
    """Write the options; None = nothing chosen."""
    connection.execute(delete(setting))
    if value is not None:
        connection.execute(insert(setting).values(uid=SETTINGS_ENTITY, body=encode(value).decode()))


def exam_of(connection: Connection, topic: str) -> Exam:
    """What is known of a topic's exam; nothing when it was never asked."""
    body = connection.execute(select(exam.c.body).where(exam.c.topic == topic)).scalar()
    return decode(body, Exam) if body else Exam(topic=topic)


def keep_exam(connection: Connection, topic: str, value: Exam | None) -> None:
    """Write what is known of a topic's exam."""
    connection.execute(delete(exam).where(exam.c.topic == topic))
    if value is not None:
        connection.execute(insert(exam).values(topic=topic, body=encode(value).decode()))


def replace_profiles(connection: Connection, profiles: Sequence[ExamProfile]) -> None:
    """The boards' profiles that come with the program."""
    connection.execute(delete(exam_profile))
    rows = [
        {"id": one.id, "position": place, "body": encode(one).decode()} for place, one in enumerate(profiles)
    ]
    if rows:
        connection.execute(insert(exam_profile), rows)


def profiles(connection: Connection) -> list[ExamProfile]:
    """All boards' profiles in their order."""
    rows = connection.execute(select(exam_profile.c.body).order_by(exam_profile.c.position))
    return [decode(row.body, ExamProfile) for row in rows]


def keep_attempt(connection: Connection, uid: str, value: RecallAttempt | None) -> None:
    """Write an attempt; None takes it away."""
    if value is None:
        connection.execute(delete(recall_attempt).where(recall_attempt.c.uid == uid))
        return
    fields = {"plan": value.plan, "started_ms": value.started_ms, "body": encode(value).decode()}
    statement = upsert(recall_attempt).values(uid=uid, **fields)
    connection.execute(statement.on_conflict_do_update(index_elements=["uid"], set_=fields))


def attempts(connection: Connection, plan_uid: str) -> list[RecallAttempt]:
    """A plan's attempts, oldest first."""
    rows = connection.execute(
        select(recall_attempt.c.body)
        .where(recall_attempt.c.plan == plan_uid)
        .order_by(recall_attempt.c.started_ms)
    )
    return [decode(row.body, RecallAttempt) for row in rows]
