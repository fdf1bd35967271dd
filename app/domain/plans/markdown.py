"""A plan as Markdown, its sources as numbered notes at the end.

The words around the student's own come from the caller (`Headings`, `words`): the window translates them, the command
line takes the English ones. Attributed wording is never in quotation marks: it is set in italics and says so.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from app.domain.dates.historical import HistoricalDate
from app.domain.items import Event, Quote
from app.domain.plans.document import EvidenceUse, Paragraph, PlanBody

DateWords = Callable[[HistoricalDate], str]


@dataclass(frozen=True, slots=True)
class Headings:
    """The words a plan on paper needs besides the student's own."""

    thesis: str
    because: str
    link: str
    judgement: str
    sources: str
    attributed: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of evidence with the name of its speaker ("" for events and unknown speakers)."""

    item: Event | Quote
    speaker: str = ""


class _Notes:
    """Numbers the sources in the order in which they are first named; the same source keeps its number."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def mark(self, item: Event | Quote) -> str:
        source = ". ".join(part for part in (item.source_title, item.source_address) if part)
        if not source:
            return ""
        return f" [{self._numbers.setdefault(source, len(self._numbers) + 1)}]"

    def lines(self) -> Iterator[str]:
        for source, number in self._numbers.items():
            yield f"{number}. {_escaped(source)}"


def as_markdown(
    body: PlanBody, question: str, pieces: Mapping[str, Piece], words: DateWords, headings: Headings
) -> str:
    """The whole plan; `pieces` by item uid. Evidence that no longer exists is left out."""
    notes = _Notes()
    blocks = [f"# {_escaped(body.title or question)}"]
    if body.title:
        blocks.append(_escaped(question))
    if body.thesis.strip():
        blocks.append(f"**{headings.thesis}:** {_escaped(body.thesis)}")
    number = 0
    for paragraph in body.paragraphs:
        written = list(_paragraph(paragraph, pieces, words, headings, notes))
        if written:
            number += 1
            blocks.append(f"## {number}. {_escaped(paragraph.point)}".rstrip())
            blocks.extend(part for part in written if part)
    if body.judgement.strip():
        blocks += [f"## {headings.judgement}", _escaped(body.judgement)]
    sources = list(notes.lines())
    if sources:
        blocks += [f"## {headings.sources}", "\n".join(sources)]
    return "\n\n".join(blocks) + "\n"


def _paragraph(
    paragraph: Paragraph, pieces: Mapping[str, Piece], words: DateWords, headings: Headings, notes: _Notes
) -> Iterator[str]:
    if paragraph.point.strip():
        yield ""  # the point is the heading itself
    uses = [use for use in paragraph.evidence if use.item in pieces]
    if uses:
        yield "\n".join(f"- {_use(use, pieces[use.item], words, headings, notes)}" for use in uses)
    if paragraph.because.strip():
        yield f"**{headings.because}:** {_escaped(paragraph.because)}"
    if paragraph.link.strip():
        yield f"**{headings.link}:** {_escaped(paragraph.link)}"


def _use(use: EvidenceUse, piece: Piece, words: DateWords, headings: Headings, notes: _Notes) -> str:
    item = piece.item
    if isinstance(item, Event):
        text = f"{words(item.date)}: {_escaped(item.title)}"
    elif item.is_verified:
        text = f"“{_escaped(item.text)}”{_origin(item, piece.speaker, words)}"
    else:
        text = f"*{_escaped(item.text)}*{_origin(item, piece.speaker, words)} ({headings.attributed})"
    text += notes.mark(item)
    if use.because.strip():
        text += f" – {_escaped(use.because)}"
    return text


def _origin(quote: Quote, speaker: str, words: DateWords) -> str:
    parts = [_escaped(speaker), words(quote.date) if quote.date else ""]
    origin = ", ".join(part for part in parts if part)
    return f" ({origin})" if origin else ""


def _escaped(text: str) -> str:
    """The text with what Markdown would read as markup made harmless, on one line."""
    line = " ".join(text.split())
    line = re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", line)
    return re.sub(r"^(\d*)([-+.)])(?=\s)", r"\1\\\2", line)
