"""The gutter: each lane's badge and name, at the height of its rows; the overview's heading below."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QPainter

from app.domain.dates import wording
from app.ui import labels
from app.ui.look import Token
from app.ui.timeline.shown import Shown
from app.ui.widgets.badge import paint_lane_badge

_LEFT = 16
_BADGE = 20
_GAP = 8


def paint_gutter(painter: QPainter, shown: Shown) -> None:
    """Badges and names of the lanes."""
    styles, gutter = shown.styles, shown.areas.gutter
    side, left = styles.px(_BADGE), styles.px(_LEFT)
    painter.save()
    painter.setClipRect(gutter)
    for number, band in zip(shown.layout.lanes, shown.layout.bands, strict=True):
        middle = gutter.top() + band.top + band.height / 2 - shown.scroll
        if not gutter.top() - band.height < middle < gutter.bottom() + band.height:
            continue
        lane = shown.content.lane(number)
        badge = QRect(left, round(middle - side / 2), side, side)
        paint_lane_badge(painter, styles.look, badge, lane.colour, lane.letter)
        painter.setFont(styles.lane.font)
        painter.setPen(styles.colour(Token.INK))
        start = left + side + styles.px(_GAP)
        styles.lane.draw(painter, start, middle, lane.title, gutter.right() - start - styles.px(4))
    painter.restore()


def paint_overview_heading(painter: QPainter, shown: Shown) -> None:
    """What the band below is, and the years of the whole topic."""
    styles, overview = shown.styles, shown.areas.overview
    left = styles.px(_LEFT)
    room = shown.areas.gutter.right() - left - styles.px(4)
    middle = shown.areas.overview_bars.center().y()
    painter.setFont(styles.lane.font)
    painter.setPen(styles.colour(Token.INK))
    styles.lane.draw(painter, left, middle, QCoreApplication.translate("Timeline", "Overview"), room)
    painter.setFont(styles.label.font)
    painter.setPen(styles.colour(Token.MUTED))
    below = min(middle + styles.lane.height, overview.bottom() - styles.label.height / 2)
    styles.label.draw(painter, left, below, year_range(shown), room)


def year_range(shown: Shown) -> str:
    """The years of the topic: "1917–1945"."""
    names = labels.date_words()
    first, last = shown.content.years
    pattern = names.joined if first >= 100 else names.apart  # "56 BC – AD 15" has spaces of its own
    return pattern.format(start=wording.year(first, names), end=wording.year(last, names))
