"""The parts of an event's details: memory, causes and effects, quotations, people and terms, the essay, the source."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLineF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.items import Person, Quote, Term
from app.domain.marked import Claim, Verdict
from app.domain.memories import ItemMemory, MemoryState, together
from app.domain.timeline.links import Role
from app.domain.topics import Topic
from app.ui import labels
from app.ui.asking import words
from app.ui.look import Look, Step, Token
from app.ui.timeline.link_row import LinkRow
from app.ui.timeline.painting.links import link_token
from app.ui.widgets.controls import button, restyle, text
from app.ui.widgets.memory_bar import MemoryBar
from app.ui.widgets.tag import Tag

if TYPE_CHECKING:
    from app.services.timelines import EventDetails, LinkedEvent

translate = QCoreApplication.translate

_QUOTED: Final = 140
"""Characters shown of a quotation; a longer one is cut at a word and ends in "…"."""

_QUOTES_SHOWN: Final = 2

_TONES: Final = {
    Verdict.RIGHT: ("good", "check"),
    Verdict.TYPO: ("neutral", "pencil"),
    Verdict.MISLEADING: ("warn", "triangle"),
    Verdict.WRONG: ("bad", "octagon-x"),
    Verdict.UNVERIFIABLE: ("neutral", "question"),
}


def captioned(caption: str, *parts: QWidget, lead: QWidget | None = None) -> QWidget:
    """A heading with what belongs under it."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    heading = QHBoxLayout()
    heading.setSpacing(8)
    if lead is not None:
        heading.addWidget(lead)
    heading.addWidget(text(caption, Step.SMALL, 600, Token.MUTED), 1)
    column.addLayout(heading)
    for part in parts:
        column.addWidget(part)
    return holder


def memory_part(look: Look, details: EventDetails) -> QWidget | None:
    """How well the date and the quotations are known; None where no card asks for either."""
    date, quotes = details.memories[0], details.memories[1:]
    rows = []
    if date.state is not MemoryState.NONE:
        rows.append(_memory_row(look, translate("Timeline", "The date"), date))
    if any(memory.state is not MemoryState.NONE for memory in quotes):
        said = translate("Timeline", "%n quotation(s)", "", len(quotes))
        if len(quotes) == 1:
            said = _beginning(details.quotes[0])
        rows.append(_memory_row(look, said, together(details.event.uid, quotes)))
    return captioned(translate("Timeline", "Memory"), *rows) if rows else None


def links_part(
    look: Look, topic: Topic, role: Role, linked: Sequence[LinkedEvent], follow: Callable[[str], object]
) -> tuple[QWidget | None, list[LinkRow]]:
    """The causes or effects, each with its reason; `follow` is called with the uid of the event that was pressed."""
    rows = []
    for one in linked:
        lane = topic.lane(one.event.themes[0]) if one.event.themes else None
        row = LinkRow(
            look,
            one.link.uid,
            lane,
            one.event.label,
            labels.historical_years(one.event.date),
            one.link.reason,
        )
        row.clicked.connect(lambda _checked=False, uid=one.event.uid: follow(uid))
        rows.append(row)
    if not rows:
        return None, []
    caption = (
        translate("Timeline", "Because of · {count}")
        if role is Role.CAUSE
        else translate("Timeline", "Led to · {count}")
    )
    return captioned(caption.format(count=len(rows)), *rows, lead=LineSample(look, role)), rows


def quotes_part(
    look: Look, quotes: Sequence[Quote], speakers: Mapping[str, str], show: Callable[[str], object]
) -> QWidget | None:
    """A few quotations of the event, those with verified wording first, and a way to the others."""
    if not quotes:
        return None
    ordered = sorted(quotes, key=lambda quote: not quote.is_verified)
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    for quote in ordered[:_QUOTES_SHOWN]:
        column.addWidget(_quotation(look, quote, speakers.get(quote.speaker, ""), show))
    others = ordered[_QUOTES_SHOWN:]
    if others:
        more = button(translate("Timeline", "%n more in Key quotes", "", len(others)), kind="link")
        more.clicked.connect(lambda: show(others[0].uid))
        column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
    return holder


def _quotation(look: Look, quote: Quote, speaker: str, show: Callable[[str], object]) -> QWidget:
    """Who and when, the words, and a way to them. Attributed wording is marked as such."""
    date = labels.historical(quote.date)
    said = speaker or date
    if speaker and date:
        said = translate("Timeline", "{speaker}, {date}").format(speaker=speaker, date=date)
    heading = QHBoxLayout()
    heading.setSpacing(8)
    heading.addWidget(text(said, Step.SMALL, 600, Token.MUTED), 1)
    if not quote.is_verified:
        heading.addWidget(Tag(look, *words.status_tag(quote.status)))
    spoken = text(_shortened(quote), Step.LEAD, serif=True)
    restyle(spoken, attributed="false" if quote.is_verified else "true")
    name = translate("Timeline", "See the quotation: {words}").format(words=_beginning(quote))
    more = button(translate("Timeline", "See the quotation"), kind="link", name=name)
    more.clicked.connect(lambda: show(quote.uid))
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addLayout(heading)
    column.addWidget(spoken)
    if quote.note:
        column.addWidget(text(quote.note, Step.SMALL, tone=Token.MUTED))
    column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
    return holder


def people_part(people: Sequence[Person]) -> QWidget | None:
    """Who had a hand in it, and as what."""
    rows = [_named(person.name, person.role) for person in people]
    return captioned(translate("Timeline", "People"), *rows) if rows else None


def terms_part(terms: Sequence[Term]) -> QWidget | None:
    """Technical words it needs."""
    rows = [_named(term.term, term.definition) for term in terms]
    return captioned(translate("Timeline", "Words to know"), *rows) if rows else None


def essay_part(look: Look, claims: Sequence[Claim], show: Callable[[str], object]) -> QWidget | None:
    """What the student's essay says of the event, each with its verdict and correction and a way to the place."""
    rows = [_claim(look, claim, show) for claim in claims]
    return captioned(translate("Timeline", "In the student’s essay"), *rows) if rows else None


def source_part(title: str, address: str) -> QWidget | None:
    """Where it was read, as text: the program opens no address."""
    rows = [text(line, Step.SMALL, tone=Token.MUTED) for line in (title, _breakable(address)) if line]
    return captioned(translate("Timeline", "Source"), *rows) if rows else None


class LineSample(QWidget):
    """A short piece of the line that causes, or effects, are drawn with."""

    def __init__(self, look: Look, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._role = role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(24), self._look.px(16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        pen = QPen(self._look.colour(link_token(self._role)), 2)
        if self._role is Role.EFFECT:
            pen.setDashPattern([3, 2])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        middle = self.height() / 2
        painter.drawLine(QLineF(0, middle, self.width(), middle))


def _memory_row(look: Look, said: str, memory: ItemMemory) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(text(said), 1)
    bar = MemoryBar(look)
    bar.show_memory(memory)
    row.addWidget(bar)
    return holder


def _named(name: str, what: str) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 4)
    column.setSpacing(0)
    column.addWidget(text(name, weight=500))
    if what:
        column.addWidget(text(what, Step.SMALL, tone=Token.MUTED))
    return holder


def _claim(look: Look, claim: Claim, show: Callable[[str], object]) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 8)
    column.setSpacing(4)
    tone, icon = _TONES[claim.verdict]
    column.addWidget(Tag(look, labels.verdict(claim.verdict), tone, icon), 0, Qt.AlignmentFlag.AlignLeft)
    column.addWidget(text(claim.claim, Step.SMALL))
    if claim.correction:
        column.addWidget(text(claim.correction, Step.SMALL, tone=Token.MUTED))
    name = translate("Timeline", "See it in the essay: {claim}").format(claim=claim.claim)
    way = button(translate("Timeline", "See it in the essay"), kind="link", name=name)
    way.clicked.connect(lambda: show(claim.uid))
    column.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
    return holder


def _shortened(quote: Quote) -> str:
    opening, closing = words.quoted(quote)
    if len(quote.text) <= _QUOTED:
        return f"{opening}{quote.text}{closing}"
    return f"{opening}{_cut(quote.text, _QUOTED)} …{closing}"


def _beginning(quote: Quote) -> str:
    opening, closing = words.quoted(quote)
    return (
        f"{opening}{_cut(quote.text, 22)} …{closing}"
        if len(quote.text) > 24
        else f"{opening}{quote.text}{closing}"
    )


def _cut(said: str, length: int) -> str:
    """The beginning of a text, ending with a whole word."""
    return said[:length].rpartition(" ")[0].rstrip(" ,;:–") or said[:length]


def _breakable(address: str) -> str:
    """An address that may be broken after its strokes: a label breaks a line at nothing else in it."""
    return address.replace("/", "/\u200b")
