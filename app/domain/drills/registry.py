"""Every drill there is, by its way of asking. A new drill is one module and one entry here.

What a drill takes its rounds from, what a round is and what is answered are the drill's own; the rest of the program only
needs to know that they fit together, which the contract test proves of every entry.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from app.domain.cards import PromptKind
from app.domain.drills import order, slip


class Mark(Protocol):
    """What marking a round comes to."""

    @property
    def is_right(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Drill:
    """One drill.

    `rounds(material, seed, length)`: the same seed, the same rounds. `mark(round, answer)`: how the answer went.
    `minutes(count)`: how long so many rounds take. Answers are kept under `prompt_kind` and nowhere else.
    """

    prompt_kind: PromptKind
    rounds: Callable[[Any, int, int], Sequence[object]]
    mark: Callable[[Any, Any], Mark]
    minutes: Callable[[int], int]


DRILLS: Final[Mapping[PromptKind, Drill]] = {
    drill.prompt_kind: drill
    for drill in (
        Drill(order.PROMPT_KIND, order.rounds, order.mark, order.minutes),
        Drill(slip.PROMPT_KIND, slip.rounds, slip.mark, slip.minutes),
    )
}
