"""`LinkRow`: a cause or effect in the details. The whole row is one thing to press: it goes to the event."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.domain.items import Lane
from app.ui.look import Look, Step, Token
from app.ui.widgets.badge import paint_lane_badge

_BADGE = 16
_GAP = 12
_PAD = 4
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class LinkRow(QAbstractButton):
    """A lane's badge, the event, when it was, and why it is linked. `uid` is the link's."""

    def __init__(
        self,
        look: Look,
        uid: str,
        lane: Lane | None,
        title: str,
        when: str,
        reason: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.uid = uid
        self._look = look
        self._lane = lane
        self._title = title
        self._when = when
        self._reason = reason
        self._walked = False
        self.setText(title)
        self.setAccessibleName(
            self.tr("{event}, {date}. {reason}").format(event=title, date=when, reason=reason)
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)

    def set_walked(self, walked: bool) -> None:
        """Mark the row of the link that is being walked."""
        if walked != self._walked:
            self._walked = walked
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        title, reason = self._places(width)
        return (reason.bottom() if self._reason else title.bottom()) + 1 + self._look.px(_PAD)

    def sizeHint(self) -> QSize:
        width = self._look.px(260)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(24))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        if self._walked or self.underMouse():
            painter.setPen(
                look.colour(Token.ACCENT) if self._walked and look.is_contrast else Qt.PenStyle.NoPen
            )
            painter.setBrush(look.colour(Token.ACCENT_SOFT if self._walked else Token.SUNKEN))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), look.px(4), look.px(4))
        title, reason = self._places(self.width())
        if self._lane is not None:
            side = look.px(_BADGE)
            badge = QRect(look.px(_PAD), title.top() + 2, side, side)
            paint_lane_badge(painter, look, badge, self._lane.colour, self._lane.letter)
        painter.setPen(look.colour(Token.INK))
        painter.setFont(self._title_font())
        painter.drawText(title, _WRAP, self._title)
        painter.setPen(look.colour(Token.MUTED))
        painter.setFont(self._small_font())
        when = QRect(title.right(), title.top(), self.width() - title.right() - look.px(_PAD), title.height())
        painter.drawText(when, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop), self._when)
        painter.drawText(reason, _WRAP, self._reason)

    def _places(self, width: int) -> tuple[QRect, QRect]:
        """Where title and reason stand in a row of this width."""
        px = self._look.px
        left = px(_PAD) + px(_BADGE) + px(_GAP)
        small = QFontMetrics(self._small_font())
        room = max(40, width - left - px(_PAD))
        beside = max(40, room - small.horizontalAdvance(self._when) - px(8))
        title = QFontMetrics(self._title_font()).boundingRect(QRect(0, 0, beside, 10_000), _WRAP, self._title)
        title = QRect(left, px(_PAD), beside, title.height())
        words = small.boundingRect(QRect(0, 0, room, 10_000), _WRAP, self._reason)
        return title, QRect(left, title.bottom() + 2, room, words.height() if self._reason else 0)

    def _title_font(self) -> QFont:
        return self._look.font(Step.BASE, 500)

    def _small_font(self) -> QFont:
        return self._look.font(Step.SMALL)
