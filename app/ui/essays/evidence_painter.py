"""How a row of evidence is drawn: badge or quotation mark, title, date, memory bar. In the tray and in an open paragraph."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.items import Lane
from app.domain.memories import ItemMemory, MemoryState
from app.ui import labels
from app.ui.essays import evidence_words
from app.ui.essays.evidence_model import MARK_ROLE, ROW_ROLE
from app.ui.icons import paint_icon
from app.ui.look import Look, Step, Token
from app.ui.widgets.badge import paint_lane_badge
from app.ui.widgets.memory_bar import TRAY_WIDTH, memory_size, paint_memory

if TYPE_CHECKING:
    from app.services.planning import EvidenceRow

Index = QModelIndex | QPersistentModelIndex
LaneOf = Callable[["EvidenceRow"], Lane | None]

BADGE: Final = 16
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Shape(Enum):
    """The three ways a row of evidence is drawn."""

    TRAY = auto()  # two lines, with memory
    NAMES = auto()  # one line, muted, without memory: a plan just begun
    USE = auto()  # one line with date and memory: within a paragraph


_HEIGHTS: Final = {Shape.TRAY: 54, Shape.NAMES: 32, Shape.USE: 30}


class EvidencePainter(QStyledItemDelegate):
    """Draws the rows of an `EvidenceModel`."""

    def __init__(self, look: Look, lane_of: LaneOf, shape: Shape) -> None:
        super().__init__()
        self._look = look
        self._lane_of = lane_of
        self.shape = shape

    @property
    def row_height(self) -> int:
        """The height of one row."""
        return self._look.px(_HEIGHTS[self.shape])

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._look.px(120), self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, marked = index.data(ROW_ROLE), bool(index.data(MARK_ROLE))
        rect, state = option.rect, option.state
        painter.save()
        self._paint_ground(painter, rect, state)
        if self.shape is Shape.TRAY:
            self._paint_tray(painter, rect, row, is_used=marked)
        elif self.shape is Shape.NAMES:
            self._paint_name(painter, rect, row)
        else:
            self._paint_use(painter, rect, row, is_context=marked)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        look = self._look
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if self.shape is Shape.TRAY:
            painter.fillRect(rect, look.colour(Token.SURFACE))
        if chosen and (self.shape is not Shape.USE or state & QStyle.StateFlag.State_HasFocus):
            painter.fillRect(rect, look.colour(Token.ACCENT_SOFT))
            painter.fillRect(rect.left(), rect.top(), look.px(3), rect.height(), look.colour(Token.ACCENT))
            if look.is_contrast:
                painter.setPen(QPen(look.colour(Token.ACCENT), 1))
                painter.drawRect(rect.adjusted(0, 0, -1, -1))
        if self.shape is not Shape.NAMES:
            painter.setPen(QPen(look.colour(Token.LINE), 1))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_tray(self, painter: QPainter, rect: QRect, row: EvidenceRow, *, is_used: bool) -> None:
        px = self._look.px
        top = QRect(rect.left() + px(16), rect.top() + px(6), rect.width() - px(32), px(20))
        paint_mark(painter, self._look, QPoint(top.left(), top.center().y()), self._lane_of(row))
        title = top.adjusted(px(28), 0, 0, 0)
        font = self._font(row, 500)
        self._write(painter, font, title, evidence_words.title(row))
        below = title.translated(0, px(22))
        detail = below.adjusted(0, 0, -self._paint_memory(painter, below, row.memory), 0)
        self._write(
            painter, self._small(), detail, evidence_words.detail(row, is_used_here=is_used), Token.MUTED
        )

    def _paint_name(self, painter: QPainter, rect: QRect, row: EvidenceRow) -> None:
        px = self._look.px
        inner = rect.adjusted(px(16), 0, -px(16), 0)
        paint_mark(painter, self._look, QPoint(inner.left(), inner.center().y()), self._lane_of(row))
        year = labels.historical_years(row.item.date)
        font = self._look.font(Step.SMALL, tabular=True)
        painter.setFont(font)
        painter.setPen(self._look.colour(Token.MUTED))
        painter.drawText(inner, _RIGHT, year)
        name = inner.adjusted(px(24), 0, -QFontMetrics(font).horizontalAdvance(year) - px(8), 0)
        self._write(painter, self._font(row, 400), name, evidence_words.chip(row), Token.MUTED)

    def _paint_use(self, painter: QPainter, rect: QRect, row: EvidenceRow, *, is_context: bool) -> None:
        px = self._look.px
        inner = rect.adjusted(px(4), 0, 0, -1)
        paint_mark(painter, self._look, QPoint(inner.left(), inner.center().y()), self._lane_of(row))
        date = QRect(inner.left() + px(24), inner.top(), px(100), inner.height())
        self._write(
            painter, self._small(), date.adjusted(0, 0, -px(8), 0), evidence_words.date(row), Token.MUTED
        )
        title = inner.adjusted(px(124), 0, -self._paint_memory(painter, inner, row.memory), 0)
        note = self._note(row, is_context=is_context)
        if note:
            painter.setFont(self._small())
            painter.setPen(self._look.colour(Token.MUTED))
            painter.drawText(title, _RIGHT, note)
            title.adjust(0, 0, -QFontMetrics(self._small()).horizontalAdvance(note) - px(8), 0)
        font = self._font(row, 400, serif=evidence_words.is_quotation(row))
        self._write(painter, font, title, evidence_words.title(row))

    def _note(self, row: EvidenceRow, *, is_context: bool) -> str:
        notes = []
        if is_context:
            notes.append(self.tr("context"))
        if evidence_words.is_attributed(row):
            notes.append(self.tr("attributed"))
        return labels.in_one_line(*notes)

    def _paint_memory(self, painter: QPainter, rect: QRect, memory: ItemMemory) -> int:
        """Draw the memory at the right of `rect`; the room it takes away from what stands before it."""
        if memory.state is MemoryState.NONE:
            return 0
        paint_memory(painter, self._look, rect, memory, TRAY_WIDTH)
        return memory_size(self._look, TRAY_WIDTH).width() + self._look.px(8)

    def _font(self, row: EvidenceRow, weight: int, *, serif: bool = False) -> QFont:
        font = self._look.font(Step.BASE, weight, serif=serif)
        font.setItalic(evidence_words.is_attributed(row))
        return font

    def _small(self) -> QFont:
        return self._look.font(Step.SMALL)

    def _write(
        self, painter: QPainter, font: QFont, rect: QRect, words: str, token: Token = Token.INK
    ) -> None:
        painter.setPen(self._look.colour(token))
        paint_elided(painter, font, rect, words)


def paint_mark(painter: QPainter, look: Look, place: QPoint, lane: Lane | None) -> None:
    """An event's lane badge, or a quotation mark where there is no lane; `place` is the middle of its left side."""
    side = look.px(BADGE)
    box = QRect(place.x(), place.y() - side // 2, side, side)
    if lane is None:
        paint_icon(painter, "quote", look, Token.INK, box.topLeft(), side)
    else:
        paint_lane_badge(painter, look, box, lane.colour, lane.letter)


def paint_elided(painter: QPainter, font: QFont, rect: QRect, words: str) -> None:
    """One line of text in the painter's colour, cut with an ellipsis where it does not fit."""
    painter.setFont(font)
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, _LEFT, shown)
