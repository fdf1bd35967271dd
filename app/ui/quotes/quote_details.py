"""`QuoteDetails`: everything the topic knows of one quotation, at the right of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.memories import ItemMemory, MemoryState
from app.ui import labels
from app.ui.asking import words
from app.ui.asking.arguments import Arguments
from app.ui.look import Look, Step, Token
from app.ui.widgets.chip import Chip
from app.ui.widgets.controls import button, restyle, set_shown, text
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.footed import Footed
from app.ui.widgets.memory_bar import MemoryBar
from app.ui.widgets.tag import Tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.items import Event, Person
    from app.services.quotations import QuoteRow

_PADDING = 24


class QuoteDetails(QFrame):
    """Shows and emits; knows no services.

    Signals:
        learn_wanted(str): make cards of this quotation.
        taken_up(str): bring back the cards of this quotation that were set aside.
        add_wanted(str): put this quotation into a plan.
        event_wanted(str): show this event.
    """

    learn_wanted = Signal(str)
    taken_up = Signal(str)
    add_wanted = Signal(str)
    event_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._uid = ""
        self.setProperty("kind", "panel")
        self._tag = Tag(look)
        self._quotation = text(step=Step.LEAD, serif=True)
        self._speaker = text(weight=600)
        self._role = text(step=Step.SMALL, tone=Token.MUTED)
        self._when = text()
        self._arguments = Arguments(look, step=Step.BASE)
        self._events = FlowLayout(spacing=4, line_spacing=4)
        self._event_part = _captioned(self.tr("Belongs to"), self._events)
        self._source = text(step=Step.SMALL, tone=Token.MUTED)
        self._address = text(step=Step.SMALL, tone=Token.MUTED)
        self._source_part = _captioned(self.tr("Source"), _column(self._source, self._address))
        self._note = text(step=Step.SMALL)
        self._note_part = _captioned(self.tr("Note"), _column(self._note))
        self._bar = MemoryBar(look)
        self._memory = text(step=Step.SMALL, tone=Token.MUTED)
        self._learn = button(self.tr("Learn this"))
        self._learn.clicked.connect(self._want_learn)
        self._take_up = button(self.tr("Take up again"))
        self._take_up.clicked.connect(self._want_taken_up)
        self._add = button(self.tr("Add to plan"), kind="primary")
        self._add.clicked.connect(self._want_add)
        self._lay_out()

    @property
    def quote_uid(self) -> str:
        """The quotation shown, "" for none."""
        return self._uid

    def show_quote(
        self, row: QuoteRow, speaker: Person | None, events: Sequence[Event], *, set_aside: bool
    ) -> None:
        """Show this quotation with who said it and the events it belongs to."""
        quote = row.quote
        self._uid = quote.uid
        self._tag.say(*words.status_tag(quote.status, long=True))
        self._quotation.setText(words.wording(quote))
        restyle(self._quotation, attributed="false" if quote.is_verified else "true")
        self._speaker.setText(row.speaker)
        set_shown(self._speaker, bool(row.speaker))
        _show(self._role, speaker.role if speaker else "")
        _show(self._when, words.when_and_where(quote))
        self._arguments.show_quote(quote)
        self._show_events(events)
        _show(self._source, quote.source_title)
        _show(self._address, quote.source_address)
        set_shown(self._source_part, bool(quote.source_title or quote.source_address))
        self._note.setText(quote.note)
        set_shown(self._note_part, bool(quote.note))
        self._show_memory(row.memory, row.used_in, set_aside=set_aside)
        set_shown(self._content, True)
        set_shown(self._foot, True)

    def show_nothing(self) -> None:
        """No quotation is chosen."""
        self._uid = ""
        self._content.hide()
        self._foot.hide()

    def _want_learn(self) -> None:
        self.learn_wanted.emit(self._uid)

    def _want_taken_up(self) -> None:
        self.taken_up.emit(self._uid)

    def _want_add(self) -> None:
        self.add_wanted.emit(self._uid)

    def _show_events(self, events: Sequence[Event]) -> None:
        while (item := self._events.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for event in events:
            spoken = self.tr("Show {event} on the Timeline").format(event=event.label)
            chip = Chip(self._look, event.label, spoken=spoken)
            chip.clicked.connect(lambda _checked=False, uid=event.uid: self.event_wanted.emit(uid))
            self._events.addWidget(chip)
        set_shown(self._event_part, bool(events))

    def _show_memory(self, memory: ItemMemory, used_in: int, *, set_aside: bool) -> None:
        self._bar.show_memory(memory)
        said = self._memory_words(memory)
        if set_aside:
            said = self.tr("Set aside: it is not asked.")
        used = self.tr("In %n plan(s)", "", used_in) if used_in else ""
        self._memory.setText(labels.in_one_line(said, used))
        set_shown(self._learn, memory.state is MemoryState.NONE)
        set_shown(self._take_up, set_aside)

    def _memory_words(self, memory: ItemMemory) -> str:
        match memory.state:
            case MemoryState.NONE:
                return self.tr("No card yet")
            case MemoryState.NEW:
                return self.tr("In your cards, not asked yet")
            case MemoryState.KNOWN:
                return self.tr("Asked again on {day}").format(day=labels.day_words(memory.due_day or 0))

    def _lay_out(self) -> None:
        self._content = QWidget()
        inside = QVBoxLayout(self._content)
        inside.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
        inside.setSpacing(16)
        inside.addWidget(self._tag, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self._quotation)
        inside.addWidget(_column(self._speaker, self._role, self._when))
        inside.addWidget(self._arguments)
        inside.addWidget(self._event_part)
        inside.addWidget(self._note_part)
        inside.addWidget(self._source_part)
        inside.addStretch(1)
        self._foot = QWidget()
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(_PADDING, 12, _PADDING, 12)
        foot.setSpacing(8)
        state = QHBoxLayout()
        state.setSpacing(8)
        state.addWidget(self._memory, 1)
        state.addWidget(self._bar)
        foot.addLayout(state)
        acts = FlowLayout(spacing=8)
        acts.add_stretch()
        acts.addWidget(self._take_up)
        acts.addWidget(self._learn)
        acts.addWidget(self._add)
        foot.addLayout(acts)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Footed(self._content, self._foot, self.tr("About this quotation")))
        self.show_nothing()


def _show(label: QLabel, said: str) -> None:
    label.setText(said)
    set_shown(label, bool(said))


def _column(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    for widget in widgets:
        layout.addWidget(widget)
    return holder


def _captioned(caption: str, content: QWidget | FlowLayout) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    layout.addWidget(text(caption, Step.SMALL, 600, Token.MUTED, wraps=False))
    if isinstance(content, QWidget):
        layout.addWidget(content)
    else:
        layout.addLayout(content)
    return holder
