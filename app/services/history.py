"""Undo and redo of everything a student does.

An action has a uid, a label and its rows. Undo appends the inverse rows with a new clock, so it merges like any other
change; redo appends the inverse of those. One stack per topic, for the life of the window. An undo that meets something
newer says so and does nothing.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from app.domain.acts import Act, Done
from app.domain.entities import winners
from app.domain.errors import OvertakenUndo
from app.domain.logs import Change, LogRow, PlanVersion, Review, standing
from app.domain.plans.document import decode, encode
from app.domain.plans.heads import heads
from app.services.ledger import Action, Ledger
from db import logs


@dataclass(frozen=True, slots=True)
class Effect:
    """What an undo or redo touched: uids of cards, of other entities, of plans."""

    done: Done
    cards: frozenset[str]
    entities: frozenset[str]
    plans: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Step:
    done: Done
    rows: tuple[LogRow, ...]


class History:
    """Where services write: each action through here can be taken back, to any depth."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._undo: dict[str, list[_Step]] = {}
        self._redo: dict[str, list[_Step]] = {}

    @contextmanager
    def action(self, topic: str, act: Act, subject: str = "") -> Iterator[Action]:
        """One undoable action; it is remembered once its transaction is committed and only if it wrote something."""
        with self._ledger.action(topic) as action:
            yield action
        if action.rows:
            self._undo.setdefault(topic, []).append(_Step(Done(act, subject), tuple(action.rows)))
            self._redo.pop(topic, None)

    @contextmanager
    def unrecorded(self, topic: str) -> Iterator[Action]:
        """An action that is kept like any other but that Undo passes over."""
        with self._ledger.action(topic) as action:
            yield action

    def next_undo(self, topic: str) -> Done | None:
        """What Undo would take back."""
        return self._undo[topic][-1].done if self._undo.get(topic) else None

    def next_redo(self, topic: str) -> Done | None:
        """What Redo would do again."""
        return self._redo[topic][-1].done if self._redo.get(topic) else None

    def undo(self, topic: str) -> Effect | None:
        """Take the last action back; None when there is none, OvertakenUndo when something newer stands in the way."""
        return self._reverse(topic, self._undo, self._redo)

    def redo(self, topic: str) -> Effect | None:
        """Do the last undone action again; errors as for `undo`."""
        return self._reverse(topic, self._redo, self._undo)

    def _reverse(
        self, topic: str, source: dict[str, list[_Step]], target: dict[str, list[_Step]]
    ) -> Effect | None:
        if not source.get(topic):
            return None
        step = source[topic][-1]
        try:
            with self._ledger.action(topic) as action:
                _require_newest(action, step)
                for row in reversed(step.rows):
                    _write_inverse(action, row)
        except OvertakenUndo:
            # It is gone for good, so that the ones before it can still be taken back.
            source[topic].pop()
            raise
        source[topic].pop()
        target.setdefault(topic, []).append(_Step(step.done, tuple(action.rows)))
        return _effect(step.done, action.rows)


def _require_newest(action: Action, step: _Step) -> None:
    """Everything the step wrote must stand as it left it: undone and redone again counts, another's change does not."""
    for row in _last_words(step.rows):
        if isinstance(row, Change):
            stands = winners(logs.changes_of(action.connection, row.entity))[row.field].value == row.value
        elif isinstance(row, Review):
            own = {one.uid for one in step.rows}
            log = standing(logs.reviews_of_card(action.connection, row.card_uid))
            stands = all(one.uid in own for one in log if one.clock > row.clock)
        else:
            shown = logs.heads_of(action.connection, row.plan)
            stands = len(shown) == 1 and shown[0].body == row.body
        if not stands:
            raise OvertakenUndo(act=step.done.act.value, subject=step.done.subject)


def _last_words(rows: Sequence[LogRow]) -> list[LogRow]:
    """Of rows about the same field or plan only the last; all reviews."""
    last: dict[tuple[str, ...], LogRow] = {}
    for row in rows:
        if isinstance(row, Change):
            last[row.entity, row.field] = row
        elif isinstance(row, PlanVersion):
            last[(row.plan,)] = row
        else:
            last[row.uid, "", ""] = row
    return list(last.values())


def _write_inverse(action: Action, row: LogRow) -> None:
    if isinstance(row, Change):
        action.set_json(row.kind, row.entity, {row.field: _value_before(action, row)})
    elif isinstance(row, Review):
        action.retract(row, stands=not row.stands if row.retracts else False)
    else:
        _restore_parent(action, row)


def _value_before(action: Action, row: Change) -> str:
    earlier = [
        one
        for one in logs.changes_of(action.connection, row.entity)
        if one.field == row.field and one.clock < row.clock and one.action != row.action
    ]
    return earlier[-1].value if earlier else ""


def _restore_parent(action: Action, row: PlanVersion) -> None:
    versions = {one.uid: one for one in logs.versions_of(action.connection, row.plan)}
    # Several saves of one action form a chain: go back to what stood before the first of them.
    parent = versions.get(row.parents[0]) if row.parents else None
    if parent is not None and parent.action == row.action:
        return
    shown = heads(versions.values())[0]
    if parent is None:
        gone = decode(row.body)
        body = encode(type(gone)(question=gone.question, deleted=True))
    else:
        body = parent.body
    action.save_plan_json(row.plan, body, [shown.uid])


def _effect(done: Done, rows: Sequence[LogRow]) -> Effect:
    return Effect(
        done=done,
        cards=frozenset(row.card_uid for row in rows if isinstance(row, Review))
        | frozenset(row.entity for row in rows if isinstance(row, Change) and row.kind == "card"),
        entities=frozenset(row.entity for row in rows if isinstance(row, Change) and row.kind != "card"),
        plans=frozenset(row.plan for row in rows if isinstance(row, PlanVersion)),
    )
