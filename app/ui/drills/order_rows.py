"""What stands on the line of the order drill: a placed event, and the card that is being moved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.drills.undated import undated
from app.ui import labels
from app.ui.drills import order_words
from app.ui.icons import paint_icon
from app.ui.look import Look, Step, Token
from app.ui.widgets.chip import LaneChip
from app.ui.widgets.controls import button, set_shown, set_text_style, text
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.panel import Card
from app.ui.widgets.tag import Tag

if TYPE_CHECKING:
    from app.domain.drills.order import Placed
    from app.domain.items import Event, Lane

ROW = 44
_DATES = 168
_GAP = 24
_DOT = 12
_RING = 14
_CHECK = 16
_MARGIN = 8
ROOM_FOR_RING = 6
"""At the right of the card, so that its focus ring is not cut off."""


class _OnLine(QWidget):
    """Dates at the left, a piece of the line, and what stands at the right of it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.date = text("", tone=Token.MUTED)
        self.date.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.date)
        look.changed.connect(self._measure)
        self._measure()

    @property
    def line_x(self) -> float:
        """Where the line runs."""
        return self.look.px(_DATES + _GAP)

    def _measure(self) -> None:
        px = self.look.px
        self.date.setFixedWidth(px(_DATES))
        self._row.setSpacing(2 * px(_GAP))
        self.updateGeometry()


class PlacedRow(_OnLine):
    """An event in its place, with its date. Its accessible name says both, and how the placing went."""

    def __init__(
        self, look: Look, event: Event, entry: Placed | None, slot: str, parent: QWidget | None = None
    ) -> None:
        self._event = event
        super().__init__(look, parent)
        self.event_uid = event.uid
        self._slot = slot
        self._is_right = entry is not None and entry.is_right
        self.title = text(event.title)
        self.tag = Tag(look, order_words.what_happened(entry) if entry else "")
        inside = QHBoxLayout()
        inside.setContentsMargins(0, 0, look.px(_CHECK + 8) if self._is_right else 0, 0)
        inside.setSpacing(_MARGIN)
        inside.addWidget(self.title, 1)
        inside.addWidget(self.tag)
        self._row.setContentsMargins(0, 0, ROOM_FOR_RING, 0)
        self._row.addLayout(inside, 1)
        parts = [order_words.row_name(event)]
        if entry is not None:
            parts.append(self.tr("placed right") if self._is_right else self.tag.text())
        self.setAccessibleName(". ".join(parts))

    def _measure(self) -> None:
        super()._measure()
        # In full where that fits on its line, else by months; its accessible name has it in full in any case.
        full = labels.historical(self._event.date)
        fits = QFontMetrics(self.look.font()).horizontalAdvance(full) <= self.date.width()
        self.date.setText(full if fits else labels.historical_short(self._event.date))

    def set_latest(self, is_latest: bool) -> None:
        """Whether it was the last one placed: then it stands out until the next one is."""
        set_text_style(self.title, weight=600 if is_latest else 400)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.look.colour(Token.LINE), 2))
        x = self.line_x
        painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        colours = self.look.lane(self._slot)
        painter.setPen(QPen(colours.outline, 2))
        painter.setBrush(colours.fill)
        radius = self.look.px(_DOT) / 2 - 1
        painter.drawEllipse(QPointF(x, self.height() / 2), radius, radius)
        if self._is_right:
            side = self.look.px(_CHECK)
            corner = QPoint(self.width() - ROOM_FOR_RING - side, (self.height() - side) // 2)
            paint_icon(painter, "check", self.look, Token.GOOD, corner, side)


class MovingRow(_OnLine):
    """The card being moved, on the line between two events. Nothing on it tells its date.

    Signals:
        dragged(int): pulled with the mouse so that its top stands here, in the coordinates of its parent.
        dropped(): let go of.
    """

    dragged = Signal(int)
    dropped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._held: float | None = None
        self.card = Card(padding=16, spacing=6)
        self.card.set_current(True)
        self.chips = FlowLayout(spacing=8)
        self.count = text("", Step.SMALL, tone=Token.MUTED, wraps=False)
        self.title = text("", Step.TITLE, 600, serif=True)
        self.summary = text("", tone=Token.MUTED)
        self.place = button(self.tr("Place it here"), kind="primary", hint=self.tr("Enter"))
        self.earlier = button(self.tr("Earlier"), hint="↑")
        self.later = button(self.tr("Later"), hint="↓")
        self.not_sure = button(self.tr("Not sure"), kind="quiet", hint="?")
        self.card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.card.setProperty("focusRing", True)
        self.card.setCursor(Qt.CursorShape.OpenHandCursor)
        self._lay_out()

    def show_event(self, event: Event, lanes: Sequence[Lane], number: int, count: int) -> None:
        """Another event to move, the `number`th of `count`."""
        while (item := self.chips.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for lane in lanes:
            chip = LaneChip(self.look, lane.colour, lane.letter, lane.title)
            self.chips.addWidget(chip)
            chip.show()
        self.count.setText(self.tr("Event {number} of {count}").format(number=number, count=count))
        self.title.setText(undated(event.title))
        self.summary.setText(undated(event.summary))
        set_shown(self.summary, bool(event.summary))

    def show_place(self, words: str, aloud: str) -> None:
        """Where it stands just now, in years and, for those who hear it, between which events."""
        self.date.setText(words)
        self.card.setAccessibleName(self.tr("{title}, {place}").format(title=self.title.text(), place=aloud))
        self.card.setAccessibleDescription(f"{self.count.text()}. {self.summary.text()}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._held = event.position().y()
            self.card.setFocus()
            self.card.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self.dragged.emit(round(self.mapToParent(event.position()).y() - self._held))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held is not None and event.button() is Qt.MouseButton.LeftButton:
            self._held = None
            self.card.setCursor(Qt.CursorShape.OpenHandCursor)
            self.dropped.emit()

    @property
    def is_held(self) -> bool:
        """Whether the mouse has hold of it."""
        return self._held is not None

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.look.colour(Token.ACCENT), 2))
        painter.drawLine(QPointF(self.line_x, 0), QPointF(self.line_x, self.height()))
        painter.setBrush(self.look.colour(Token.SURFACE))
        radius = self.look.px(_RING) / 2
        painter.drawEllipse(QPointF(self.line_x, self.height() / 2), radius, radius)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addLayout(self.chips, 1)
        head.addWidget(self.count)
        acts = FlowLayout(spacing=8)
        for act in (self.place, self.earlier, self.later, self.not_sure):
            acts.addWidget(act)
        self.card.body.addLayout(head)
        self.card.body.addWidget(self.title)
        self.card.body.addWidget(self.summary)
        self.card.body.addSpacing(4)
        self.card.body.addLayout(acts)
        self._row.setContentsMargins(0, _MARGIN, ROOM_FOR_RING, _MARGIN)
        self._row.addWidget(self.card, 1)
