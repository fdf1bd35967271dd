"""The focus ring: two pixels of accent, two pixels away, round whatever control has the focus.

A style sheet's outline is drawn inside the widget and would eat into every button; so the ring is a widget of its own that lies
over the window and follows the focus. Fields and lists show their focus themselves: a two-pixel edge, a marked row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QSlider, QTabBar, QWidget
from shiboken6 import isValid

from app.ui.colours import Token

if TYPE_CHECKING:
    from app.ui.look import Look

RINGED = "focusRing"
"""A dynamic property. True: a widget that is no button wants the ring; False: a button draws its own; "parent": the ring goes round
the parent, of which this is a part."""

_WIDTH = 2
_AWAY = 2
_CORNER = 8
_FOLLOWED = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange}
)


class _Ring(QWidget):
    """The ring as it lies over one window. It takes no clicks and is nothing to a screen reader."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("focus_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour(Token.ACCENT), _WIDTH))
        half = _WIDTH / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(half, half, -half, -half), _CORNER + _AWAY, _CORNER + _AWAY
        )


class FocusRing(QObject):
    """Keeps one ring round the control with the focus, through scrolling, resizing and hiding."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._look = look
        self._ring: _Ring | None = None
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []

    def follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Slot of QApplication.focusChanged."""
        self._leave()
        if now is None or not _wants_ring(now):
            return
        around = now.parentWidget() if now.property(RINGED) == "parent" else None
        self._target = around or now
        ground = _ground(self._target)
        self._ring = _Ring(self._look, ground)
        widget: QWidget | None = self._target
        while widget is not None:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = None if widget is ground else widget.parentWidget()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        if self._ring is None or self._target is None or not (isValid(self._ring) and isValid(self._target)):
            return
        reach = _WIDTH + _AWAY
        corner = self._target.mapTo(_ground(self._target), QPoint(0, 0))
        self._ring.setGeometry(QRect(corner, self._target.size()).adjusted(-reach, -reach, reach, reach))
        self._ring.setVisible(self._target.isVisible())
        self._ring.raise_()

    def _leave(self) -> None:
        # Whatever was watched may be gone by now, and the ring with it.
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = self._target = None


def _wants_ring(widget: QWidget) -> bool:
    wish = widget.property(RINGED)
    if wish is not None:
        return bool(wish)
    return isinstance(widget, QAbstractButton | QSlider | QTabBar)


def _ground(widget: QWidget) -> QWidget:
    """What the ring lies on: the viewport of the nearest scroll area, so that it is clipped with it, or else the window."""
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        above = parent.parentWidget()
        if isinstance(above, QAbstractScrollArea) and above.viewport() is parent:
            return parent
        parent = above
    return widget.window()
