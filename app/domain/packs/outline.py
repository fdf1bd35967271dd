"""A model line of argument: what a topic's author would answer to one of its questions, as a place to start from."""

from enum import StrEnum

import msgspec

from app.domain.errors import PackProblem
from app.domain.packs.tables import OUTLINES
from app.domain.packs.toml_text import read_toml, typed


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


class WrittenOutline(msgspec.Struct, frozen=True, kw_only=True):
    """An outline as `outlines.toml` writes it: `question` is an id, evidence is of the form kind:id."""

    question: str
    judgement: str
    paragraph: tuple[OutlineParagraph, ...] = ()


class _Said(msgspec.Struct, frozen=True, kw_only=True):
    outline: tuple[WrittenOutline, ...] = ()


def read_outlines(data: bytes, problems: list[PackProblem]) -> tuple[tuple[WrittenOutline, ...], str]:
    """The outlines and the file's text, to find lines in; what is wrong is added to `problems`."""
    said, text = read_toml(OUTLINES, data, problems)
    raw = typed(OUTLINES, said, text, _Said, problems) if text else None
    return (raw.outline if raw else ()), text
