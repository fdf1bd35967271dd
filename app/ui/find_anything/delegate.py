"""Draws a result: its kind at the left, its title, and one line more in `muted`."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.find_anything.results import DETAIL_ROLE, KIND_ROLE
from app.ui.look import Look, Step, Token

_HEIGHT: Final = 52
_MARGIN: Final = 16
_KIND: Final = 88
_EDGE: Final = 3

Index = QModelIndex | QPersistentModelIndex


class ResultDelegate(QStyledItemDelegate):
    """Two lines a row, 52 high."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self._look.px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, rect = self._look, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(rect, look.colour(Token.ACCENT_SOFT))
            painter.fillRect(
                QRect(rect.left(), rect.top(), look.px(_EDGE), rect.height()), look.colour(Token.ACCENT)
            )
            if look.is_contrast:
                painter.setPen(look.colour(Token.ACCENT))
                painter.drawRect(rect.adjusted(0, 0, -1, -1))
        margin, kind_width = look.px(_MARGIN), look.px(_KIND)
        text_left = rect.left() + margin + kind_width
        width = rect.right() - margin - text_left
        small = look.font(Step.SMALL)
        painter.setFont(small)
        painter.setPen(look.colour(Token.MUTED))
        kind_place = QRect(rect.left() + margin, rect.top(), kind_width, rect.height())
        painter.drawText(kind_place, Qt.AlignmentFlag.AlignVCenter, str(index.data(KIND_ROLE)))
        detail = str(index.data(DETAIL_ROLE))
        half = rect.height() // 2
        if detail:
            place = QRect(text_left, rect.top() + half, width, half - look.px(6))
            cut = QFontMetrics(small).elidedText(detail, Qt.TextElideMode.ElideRight, width)
            painter.drawText(place, Qt.AlignmentFlag.AlignTop, cut)
        base = look.font(weight=500)
        painter.setFont(base)
        painter.setPen(look.colour(Token.INK))
        title = QFontMetrics(base).elidedText(
            str(index.data(Qt.ItemDataRole.DisplayRole)), Qt.TextElideMode.ElideRight, width
        )
        place = QRect(text_left, rect.top(), width, half if detail else rect.height())
        across = Qt.AlignmentFlag.AlignBottom if detail else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, across, title)
        painter.restore()
