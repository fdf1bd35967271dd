"""Cards: one thing to recall, the way of asking, and what FSRS knows of it."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Final

from app.domain.items import ItemKind


class Rating(IntEnum):
    """FSRS's four ratings under their published names; the window words them for students (see `app.ui.labels`)."""

    Again = 1
    Hard = 2
    Good = 3
    Easy = 4


class PromptKind(StrEnum):
    """The way of asking; the last part of a card's uid. Each kind has its own memory."""

    COMPLETE = "complete"  # say the quotation
    WHO = "who"  # who said it
    WHEN = "when"  # the event's date
    POINT = "point"  # a plan's paragraph: its point
    ORDER = "order"  # drill: put events in order
    SLIP = "slip"  # drill: find the slip in a marked text


DEFAULT_WAYS: Final[dict[ItemKind, tuple[PromptKind, ...]]] = {
    ItemKind.QUOTE: (PromptKind.COMPLETE, PromptKind.WHO),
    ItemKind.EVENT: (PromptKind.WHEN,),
}
"""What "Learn this" and evidence put into a plan turn into cards. The first way is the one its memory bar shows."""


class Way(StrEnum):
    """Where an answer was given; part of a review."""

    CARD = "card"
    DRILL = "drill"
    RECALL = "recall"
    IMPORT = "import"


class CardOrigin(StrEnum):
    """The three ways in which a card comes into being."""

    STARTER = "starter"
    EVIDENCE = "evidence"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class Memory:
    """What FSRS-6 knows of a card after its last answer.

    Stability in days (until recall falls to 90 %), difficulty 1 … 10, `last_day` as a study day (days since
    1970-01-01, rolling over at 04:00), `reps` answers, `lapses` of them forgotten after being known.
    The due day is a pure function of this and the policy (`app.domain.due`); for that a memory also keeps its
    `last_rating` (an Again comes back the same day) and `weaker`: the stability the next weaker passing rating would
    have left behind (Hard's for Good, Good's for Easy, else 0), so that hard < good < easy can be kept.
    """

    stability: float
    difficulty: float
    last_day: int
    reps: int = 1
    lapses: int = 0
    last_rating: Rating = Rating.Good
    weaker: float = 0.0


@dataclass(frozen=True, slots=True)
class Card:
    """A card with its memory; `memory` is None until the first answer. `front` orders new cards: higher comes first."""

    uid: str
    item_uid: str
    topic: str
    prompt: PromptKind
    origin: CardOrigin
    front: int = 0
    memory: Memory | None = None
    due_day: int | None = None
    buried_until: int | None = None
    suspended: bool = False


def card_uid(item_uid: str, prompt: PromptKind) -> str:
    """The uid every machine gives this card, so that two of them never invent it twice."""
    return f"{item_uid}#{prompt}"


def item_of(uid: str) -> str:
    """The uid of the item a card asks for."""
    return uid.rpartition("#")[0]


def prompt_of(uid: str) -> PromptKind:
    """The way of asking of a card."""
    return PromptKind(uid.rpartition("#")[2])
