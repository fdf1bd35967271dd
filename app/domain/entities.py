"""What the change log speaks of: every kind of entity, the struct its fields make, and how fields become one.

An entity's state is its pack's base (if it has one) with the winning change of each field laid over it.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import msgspec

from app.domain.cards import CardOrigin, PromptKind, item_of, prompt_of
from app.domain.dates.coding import convert
from app.domain.errors import DateProblem
from app.domain.exams import Exam
from app.domain.items import Event, ItemKind, Link, Person, Question, Quote, Term
from app.domain.logs import EXISTS, Change
from app.domain.plans.recall import RecallAttempt
from app.domain.settings import Settings
from app.domain.topics import Topic

CARD: Final = "card"
EXAM: Final = "exam"
SETTING: Final = "setting"
TOPIC: Final = "topic"
ATTEMPT: Final = "attempt"

SETTINGS_ENTITY: Final = "settings"
"""The one entity of kind "setting"; its fields are the options."""


class CardEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A card as content: that it exists, where it came from, and what the student decided about it.

    `front` orders new cards, higher first; `buried_until` is the study day on which "Not today" ends.
    """

    uid: str
    topic: str
    item_uid: str
    prompt: PromptKind
    origin: CardOrigin = CardOrigin.CHOSEN
    front: int = 0
    buried_until: int | None = None
    suspended: bool = False


ENTITY_TYPES: Final[dict[str, type[msgspec.Struct]]] = {
    ItemKind.EVENT: Event,
    ItemKind.LINK: Link,
    ItemKind.QUOTE: Quote,
    ItemKind.PERSON: Person,
    ItemKind.TERM: Term,
    ItemKind.QUESTION: Question,
    CARD: CardEntry,
    EXAM: Exam,
    SETTING: Settings,
    TOPIC: Topic,
    ATTEMPT: RecallAttempt,
}


def exam_entity(topic: str) -> str:
    """The uid of what the student said of a topic's exam."""
    return f"{topic}/exam"


def winners(changes: Iterable[Change]) -> dict[str, Change]:
    """Per field the change with the greatest clock, from changes in any order."""
    best: dict[str, Change] = {}
    for change in changes:
        if change.field not in best or best[change.field].clock < change.clock:
            best[change.field] = change
    return best


def folded(
    kind: str, entity: str, base: Mapping[str, Any] | None, changes: Iterable[Change]
) -> msgspec.Struct | None:
    """The entity that `base` (its fields as JSON values, None for a student's own) and its changes amount to.

    None when it does not exist: it was deleted, or only fields of something unknown arrived. A change with an empty
    value means "as the base has it"; a value of the wrong type (from a later Foothold) is passed over.
    """
    best = winners(changes)
    exists = best.pop(EXISTS, None)
    if not (msgspec.json.decode(exists.value) if exists and exists.value else base is not None):
        return None
    fields = dict(base) if base is not None else _given(kind, entity, exists.topic if exists else "")
    changed = {name: msgspec.json.decode(change.value) for name, change in best.items() if change.value}
    for kept in _from_whole_to_base(_of_their_type(kind, changed)):
        try:
            return convert({**fields, **kept}, ENTITY_TYPES[kind])
        except (msgspec.ValidationError, DateProblem):
            continue
    return None


def _of_their_type(kind: str, changed: dict[str, Any]) -> dict[str, Any]:
    """The fields this Foothold knows, as far as their values fit them: one wrong value costs no other."""
    known = {field.name: field.type for field in msgspec.structs.fields(ENTITY_TYPES[kind])}
    return {name: value for name, value in changed.items() if name in known and _fits(value, known[name])}


def _fits(value: object, kind: Any) -> bool:
    try:
        convert(value, kind)
    except (msgspec.ValidationError, DateProblem):
        return False
    return True


def _given(kind: str, entity: str, topic: str) -> dict[str, Any]:
    """What an entity's uid and its creation already say, so that no change has to."""
    if kind == CARD:
        return {"uid": entity, "topic": topic, "item_uid": item_of(entity), "prompt": prompt_of(entity).value}
    return {"uid": entity, "topic": topic}


def _from_whole_to_base(changed: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """All changed fields; then all but one; then none: what is tried until the result fits the entity's type."""
    yield changed
    for left_out in changed:
        yield {name: value for name, value in changed.items() if name != left_out}
    yield {}
