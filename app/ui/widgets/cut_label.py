"""`CutLabel`: one line of plain text that gives way where there is no room, cut with "…"; its tooltip then says it in full.

Part of the frame, so Qt's enums are asked for only when something has to be cut.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel

from app.ui.widgets.tips import tell_whole

_LEAST = "MMMM…"


class CutLabel(QLabel):
    """A screen reader always hears the whole text."""

    @property
    def is_cut(self) -> bool:
        """Whether not all of the text is seen."""
        return self.sizeHint().width() > self.width()

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self.fontMetrics().horizontalAdvance(_LEAST)), hint.height())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self.is_cut:
            tell_whole(self, event, self.text())
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.is_cut:
            super().paintEvent(event)
            return
        from PySide6.QtCore import Qt  # noqa: PLC0415 - not before the first paint

        place = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, place.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
