"""`OrderLine`: the line of the order drill, top to bottom, with the card between two of its events."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QRect, QSize, QVariantAnimation, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.drills.order_rows import ROW, MovingRow, PlacedRow

if TYPE_CHECKING:
    from app.domain.drills.order import Placed
    from app.domain.items import Event
    from app.ui.look import Look

_MOVE_MS = 140


class OrderLine(QWidget):
    """Lays out the rows itself, because they glide to where they belong. Knows places, not dates.

    Signals:
        pulled_to(int): the student pulled the card to this place.
        moved(): the card has come to rest somewhere else.
    """

    pulled_to = Signal(int)
    moved = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._place = 0
        self._rows: list[PlacedRow] = []
        self._from: dict[QWidget, int] = {}
        self._height = 0
        self.moving = MovingRow(look, self)
        self.moving.dragged.connect(self._pull)
        self.moving.dropped.connect(self._glide)
        self._glider = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=_MOVE_MS)
        self._glider.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glider.valueChanged.connect(self._step)
        self._glider.finished.connect(self.moved)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._measure)

    @property
    def rows(self) -> tuple[PlacedRow, ...]:
        """The placed events, from first to last."""
        return tuple(self._rows)

    def clear(self) -> None:
        """No rows: another drill begins."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []

    def show_line(self, events: Sequence[Event], placed: Sequence[Placed], slots: Sequence[str]) -> None:
        """These events in this order; `placed` are those the student placed, `slots` the lane colour of each event."""
        kept = {row.event_uid: row for row in self._rows}
        by_uid = {entry.event.uid: entry for entry in placed}
        latest = placed[-1].event.uid if placed else ""
        self._rows = []
        for event, slot in zip(events, slots, strict=True):
            row = kept.pop(event.uid, None)
            if row is None:
                row = PlacedRow(self._look, event, by_uid.get(event.uid), slot, self)
                # It sets out from where the student let go of it.
                row.setGeometry(self.moving.geometry())
                row.show()
            row.set_latest(event.uid == latest)
            self._rows.append(row)
        for row in kept.values():
            row.hide()
            row.deleteLater()
        self._order_tab_stops()

    def show_place(self, place: int, *, at_once: bool = False) -> None:
        """The card at this place of the line."""
        self._place = place
        self._measure(glide=not at_once)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(720), self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure()

    def _measure(self, *, glide: bool = False) -> None:
        self._height = sum(self._height_of(widget) for widget in self._column())
        self.setFixedHeight(self._height)
        self.updateGeometry()
        if glide:
            self._glide()
        else:
            self._glider.stop()
            self._step(1.0)
            self.moved.emit()

    def _glide(self) -> None:
        self._from = {widget: widget.y() for widget in self._column()}
        self._glider.stop()
        if self._look.motion and self.isVisible():
            self._glider.start()
        else:
            self._step(1.0)
            self.moved.emit()

    def _step(self, done: float) -> None:
        for widget, target in self._targets().items():
            if widget is self.moving and self.moving.is_held:
                continue
            start = self._from.get(widget, target.y())
            spot = QRect(target)
            spot.moveTop(round(start + (target.y() - start) * done))
            widget.setGeometry(spot)

    def _targets(self) -> dict[QWidget, QRect]:
        """Where everything belongs."""
        found: dict[QWidget, QRect] = {}
        top = 0
        for widget in self._column():
            height = self._height_of(widget)
            found[widget] = QRect(0, top, self.width(), height)
            top += height
        return found

    def _column(self) -> list[QWidget]:
        """From top to bottom."""
        if self.moving.isHidden():
            return [*self._rows]
        return [*self._rows[: self._place], self.moving, *self._rows[self._place :]]

    def _height_of(self, widget: QWidget) -> int:
        layout = widget.layout()
        height = layout.totalHeightForWidth(self.width()) if layout is not None else -1
        wanted = max(height, layout.totalMinimumSize().height() if layout is not None else 0)
        return max(wanted, self._look.px(ROW))

    def _pull(self, top: int) -> None:
        """Follow the mouse; the rows make room where the card's middle is."""
        free = self.height() - self.moving.height()
        top = min(max(top, 0), max(free, 0))
        self.moving.move(0, top)
        self.moving.raise_()
        # As if the card took no room: its way from end to end is just as long as the rows without it.
        place, edge = 0, 0
        for row in self._rows:
            if top > edge + row.height() / 2:
                place += 1
            edge += row.height()
        if place != self._place:
            self.pulled_to.emit(place)

    def _order_tab_stops(self) -> None:
        for first, second in (
            (self.moving.card, self.moving.place),
            (self.moving.place, self.moving.earlier),
            (self.moving.earlier, self.moving.later),
            (self.moving.later, self.moving.not_sure),
        ):
            QWidget.setTabOrder(first, second)
