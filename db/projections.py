"""From the logs to everything else. `after` keeps the projections in step with rows just appended; `rebuild` makes them
all anew. Both go through the same functions per entity, card and plan, and a property test says they agree.
"""

from collections.abc import Iterable, Sequence
from typing import cast

import msgspec
from sqlalchemy import Connection, delete

from app.domain.due import due_day
from app.domain.entities import ATTEMPT, CARD, ENTITY_TYPES, EXAM, SETTING, TOPIC, CardEntry, folded
from app.domain.exams import Exam
from app.domain.folding import fold
from app.domain.items import Item, ItemKind
from app.domain.logs import Change, LogRow, PlanVersion, Review, standing
from app.domain.plans.recall import RecallAttempt
from app.domain.settings import Settings
from app.domain.topics import Topic
from db import cards, choices, days, items, layers, logs, plans, policies, search, topics
from db.search_text import entry_of

OWN_POSITION = 1_000_000
"""Where a student's own items stand in lists that keep a pack's order: after it."""

ITEM_KINDS = frozenset(ItemKind)


def after(connection: Connection, rows: Sequence[LogRow]) -> None:
    """Bring every projection up to date with rows that were just appended, whoever wrote them and in whatever order."""
    for kind, entity in dict.fromkeys((row.kind, row.entity) for row in rows if isinstance(row, Change)):
        entity_changed(connection, kind, entity)
    for plan in dict.fromkeys(row.plan for row in rows if isinstance(row, PlanVersion)):
        plan_changed(connection, plan)
    reviews = [row for row in rows if isinstance(row, Review)]
    if reviews:
        reviews_arrived(connection, reviews)


def entity_changed(connection: Connection, kind: str, entity: str) -> None:
    """Fold one entity anew from its base and its changes and show the result.

    A kind from a later Foothold stays in the log, unseen, until this one is upgraded.
    """
    if kind not in ENTITY_TYPES:
        return
    base = layers.base_of(connection, entity)
    fields = msgspec.json.decode(base.body) if base else None
    value = folded(kind, entity, fields, logs.changes_of(connection, entity))
    position = base.position if base else OWN_POSITION
    if kind in ITEM_KINDS:
        _show_item(connection, ItemKind(kind), entity, cast("Item | None", value), position)
    elif kind == CARD:
        _show_card(connection, entity, cast("CardEntry | None", value), position)
    elif kind == EXAM:
        topic = entity.rpartition("/")[0]
        choices.keep_exam(connection, topic, cast("Exam | None", value))
        policies.apply(connection, topic)
    elif kind == SETTING:
        choices.keep_settings(connection, cast("Settings | None", value))
        for topic in cards.remembered_topics(connection):
            policies.apply(connection, topic)
    elif kind == TOPIC:
        _show_topic(connection, entity, cast("Topic | None", value))
    elif kind == ATTEMPT:
        choices.keep_attempt(connection, entity, cast("RecallAttempt | None", value))


def plan_changed(connection: Connection, plan: str) -> None:
    """Show the heads of a plan."""
    plans.keep_heads(connection, plan, logs.heads_of(connection, plan))


def reviews_arrived(connection: Connection, rows: Iterable[Review]) -> None:
    """Fold the cards the rows speak of anew, and recount what they add to or take from the days."""
    by_card: dict[str, list[Review]] = {}
    for row in rows:
        by_card.setdefault(row.card_uid, []).append(row)
    for card_uid, arrived in by_card.items():
        log = logs.reviews_of_card(connection, card_uid)
        known = {row.uid for row in arrived}
        before = {row.uid: row for row in standing(row for row in log if row.uid not in known)}
        now = {row.uid: row for row in standing(log)}
        for uid in now.keys() - before.keys():
            days.count_in(connection, now[uid])
        for uid in before.keys() - now.keys():
            days.count_in(connection, before[uid], times=-1)
        refold(connection, card_uid, arrived[0].topic, list(now.values()))


def refold(connection: Connection, card_uid: str, topic: str, answers: Sequence[Review]) -> None:
    """What is known of a card after `answers`, and when it is due."""
    memory = fold(answers)
    due = due_day(memory, policies.of_topic(connection, topic), card_uid) if memory else 0
    cards.keep_memory(connection, card_uid, topic, memory, due)


def pack_installed(connection: Connection, pack: str, removed: Sequence[tuple[str, str]]) -> None:
    """Show a pack's base with the student's changes over it; `removed` are (kind, entity) the last version had."""
    changed = {entity for _kind, entity in logs.changed_entities(connection)}
    plain: list[tuple[Item, int]] = []
    starter: list[tuple[CardEntry, int]] = []
    for row in layers.every_base_row(connection, pack):
        if row.entity in changed:
            entity_changed(connection, row.kind, row.entity)
        elif row.kind in ITEM_KINDS:
            plain.append(
                (cast("Item", folded(row.kind, row.entity, msgspec.json.decode(row.body), ())), row.position)
            )
        elif row.kind == CARD:
            starter.append(
                (cast("CardEntry", folded(CARD, row.entity, msgspec.json.decode(row.body), ())), row.position)
            )
        elif row.kind == TOPIC:
            entity_changed(connection, row.kind, row.entity)
    items.keep(connection, plain)
    search.keep(connection, (entry for item, _place in plain if (entry := entry_of(item))))
    cards.keep(connection, starter)
    for kind, entity in removed:
        entity_changed(connection, kind, entity)


def rebuild(connection: Connection) -> None:
    """Make every projection anew from the base layers and the three logs."""
    for table in PROJECTIONS:
        connection.execute(delete(table))
    days.recount(connection, standing(logs.all_reviews(connection)))
    changed = logs.changed_entities(connection)
    # Options and exams first: the due day of every card follows from them.
    for kind, entity in sorted(changed, key=lambda pair: pair[0] not in {SETTING, EXAM}):
        entity_changed(connection, kind, entity)
    for pack in layers.installed(connection):
        pack_installed(connection, pack.uid, ())
    by_card: dict[str, list[Review]] = {}
    for row in logs.all_reviews(connection):
        by_card.setdefault(row.card_uid, []).append(row)
    for card_uid, log in by_card.items():
        refold(connection, card_uid, log[0].topic, standing(log))
    for plan in logs.planned(connection):
        plan_changed(connection, plan)


PROJECTIONS = (
    topics.topic, *items.TABLES.values(), cards.card, cards.memory, plans.plan, plans.paragraph, plans.evidence_use,
    choices.setting, choices.exam, choices.recall_attempt, days.review_day, search.search_entry,
)  # fmt: skip
"""Every table that can be made anew; the boards' profiles and the base layers come from files instead."""


def _show_item(connection: Connection, kind: ItemKind, entity: str, item: Item | None, position: int) -> None:
    if item is None:
        items.drop(connection, kind, [entity])
        search.drop(connection, [entity])
        return
    items.keep(connection, [(item, position)])
    entry = entry_of(item)
    if entry:
        search.keep(connection, [entry])


def _show_card(connection: Connection, entity: str, card: CardEntry | None, position: int) -> None:
    if card is None:
        cards.drop(connection, entity)
    else:
        cards.keep(connection, [(card, position)])


def _show_topic(connection: Connection, entity: str, topic: Topic | None) -> None:
    if topic is None:
        topics.drop(connection, entity)
    else:
        topics.keep(connection, topic)
