"""Which two or three steps fill 5, 20 or 45 minutes.

What is about to be lost comes first, then what is new, then the drill; what time is left goes into the weakest plan.
On the first day the drill leads: it can be done without having learned anything.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain import pace
from app.domain.cards import PromptKind
from app.domain.items import Event
from app.domain.plans.questions import QuestionRow
from app.domain.queue import QueuedCard
from app.domain.runs.plan_step import plan_step
from app.domain.runs.steps import RunStep, StepKind, StepReason

MINUTES: Final = (5, 20, 45)
"""The lengths a student may choose from."""

MOST_STEPS: Final = 3
FEWEST_TO_ORDER: Final = 3
PLAN_FROM: Final = 20
"""Minutes from which on a run keeps time for a plan even if cards could fill it."""

_PLAN_SHARE: Final = 0.35
_SHORTEST_PLAN_STEP: Final = 3


@dataclass(frozen=True, slots=True)
class RunMaterial:
    """What a run can be made of.

    `queue`: cards to be asked today, in the order of the queue, which says how due and new ones take turns.
    `order`: the events the drill would ask now, least known first chosen; `ordered_before`: whether it was ever done.
    `questions` of the topic in its order; `starter`: items of its starter set.
    """

    queue: tuple[QueuedCard, ...] = ()
    order: tuple[Event, ...] = ()
    questions: tuple[QuestionRow, ...] = ()
    starter: frozenset[str] = frozenset()
    first_day: bool = False
    ordered_before: bool = False


def compose(minutes: int, material: RunMaterial) -> tuple[RunStep, ...]:
    """Two or three steps that together take at most `minutes`; fewer only where the topic has no more to offer."""
    order = _order_step(material)
    keeps_time = bool(material.questions) and minutes >= PLAN_FROM

    budget = minutes * 60 - (order.minutes * 60 if order else 0)
    budget -= round(minutes * 60 * _PLAN_SHARE) if keeps_time else 0
    steps = _card_steps(_that_fit(material.queue, budget), material)
    if order and len(steps) + keeps_time < MOST_STEPS:
        steps = [order, *steps] if material.first_day else [*steps, order]
    left = minutes - sum(step.minutes for step in steps)
    if material.questions and left >= _SHORTEST_PLAN_STEP and len(steps) < MOST_STEPS:
        steps.append(plan_step(material.questions, left))
    return tuple(steps)


def _card_steps(cards: Sequence[QueuedCard], material: RunMaterial) -> list[RunStep]:
    """What is known before what is new: two acts, each with its own reason."""
    due = [card for card in cards if not card.is_new]
    new = [card for card in cards if card.is_new]
    minutes = pace.minutes(_seconds(cards))
    if not (due and new):
        kind = StepKind.CARDS if due else StepKind.MEET
        return [_card_step(kind, cards, minutes, material)] if cards else []
    # The two together take no longer than all of the cards: each is rounded, their sum is not rounded twice.
    due_minutes = max(1, min(pace.minutes(_seconds(due)), minutes - 1))
    return [
        _card_step(StepKind.CARDS, due, due_minutes, material),
        _card_step(StepKind.MEET, new, max(1, minutes - due_minutes), material),
    ]


def _card_step(kind: StepKind, cards: Sequence[QueuedCard], minutes: int, material: RunMaterial) -> RunStep:
    items = {card.item_uid: card.prompt for card in cards}
    subject, supporting = _held_up(items, material.questions)
    if supporting:
        reason = StepReason.HOLDS_UP
    elif kind is StepKind.CARDS:
        reason = StepReason.FADING
    elif all(item in material.starter for item in items):
        reason, supporting = StepReason.STARTER, len(material.starter)
    else:
        reason = StepReason.CHOSEN
    asked = Counter(items.values())
    return RunStep(
        kind=kind,
        minutes=minutes,
        reason=reason,
        count=len(items),
        subject=subject,
        supporting=supporting,
        quotations=asked[PromptKind.COMPLETE] + asked[PromptKind.WHO],
        dates=asked[PromptKind.WHEN],
        points=asked[PromptKind.POINT],
        cards=tuple(card.uid for card in cards),
    )


def _order_step(material: RunMaterial) -> RunStep | None:
    events = material.order
    if len(events) < FEWEST_TO_ORDER:
        return None
    dates = sorted((event.date for event in events), key=lambda date: date.sort_key)
    return RunStep(
        kind=StepKind.ORDER,
        minutes=pace.minutes(pace.SECONDS[PromptKind.ORDER] * len(events)),
        reason=StepReason.LEAST_KNOWN if material.ordered_before else StepReason.FIRST_LOOK,
        count=len(events),
        events=tuple(event.uid for event in events),
        first=dates[0],
        last=dates[-1],
    )


def _held_up(items: Iterable[str], rows: Iterable[QuestionRow]) -> tuple[str, int]:
    """The point that most of `items` are evidence for, and how many of them; ("", 0) where no point is."""
    wanted = set(items)
    best = ("", 0)
    for row in rows:
        for plan in row.plans:
            for paragraph in plan.body.paragraphs:
                holding = len(wanted & {use.item for use in paragraph.evidence})
                if paragraph.point.strip() and holding > best[1]:
                    best = (paragraph.point.strip(), holding)
    return best


def _that_fit(cards: Sequence[QueuedCard], seconds: int) -> list[QueuedCard]:
    """The first of `cards` that together take no more than `seconds`."""
    taken: list[QueuedCard] = []
    for card in cards:
        seconds -= _seconds([card])
        if seconds < 0:
            break
        taken.append(card)
    return taken


def _seconds(cards: Iterable[QueuedCard]) -> int:
    return sum(pace.SECONDS[card.prompt] + (pace.FIRST_MEETING if card.is_new else 0) for card in cards)
