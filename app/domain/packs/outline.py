"""A model line of argument: what a topic's author would answer to one of its questions, as a place to start from."""

from enum import StrEnum

import msgspec


class Side(StrEnum):
    """How a paragraph of an outline stands to what the question asks."""

    FOR = "for"
    AGAINST = "against"
    QUALIFY = "qualify"


class OutlineParagraph(msgspec.Struct, frozen=True, kw_only=True):
    """One paragraph: its side with the author's heading for that side, its point, and uids of events and quotes."""

    side: Side
    heading: str = ""
    point: str
    evidence: tuple[str, ...] = ()
    note: str = ""


class Outline(msgspec.Struct, frozen=True, kw_only=True):
    """A line of argument for `question` (a question's uid), with a judgement a student could defend."""

    question: str
    judgement: str
    paragraphs: tuple[OutlineParagraph, ...] = ()
