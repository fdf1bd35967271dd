"""What the window shows of a memory beside an item: a bar with a number, or "new", or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class MemoryState(StrEnum):
    """NONE: no card asks for the item. NEW: it has a card, never answered. KNOWN: it has been answered."""

    NONE = "none"
    NEW = "new"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class ItemMemory:
    """The memory of an item's first way of asking. `recall` 0 … 1 now, `due_day` a study day; None unless KNOWN."""

    item_uid: str
    state: MemoryState = MemoryState.NONE
    recall: float | None = None
    due_day: int | None = None
    card_uid: str = ""


def together(item_uid: str, memories: Sequence[ItemMemory]) -> ItemMemory:
    """Several memories as one bar: the mean of what is known, "new" where nothing is known yet, nothing without cards."""
    known = [memory.recall for memory in memories if memory.recall is not None]
    if known:
        return ItemMemory(item_uid, MemoryState.KNOWN, sum(known) / len(known))
    has_card = any(memory.state is not MemoryState.NONE for memory in memories)
    return ItemMemory(item_uid, MemoryState.NEW if has_card else MemoryState.NONE)
