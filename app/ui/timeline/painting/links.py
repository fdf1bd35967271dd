"""The curves of the chosen event's causes and effects, their heads, and the pills that name what is off screen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from app.domain.timeline.links import ARROW, Curve, Heading, Role
from app.ui.look import Token
from app.ui.timeline.shown import PlacedPill, Shown, pill_text

_WIDTH = 2.0
_WALKED = 3.5
_ARROW_HALF = 3.5
_DASHES = (6.0, 4.0)


def paint_curves(painter: QPainter, shown: Shown) -> None:
    """Causes solid, effects dashed; the one that is being walked thicker. Painted before the labels."""
    painter.save()
    painter.setClipRect(shown.areas.lanes)
    painter.translate(shown.areas.lanes.topLeft() - QPointF(0, shown.scroll))
    for curve in [*shown.curves, *(placed.curve for placed in shown.pills)]:
        _paint_curve(painter, shown, curve)
    painter.restore()


def paint_pills(painter: QPainter, shown: Shown) -> None:
    """The names at the edges, above everything else in the lanes."""
    painter.save()
    painter.setClipRect(shown.areas.lanes)
    painter.translate(shown.areas.lanes.topLeft() - QPointF(0, shown.scroll))
    for placed in shown.pills:
        _paint_pill(painter, shown, placed)
    painter.restore()


def link_token(role: Role) -> Token:
    """The colour of causes, and that of effects."""
    return Token.LINK_IN if role is Role.CAUSE else Token.LINK_OUT


def _paint_curve(painter: QPainter, shown: Shown, curve: Curve) -> None:
    colour = shown.styles.colour(link_token(curve.role))
    width = _WALKED if curve.link == shown.choices.link else _WIDTH
    pen = QPen(colour, width)
    if curve.role is Role.EFFECT:
        pen.setDashPattern([dash / width for dash in _DASHES])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    path = QPainterPath(QPointF(*curve.start))
    path.cubicTo(QPointF(*curve.first), QPointF(*curve.second), QPointF(*curve.end))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(_head(curve))


def _head(curve: Curve) -> QPolygonF:
    x, y = curve.tip
    back, side = {
        Heading.RIGHT: ((-ARROW, 0.0), (0.0, _ARROW_HALF)),
        Heading.LEFT: ((ARROW, 0.0), (0.0, _ARROW_HALF)),
        Heading.DOWN: ((0.0, -ARROW), (_ARROW_HALF, 0.0)),
        Heading.UP: ((0.0, ARROW), (_ARROW_HALF, 0.0)),
    }[curve.heading]
    return QPolygonF(
        [
            QPointF(x, y),
            QPointF(x + back[0] + side[0], y + back[1] + side[1]),
            QPointF(x + back[0] - side[0], y + back[1] - side[1]),
        ]
    )


def _paint_pill(painter: QPainter, shown: Shown, placed: PlacedPill) -> None:
    styles = shown.styles
    rect: QRectF = placed.rect
    painter.setBrush(styles.colour(Token.SURFACE))
    walked = placed.pill.link == shown.choices.link
    pen = QPen(styles.colour(link_token(placed.pill.role)), 2 if walked else 1)
    if placed.pill.role is Role.EFFECT:
        pen.setDashPattern(_DASHES)
    painter.setPen(pen)
    corner = rect.height() / 2
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
    painter.setFont(styles.badge.font)
    painter.setPen(styles.colour(Token.INK))
    room = rect.width() - styles.px(16)
    styles.badge.draw(painter, rect.left() + styles.px(9), rect.center().y(), pill_text(placed.pill), room)
