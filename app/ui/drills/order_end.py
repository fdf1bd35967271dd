"""`OrderEnd`: the end of the order drill. What to look at again, and one button to go on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.drills.order import OrderRun
from app.domain.items import Event
from app.ui import labels
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import Button, button, text
from app.ui.widgets.panel import Card
from app.ui.widgets.scroll import scroll

_COLUMN = 720
_RIGHT = Qt.AlignmentFlag.AlignRight


class OrderEnd(QWidget):
    """Lists the events that had to be moved, each to be opened and to be learnt.

    Signals:
        event_picked(str): open this event. learn_asked(str): make cards of it. acted(): go on.
    """

    event_picked = Signal(str)
    learn_asked = Signal(str)
    acted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.heading = text("", Step.HEAD, 600, serif=True)
        self.advice = text("", tone=Token.MUTED)
        self.action = button(self.tr("Go on"), kind="primary", size="big", hint=self.tr("Enter"))
        self.action.clicked.connect(self.acted)
        self.learn_buttons: dict[str, Button] = {}
        self._card = Card(padding=24, spacing=12)
        self._list = QWidget()
        self._lay_out()

    def show_run(self, run: OrderRun, learnable: Sequence[str]) -> None:
        """How this run went; `learnable` are the uids of events that are not being learnt yet."""
        missed = sorted((entry.event for entry in run.missed), key=lambda event: event.date.sort_key)
        if not run.placed:
            self.heading.setText(self.tr("There is nothing to put in order here."))
            self.advice.setText(self.tr("The drill needs at least two events with dates."))
        else:
            words = self.tr("{right} of {count} placed right.")
            self.heading.setText(words.format(right=run.right, count=len(run.placed)))
            again = self.tr("Look at these again. “Learn this” makes a card of the date.")
            self.advice.setText(again if missed else self.tr("Nothing to look at again."))
        self._fill(missed, learnable)
        self.setAccessibleName(f"{self.heading.text()} {self.advice.text()}")

    def show_learning(self, uid: str) -> None:
        """Say of an event that it is being learnt now."""
        made = self.learn_buttons[uid]
        made.setText(self.tr("Among your cards"))
        made.setEnabled(False)

    def focus_first(self) -> None:
        """The one button that leads on."""
        self.action.setFocus()

    def press_focused(self) -> None:
        """Enter: press the button with the focus, or go on."""
        focused = self.focusWidget()
        pressed = focused if isinstance(focused, Button) and focused.hasFocus() else self.action
        pressed.click()

    def _fill(self, missed: Sequence[Event], learnable: Sequence[str]) -> None:
        old, self._list = self._list, QWidget()
        self._card.body.replaceWidget(old, self._list)
        old.hide()
        old.deleteLater()
        self.learn_buttons = {}
        grid = QGridLayout(self._list)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(1, 1)
        for row, event in enumerate(missed):
            grid.addWidget(text(labels.historical(event.date), tone=Token.MUTED, wraps=False), row, 0)
            grid.addWidget(self._opener(event), row, 1, Qt.AlignmentFlag.AlignLeft)
            if event.uid in learnable:
                grid.addWidget(self._learner(event), row, 2, _RIGHT)
            else:
                learnt = text(self.tr("Among your cards"), Step.SMALL, tone=Token.MUTED, wraps=False)
                grid.addWidget(learnt, row, 2, _RIGHT)
        self._list.setVisible(bool(missed))
        for before, after in zip(self._stops(), self._stops()[1:], strict=False):
            QWidget.setTabOrder(before, after)

    def _stops(self) -> list[QWidget]:
        return [*self._list.findChildren(Button), self.action]

    def _opener(self, event: Event) -> Button:
        name = self.tr("Open {event} on the timeline").format(event=event.title)
        made = button(event.label, kind="link", name=name)
        made.clicked.connect(lambda: self.event_picked.emit(event.uid))
        return made

    def _learner(self, event: Event) -> Button:
        name = self.tr("Learn this: {event}").format(event=event.title)
        made = button(self.tr("Learn this"), size="small", name=name)
        made.clicked.connect(lambda: self.learn_asked.emit(event.uid))
        self.learn_buttons[event.uid] = made
        return made

    def _lay_out(self) -> None:
        for part in (self.heading, self.advice, self._list):
            self._card.body.addWidget(part)
        self._card.body.addSpacing(4)
        self._card.body.addWidget(self.action, 0, Qt.AlignmentFlag.AlignLeft)
        page = QWidget()
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._card, 1000)
        across.addStretch(1)
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(1)
        column.addLayout(across)
        column.addStretch(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll(page))
        self._look.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        self._card.setMaximumWidth(self._look.px(_COLUMN))
