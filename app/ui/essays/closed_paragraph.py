"""`ClosedParagraph`: a paragraph's card when it is not being worked at: its point, its evidence as chips, its square.

It paints itself, so that sixty of them cost next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from app.domain.plans.document import Paragraph, Stance
from app.domain.plans.readiness import PlanReadiness
from app.ui import labels
from app.ui.essays import evidence_words, readiness_words
from app.ui.essays.carrying import Load, as_mime
from app.ui.essays.evidence_painter import LaneOf, paint_elided, paint_mark
from app.ui.look import Look, Step, Token
from app.ui.widgets.readiness import SIDE, paint_squares
from app.ui.widgets.tag import paint_tag, tag_size

if TYPE_CHECKING:
    from app.services.planning import EvidenceRow

_TOP: Final = 10
_TITLE: Final = 24
_CHIP: Final = 24
_GAP: Final = 8
_LEFT_OF_TEXT: Final = 36
_SIDE: Final = 16


class ClosedParagraph(QAbstractButton):
    """A card to open. Press, Enter or Space opens it; Delete removes it; it is dragged to move it.

    Signals:
        removed: Delete was pressed.
        stepped(int): ↑ (-1) or ↓ (1), to the card before or after.
    """

    removed = Signal()
    stepped = Signal(int)

    def __init__(self, look: Look, lane_of: LaneOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lane_of = lane_of
        self._number = 1
        self._paragraph = Paragraph(uid="")
        self._rows: list[EvidenceRow] = []
        self._readiness: PlanReadiness | None = None
        self._is_compact = False
        self._takes_drop = False
        self._pressed_at = QPoint()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.updateGeometry)

    @property
    def uid(self) -> str:
        """The paragraph's uid."""
        return self._paragraph.uid

    def show_paragraph(
        self, number: int, paragraph: Paragraph, rows: list[EvidenceRow], readiness: PlanReadiness | None
    ) -> None:
        """Show this paragraph as the `number`th."""
        new = (number, paragraph, rows, readiness)
        if new == (self._number, self._paragraph, self._rows, self._readiness):
            return
        tall = bool(self._rows) != bool(rows)
        self._number, self._paragraph, self._rows, self._readiness = new
        self.setAccessibleName(self._aloud())
        if tall:
            self.updateGeometry()
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Show the number of pieces instead of chips."""
        if compact != self._is_compact:
            self._is_compact = compact
            self.updateGeometry()
            self.update()

    def set_takes_drop(self, takes_drop: bool) -> None:
        """Dash the edge while evidence may be dropped here."""
        if takes_drop != self._takes_drop:
            self._takes_drop = takes_drop
            self.update()

    def sizeHint(self) -> QSize:
        px = self._look.px
        height = px(2 * _TOP + _TITLE)
        if self._rows and not self._is_compact:
            height += px(_CHIP + _GAP)
        return QSize(px(320), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(160), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter)
        px = self._look.px
        line = QRect(px(_SIDE), px(_TOP), self.width() - 2 * px(_SIDE), px(_TITLE))
        painter.setPen(self._look.colour(Token.MUTED))
        painter.setFont(self._look.font(Step.SMALL, 600, tabular=True))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(self._number))
        right = self._paint_right(painter, line)
        self._paint_point(
            painter, QRect(px(_LEFT_OF_TEXT), line.top(), right - px(_LEFT_OF_TEXT), line.height())
        )
        if self._rows and not self._is_compact:
            self._paint_chips(
                painter, line.translated(0, px(_TITLE + _GAP)).adjusted(px(_LEFT_OF_TEXT - _SIDE), 0, 0, 0)
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # Alt+↑ and Alt+↓ move the paragraph
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key == Qt.Key.Key_Delete:
            self.removed.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if event.buttons() & Qt.MouseButton.LeftButton and far >= QApplication.startDragDistance():
            self.setDown(False)
            drag = QDrag(self)
            drag.setMimeData(as_mime(Load.PARAGRAPH, self.uid))
            drag.setPixmap(self.grab())
            drag.setHotSpot(self._pressed_at)
            drag.exec(Qt.DropAction.MoveAction)
            return
        super().mouseMoveEvent(event)

    def _paint_card(self, painter: QPainter) -> None:
        look = self._look
        if self._takes_drop:
            painter.setPen(QPen(look.colour(Token.EDGE), 1, Qt.PenStyle.DashLine))
            painter.setBrush(look.colour(Token.ACCENT_SOFT))
        else:
            painter.setPen(QPen(look.colour(Token.EDGE if self.underMouse() else Token.LINE), 1))
            painter.setBrush(look.colour(Token.SURFACE))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, look.px(8), look.px(8))

    def _paint_right(self, painter: QPainter, line: QRect) -> int:
        """Square and number, or "No evidence", then the stance; the x where the point has to end."""
        px, look = self._look.px, self._look
        right = line.right() + 1
        if self._rows:
            entry = self._readiness.paragraph(self.uid) if self._readiness else None
            words = readiness_words.short(entry, self._readiness)
            font = look.font(Step.SMALL, tabular=True)
            painter.setFont(font)
            painter.setPen(look.colour(Token.INK))
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
            right -= QFontMetrics(font).horizontalAdvance(words) + px(8) + px(SIDE)
            corner = QPoint(right, line.top() + (line.height() - px(SIDE)) // 2)
            paint_squares(painter, look, corner, [readiness_words.state_of(entry)])
        elif self._paragraph.point.strip():
            right = self._paint_tag(painter, line, right, self.tr("No evidence"))
        if self._paragraph.stance is not Stance.NEUTRAL:
            right = self._paint_tag(painter, line, right - px(12), labels.stance(self._paragraph.stance))
        return right - px(12)

    def _paint_tag(self, painter: QPainter, line: QRect, right: int, words: str) -> int:
        width = tag_size(self._look, words).width()
        paint_tag(painter, self._look, QRect(right - width, line.top(), width, line.height()), words)
        return right - width

    def _paint_point(self, painter: QPainter, place: QRect) -> None:
        look = self._look
        if self._is_compact and self._rows:
            count = self.tr("%n piece(s)", "", len(self._rows))
            small = look.font(Step.SMALL)
            width = QFontMetrics(small).horizontalAdvance(count)
            title = min(
                QFontMetrics(self._point_font()).horizontalAdvance(self._point()),
                place.width() - width - look.px(12),
            )
            painter.setPen(look.colour(Token.MUTED))
            painter.setFont(small)
            painter.drawText(
                place.adjusted(title + look.px(12), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, count
            )
            place = QRect(place.left(), place.top(), title + 1, place.height())
        painter.setPen(look.colour(Token.INK if self._paragraph.point.strip() else Token.MUTED))
        paint_elided(painter, self._point_font(), place, self._point())

    def _paint_chips(self, painter: QPainter, place: QRect) -> None:
        left, last = place.left(), len(self._rows)
        for number, row in enumerate(self._rows):
            rest = self._look.px(44) if number < last - 1 else 0
            width = self._chip_width(row)
            if number and left + width + rest > place.right():
                self._paint_chip_box(
                    painter, QRect(left, place.top(), self._look.px(36), place.height()), Token.SUNKEN
                )
                painter.setPen(self._look.colour(Token.INK))
                painter.setFont(self._look.font(Step.SMALL, 600))
                more = QRect(left, place.top(), self._look.px(36), place.height())
                painter.drawText(
                    more, Qt.AlignmentFlag.AlignCenter, self.tr("+{count}").format(count=last - number)
                )
                return
            self._paint_chip(
                painter, QRect(left, place.top(), min(width, place.right() - left), place.height()), row
            )
            left += width + self._look.px(6)

    def _paint_chip(self, painter: QPainter, box: QRect, row: EvidenceRow) -> None:
        px = self._look.px
        self._paint_chip_box(painter, box, Token.WINDOW)
        paint_mark(painter, self._look, QPoint(box.left() + px(4), box.center().y() + 1), self._lane_of(row))
        painter.setPen(self._look.colour(Token.INK))
        paint_elided(
            painter, self._chip_font(row), box.adjusted(px(25), 0, -px(4), 0), evidence_words.chip(row)
        )

    def _paint_chip_box(self, painter: QPainter, box: QRect, ground: Token) -> None:
        painter.setPen(QPen(self._look.colour(Token.LINE), 1))
        painter.setBrush(self._look.colour(ground))
        painter.drawRoundedRect(
            QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), self._look.px(4), self._look.px(4)
        )

    def _chip_width(self, row: EvidenceRow) -> int:
        words = QFontMetrics(self._chip_font(row)).horizontalAdvance(evidence_words.chip(row))
        return words + self._look.px(25 + 8)

    def _chip_font(self, row: EvidenceRow) -> QFont:
        font = self._look.font(Step.SMALL)
        font.setItalic(evidence_words.is_attributed(row))
        return font

    def _point_font(self) -> QFont:
        return self._look.font(Step.LEAD, 600, serif=True)

    def _point(self) -> str:
        return self._paragraph.point.strip() or self.tr("No point yet")

    def _aloud(self) -> str:
        entry = self._readiness.paragraph(self.uid) if self._readiness else None
        parts = [self.tr("Paragraph {number}: {point}").format(number=self._number, point=self._point())]
        if self._paragraph.stance is not Stance.NEUTRAL:
            parts.append(labels.stance(self._paragraph.stance))
        if self._rows:
            parts.append(self.tr("%n piece(s) of evidence", "", len(self._rows)))
            parts.append(readiness_words.aloud(entry, self._readiness))
        else:
            parts.append(self.tr("no evidence"))
        return ", ".join(parts)
