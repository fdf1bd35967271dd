"""A plan on paper: an A4 page with its evidence and sources, or an A6 index card with its skeleton.

Made as a `QTextDocument` from plain text only, black on white whatever the theme; printed, or written as PDF.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QMarginsF, QSizeF
from PySide6.QtGui import (
    QColorConstants,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from app.domain.errors import NotWritten
from app.domain.plans.document import Paragraph, Plan
from app.domain.plans.readiness import is_begun
from app.services.whole_files import put_in_place
from app.ui.essays import evidence_words
from app.ui.essays.evidence_book import EvidenceBook
from app.ui.look import Look

if TYPE_CHECKING:
    from app.services.planning import EvidenceRow

translate = QCoreApplication.translate

_RESOLUTION: Final = 300
_POINTS_PER_INCH: Final = 72
_STEP_DOWN: Final = 0.5
_FEATURES: Final = ("liga", "clig", "calt", "dlig", "pnum", "onum")


class Paper(Enum):
    """A paper with its margins in millimetres, and the largest and smallest size of its text in points."""

    A4 = (QPageSize.PageSizeId.A4, 18.0, 10.5, 8.0)
    CARD = (QPageSize.PageSizeId.A6, 8.0, 9.0, 5.5)

    @property
    def page(self) -> QPageSize:
        """The page."""
        return QPageSize(self.value[0])

    @property
    def margins(self) -> QMarginsF:
        """The margins, in millimetres."""
        return QMarginsF(*(self.value[1],) * 4)

    @property
    def points(self) -> float:
        """The size of its text, before it is made to fit."""
        return self.value[2]

    @property
    def smallest(self) -> float:
        """The size below which it would rather be a second page."""
        return self.value[3]


class Kind(Enum):
    """The kinds of lines: size as part of the text's, left margin and space above in parts of it, bold or not."""

    HEADING = (1.25, 0.0, 0.9, True)
    POINT = (1.0, 0.0, 0.8, True)
    TEXT = (1.0, 0.0, 0.8, False)
    INSIDE = (1.0, 1.6, 0.25, False)
    NOTE = (0.78, 0.0, 0.15, False)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a plan on paper: a name in bold before it, its words, and what kind of line it is."""

    words: str
    name: str = ""
    kind: Kind = Kind.TEXT
    is_italic: bool = False


def plan_lines(plan: Plan, question: str, book: EvidenceBook, paper: Paper) -> Iterator[Line]:
    """The whole plan for A4; question, thesis, points with their evidence by name, and judgement for a card."""
    body = plan.body
    yield Line(body.title or question, kind=Kind.HEADING)
    if body.thesis.strip():
        yield Line(body.thesis, translate("paper", "Thesis"))
    notes: dict[str, int] = {}
    begun = [paragraph for paragraph in body.paragraphs if is_begun(paragraph)]
    for number, paragraph in enumerate(begun, start=1):
        yield Line(paragraph.point.strip() or translate("paper", "No point yet"), f"{number}", Kind.POINT)
        if paper is Paper.CARD:
            yield from _names(paragraph, book)
        else:
            yield from _details(paragraph, book, notes)
    if body.judgement.strip():
        yield Line(body.judgement, translate("paper", "Judgement"))
    if notes:
        yield Line(translate("paper", "Sources"), kind=Kind.POINT)
        for source, number in notes.items():
            yield Line(source, f"{number}", Kind.NOTE)


def _names(paragraph: Paragraph, book: EvidenceBook) -> Iterator[Line]:
    names = [_name(row) for _use, row in book.uses(paragraph)]
    if names:
        yield Line(" · ".join(names), kind=Kind.INSIDE)


def _name(row: EvidenceRow) -> str:
    """A piece by its short name; wording that was not verified says so."""
    if evidence_words.is_attributed(row):
        return translate("paper", "{words} (attributed)").format(words=evidence_words.chip(row))
    return evidence_words.chip(row)


def _details(paragraph: Paragraph, book: EvidenceBook, notes: dict[str, int]) -> Iterator[Line]:
    because = {use.uid: use.because.strip() for use in paragraph.evidence}
    for uid, row in book.uses(paragraph):
        is_attributed = evidence_words.is_attributed(row)
        words = evidence_words.title(row)
        if is_attributed:
            words = translate("paper", "{words} (attributed)").format(words=words)
        source = ", ".join(part for part in (row.item.source_title, row.item.source_address) if part)
        if source:
            words += f" [{notes.setdefault(source, len(notes) + 1)}]"
        if because[uid]:
            words += " – " + because[uid]
        yield Line(words, evidence_words.date(row), Kind.INSIDE, is_attributed)
    if paragraph.because.strip():
        yield Line(paragraph.because, translate("paper", "Because"), Kind.INSIDE)
    if paragraph.link.strip():
        yield Line(paragraph.link, translate("paper", "Link"), Kind.INSIDE)


def as_document(lines: list[Line], look: Look, paper: Paper) -> QTextDocument:
    """The lines set for a paper. The text is made smaller until it fits on one side, down to what can be read."""
    size = paper.points
    document = _set(lines, look, paper, size)
    while document.pageCount() > 1 and size > paper.smallest:
        size -= _STEP_DOWN
        document = _set(lines, look, paper, size)
    return document


def save_pdf(document: QTextDocument, paper: Paper, file: Path, title: str) -> None:
    """Write a PDF; it appears whole or not at all. NotWritten where the file cannot be written."""
    draft = file.with_name(f"{file.name}.part")
    try:
        draft.touch()
    except OSError as error:
        raise NotWritten(file=str(file), reason=error.strerror or "") from error
    writer = QPdfWriter(str(draft))
    writer.setResolution(_RESOLUTION)
    writer.setTitle(title)
    lay_out(writer, paper)
    document.print_(writer)
    del writer  # closes the file
    put_in_place(draft, file)


def lay_out(device: QPagedPaintDevice, paper: Paper) -> None:
    """Give a printer or PDF this paper; the document has its own margins."""
    layout = QPageLayout(
        paper.page, QPageLayout.Orientation.Portrait, paper.margins, QPageLayout.Unit.Millimeter
    )
    device.setPageLayout(layout)


def _set(lines: list[Line], look: Look, paper: Paper, size: float) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(_font(look, size))
    inner = paper.page.size(QPageSize.Unit.Point)
    margins = paper.margins.left() * 2 / 25.4 * _POINTS_PER_INCH
    # 96 dots to the inch is what a document counts in; printing scales it to the device.
    scale = 96 / _POINTS_PER_INCH
    document.setPageSize(QSizeF((inner.width() - margins) * scale, (inner.height() - margins) * scale))
    cursor = QTextCursor(document)
    for number, line in enumerate(lines):
        _write(cursor, line, look, size, is_first=number == 0)
    return document


def _write(cursor: QTextCursor, line: Line, look: Look, size: float, *, is_first: bool) -> None:
    part, margin, above, bold = line.kind.value
    block = QTextBlockFormat()
    block.setLeftMargin(margin * size)
    block.setTopMargin(0 if is_first else above * size)
    block.setLineHeight(118, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if is_first:
        cursor.setBlockFormat(block)
    else:
        cursor.insertBlock(block)
    if line.name:
        small = 0.86 if line.kind is Kind.INSIDE else part
        cursor.insertText(line.name + "  ", _format(look, size * small, bold=True))
    words = " ".join(line.words.split())
    cursor.insertText(words, _format(look, size * part, bold=bold, italic=line.is_italic, serif=True))


def _format(
    look: Look, size: float, *, bold: bool = False, italic: bool = False, serif: bool = False
) -> QTextCharFormat:
    font = _font(look, size, serif=serif)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    font.setItalic(italic)
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(QColorConstants.Black)
    return made


def _font(look: Look, size: float, *, serif: bool = True) -> QFont:
    font = QFont(look.families(serif=serif))
    font.setPointSizeF(size)
    # A PDF knows the letters of plain glyphs only: with ligatures its text could not be read back or searched.
    for feature in _FEATURES:
        font.setFeature(QFont.Tag(feature), 0)
    return font
