"""Mouse, wheel and touch on the timeline: choose, drag to pan, wheel and pinch to zoom, the overview's handles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture

from app.domain.timeline.overview import Grip
from app.ui.timeline.painting.overview import overview_window

if TYPE_CHECKING:
    from app.ui.timeline.view import TimelineView

_NOTCH = 120
"""What a wheel tells for one notch."""

_ZOOM_PER_NOTCH = 2 ** (1 / 2)
_DOUBLE_CLICK_ZOOM = 2.0
_HANDLE_REACH = 8


class Pointer:
    """What a pointer does to a view. It holds what is being dragged."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self._from: QPointF | None = None
        self._grip = Grip.NOTHING
        self._moved = False

    def wheel(self, event: QWheelEvent) -> None:
        """Up and down zoom around the pointer; sideways, or with Shift, pan."""
        turned, shifted = event.angleDelta(), event.pixelDelta()
        sideways = turned.x() if turned.x() and abs(turned.x()) >= abs(turned.y()) else 0
        view = self._view
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not sideways:
            sideways = turned.y()
        if sideways:
            view.look_at(view.camera.panned(-(shifted.x() or sideways)))
        elif turned.y():
            x = self._in_lanes(event.position()).x()
            view.look_at(view.camera.zoomed(_ZOOM_PER_NOTCH ** (turned.y() / _NOTCH), x))
        event.accept()

    def press(self, event: QMouseEvent) -> None:
        """Take hold of the lanes, or of a part of the overview's window."""
        shown = self._view.shown()
        if event.button() is not Qt.MouseButton.LeftButton or shown is None:
            return
        self._moved = False
        self._grip = Grip.NOTHING
        point = event.position()
        if shown.areas.overview.contains(point):
            self._view.move_focus_to(overview=True)
            x = point.x() - shown.areas.overview_bars.left()
            self._grip = overview_window(shown).grip(x, _HANDLE_REACH)
            if self._grip is Grip.NOTHING:
                self._jump(x)
                self._grip = Grip.WHOLE
        else:
            self._view.move_focus_to(overview=False)
        self._from = point

    def move(self, event: QMouseEvent) -> None:
        """Drag what is held; otherwise show by the pointer's shape what could be."""
        shown = self._view.shown()
        if shown is None:
            return
        point = event.position()
        if self._from is None:
            self._view.setCursor(self._shape(point))
            return
        way = point - self._from
        if not self._moved and way.manhattanLength() < QApplication.startDragDistance():
            return
        self._moved = True
        self._from = point
        if self._grip is Grip.NOTHING:
            self._view.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._view.look_at(self._view.camera.panned(-way.x()))
        else:
            self._view.look_at(self._view.camera.dragged(shown.overview, self._grip, way.x()))

    def release(self, event: QMouseEvent) -> None:
        """Let go; a press that went nowhere chooses what is under it."""
        if self._from is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        self._from = None
        self._view.unsetCursor()
        if not self._moved and self._grip is Grip.NOTHING:
            self._click(event.position())
        self._grip = Grip.NOTHING

    def double_click(self, event: QMouseEvent) -> None:
        """Look twice as close at the place, or open the event that stands there."""
        shown = self._view.shown()
        if shown is None or not shown.areas.lanes.contains(event.position()):
            return
        mark = shown.mark_at(event.position())
        if mark is not None:
            self._view.event_opened.emit(mark.entry.uid)
        else:
            x = self._in_lanes(event.position()).x()
            self._view.look_at(self._view.camera.zoomed(_DOUBLE_CLICK_ZOOM, x))

    def gesture(self, event: QEvent) -> bool:
        """Zoom by a pinch on a touch pad or a touch screen; False for any other event."""
        view = self._view
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
                return False
            view.look_at(view.camera.zoomed(1 + event.value(), self._in_lanes(event.position()).x()))
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                middle = view.mapFromGlobal(pinch.centerPoint())
                view.look_at(view.camera.zoomed(pinch.scaleFactor(), self._in_lanes(middle).x()))
                event.accept(pinch)
                return True
        return False

    def _click(self, point: QPointF) -> None:
        shown = self._view.shown()
        if shown is None or not shown.areas.lanes.contains(point):
            return
        pill = shown.pill_at(point)
        mark = None if pill else shown.mark_at(point)
        badge = None if pill or mark else shown.badge_at(point)
        if pill is not None:
            self._view.choose_by_student(pill.pill.entry.uid)
        elif mark is not None:
            self._view.choose_by_student(mark.entry.uid)
        elif badge is not None:
            self._view.open_badge(badge)

    def _jump(self, x: float) -> None:
        """Put the middle of the view where the overview was pressed."""
        shown = self._view.shown()
        if shown is not None:
            camera = self._view.camera
            day = shown.overview.day(x)
            self._view.look_at(camera.panned(camera.scale.x(day) - camera.width / 2))

    def _shape(self, point: QPointF) -> Qt.CursorShape:
        shown = self._view.shown()
        if shown is None:
            return Qt.CursorShape.ArrowCursor
        if shown.areas.overview.contains(point):
            x = point.x() - shown.areas.overview_bars.left()
            grip = overview_window(shown).grip(x, _HANDLE_REACH)
            if grip in {Grip.LEFT, Grip.RIGHT}:
                return Qt.CursorShape.SizeHorCursor
            return Qt.CursorShape.OpenHandCursor if grip is Grip.WHOLE else Qt.CursorShape.PointingHandCursor
        if not shown.areas.lanes.contains(point):
            return Qt.CursorShape.ArrowCursor
        if shown.pill_at(point) or shown.mark_at(point) or shown.badge_at(point):
            return Qt.CursorShape.PointingHandCursor
        return Qt.CursorShape.OpenHandCursor

    def _in_lanes(self, point: QPointF) -> QPointF:
        shown = self._view.shown()
        return point - shown.areas.lanes.topLeft() if shown else point
