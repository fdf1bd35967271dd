"""The memory shown beside an item: that of the card which asks for it in its first way."""

from collections.abc import Iterable, Sequence

from app.domain.cards import Card, PromptKind
from app.domain.fsrs6 import retrievability
from app.domain.memories import ItemMemory, MemoryState
from db import cards
from db.database import Connection

_FIRST_WAYS = (PromptKind.COMPLETE, PromptKind.WHEN, PromptKind.WHO)


def of_items(connection: Connection, item_uids: Sequence[str], day: int) -> dict[str, ItemMemory]:
    """An `ItemMemory` for every uid asked for, recall as of study day `day`."""
    by_item: dict[str, list[Card]] = {uid: [] for uid in item_uids}
    for card in cards.of_items(connection, list(by_item)):
        by_item[card.item_uid].append(card)
    return {uid: _memory(uid, found, day) for uid, found in by_item.items()}


def recalls(known: Iterable[Card], day: int) -> dict[str, float | None]:
    """Per item the chance of recall on a study day by its first way; None = never answered."""
    by_item: dict[str, list[Card]] = {}
    for card in known:
        by_item.setdefault(card.item_uid, []).append(card)
    return {uid: _memory(uid, found, day).recall for uid, found in by_item.items()}


def _memory(item_uid: str, found: Sequence[Card], day: int) -> ItemMemory:
    chosen = next((card for way in _FIRST_WAYS for card in found if card.prompt is way), None)
    if chosen is None:
        return ItemMemory(item_uid)
    if chosen.memory is None:
        return ItemMemory(item_uid, MemoryState.NEW, card_uid=chosen.uid)
    # Not on the day of the answer itself: there every card, even one just forgotten, stands at 1.
    asked_on = max(day, chosen.memory.last_day + 1)
    return ItemMemory(
        item_uid,
        MemoryState.KNOWN,
        retrievability(chosen.memory, asked_on),
        chosen.due_day,
        card_uid=chosen.uid,
    )
