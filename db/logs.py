"""The three append-only logs. Nothing here updates or deletes, and no foreign key points to or from them."""

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import (
    CheckConstraint,
    Column,
    Connection,
    Index,
    LargeBinary,
    Named,
    Table,
    Text,
    TypedColumns,
    func,
    select,
    text,
)
from sqlalchemy.dialects.sqlite import insert

from app.domain.cards import Way
from app.domain.logs import Change, LogRow, PlanVersion, Review, standing
from db.base import metadata


class ReviewColumns(TypedColumns):
    """One answer, or the taking back of one; the columns are the fields of `app.domain.logs.Review`."""

    uid = Column(Text, primary_key=True)
    card_uid: Named[str]
    topic: Named[str]
    rating: Named[int]
    at_ms: Named[int]
    offset_min: Named[int]
    study_day: Named[int]
    duration_ms: Named[int]
    way: Named[str]
    gap_level: Named[int]
    predicted: Named[float | None]
    target: Named[float | None]
    retracts: Named[str]
    stands: Named[bool]
    action: Named[str]
    device: Named[str]
    clock: Named[str]
    checksum = Column(LargeBinary, nullable=False)


class ChangeColumns(TypedColumns):
    """One field of one entity set to one value; `value` is JSON, empty text means "as the pack has it"."""

    uid = Column(Text, primary_key=True)
    kind: Named[str]
    entity: Named[str]
    topic: Named[str]
    field: Named[str]
    value: Named[str]
    action: Named[str]
    device: Named[str]
    clock: Named[str]
    checksum = Column(LargeBinary, nullable=False)


class PlanVersionColumns(TypedColumns):
    """One state of one plan; `parents` is a JSON list of uids."""

    uid = Column(Text, primary_key=True)
    plan: Named[str]
    topic: Named[str]
    parents: Named[str]
    body: Named[str]
    label: Named[str]
    action: Named[str]
    device: Named[str]
    clock: Named[str]
    checksum = Column(LargeBinary, nullable=False)


review = Table(
    "review",
    metadata,
    ReviewColumns,
    CheckConstraint(
        "(retracts = '' AND rating BETWEEN 1 AND 4) OR (retracts <> '' AND rating = 0)", name="rating_known"
    ),
    Index("ix_review_card_uid", "card_uid"),
    Index("ix_review_study_day", "study_day"),
    Index("ix_review_clock", "clock"),
    Index("ix_review_action", "action"),
)
change = Table(
    "change",
    metadata,
    ChangeColumns,
    Index("ix_change_entity_field_clock", "entity", "field", "clock"),
    Index("ix_change_clock", "clock"),
    Index("ix_change_action", "action"),
)
plan_version = Table(
    "plan_version",
    metadata,
    PlanVersionColumns,
    Index("ix_plan_version_plan", "plan"),
    Index("ix_plan_version_clock", "clock"),
    Index("ix_plan_version_action", "action"),
)

TABLES: dict[type[LogRow], Table[Any]] = {Review: review, Change: change, PlanVersion: plan_version}


def append(connection: Connection, rows: Sequence[LogRow]) -> list[LogRow]:
    """Add the rows that are not there yet and return those; a row already known (same uid) is left as it is."""
    added: list[LogRow] = []
    for row in rows:
        table = TABLES[type(row)]
        written = connection.execute(
            insert(table).values(_columns(row)).on_conflict_do_nothing(index_elements=["uid"])
        )
        if written.rowcount:
            added.append(row)
    return added


def latest_clock(connection: Connection) -> str:
    """The greatest hybrid clock in any log, "" when all are empty."""
    newest = [connection.execute(select(func.max(table.c.clock))).scalar() for table in TABLES.values()]
    return max((clock for clock in newest if clock), default="")


def reviews_of_card(connection: Connection, card_uid: str) -> list[Review]:
    """Every answer to a card and every retraction, oldest clock first."""
    wanted = select(review).where(review.c.card_uid == card_uid).order_by(review.c.clock)
    return [_review(row) for row in connection.execute(wanted).mappings()]


def all_reviews(connection: Connection) -> list[Review]:
    """The whole review log, oldest clock first."""
    return [_review(row) for row in connection.execute(select(review).order_by(review.c.clock)).mappings()]


def answers_on(connection: Connection, topic: str, study_day: int) -> list[Review]:
    """The answers of one study day that count, oldest first."""
    wanted = (
        select(review)
        .where(review.c.study_day == study_day, review.c.topic == topic)
        .order_by(review.c.clock)
    )
    return standing(_review(row) for row in connection.execute(wanted).mappings())


def answered_before(connection: Connection, card_uids: Sequence[str], study_day: int) -> set[str]:
    """Which of the cards had an answer on an earlier study day."""
    wanted = (
        select(review.c.card_uid)
        .where(review.c.card_uid.in_(card_uids), review.c.study_day < study_day, review.c.retracts == "")
        .distinct()
    )
    return set(connection.execute(wanted).scalars())


def changes_of(connection: Connection, entity: str) -> list[Change]:
    """Every change of an entity, oldest clock first: the last one of each field wins."""
    wanted = select(change).where(change.c.entity == entity).order_by(change.c.clock)
    return [_change(row) for row in connection.execute(wanted).mappings()]


def changed_entities(connection: Connection) -> list[tuple[str, str]]:
    """(kind, entity) of everything that was ever changed."""
    rows = connection.execute(select(change.c.kind, change.c.entity).distinct())
    return [(row.kind, row.entity) for row in rows]


def versions_of(connection: Connection, plan: str) -> list[PlanVersion]:
    """Every version of a plan, oldest clock first."""
    wanted = select(plan_version).where(plan_version.c.plan == plan).order_by(plan_version.c.clock)
    return [_version(row) for row in connection.execute(wanted).mappings()]


_HEADS = text(
    "SELECT uid FROM plan_version WHERE plan = :plan AND uid NOT IN "
    "(SELECT parent.value FROM plan_version AS later, json_each(later.parents) AS parent WHERE later.plan = :plan)"
)


def heads_of(connection: Connection, plan: str) -> list[PlanVersion]:
    """The versions of a plan nobody has written on since, the latest clock first.

    As `app.domain.plans.heads`, but without reading the bodies of all the others: a plan has hundreds after an evening.
    """
    uids = list(connection.execute(_HEADS, {"plan": plan}).scalars())
    wanted = select(plan_version).where(plan_version.c.uid.in_(uids)).order_by(plan_version.c.clock.desc())
    return [_version(row) for row in connection.execute(wanted).mappings()]


def planned(connection: Connection) -> list[str]:
    """Uids of all plans that ever were."""
    return [row.plan for row in connection.execute(select(plan_version.c.plan).distinct())]


def rows_after(connection: Connection, device: str, clock: str) -> list[LogRow]:
    """Everything `device` wrote later than `clock`, oldest first: what its next segment holds."""
    rows: list[LogRow] = []
    for table, read in ((review, _review), (change, _change), (plan_version, _version)):
        found = connection.execute(select(table).where(table.c.device == device, table.c.clock > clock))
        rows.extend(read(row) for row in found.mappings())
    return sorted(rows, key=lambda row: row.clock)


def every_row(connection: Connection) -> list[LogRow]:
    """All three logs, oldest clock first."""
    rows: list[LogRow] = []
    for table, read in ((review, _review), (change, _change), (plan_version, _version)):
        rows.extend(read(row) for row in connection.execute(select(table)).mappings())
    return sorted(rows, key=lambda row: row.clock)


def counts(connection: Connection) -> tuple[int, int, int]:
    """Rows of review, change and plan_version."""
    return tuple(
        connection.execute(select(func.count()).select_from(table)).scalar_one() for table in TABLES.values()
    )  # type: ignore[return-value]


def _columns(row: LogRow) -> dict[str, Any]:
    values = {name: getattr(row, name) for name in row.__struct_fields__}
    if isinstance(row, PlanVersion):
        values["parents"] = msgspec.json.encode(row.parents).decode()
    return values


def _review(row: Any) -> Review:
    values = dict(row)
    values["way"] = Way(values["way"])
    values["stands"] = bool(values["stands"])
    return Review(**values)


def _change(row: Any) -> Change:
    return Change(**row)


def _version(row: Any) -> PlanVersion:
    values = dict(row)
    values["parents"] = tuple(msgspec.json.decode(values["parents"], type=list[str]))
    return PlanVersion(**values)
