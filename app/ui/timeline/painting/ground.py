"""Grounds: the lanes' surface, the bands of the eras, the lines between lanes and at the axis's ticks."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.domain.timeline.ticks import Tick, TickUnit
from app.ui.look import Token
from app.ui.timeline.shown import Shown

_ERA_PAD = 8
_NARROWEST_TITLE = 28


def paint_ground(painter: QPainter, shown: Shown, ticks: list[Tick]) -> None:
    """Everything behind the marks, in the whole widget."""
    areas, styles = shown.areas, shown.styles
    whole = areas.axis.united(areas.gutter).united(areas.overview)
    painter.fillRect(whole, styles.colour(Token.WINDOW))
    painter.fillRect(areas.eras.united(areas.lanes), styles.colour(Token.SURFACE))
    paint_bands(painter, shown, areas.eras.united(areas.lanes))
    _paint_lines(painter, shown, ticks)
    _paint_era_titles(painter, shown)


def paint_patch(painter: QPainter, shown: Shown, patch: QRectF, ticks: list[Tick]) -> None:
    """The ground of the lanes again within `patch`, so that a curve seems to pass behind what stands there."""
    patch = patch.intersected(shown.areas.lanes)
    painter.save()
    painter.setClipRect(patch)
    painter.fillRect(patch, shown.styles.colour(Token.SURFACE))
    paint_bands(painter, shown, patch)
    left = shown.areas.lanes.left()
    painter.setPen(QPen(shown.styles.colour(Token.LINE), 1))
    for tick in ticks:
        x = round(shown.scale.x(tick.number) + left) + 0.5
        painter.drawLine(QPointF(x, patch.top()), QPointF(x, patch.bottom()))
    painter.restore()


def paint_bands(painter: QPainter, shown: Shown, within: QRectF) -> None:
    """Every second era as a band; in the contrast theme a dashed edge instead."""
    contrast = shown.styles.is_contrast
    for number, (left, right) in enumerate(era_edges(shown)):
        band = QRectF(left, within.top(), right - left, within.height()).intersected(within)
        if band.width() <= 0:
            continue
        if contrast:
            pen = QPen(shown.styles.colour(Token.LINE), 1, Qt.PenStyle.DashLine)
            if left > shown.areas.lanes.left():
                painter.setPen(pen)
                painter.drawLine(QPointF(left, within.top()), QPointF(left, within.bottom()))
        elif number % 2:
            painter.fillRect(band, shown.styles.colour(Token.ERA))


def era_edges(shown: Shown) -> list[tuple[float, float]]:
    """First and last pixel of each era."""
    left, width = shown.areas.lanes.left(), shown.areas.lanes.width()
    edges = []
    for era in shown.content.topic.eras:
        begins, ends = era.date.earliest, era.date.latest
        first = 0.0 if begins is None else shown.scale.x(begins)
        last = width if ends is None else shown.scale.x(ends + 1)
        edges.append((left + max(first, -1.0), left + min(last, width + 1)))
    return edges


def _paint_era_titles(painter: QPainter, shown: Shown) -> None:
    styles, eras = shown.styles, shown.areas.eras
    painter.setFont(styles.badge.font)
    painter.setPen(styles.colour(Token.MUTED))
    pad = styles.px(_ERA_PAD)
    for era, (left, right) in zip(shown.content.topic.eras, era_edges(shown), strict=True):
        start, end = max(left, eras.left()), min(right, eras.right())
        inset = min(float(pad), max(2.0, (end - start - styles.badge.width(era.title)) / 2))
        room = end - start - 2 * inset
        if room >= styles.px(_NARROWEST_TITLE):
            styles.badge.draw(painter, start + inset, eras.center().y(), era.title, room)


def _paint_lines(painter: QPainter, shown: Shown, ticks: list[Tick]) -> None:
    areas, styles = shown.areas, shown.styles
    painter.setPen(QPen(styles.colour(Token.LINE), 1))
    lines = [
        QLineF(areas.eras.left(), areas.eras.top() + 0.5, areas.eras.right(), areas.eras.top() + 0.5),
        QLineF(areas.eras.left() + 0.5, areas.eras.top(), areas.eras.left() + 0.5, areas.lanes.bottom()),
    ]
    for tick in ticks:
        x = round(shown.scale.x(tick.number) + areas.lanes.left()) + 0.5
        short = tick.unit is not TickUnit.YEAR
        lines.append(
            QLineF(
                x,
                areas.axis.bottom() - (styles.px(8) if short else areas.axis.height()),
                x,
                areas.lanes.bottom(),
            )
        )
    for band in shown.layout.bands:
        y = round(areas.lanes.top() + band.top - shown.scroll) + 0.5
        if areas.lanes.top() - 1 <= y <= areas.lanes.bottom():
            lines.append(QLineF(0, y, areas.lanes.right(), y))
    y = round(areas.overview.top()) + 0.5
    lines.append(QLineF(0, y, areas.overview.right(), y))
    painter.drawLines(lines)
