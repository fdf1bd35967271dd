"""A step of a run: an act, how long it takes, and why, as facts. The window words them (see its Today tab)."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.dates.historical import HistoricalDate


class StepKind(StrEnum):
    """What is done in a step."""

    CARDS = "cards"  # answer cards that are due
    MEET = "meet"  # answer cards for the first time
    ORDER = "order"  # put events in order
    PLAN = "plan"  # make a plan, or go on with one


class StepReason(StrEnum):
    """Why a step is there; the facts that go with it are fields of the step."""

    # cards
    HOLDS_UP = "holds-up"  # `supporting` of them hold up `subject`, a paragraph's point
    FADING = "fading"  # they are due, and no plan rests on them
    STARTER = "starter"  # they belong to the `supporting` items this topic starts with
    CHOSEN = "chosen"  # the student asked to learn them
    # order
    FIRST_LOOK = "first-look"  # nothing has been put in order yet
    LEAST_KNOWN = "least-known"  # of the events, these are remembered least
    # plans
    FIRST_PLAN = "first-plan"  # there is no plan at all
    NEXT_PLAN = "next-plan"  # the plans there are stand; `subject` is another question
    UNFINISHED = "unfinished"  # it has only `number` paragraphs
    THIN = "thin"  # paragraph `number`, `subject`, rests on `supporting` pieces of evidence
    WEAKEST = "weakest"  # paragraph `number`, `subject`, is the one remembered least


@dataclass(frozen=True, slots=True)
class RunStep:
    """One step. `count` items are met in it: `quotations`, `dates` and `points` of cards, or events to put in order.

    `cards` are card uids in the order they are asked; `events` the uids to be put in order, which happened between
    `first` and `last`; `plan` is the plan to open, or "" to begin one for `question`, whose text is `title`.
    """

    kind: StepKind
    minutes: int
    reason: StepReason
    count: int = 0
    subject: str = ""
    supporting: int = 0
    number: int = 0
    quotations: int = 0
    dates: int = 0
    points: int = 0
    cards: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    first: HistoricalDate | None = None
    last: HistoricalDate | None = None
    plan: str = ""
    question: str = ""
    title: str = ""
