"""`GlossaryEntry`: a person or a term that was found, to be read; an event it belongs to is one press away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.items import Event, Person, Term
from app.ui import labels
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import button, text
from app.ui.widgets.plain_dialog import PlainDialog

_MOST_EVENTS = 6


class GlossaryEntry(PlainDialog):
    """Shows one entry and the events it plays a part in.

    Signals:
        event_chosen(str): the uid of an event to go to.
    """

    event_chosen = Signal(str)

    def __init__(
        self, look: Look, entry: Person | Term, events: Sequence[Event], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "", parent)
        if isinstance(entry, Person):
            self.set_heading(entry.name)
            line = ", ".join(part for part in (entry.role, labels.lifetime(entry.dates)) if part)
            self.body.addWidget(text(line, tone=Token.MUTED))
            self.body.addWidget(text(entry.why_they_matter))
        else:
            self.set_heading(entry.term)
            self.body.addWidget(text(entry.definition))
        if events:
            self.body.addWidget(text(self.tr("On the timeline"), Step.SMALL, 600, Token.MUTED))
        for event in events[:_MOST_EVENTS]:
            words = self.tr("{event}, {date}").format(
                event=event.label, date=labels.historical_years(event.date)
            )
            link = button(words, kind="link")
            link.setAutoDefault(False)
            link.clicked.connect(lambda _checked, uid=event.uid: self._go(uid))
            self.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self.add_close()
        self.fit()

    def _go(self, uid: str) -> None:
        self.accept()
        self.event_chosen.emit(uid)
