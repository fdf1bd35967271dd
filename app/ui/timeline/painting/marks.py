"""Marks with their labels, "+n" badges, and the frame round the chosen event."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen

from app.domain.timeline.layout import CountBadge, Mark
from app.domain.timeline.marks import Shape, Side, radius_of
from app.domain.timeline.ticks import Tick
from app.ui.look import LaneColours, Token
from app.ui.timeline.painting.ground import paint_patch
from app.ui.timeline.shown import FRAME_HALF, FRAME_PAD, Shown
from app.ui.timeline.texts import Texts

_BAR = 10
_BOX = 18
_THIN = 4
_BADGE = 18
_HALO = 5
_FAINT = 0.6
_TINT = 0.28
_CORNER = 2.5


def paint_marks(painter: QPainter, shown: Shown, ticks: list[Tick]) -> None:
    """All marks, then their labels, then the badges and the chosen event on top."""
    painter.save()
    painter.setClipRect(shown.areas.lanes)
    offset = shown.areas.lanes.topLeft() - QPointF(0, shown.scroll)
    painter.translate(offset)
    marks = [mark for mark in shown.picture.marks if mark is not shown.chosen]
    for mark in marks:
        paint_mark(painter, shown, mark)
    painter.translate(-offset)
    _patch_behind_labels(painter, shown, marks, ticks)
    painter.translate(offset)
    _paint_labels(painter, shown, marks)
    for badge in shown.picture.badges:
        paint_badge(painter, shown, badge)
    if shown.chosen is not None:
        paint_chosen(painter, shown, shown.chosen)
    painter.restore()


def paint_mark(painter: QPainter, shown: Shown, mark: Mark) -> None:
    """The mark itself: a dot, a bar, a bar that holds its label, or the beginning of a bar."""
    colours = shown.styles.lane_colours(shown.content.lane(mark.lane).colour)
    faint = shown.stands_back(mark.entry.uid) and not shown.styles.is_contrast
    painter.setOpacity(_FAINT if faint else 1.0)
    if mark.shape is Shape.DOT:
        _paint_dot(painter, shown, mark, colours)
    elif not mark.entry.is_span and mark.shape is not Shape.STUB:
        _paint_known_roughly(painter, shown, mark, colours)
    else:
        _paint_bar(painter, shown, mark, colours)
    painter.setOpacity(1.0)


def _paint_dot(painter: QPainter, shown: Shown, mark: Mark, colours: LaneColours) -> None:
    hollow = mark.entry.importance <= 1
    painter.setBrush(shown.styles.colour(Token.SURFACE) if hollow else colours.fill)
    painter.setPen(QPen(colours.outline, 1.5 if hollow else 1))
    centre = QPointF((mark.mark.left + mark.mark.right) / 2, mark.y)
    radius = radius_of(mark.entry, shown.styles.measures) - 0.5
    painter.drawEllipse(centre, radius, radius)


def _paint_known_roughly(painter: QPainter, shown: Shown, mark: Mark, colours: LaneColours) -> None:
    """A single date known to the month or year: a thin line as long as that, a halo where its label stands on it."""
    half = shown.styles.px(_THIN) / 2
    rect = QRectF(mark.mark.left, mark.y - half, mark.mark.right - mark.mark.left, 2 * half)
    painter.setPen(Qt.PenStyle.NoPen)
    if mark.side is not Side.INSIDE:
        painter.setBrush(_faded(shown, mark, rect, colours.fill))
        painter.drawRoundedRect(rect, half, half)
        return
    label = _label_place(shown, mark)
    gap = shown.styles.measures.label_gap
    brush = _faded(shown, mark, rect, colours.fill)
    painter.setBrush(brush)
    for left, right in ((rect.left(), label.left() - gap), (label.right() + gap, rect.right())):
        if right > left:
            painter.drawRoundedRect(QRectF(left, rect.top(), right - left, rect.height()), half, half)


def _paint_bar(painter: QPainter, shown: Shown, mark: Mark, colours: LaneColours) -> None:
    """A span; an end that is not known to the day fades between its first and its last day."""
    holds_label = mark.side is Side.INSIDE
    half = shown.styles.px(_BOX if holds_label else _BAR) / 2
    rect = _within_view(
        shown, QRectF(mark.mark.left, mark.y - half, mark.mark.right - mark.mark.left, 2 * half)
    )
    fill = QColor(colours.fill)
    if holds_label:
        if shown.styles.is_contrast:
            fill = shown.styles.colour(Token.SURFACE)
        else:
            fill.setAlphaF(_TINT)
    corner = shown.styles.px(10) * _CORNER / 10
    fades = mark.entry.fades or mark.shape is Shape.STUB
    if not fades:
        painter.setBrush(fill)
        painter.setPen(QPen(colours.outline, 1))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_faded(shown, mark, rect, fill))
    painter.drawRoundedRect(rect, corner, corner)
    painter.setPen(QPen(_faded(shown, mark, rect, colours.outline), 1))
    painter.drawLine(QPointF(rect.left(), rect.top() + 0.5), QPointF(rect.right(), rect.top() + 0.5))
    painter.drawLine(QPointF(rect.left(), rect.bottom() - 0.5), QPointF(rect.right(), rect.bottom() - 0.5))


def _within_view(shown: Shown, rect: QRectF) -> QRectF:
    """A long bar cut a little outside the view: painters are slow, and imprecise, with bars of a million pixels."""
    room = 40.0
    left = max(rect.left(), -room)
    right = min(rect.right(), shown.areas.lanes.width() + room)
    return QRectF(left, rect.top(), max(0.0, right - left), rect.height())


def _faded(shown: Shown, mark: Mark, rect: QRectF, colour: QColor) -> QBrush:
    """The colour, from nothing at the first day to full where it is sure, and back to nothing at the last."""
    entry, scale = mark.entry, shown.scale
    clear = QColor(colour)
    clear.setAlphaF(0.0)
    if mark.shape is Shape.STUB:
        gradient = QLinearGradient(rect.left(), 0, rect.right(), 0)
        gradient.setColorAt(0, colour)
        gradient.setColorAt(1, clear)
        return QBrush(gradient)
    if not entry.fades:
        return QBrush(colour)
    first, last = scale.x(entry.start), scale.x(entry.end)
    gradient = QLinearGradient(first, 0, last, 0)
    length = max(1e-6, entry.end - entry.start)
    begin, finish = (entry.sure_start - entry.start) / length, (entry.sure_end - entry.start) / length
    gradient.setColorAt(0, colour if begin <= 0 else clear)
    gradient.setColorAt(min(1.0, max(0.0, begin)), colour)
    gradient.setColorAt(min(1.0, max(0.0, finish)), colour)
    gradient.setColorAt(1, colour if finish >= 1 else clear)
    return QBrush(gradient)


def _label_place(shown: Shown, mark: Mark) -> QRectF:
    """Where a label stands. Inside a bar it is centred in the part of the bar that is in view."""
    half = shown.styles.label.height / 2
    left, right = mark.label.left, mark.label.right
    if mark.side is Side.INSIDE:
        pad = shown.styles.measures.inside
        width = right - left
        first = max(mark.mark.left, 0.0) + pad
        last = min(mark.mark.right, shown.areas.lanes.width()) - pad
        middle = min(
            max((first + last) / 2, mark.mark.left + pad + width / 2), mark.mark.right - pad - width / 2
        )
        left, right = middle - width / 2, middle + width / 2
    return QRectF(left, mark.y - half, right - left, 2 * half)


def _patch_behind_labels(painter: QPainter, shown: Shown, marks: list[Mark], ticks: list[Tick]) -> None:
    """Clear the ground round labels that a curve passes, so that it seems to go behind them."""
    if not shown.curves and not shown.pills:
        return
    offset = shown.areas.lanes.topLeft() - QPointF(0, shown.scroll)
    curves = [*shown.curves, *(placed.curve for placed in shown.pills)]
    halo = shown.styles.px(_HALO) / 2
    for mark in marks:
        if mark.side is Side.INSIDE:
            continue
        label = _label_place(shown, mark).adjusted(-halo, -1, halo, 1)
        if any(_may_meet(curve.start, curve.tip, label) for curve in curves):
            paint_patch(painter, shown, label.translated(offset), ticks)


def _may_meet(start: tuple[float, float], tip: tuple[float, float], label: QRectF) -> bool:
    left, right = sorted((start[0], tip[0]))
    top, bottom = sorted((start[1], tip[1]))
    return label.intersects(QRectF(left - 2, top - 2, right - left + 4, bottom - top + 4))


def _paint_labels(painter: QPainter, shown: Shown, marks: list[Mark]) -> None:
    texts = shown.styles.label
    painter.setFont(texts.font)
    ink, muted = shown.styles.colour(Token.INK), shown.styles.colour(Token.MUTED)
    covered = [placed.rect for placed in shown.pills]
    for mark in marks:
        place = _label_place(shown, mark)
        if any(rect.intersects(place) for rect in covered):
            continue
        painter.setPen(muted if shown.stands_back(mark.entry.uid) else ink)
        texts.draw(painter, _label_start(texts, mark, place), mark.y, mark.entry.label, place.width())


def _label_start(texts: Texts, mark: Mark, place: QRectF) -> float:
    """Where the label begins. Its place has room for its bold form, so a plain one is set against its mark."""
    if mark.side is Side.RIGHT:
        return place.left()
    spare = place.width() - min(texts.width(mark.entry.label), place.width())
    return place.left() + (spare if mark.side is Side.LEFT else spare / 2)


def paint_badge(painter: QPainter, shown: Shown, badge: CountBadge) -> None:
    """A "+n" in its lane's outline."""
    styles = shown.styles
    colours = styles.lane_colours(shown.content.lane(badge.lane).colour)
    half = styles.px(_BADGE) / 2
    rect = QRectF(badge.x - badge.width / 2, badge.y - half, badge.width, 2 * half).adjusted(
        0.5, 0.5, -0.5, -0.5
    )
    found = shown.choices.found
    holds_found = found is not None and any(entry.uid in found for entry in badge.entries)
    painter.setBrush(styles.colour(Token.SURFACE))
    painter.setPen(QPen(styles.colour(Token.ACCENT), 2) if holds_found else QPen(colours.outline, 1))
    painter.drawRoundedRect(rect, half, half)
    painter.setFont(styles.badge.font)
    painter.setPen(styles.colour(Token.MUTED if found is not None and not holds_found else Token.INK))
    words = badge_words(badge)
    width = styles.badge.width(words)
    styles.badge.draw(painter, badge.x - width / 2, badge.y, words, width + 2)


def badge_words(badge: CountBadge) -> str:
    """What stands on a badge."""
    return f"+{len(badge.entries)}"


def paint_chosen(painter: QPainter, shown: Shown, mark: Mark) -> None:
    """The chosen event: a frame round mark and label, its label in bold."""
    styles = shown.styles
    place = _label_place(shown, mark)
    pad, half = styles.px(FRAME_PAD), styles.px(FRAME_HALF)
    left, right = min(mark.mark.left, place.left()), max(mark.mark.right, place.right())
    frame = _within_view(shown, QRectF(left - pad, mark.y - half, right - left + 2 * pad, 2 * half))
    accent = styles.colour(Token.ACCENT)
    painter.setBrush(styles.colour(Token.ACCENT_SOFT))
    painter.setPen(
        QPen(accent if shown.has_focus else styles.colour(Token.EDGE), 2 if shown.has_focus else 1)
    )
    painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), styles.px(8), styles.px(8))
    paint_mark(painter, shown, mark)
    painter.setFont(styles.chosen.font)
    painter.setPen(styles.colour(Token.INK))
    styles.chosen.draw(
        painter, _label_start(styles.chosen, mark, place), mark.y, mark.entry.label, place.width()
    )
