"""Answering cards: the queue of the day, one card's question, and the answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, cast

from app.domain.acts import Act
from app.domain.cards import Card, Memory, PromptKind, Rating, Way, card_uid
from app.domain.drills.outcomes import DrillOutcome
from app.domain.due import Policy, due_day, preview
from app.domain.errors import NotFound
from app.domain.folding import answered, fold
from app.domain.fsrs6 import retrievability
from app.domain.gaps import stage_for
from app.domain.items import Event, Person, Quote
from app.domain.logs import standing
from app.domain.moments import Moment
from app.domain.pace import minutes, seconds_for
from app.domain.queue import CardQueue, order_queue
from app.domain.scheduling import after_rating
from app.services.history import History
from app.services.learning import title_of
from app.services.ledger import Action
from db import cards, days, items, logs, policies
from db.database import Connection, Database

DUE_READ: Final = 250
"""Due cards read for one queue: more than anybody answers in a day, however many wait after a year away."""

NEW_READ: Final = 60
"""New cards read for one queue: enough for a day's worth even when siblings are passed over."""


@dataclass(frozen=True, slots=True)
class CardPrompt:
    """All that is needed to ask one card. `intervals` are days until it comes back, by rating; 0 = later today."""

    card: Card
    item: Event | Quote
    speaker: Person | None
    gap_level: int
    intervals: dict[Rating, int]
    events: tuple[Event, ...]


class Reviewing:
    """Asks and records. One answer is one transaction; undo is History's."""

    def __init__(self, database: Database, history: History, clock: Callable[[], Moment]) -> None:
        self._database = database
        self._history = history
        self._clock = clock

    def queue(
        self, topic: str, prompts: frozenset[PromptKind] | None = None, limit: int | None = None
    ) -> CardQueue:
        """Today's cards in the order they are asked; `prompts` = only these ways of asking."""
        day = self._clock().study_day
        with self._database.reading() as connection:
            # A drill asks in ways of its own: it neither uses up the day's new cards nor holds one back.
            rows = logs.answers_on(connection, topic, day)
            answered = [row.card_uid for row in rows if row.way is not Way.DRILL]
            introduced = set(answered) - logs.answered_before(connection, answered, day)
            found = [
                *cards.due(connection, topic, day, DUE_READ),
                *cards.new(connection, topic, day, NEW_READ),
            ]
            policy = policies.of_topic(connection, topic)
        asked = [card for card in found if prompts is None or card.prompt in prompts]
        return order_queue(asked, day, policy, len(introduced), answered, limit)

    def minutes_tomorrow(self, topic: str, prompts: frozenset[PromptKind] | None = None) -> int:
        """About how long tomorrow's due cards take, as far as they are known now; new ones are not counted."""
        day = self._clock().study_day
        with self._database.reading() as connection:
            load = cards.due_load(connection, topic, day + 1)
        due = [(PromptKind(prompt), count) for _due, prompt, count in load]
        asked = (
            prompt for prompt, count in due if prompts is None or prompt in prompts for _ in range(count)
        )
        return minutes(seconds_for(asked))

    def prompt(self, uid: str) -> CardPrompt:
        """What to ask of a card; NotFound where the card or its item is gone."""
        day = self._clock().study_day
        with self._database.reading() as connection:
            card = cards.one(connection, uid)
            item = items.evidence(connection, [card.item_uid]).get(card.item_uid) if card else None
            if card is None or item is None:
                raise NotFound(kind="card", name=uid)
            speaker, events = _around(connection, item)
            policy = policies.of_topic(connection, card.topic)
        return CardPrompt(
            card, item, speaker, stage_for(card.memory), preview(card.memory, day, policy, uid), events
        )

    def rate(
        self, uid: str, rating: Rating, duration_ms: int = 0, gap_level: int = 0, way: Way = Way.CARD
    ) -> int:
        """Record the answer to a card; the study day on which it comes back."""
        with self._database.reading() as connection:
            card = cards.one(connection, uid)
            item = items.evidence(connection, [card.item_uid]).get(card.item_uid) if card else None
        if card is None:
            raise NotFound(kind="card", name=uid)
        with self._history.action(card.topic, Act.ANSWER, title_of(item) if item else "") as action:
            policy = policies.of_topic(action.connection, card.topic)
            # Read again: waiting for the file may have let another writer's answers in.
            latest = cards.one(action.connection, uid)
            before = latest.memory if latest else card.memory
            return _answer(action, before, uid, rating, policy, way, duration_ms, gap_level)

    def record_drill(self, topic: str, prompt: PromptKind, outcomes: Sequence[DrillOutcome]) -> None:
        """Record a drill's answers, each in the memory of its own way of asking: a drill never raises a recall card."""
        with self._history.action(topic, Act.DRILL, prompt.value) as action:
            policy = policies.of_topic(action.connection, topic)
            for outcome in outcomes:
                uid = card_uid(outcome.item_uid, prompt)
                before = fold(standing(logs.reviews_of_card(action.connection, uid)))
                _answer(action, before, uid, outcome.rating, policy, Way.DRILL, outcome.duration_ms)

    def answers(self, topic: str) -> int:
        """How many answers of a topic count."""
        with self._database.reading() as connection:
            return days.answers(connection, topic)


def _answer(
    action: Action,
    before: Memory | None,
    uid: str,
    rating: Rating,
    policy: Policy,
    way: Way,
    duration_ms: int,
    gap_level: int = 0,
) -> int:
    day = action.now.study_day
    after = _memory_after(action, before, uid, rating)
    due = due_day(after, policy, uid)
    predicted = retrievability(before, day) if before else None
    action.answer(
        uid, rating, after, due, way=way, duration_ms=duration_ms, gap_level=gap_level, predicted=predicted,
        target=policy.target_retention,
    )  # fmt: skip
    return due


def _memory_after(action: Action, before: Memory | None, uid: str, rating: Rating) -> Memory:
    day = action.now.study_day
    if before is None or before.last_day <= day:
        return after_rating(before, rating, day)
    # The computer's clock was set back. The log is folded by study day, so this answer goes between those it has.
    log = standing(logs.reviews_of_card(action.connection, uid))
    memory = after_rating(fold(one for one in log if one.study_day <= day), rating, day)
    for later in (one for one in log if one.study_day > day):
        memory = answered(memory, Rating(later.rating), later.study_day)
    return memory


def _around(connection: Connection, item: Event | Quote) -> tuple[Person | None, tuple[Event, ...]]:
    if isinstance(item, Event):
        return None, ()
    found = items.evidence(connection, item.events)
    people = items.people_named(connection, [item.speaker])
    return people.get(item.speaker), tuple(cast("Event", found[uid]) for uid in item.events if uid in found)
