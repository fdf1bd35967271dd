"""Essay plans as they stand: one row per head, its paragraphs and the evidence they use; projections of `plan_version`."""

from collections.abc import Sequence

from sqlalchemy import (
    Column,
    Connection,
    Index,
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

from app.domain.logs import PlanVersion
from app.domain.plans.document import Plan, decode
from db.base import metadata


class PlanColumns(TypedColumns):
    """One head of one plan: the version nobody has written on since. Two heads of a plan are two machines' work."""

    version = Column(Text, primary_key=True)
    uid: Named[str]
    topic: Named[str]
    question: Named[str]
    clock: Named[str]
    body: Named[str]


class ParagraphColumns(TypedColumns):
    """One paragraph of a head, by place."""

    version = Column(Text, primary_key=True)
    position = Column(Integer, primary_key=True)
    uid: Named[str]
    point: Named[str]


class EvidenceUseColumns(TypedColumns):
    """One piece of evidence in one paragraph of a head."""

    version = Column(Text, primary_key=True)
    uid = Column(Text, primary_key=True)
    paragraph: Named[str]
    item: Named[str]
    position: Named[int]


plan = Table("plan", metadata, PlanColumns, Index("ix_plan_uid", "uid"), Index("ix_plan_topic", "topic"))
paragraph = Table("paragraph", metadata, ParagraphColumns)
evidence_use = Table("evidence_use", metadata, EvidenceUseColumns, Index("ix_evidence_use_item", "item"))


def keep_heads(connection: Connection, plan_uid: str, heads: Sequence[PlanVersion]) -> None:
    """Show exactly these heads of a plan; a deleted one is not shown."""
    old = [row.version for row in connection.execute(select(plan.c.version).where(plan.c.uid == plan_uid))]
    for table in (plan, paragraph, evidence_use):
        connection.execute(delete(table).where(table.c.version.in_(old)))
    for head in heads:
        _keep_head(connection, head)


def _keep_head(connection: Connection, head: PlanVersion) -> None:
    body = decode(head.body)
    if body.deleted:
        return
    connection.execute(
        insert(plan).values(
            version=head.uid,
            uid=head.plan,
            topic=head.topic,
            question=body.question,
            clock=head.clock,
            body=head.body,
        )
    )
    paragraphs = [
        {"version": head.uid, "position": place, "uid": one.uid, "point": one.point}
        for place, one in enumerate(body.paragraphs)
    ]
    uses = [
        {"version": head.uid, "uid": use.uid, "paragraph": one.uid, "item": use.item, "position": place}
        for one in body.paragraphs
        for place, use in enumerate(one.evidence)
    ]
    if paragraphs:
        connection.execute(insert(paragraph), paragraphs)
    if uses:
        connection.execute(insert(evidence_use), uses)


def of_topic(connection: Connection, topic: str) -> list[Plan]:
    """All heads of a topic's plans, the one written last first."""
    rows = connection.execute(
        select(plan.c.uid, plan.c.topic, plan.c.version, plan.c.clock, plan.c.body)
        .where(plan.c.topic == topic)
        .order_by(plan.c.clock.desc())
    )
    return [_plan(*row) for row in rows]


def heads(connection: Connection, plan_uid: str) -> list[Plan]:
    """The heads of one plan, the one written last first."""
    rows = connection.execute(
        select(plan.c.uid, plan.c.topic, plan.c.version, plan.c.clock, plan.c.body)
        .where(plan.c.uid == plan_uid)
        .order_by(plan.c.clock.desc())
    )
    return [_plan(*row) for row in rows]


def uses_of(connection: Connection, items: Sequence[str]) -> dict[str, int]:
    """In how many plans each item is used; items used nowhere are left out."""
    rows = connection.execute(
        select(evidence_use.c.item, func.count(plan.c.uid.distinct()))
        .join(plan, plan.c.version == evidence_use.c.version)
        .where(evidence_use.c.item.in_(items))
        .group_by(evidence_use.c.item)
    )
    return {row[0]: row[1] for row in rows}


def used_items(connection: Connection, topic: str) -> dict[str, int]:
    """In how many plans each item of a topic is used."""
    rows = connection.execute(
        select(evidence_use.c.item, func.count(plan.c.uid.distinct()))
        .join(plan, plan.c.version == evidence_use.c.version)
        .where(plan.c.topic == topic)
        .group_by(evidence_use.c.item)
    )
    return {row[0]: row[1] for row in rows}


def _plan(uid: str, topic: str, version: str, clock: str, body: str) -> Plan:
    return Plan(uid=uid, topic=topic, version=version, clock=clock, body=decode(body))
