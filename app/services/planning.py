"""Essay plans: from question to document, every change a version, and evidence that becomes cards."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import cast

from app.domain.acts import Act
from app.domain.cards import Card, CardOrigin
from app.domain.dates.coding import decode
from app.domain.entities import ATTEMPT
from app.domain.errors import NotFound
from app.domain.exams import ExamProfile
from app.domain.items import Event, ItemKind, Question, Quote
from app.domain.memories import ItemMemory
from app.domain.moments import Moment
from app.domain.packs.outline import Outline
from app.domain.plans.document import Paragraph, Plan, PlanBody
from app.domain.plans.questions import QuestionRow
from app.domain.plans.readiness import NEEDED_PIECES, PlanReadiness, plan_readiness
from app.domain.plans.recall import RecallAttempt
from app.services import item_memories
from app.services.history import History
from app.services.learning import make_cards
from db import cards, choices, items, layers, plans
from db.database import Connection, Database

OUTLINE_KIND = "outline"


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One event or quote as the tray shows it; `speaker` for quotes, "" where not known."""

    item: Event | Quote
    speaker: str
    memory: ItemMemory
    used_in: int


@dataclass(frozen=True, slots=True)
class Tray:
    """Everything a plan can use: within the question's range, and what lies outside it as context."""

    inside: tuple[EvidenceRow, ...]
    context: tuple[EvidenceRow, ...]


class Planning:
    """What a student does with questions and plans. One call that changes something is one undoable action."""

    def __init__(self, database: Database, history: History, clock: Callable[[], Moment]) -> None:
        self._database = database
        self._history = history
        self._clock = clock

    def questions(self, topic: str) -> list[QuestionRow]:
        """A topic's questions in its order, each with its plans and how ready the first of them is."""
        with self._database.reading() as connection:
            return question_rows(connection, topic, self._clock().study_day)

    def question(self, uid: str) -> Question:
        """One question; NotFound where there is none."""
        with self._database.reading() as connection:
            found = items.item(connection, ItemKind.QUESTION, uid)
        if found is None:
            raise NotFound(kind="question", name=uid)
        return cast("Question", found)

    def plans(self, topic: str) -> list[Plan]:
        """A topic's plans, the one written last first."""
        with self._database.reading() as connection:
            return plans.of_topic(connection, topic)

    def plan(self, uid: str) -> Plan:
        """The newest head of a plan; NotFound where it was deleted or never was."""
        with self._database.reading() as connection:
            found = plans.heads(connection, uid)
        if not found:
            raise NotFound(kind="plan", name=uid)
        return found[0]

    def other_heads(self, plan: Plan) -> list[Plan]:
        """Versions of the same plan that another machine wrote at the same time and that are still kept."""
        with self._database.reading() as connection:
            return [head for head in plans.heads(connection, plan.uid) if head.version != plan.version]

    def start(self, question_uid: str) -> Plan:
        """A new plan for a question, with one empty paragraph and the board the student named, if any."""
        question = self.question(question_uid)
        with self._history.action(question.topic, Act.NEW_PLAN, question.text) as action:
            profile = choices.exam_of(action.connection, question.topic).profile
            body = PlanBody(
                question=question.uid, profile=profile, paragraphs=(Paragraph(uid=action.new_uid()),)
            )
            uid = action.new_uid()
            action.save_plan(uid, body, ())
        return self.plan(uid)

    def save(self, plan: Plan, body: PlanBody, act: Act, subject: str = "") -> Plan:
        """Keep `body` as what follows the version `plan` shows. Newly used evidence becomes cards in the same action."""
        if body == plan.body:
            return plan
        with self._history.action(plan.topic, act, subject) as action:
            # Written on another version meanwhile (undo, another page)? Then on that one: a plan does not fork here.
            shown = plans.heads(action.connection, plan.uid)
            parents = [head.version for head in shown if head.version == plan.version] or [
                head.version for head in shown[:1]
            ]
            version = action.save_plan(plan.uid, body, parents or [plan.version])
            added = [uid for uid in body.items if uid not in plan.body.items]
            chosen = items.evidence(action.connection, added)
            make_cards(action, [chosen[uid] for uid in added if uid in chosen], CardOrigin.EVIDENCE)
        return Plan(uid=plan.uid, topic=plan.topic, version=version.uid, clock=version.clock, body=body)

    def keep_only(self, plan: Plan) -> Plan:
        """Of two versions made on two machines keep this one; the other stays in the log."""
        title = self.question(plan.body.question).text
        with self._history.action(plan.topic, Act.EDIT_TEXT, title) as action:
            heads = [head.version for head in plans.heads(action.connection, plan.uid)]
            others = [version for version in heads if version != plan.version]
            version = action.save_plan(plan.uid, plan.body, [plan.version, *others])
        return Plan(uid=plan.uid, topic=plan.topic, version=version.uid, clock=version.clock, body=plan.body)

    def delete(self, plan_uid: str) -> None:
        """Take a plan away; Undo brings it back."""
        plan = self.plan(plan_uid)
        with self._database.reading() as connection:
            question = items.item(connection, ItemKind.QUESTION, plan.body.question)
        title = plan.body.title or (cast("Question", question).text if question else "")
        with self._history.action(plan.topic, Act.DELETE_PLAN, title) as action:
            heads = [head.version for head in plans.heads(action.connection, plan_uid)]
            action.save_plan(plan_uid, PlanBody(question=plan.body.question, deleted=True), heads)

    def tray(self, plan: Plan) -> Tray:
        """Events and quotations by date, split by the range of the plan's question."""
        with self._database.reading() as connection:
            found = items.item(connection, ItemKind.QUESTION, plan.body.question)
            rows = _evidence_rows(connection, plan.topic, self._clock().study_day)
        if found is None:
            return Tray(tuple(rows), ())
        span = cast("Question", found).range
        inside = tuple(row for row in rows if row.item.date is None or row.item.date.overlaps(span))
        shown = {row.item.uid for row in inside}
        return Tray(inside, tuple(row for row in rows if row.item.uid not in shown))

    def evidence(self, uids: Sequence[str]) -> dict[str, EvidenceRow]:
        """Particular pieces of evidence by uid; those that are gone are left out."""
        with self._database.reading() as connection:
            found = items.evidence(connection, uids)
            rows = _rows_of(connection, list(found.values()), self._clock().study_day)
        return {row.item.uid: row for row in rows}

    def readiness(self, plan: Plan) -> PlanReadiness:
        """What of a plan would be recalled today."""
        with self._database.reading() as connection:
            return _readiness(connection, [plan], self._clock().study_day)[plan.version]

    def outline(self, question_uid: str) -> Outline | None:
        """The topic's model line of argument for a question."""
        with self._database.reading() as connection:
            base = layers.base_of(connection, outline_entity(question_uid))
        return decode(base.body, Outline) if base else None

    def profiles(self) -> list[ExamProfile]:
        """The boards' profiles."""
        with self._database.reading() as connection:
            return choices.profiles(connection)

    def recall_attempts(self, plan_uid: str) -> list[RecallAttempt]:
        """A plan's attempts at writing it from memory, oldest first."""
        with self._database.reading() as connection:
            return choices.attempts(connection, plan_uid)

    def keep_attempt(self, attempt: RecallAttempt) -> None:
        """Write an attempt, or what has changed of it since; not offered for undoing: what was written stays written."""
        plan = self.plan(attempt.plan)
        known = {one.uid: one for one in self.recall_attempts(attempt.plan)}.get(attempt.uid)
        names = [name for name in attempt.__struct_fields__ if name != "uid"]
        fields = {name: getattr(attempt, name) for name in names}
        if known is not None:
            fields = {name: value for name, value in fields.items() if getattr(known, name) != value}
        if fields:
            with self._history.unrecorded(plan.topic) as action:
                action.create(ATTEMPT, attempt.uid, **fields)


def outline_entity(question_uid: str) -> str:
    """The uid under which a question's line of argument lies in the base layer."""
    return f"{question_uid}/outline"


def question_rows(connection: Connection, topic: str, day: int) -> list[QuestionRow]:
    """All questions of a topic with their plans and readiness as of a study day."""
    by_question: dict[str, list[Plan]] = {}
    for plan in plans.of_topic(connection, topic):
        by_question.setdefault(plan.body.question, []).append(plan)
    ready = _readiness(connection, [made[0] for made in by_question.values()], day)
    rows: list[QuestionRow] = []
    for question in items.questions(connection, topic):
        made = tuple(by_question.get(question.uid, ()))
        rows.append(QuestionRow(question, made, ready[made[0].version] if made else None))
    return rows


def _readiness(connection: Connection, shown: Sequence[Plan], day: int) -> dict[str, PlanReadiness]:
    """How ready each plan is, by its version; every list of questions asks, so all are read at once."""
    by_item: dict[str, list[Card]] = {}
    for card in cards.of_items(connection, [uid for plan in shown for uid in plan.body.items]):
        by_item.setdefault(card.item_uid, []).append(card)
    profiles = {profile.id: profile for profile in choices.profiles(connection)} if shown else {}
    ready: dict[str, PlanReadiness] = {}
    for plan in shown:
        known = [card for uid in dict.fromkeys(plan.body.items) for card in by_item.get(uid, ())]
        answers = sum(card.memory.reps for card in known if card.memory)
        recall = item_memories.recalls(known, day)
        ready[plan.version] = plan_readiness(
            plan.body, recall, answers, _needed_pieces(profiles.get(plan.body.profile))
        )
    return ready


def _needed_pieces(profile: ExamProfile | None) -> int:
    figure = profile.figure("evidence_per_paragraph") if profile else None
    return figure.value if figure else NEEDED_PIECES


def _evidence_rows(connection: Connection, topic: str, day: int) -> list[EvidenceRow]:
    quotes = [quote for quote in items.quotes(connection, topic) if quote.card]
    rows = _rows_of(connection, [*items.events(connection, topic), *quotes], day)
    return sorted(rows, key=_by_date)


def _rows_of(connection: Connection, found: Iterable[Event | Quote], day: int) -> list[EvidenceRow]:
    chosen = list(found)
    uids = [item.uid for item in chosen]
    memories = item_memories.of_items(connection, uids, day)
    used = plans.uses_of(connection, uids)
    people = items.people_named(connection, [item.speaker for item in chosen if isinstance(item, Quote)])
    return [
        EvidenceRow(
            item,
            people[item.speaker].name if isinstance(item, Quote) and item.speaker in people else "",
            memories[item.uid],
            used.get(item.uid, 0),
        )
        for item in chosen
    ]


def _by_date(row: EvidenceRow) -> tuple[bool, tuple[int, int, str]]:
    date = row.item.date
    return date is None, date.sort_key if date else (0, 0, "")
