"""Whether every text in sight can be read to its end: nothing cut off by its own edge or by another's, nothing over another text."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QLineEdit, QWidget

from app.ui.widgets.button import Button
from app.ui.widgets.cut_label import CutLabel
from app.ui.widgets.paragraph import Paragraph
from app.ui.widgets.rating_button import RatingButton
from app.ui.widgets.readiness import ReadinessSquares

_SLACK = 1
"""Pixels of rounding."""


def faults(window: QWidget) -> list[str]:
    """What cannot be read."""
    shown = [
        widget for widget in window.findChildren(QWidget) if _is_text(widget) and widget.window() is window
    ]
    return [*_cut(shown), *_hidden(shown), *_overlapping(shown)]


def _is_text(widget: QWidget) -> bool:
    if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return False
    return isinstance(widget, QLineEdit) or bool(widget.text())


def _cut(shown: list[QWidget]) -> Iterator[str]:
    """Texts too long for their own widget."""
    for widget in shown:
        if isinstance(widget, QLabel) and not isinstance(widget, CutLabel):
            needed = _needed(widget)
            if needed.width() > widget.width() + _SLACK or needed.height() > widget.height() + _SLACK:
                yield f"cut: {_words(widget)} has {_size(widget.size())}, needs {_size(needed)}"
        elif isinstance(widget, QAbstractButton):
            needed = (
                widget.minimumSizeHint() if isinstance(widget, Button | RatingButton) else widget.sizeHint()
            )
            if widget.hasHeightForWidth():
                needed = QSize(widget.minimumSizeHint().width(), widget.heightForWidth(widget.width()))
            if needed.width() > widget.width() + _SLACK or needed.height() > widget.height() + _SLACK:
                yield f"cut: {_words(widget)} has {_size(widget.size())}, needs {_size(needed)}"


def _needed(label: QLabel) -> QSize:
    if not label.wordWrap() and not label.hasHeightForWidth():
        return label.sizeHint()
    if isinstance(label, ReadinessSquares):  # painted: the text is for a screen reader
        return QSize(label.minimumSizeHint().width(), label.heightForWidth(label.width()))
    if isinstance(label, Paragraph):  # breaks a word where it must
        return QSize(0, label.heightForWidth(label.width()))
    longest = max(label.fontMetrics().horizontalAdvance(word) for word in [*label.text().split(), ""])
    return QSize(min(longest, label.sizeHint().width()), label.heightForWidth(label.width()))


def _hidden(shown: list[QWidget]) -> Iterator[str]:
    """Texts that reach over the edge of something they lie in, where no scrolling brings the rest."""
    for widget in shown:
        place = widget.rect()
        below = widget
        while not below.isWindow() and not place.isEmpty():
            place.translate(below.pos())
            below = below.parentWidget()
            if _scrolls_down(below):
                place.setTop(max(place.top(), 0))
                place.setBottom(min(place.bottom(), below.height() - 1))
            if (
                not below.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(place)
                and not place.isEmpty()
            ):
                yield f"hidden: {_words(widget)} by {type(below).__name__} {below.objectName()}"
                break


def _scrolls_down(widget: QWidget) -> bool:
    area = widget.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is widget


def _overlapping(shown: list[QWidget]) -> Iterator[str]:
    """Texts on one another."""
    places = {widget: _seen(widget) for widget in shown}
    for one, other in combinations(shown, 2):
        if one.isAncestorOf(other) or other.isAncestorOf(one) or _drawer(one) is not _drawer(other):
            continue
        both = places[one].intersected(places[other])
        if both.width() > _SLACK and both.height() > _SLACK:
            yield f"overlapping: {_words(one)} and {_words(other)}"


def _drawer(widget: QWidget) -> QWidget | None:
    """The drawer it lies in: drawers lie over the page until they are closed."""
    above: QWidget | None = widget
    while above is not None and above.property("kind") != "drawer":
        above = above.parentWidget()
    return above


def _seen(widget: QWidget) -> QRect:
    """The part of the window where it is seen."""
    region = widget.visibleRegion().boundingRect()
    return region.translated(widget.mapTo(widget.window(), QPoint(0, 0)))


def _words(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__} {words[:60]!r}"


def _size(size: QSize) -> str:
    return f"{size.width()}×{size.height()}"
