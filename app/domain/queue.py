"""The order in which today's cards are asked.

What the student asked for (evidence put into a plan, *Learn this*) comes first, one before every two due cards, so
that neither starves the other; due cards follow by how near they are to being lost; the starter set comes last. Two
cards of one item never meet on one study day: the first would give the second away.
"""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final

import msgspec

from app.domain import pace
from app.domain.cards import Card, CardOrigin, PromptKind, Rating, item_of, prompt_of
from app.domain.due import Policy
from app.domain.gaps import stage_for

_DRILLED: Final = frozenset({PromptKind.ORDER, PromptKind.SLIP})
"""Ways of asking that give no card away."""

APART: Final = 4
"""So many other cards are asked before one that was answered Again comes back, as long as there are any."""

_DUE_BETWEEN_WANTED: Final = 2


class QueuedCard(msgspec.Struct, frozen=True):
    """One card in its place. `gap_level` 0 … 4 is how much of a quotation is hidden (`app.domain.gaps`)."""

    uid: str
    item_uid: str
    prompt: PromptKind
    is_new: bool
    gap_level: int = 0


class CardQueue(msgspec.Struct, frozen=True):
    """Cards in the order they are asked; how many of them are due and how many new; about how many minutes they take."""

    cards: tuple[QueuedCard, ...] = ()
    due: int = 0
    new: int = 0
    minutes: int = 0


def order_queue(
    cards: Iterable[Card],
    day: int,
    policy: Policy,
    introduced_today: int = 0,
    answered_today: Sequence[str] = (),
    limit: int | None = None,
) -> CardQueue:
    """The queue of study day `day`.

    `cards` in the order of their topic (it decides between new cards that are otherwise alike); suspended and buried
    ones may be among them. `introduced_today` counts cards answered today for the first time ever; `answered_today`
    are the uids of the cards answered today, oldest answer first (a drill's among them give nothing away and hold
    nothing back).
    """
    candidates = [card for card in cards if _may_be_asked(card, day)]
    repeats = [card for card in candidates if _is_repeat(card, day)]
    siblings = {item_of(uid) for uid in answered_today if prompt_of(uid) not in _DRILLED}
    siblings |= {card.item_uid for card in repeats}
    due = _one_of_each_item(
        sorted((card for card in candidates if _is_due(card, day)), key=lambda card: _nearness(card, day)),
        siblings,
    )
    new = _one_of_each_item(
        sorted((card for card in candidates if card.memory is None), key=_newness), siblings
    )
    new = new[: max(0, policy.new_cards_a_day - introduced_today)]
    ordered = _with_repeats(_mixed(due, new), repeats, answered_today)[:limit]
    return _as_queue(ordered)


def _may_be_asked(card: Card, day: int) -> bool:
    return not card.suspended and (card.buried_until is None or card.buried_until <= day)


def _is_repeat(card: Card, day: int) -> bool:
    """Whether the card was answered Again today and waits to be asked once more."""
    memory = card.memory
    return memory is not None and memory.last_day == day and memory.last_rating == Rating.Again


def _is_due(card: Card, day: int) -> bool:
    return (
        card.memory is not None
        and card.due_day is not None
        and card.due_day <= day
        and not _is_repeat(card, day)
    )


def _nearness(card: Card, day: int) -> tuple[float, str]:
    # Recall is a falling function of days over stability: the greatest ratio is the least likely to be recalled.
    assert card.memory is not None  # noqa: S101 - only due cards come here
    return -(day - card.memory.last_day) / card.memory.stability, card.uid


def _newness(card: Card) -> tuple[bool, int]:
    # sorted() keeps the topic's order among equals.
    return card.origin is not CardOrigin.EVIDENCE, -card.front


def _one_of_each_item(cards: Iterable[Card], taken: set[str]) -> list[Card]:
    """The first card of each item not yet `taken`; adds theirs to `taken`."""
    chosen: list[Card] = []
    for card in cards:
        if card.item_uid not in taken:
            taken.add(card.item_uid)
            chosen.append(card)
    return chosen


def _mixed(due: list[Card], new: list[Card]) -> list[Card]:
    """New cards the student asked for go in from the front, between the due ones; the starter set comes after both."""
    wanted = [card for card in new if card.origin is not CardOrigin.STARTER]
    starters = [card for card in new if card.origin is CardOrigin.STARTER]
    mixed: list[Card] = []
    waiting = iter(due)
    for card in wanted:
        mixed.append(card)
        mixed.extend(islice(waiting, _DUE_BETWEEN_WANTED))
    return [*mixed, *waiting, *starters]


def _with_repeats(others: list[Card], repeats: list[Card], answered_today: Sequence[str]) -> list[Card]:
    """`others` with each repeat put in as soon as enough cards lie between its two askings, longest wait first."""
    last_asked = {uid: place for place, uid in enumerate(answered_today)}
    queue = list(others)
    place = 0
    for card in sorted(repeats, key=lambda card: last_asked.get(card.uid, -1)):
        since = len(answered_today) - 1 - last_asked.get(card.uid, -APART)
        place = max(place, min(len(queue), APART - since))
        queue.insert(place, card)
        place += 1
    return queue


def _as_queue(cards: list[Card]) -> CardQueue:
    return CardQueue(
        cards=tuple(
            QueuedCard(
                uid=card.uid,
                item_uid=card.item_uid,
                prompt=card.prompt,
                is_new=card.memory is None,
                gap_level=stage_for(card.memory) if card.prompt is PromptKind.COMPLETE else 0,
            )
            for card in cards
        ),
        due=sum(card.memory is not None for card in cards),
        new=sum(card.memory is None for card in cards),
        minutes=pace.minutes(pace.seconds_for(card.prompt for card in cards)),
    )
