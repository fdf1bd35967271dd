"""`OpenPlan`: the one plan being worked at, and the only way its views change it.

Views ask for an edit; it saves it as one undoable action, announces it, and shows the new head. When the head
changes elsewhere (undo, another page), it reads it again. Views therefore never hold a body of their own.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from app.domain.acts import Act, Done
from app.domain.cards import DEFAULT_WAYS, card_uid
from app.domain.errors import FootholdError
from app.domain.identity import uuid7
from app.domain.plans import edits
from app.domain.plans.checks.remarks import JUDGEMENT, THESIS
from app.domain.plans.document import Plan, PlanBody
from app.ui.context import Context

_ENTROPY_BITS = 74

POINT = "point"
BECAUSE = "because"
LINK = "link"
USE_BECAUSE = "use-because"

_TEXT_EDITS: dict[str, Callable[[PlanBody, str, str], PlanBody]] = {
    POINT: edits.set_point,
    BECAUSE: edits.set_because,
    LINK: edits.set_link,
    USE_BECAUSE: edits.set_use_because,
    THESIS: lambda body, _target, text: edits.set_thesis(body, text),
    JUDGEMENT: lambda body, _target, text: edits.set_judgement(body, text),
}


def new_uid() -> str:
    """A uid for a paragraph, a use of evidence or an attempt."""
    return uuid7(time.time_ns() // 1_000_000, secrets.randbits(_ENTROPY_BITS))


def cards_of(items: Iterable[str]) -> frozenset[str]:
    """Uids of every card these events or quotations may have become."""
    ways = {way for kind in DEFAULT_WAYS.values() for way in kind}
    return frozenset(card_uid(item, way) for item in items for way in ways)


class OpenPlan(QObject):
    """One plan open for editing. `last_act` is what led to the state shown, None where it came from elsewhere.

    Signals:
        changed(object): the plan (`Plan`) as it is now, after an edit here or elsewhere.
        about_to_act: an action follows; whoever holds uncommitted typing commits it now.
        gone: the plan was deleted or cannot be read any more.
    """

    changed = Signal(object)
    about_to_act = Signal()
    gone = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._plan: Plan | None = None
        self.last_act: Act | None = None
        context.changes.plans_changed.connect(self._read_if_mine)

    @property
    def plan(self) -> Plan | None:
        """The head being shown; None while nothing is open."""
        return self._plan

    @property
    def body(self) -> PlanBody:
        """The document of the open plan. Only while one is open."""
        if self._plan is None:
            raise LookupError("no plan is open")
        return self._plan.body

    def open(self, plan: Plan) -> None:
        """Work at this plan from now on; what was typed into the last one is committed first."""
        self.about_to_act.emit()
        self._plan = plan
        self.last_act = None
        self.changed.emit(plan)

    def close(self) -> None:
        """Put the plan away."""
        self.about_to_act.emit()
        self._plan = None

    def write(self, field: str, target: str, text: str) -> bool:
        """Keep a text: `field` is THESIS, JUDGEMENT, POINT, BECAUSE, LINK or USE_BECAUSE, `target` whose it is.

        A target that is gone meanwhile (undone while its field was open) is passed over: there is nothing to write to.
        False where it could not be kept: the field then keeps it for the next try.
        """
        if self._plan is None:
            return True
        try:
            body = _TEXT_EDITS[field](self.body, target, text)
        except KeyError:
            return True
        return body == self.body or self._save(body, Act.EDIT_TEXT, "", announce=False)

    def apply(self, edit: Callable[[PlanBody], PlanBody], act: Act, subject: str = "") -> bool:
        """Do one structural edit as one undoable action. False where it changed nothing or could not be kept."""
        if self._plan is None:
            return False
        self.about_to_act.emit()
        return self._save(edit(self.body), act, subject, announce=True)

    def _save(self, body: PlanBody, act: Act, subject: str, *, announce: bool) -> bool:
        plan = self._plan
        if plan is None or body == plan.body:
            return False
        used = set(body.items) - set(plan.body.items)
        self.last_act = act
        try:
            self._plan = self._context.services.planning.save(plan, body, act, subject)
        except FootholdError as error:
            self._context.requests.report.emit(error)
            return False
        self.changed.emit(self._plan)
        self._context.changes.plans_changed.emit(frozenset({plan.uid}))
        if used:  # newly used evidence became cards
            self._context.changes.cards_changed.emit(cards_of(used))
        if announce:
            self._context.requests.did.emit(Done(act, subject))
        return True

    def _read_if_mine(self, plans: frozenset[str]) -> None:
        if self._plan is None or self._plan.uid not in plans:
            return
        try:
            head = self._context.services.planning.plan(self._plan.uid)
        except FootholdError:
            self._plan = None
            self.gone.emit()
            return
        if head.body.deleted:
            self._plan = None
            self.gone.emit()
        elif head.version != self._plan.version:
            self.last_act = None
            self._plan = head
            self.changed.emit(head)
