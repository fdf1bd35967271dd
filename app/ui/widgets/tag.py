"""`Tag`: a word on a soft ground, such as "Verified" or "No evidence". Its tone is never told by colour alone: an icon or the word says it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.icons import paint_icon
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import set_shown

_TONES = {
    "neutral": (Token.SUNKEN, Token.MUTED, Token.LINE),
    "good": (Token.GOOD_SOFT, Token.GOOD, Token.GOOD),
    "warn": (Token.WARN_SOFT, Token.WARN, Token.WARN),
    "bad": (Token.BAD_SOFT, Token.BAD, Token.BAD),
}
_HEIGHT = 20
_PADDING = 8
_ICON = 12
_GAP = 4
_CORNER = 4
_TEXT = 12 / 14.67


def tag_size(look: Look, words: str, icon: str = "") -> QSize:
    """The room a tag takes."""
    metrics = QFontMetrics(_font(look))
    lead = look.px(_ICON + _GAP) if icon else 0
    return QSize(lead + metrics.horizontalAdvance(words) + 2 * look.px(_PADDING), look.px(_HEIGHT))


def paint_tag(
    painter: QPainter, look: Look, rect: QRect, words: str, tone: str = "neutral", icon: str = ""
) -> None:
    """Draw a tag at the left of `rect`, centred in its height; words too long for it end in "…"."""
    ground, ink, outline = (look.colour(token) for token in _TONES[tone])
    size = tag_size(look, words, icon)
    box = QRect(rect.left(), 0, min(size.width(), rect.width()), size.height())
    box.moveTop(rect.top() + (rect.height() - box.height()) // 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(ground)
    painter.setPen(QPen(outline, 1) if look.is_contrast else Qt.PenStyle.NoPen)
    inset = 0.5 if look.is_contrast else 0
    painter.drawRoundedRect(
        QRectF(box).adjusted(inset, inset, -inset, -inset), look.px(_CORNER), look.px(_CORNER)
    )
    left = box.left() + look.px(_PADDING)
    if icon:
        side = look.px(_ICON)
        paint_icon(
            painter, icon, look, _TONES[tone][1], QPoint(left, box.top() + (box.height() - side) // 2), side
        )
        left += look.px(_ICON + _GAP)
    painter.setPen(ink)
    painter.setFont(_font(look))
    room = box.right() + 1 - left - look.px(_PADDING) // 2
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
    painter.drawText(QRect(left, box.top(), room, box.height()), Qt.AlignmentFlag.AlignVCenter, shown)
    painter.restore()


def _font(look: Look) -> QFont:
    font = look.font(Step.SMALL, 600)
    font.setPointSizeF(look.points(_TEXT))
    return font


class Tag(QLabel):
    """A tag as a widget. `tone` is neutral, good, warn or bad; `icon` the name of a drawing."""

    def __init__(
        self,
        look: Look,
        words: str = "",
        tone: str = "neutral",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._tone = tone
        self._icon = icon
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)
        self.say(words, tone, icon)

    def say(self, words: str, tone: str = "neutral", icon: str = "") -> None:
        """Show something else; no words, no tag."""
        self._tone, self._icon = tone, icon
        self.setText(words)
        self.setAccessibleName(words)
        set_shown(self, bool(words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return tag_size(self._look, self.text(), self._icon)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_tag(QPainter(self), self._look, self.rect(), self.text(), self._tone, self._icon)
