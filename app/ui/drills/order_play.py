"""`OrderPlay`: the page on which events are put in order. It shows a run and says what the student did; it keeps nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.ui.drills import order_words
from app.ui.drills.order_line import OrderLine
from app.ui.drills.order_rows import ROOM_FOR_RING, ROW
from app.ui.drills.round_panel import RoundPanel
from app.ui.icons import icon
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import Button, button, text
from app.ui.widgets.scroll import Scroll

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.domain.drills.order import OrderRun
    from app.domain.items import Event, Lane
    from app.domain.topics import Topic

_COLUMN = 720
_SIDE = 232
_GAP = 24
_ROOMY = 560
"""Below this height a narrow window has no room for the heading."""

_BLACK = "black"


class OrderPlay(QWidget):
    """The line, the card, and how the round stands.

    Signals:
        place_chosen(int): the card was moved to this place.
        placed(), not_sure(), left(): what was pressed.
    """

    place_chosen = Signal(int)
    placed = Signal()
    not_sure = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._run: OrderRun | None = None
        self._topic: Topic | None = None
        self.leave = button(
            self.tr("Leave the drill"), kind="quiet", icon=icon("chevron-left", look), hint=self.tr("Esc")
        )
        self.heading = text(self.tr("Where does this go?"), Step.HEAD, 600, serif=True)
        self.said = text("", tone=Token.MUTED)
        self.counts = text("", Step.SMALL, tone=Token.MUTED)
        self.line = OrderLine(look)
        self.panel = RoundPanel()
        self._lay_out()
        self._connect()

    def begin(self, run: OrderRun, topic: Topic) -> None:
        """Show a run from its beginning."""
        self._topic = topic
        self.line.clear()
        self.said.setText(
            self.tr("Move it with the arrow keys, then place it. Dates stay hidden until you do.")
        )
        self._show_event(run, at_once=True)
        self._scroll.verticalScrollBar().setValue(0)

    def show_answered(self, run: OrderRun) -> None:
        """The event is placed, the next one is to be moved."""
        self.said.setText(order_words.verdict(run.placed[-1]))
        self._show_event(run, at_once=False)

    def show_moved(self, run: OrderRun) -> None:
        """The card has another place."""
        self._run = run
        self.line.show_place(run.at)
        self._tell_place()
        self._say(f"{self.line.moving.date.text()}: {order_words.neighbours(run.line, run.at)}")

    def focus_first(self) -> None:
        """The card, so that the arrow keys move it."""
        self.line.moving.card.setFocus()

    def press_focused(self) -> None:
        """Enter: press the button with the focus; on the card, place it."""
        focused = self.focusWidget()
        if isinstance(focused, Button) and focused.hasFocus():
            focused.click()
        else:
            self.placed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _show_event(self, run: OrderRun, *, at_once: bool) -> None:
        self._run = run
        slots = [self._slot(event) for event in run.line]
        self.line.show_line(run.line, run.placed, slots)
        if run.event is not None:
            self.line.moving.show_event(run.event, self._lanes(run.event), len(run.placed) + 1, run.count)
            self.line.show_place(run.at, at_once=at_once)
            self._tell_place()
        self.panel.show_run(run)
        self.counts.setText(self.panel.line(run))
        self._say(f"{self.said.text()} {self.line.moving.card.accessibleName()}")

    def _tell_place(self) -> None:
        if self._run is not None:
            line, at = self._run.line, self._run.at
            self.line.moving.show_place(order_words.whereabouts(line, at), order_words.neighbours(line, at))

    def _lanes(self, event: Event) -> Sequence[Lane]:
        if self._topic is None:
            return ()
        lanes = [self._topic.lane(theme) for theme in event.themes]
        return [lane for lane in lanes if lane is not None]

    def _slot(self, event: Event) -> str:
        lanes = self._lanes(event)
        return lanes[0].colour if lanes else _BLACK

    def _step(self, places: int) -> None:
        if self._run is not None:
            self.place_chosen.emit(self._run.at + places)
            self.focus_first()

    def _to_end(self, *, first: bool) -> None:
        if self._run is not None:
            self.place_chosen.emit(0 if first else len(self._run.line))

    def _keep_in_sight(self) -> None:
        # With the rows round it, if there is room: between which two events it stands is the question.
        self._scroll.ensureWidgetVisible(self.line.moving, 0, self._look.px(ROW))

    def _say(self, words: str) -> None:
        if QAccessible.isActive() and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line.moving.card, words))

    def _connect(self) -> None:
        moving = self.line.moving
        moving.place.clicked.connect(self.placed)
        moving.earlier.clicked.connect(lambda: self._step(-1))
        moving.later.clicked.connect(lambda: self._step(1))
        moving.not_sure.clicked.connect(self.not_sure)
        self.leave.clicked.connect(self.left)
        self.line.pulled_to.connect(self.place_chosen)
        self.line.moved.connect(self._keep_in_sight)
        self._key(Qt.Key.Key_Up, lambda: self._step(-1))
        self._key(Qt.Key.Key_Down, lambda: self._step(1))
        self._key(Qt.Key.Key_Home, lambda: self._to_end(first=True))
        self._key(Qt.Key.Key_End, lambda: self._to_end(first=False))

    def _key(self, key: Qt.Key, act: Callable[[], None]) -> None:
        # As shortcuts, because a button with the focus takes the arrow keys to walk to the next button.
        made = QShortcut(QKeySequence(key), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(act)

    def _lay_out(self) -> None:
        self.heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.counts.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._scroll = Scroll(self.line)
        self._centre = QWidget()
        column = QVBoxLayout(self._centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.said)
        column.addWidget(self.counts)
        column.addSpacing(16)
        column.addWidget(self._scroll, 1)
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(_GAP - ROOM_FOR_RING)
        self._grid.setVerticalSpacing(0)
        self._grid.addWidget(self.leave, 0, 0, _TOP_LEFT)
        self._grid.addWidget(self._centre, 0, 1, 2, 1)
        self._grid.addWidget(self.panel, 0, 2, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(1, 1)
        self._look.changed.connect(self._fit)

    def _fit(self) -> None:
        px = self._look.px
        is_wide = self.width() >= px(_COLUMN + 2 * _SIDE) + 4 * _GAP
        self._grid.setContentsMargins(_GAP, _GAP if is_wide else 8, _GAP, _GAP if is_wide else 8)
        self._grid.setColumnMinimumWidth(0, px(_SIDE) if is_wide else 0)
        self.panel.setFixedWidth(px(_SIDE))
        self.panel.setVisible(is_wide)
        self.counts.setVisible(not is_wide)
        self.heading.setVisible(is_wide or self.height() >= px(_ROOMY))
        self._centre.setMaximumWidth(px(_COLUMN) + ROOM_FOR_RING)
        self._grid.addWidget(self.leave, 0, 0 if is_wide else 1, _TOP_LEFT)
        self._grid.addWidget(self._centre, 0 if is_wide else 1, 1, 2 if is_wide else 1, 1)


_TOP_LEFT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
