"""The cards of a step that still wait to be asked, as a value: one is taken from the front, a forgotten one comes back."""

from dataclasses import dataclass
from typing import Final

from app.domain.queue import APART

COMES_BACK: Final = 2
"""How often a card that was not known comes back within one step; then it waits for the next sitting."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """`cards` in the order they are asked; `returns` counts how often each came back already."""

    cards: tuple[str, ...]
    returns: tuple[str, ...] = ()

    @property
    def first(self) -> str:
        """The card to ask now; "" when none waits."""
        return self.cards[0] if self.cards else ""

    def after(self, *, again: bool) -> "Waiting":
        """Without the first card; one to be asked again stands behind `APART` others, or last where fewer wait."""
        if not self.cards:
            return self
        first, rest = self.cards[0], self.cards[1:]
        if not again or self.returns.count(first) >= COMES_BACK:
            return Waiting(rest, self.returns)
        return Waiting((*rest[:APART], first, *rest[APART:]), (*self.returns, first))
