"""What a topic consists of: events, eras, links, quotes, people, terms, questions.

These are `msgspec.Struct`s because they are stored as JSON in a pack's base layer and in the change log;
field names are the column names of the tables and the `field` of a change. Uids are
`<pack id>/<kind>/<id>` or a UUIDv7 for a student's own; lists hold uids, not values.
"""

from enum import StrEnum
from typing import Final

import msgspec

from app.domain.dates.historical import HistoricalDate


class ItemKind(StrEnum):
    """The kinds of content; also the middle part of a uid."""

    EVENT = "event"
    LINK = "link"
    QUOTE = "quote"
    PERSON = "person"
    TERM = "term"
    QUESTION = "question"


class QuoteStatus(StrEnum):
    """Whether the wording was read in the source named. Only VERIFIED may stand in quotation marks."""

    VERIFIED = "verified"
    ATTRIBUTED = "attributed"


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """A dated happening. `themes` name lanes; the first one is the lane it is drawn in. Importance: 3 must know … 1 extra."""

    uid: str
    topic: str
    date: HistoricalDate
    title: str
    short_title: str = ""
    summary: str = ""
    significance: str = ""
    themes: tuple[str, ...] = ()
    importance: int = 2
    people: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    source_title: str = ""
    source_address: str = ""
    source_checked: str = "no"

    @property
    def label(self) -> str:
        """What stands on the timeline: at most about 24 characters where the topic's author gave a short title."""
        return self.short_title or self.title


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """Event → event: `from_event` helped to bring about `to_event`, and why. `relation` as in the content's README."""

    uid: str
    topic: str
    from_event: str
    to_event: str
    relation: str = "cause"
    reason: str = ""


class Quote(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody's words. `speaker` is a person's uid; `kind` is primary or historian; `note` is shown with the quote.

    `card` is False for words that may be named, to teach checking a quotation, but never asked: no source was found.
    """

    uid: str
    topic: str
    text: str
    speaker: str = ""
    date: HistoricalDate | None = None
    occasion: str = ""
    source_title: str = ""
    source_address: str = ""
    kind: str = "primary"
    argues_for: str = ""
    argues_against: str = ""
    difficulty: int = 2
    status: QuoteStatus = QuoteStatus.ATTRIBUTED
    note: str = ""
    events: tuple[str, ...] = ()
    card: bool = True

    @property
    def is_verified(self) -> bool:
        """Whether it may be shown as a quotation without a mark."""
        return self.status is QuoteStatus.VERIFIED


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """A glossary entry of a person; `dates` is an EDTF interval of birth and death."""

    uid: str
    topic: str
    name: str
    dates: HistoricalDate | None = None
    role: str = ""
    why_they_matter: str = ""
    group: str = ""


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """A glossary entry of a technical word."""

    uid: str
    topic: str
    term: str
    definition: str = ""
    events: tuple[str, ...] = ()


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """An exam question in our own words. `family` names its command family, `profiles` the boards it suits.

    `issue_words` are what must be argued, `topic_words` what it is about; both are verbatim parts of `text`.
    """

    uid: str
    topic: str
    text: str
    family: str
    range: HistoricalDate
    issue_words: tuple[str, ...] = ()
    topic_words: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    named_factors: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()


class Lane(msgspec.Struct, frozen=True, kw_only=True):
    """One theme's row of the timeline. `colour` is a lane slot of the themes (blue, black, green, …), `letter` its badge."""

    id: str
    title: str
    letter: str
    colour: str


class Era(msgspec.Struct, frozen=True, kw_only=True):
    """A long span drawn as a background band."""

    id: str
    title: str
    date: HistoricalDate
    note: str = ""


class Alias(msgspec.Struct, frozen=True, kw_only=True):
    """Another way students write a name. `kind`: spelling, name, error, typo, quote; `refers_to` are uids."""

    id: str
    alias: str
    canonical: str
    kind: str
    refers_to: tuple[str, ...]
    note: str = ""


Item = Event | Link | Quote | Person | Term | Question

ITEM_TYPES: Final[dict[ItemKind, type[Item]]] = {
    ItemKind.EVENT: Event,
    ItemKind.LINK: Link,
    ItemKind.QUOTE: Quote,
    ItemKind.PERSON: Person,
    ItemKind.TERM: Term,
    ItemKind.QUESTION: Question,
}
