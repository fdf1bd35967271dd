"""Paints a row of the quotations' table: the words in reading type, the status as a tag, the memory as a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.asking import words
from app.ui.look import Look, Step, Token
from app.ui.quotes.quote_model import Column, Role
from app.ui.widgets.memory_bar import paint_memory
from app.ui.widgets.tag import paint_tag

if TYPE_CHECKING:
    from app.services.quotations import QuoteRow

ROW_HEIGHT = 44
_PADDING = 8
_EDGE = 3
FIRST_MARGIN = 24  # that of the page


class QuoteDelegate(QStyledItemDelegate):
    """Knows how a row looks; what it says is the model's."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), self._look.px(ROW_HEIGHT))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect = option.rect
        painter.save()
        self._paint_ground(
            painter, rect, index.column(), chosen=bool(option.state & QStyle.StateFlag.State_Selected)
        )
        row = cast("QuoteRow", index.data(Role.ROW))
        column = Column(index.column())
        left = FIRST_MARGIN if column is Column.QUOTATION else _PADDING
        place = rect.adjusted(left, 0, -_PADDING, -1)
        if column is Column.STATUS:
            paint_tag(painter, self._look, place, *words.status_tag(row.quote.status))
        elif column is Column.MEMORY:
            paint_memory(painter, self._look, place, row.memory)
        else:
            self._paint_words(painter, place, column, str(index.data()), italic=not row.quote.is_verified)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, column: int, *, chosen: bool) -> None:
        colour = self._look.colour
        painter.fillRect(rect, colour(Token.ACCENT_SOFT if chosen else Token.SURFACE))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour(Token.LINE))
        if chosen and column == Column.QUOTATION:
            painter.fillRect(QRect(rect.left(), rect.top(), _EDGE, rect.height()), colour(Token.ACCENT))
        if chosen and self._look.is_contrast:
            # The tint of a selection is black there: an outline stands for it.
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), colour(Token.ACCENT))
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour(Token.ACCENT))

    def _paint_words(
        self, painter: QPainter, place: QRect, column: Column, shown: str, *, italic: bool
    ) -> None:
        painter.setFont(self._font(column, italic=italic))
        painter.setPen(self._look.colour(Token.MUTED if column is Column.DATE else Token.INK))
        fitted = painter.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), fitted)

    def _font(self, column: Column, *, italic: bool) -> QFont:
        if column is not Column.QUOTATION:
            return self._look.font(tabular=column is Column.DATE)
        font = self._look.font(Step.LEAD, serif=True)
        font.setItalic(italic)
        return font
