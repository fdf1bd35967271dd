"""`TimelineView`: the painted timeline. It shows what it is told, keeps what is in view and chosen, and emits.

What pointer and keys do stands in `pointer` and `keys`; the picture is worked out in `shown` and painted by `painter`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QToolTip, QWidget

from app.domain.items import Link
from app.domain.timeline.camera import Camera
from app.domain.timeline.entries import Entry
from app.domain.timeline.layout import CountBadge, Layout
from app.domain.timeline.marks import Box
from app.domain.timeline.overview import heights
from app.domain.timeline.scale import TimeScale
from app.domain.timeline.walking import Walk
from app.ui import labels
from app.ui.look import Look
from app.ui.timeline import accessible
from app.ui.timeline.areas import Areas
from app.ui.timeline.content import Content, around
from app.ui.timeline.keys import Keys
from app.ui.timeline.painter import paint
from app.ui.timeline.painting.overview import COLUMN
from app.ui.timeline.pointer import Pointer
from app.ui.timeline.shown import Choices, LinksShown, Shown, linked_events, worked_out
from app.ui.timeline.styles import Styles
from app.ui.widgets.controls import plain_tip

_LEAST = QSize(320, 240)
_ZOOM_PAD = 0.15
_CLOSER = 1.4
"""By how much one comes closer at least by opening a badge."""
_AHEAD = 0.6
"""How far beyond the window, in windows, the layout is made when there is nothing else to do."""


class TimelineView(QWidget):
    """Lanes, marks, links and overview of a topic.

    Signals:
        event_chosen(str): the student chose an event ("" = none).
        event_opened(str): the student wants to read of it: Enter on it.
        link_walked(str): C or E went to this link of the chosen event.
        range_changed: another part of the topic is in view.
        crowd_opened(object): a "+n" whose events stand too close together to be told apart: their uids.
        focus_changed: the keyboard came, went, or moved to the overview.
    """

    event_chosen = Signal(str)
    event_opened = Signal(str)
    link_walked = Signal(str)
    range_changed = Signal()
    crowd_opened = Signal(object)
    focus_changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.styles = Styles(look)
        self.content: Content | None = None
        self.choices = Choices()
        self.lanes: tuple[int, ...] = ()
        self.camera = Camera.on(0, 1, 100)
        self.walk = Walk((), ())
        self.letters = True
        self.on_overview = False
        self._layout: Layout | None = None
        self._shown: Shown | None = None
        self._days: list[float] = []
        self._columns: tuple[tuple[TimeScale, float], list[float]] | None = None
        self._pointer = Pointer(self)
        self._keys = Keys(self)
        self._scrolls = False
        self._ahead = QTimer(self, interval=0, singleShot=True)
        self._ahead.timeout.connect(self._prepare)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.setAccessibleName(self.tr("Scroll the lanes"))
        self._bar.hide()
        self._bar.valueChanged.connect(self._redraw)
        self.setObjectName("timeline_view")
        self.setAccessibleName(self.tr("Timeline"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        accessible.install()
        look.changed.connect(self._dress)

    # What is shown

    def show_content(self, content: Content) -> None:
        """Show a topic, or the same one after a change: then the part in view and the choice are kept."""
        same = self.content is not None and self.content.topic.uid == content.topic.uid
        self.content = content
        self._columns = None
        self._days = sorted(entry.start for entry in content.entries.values())
        self.lanes = self.lanes if same else tuple(range(len(content.topic.lanes)))
        scale = self.camera.scale
        whole = self.camera.is_whole
        self.camera = Camera.on(content.first, content.last, self._lanes_width())
        if same and not whole:
            self.camera = self.camera.at_scale(scale)
        if not same or self.choices.event not in content.entries:
            self.choices = replace(self.choices, event="", link="", found=None)
        self._relayout()

    def choose(self, uid: str, *, announce: bool = False) -> None:
        """Choose an event ("" = none) and bring it into view, without saying so."""
        if self.content is None or (uid and uid not in self.content.entries):
            return
        self.choices = replace(self.choices, event=uid, link="")
        if uid:
            self._reach(self.content.entries[uid])
        self._redraw()
        if announce and uid:
            self.announce(uid)

    def choose_by_student(self, uid: str) -> None:
        """Choose an event as the student does: it is announced, and others are told."""
        if uid != self.choices.event:
            self.choose(uid, announce=True)
            self.event_chosen.emit(uid)

    def show_links(self, links: LinksShown) -> None:
        """Draw no links of the chosen event, its causes, or all."""
        self.choices = replace(self.choices, links=links, link="")
        self._redraw()

    def walk_link(self, link_uid: str) -> None:
        """Mark one link of the chosen event."""
        self.choices = replace(self.choices, link=link_uid)
        self._redraw()

    def show_found(self, found: frozenset[str] | None) -> None:
        """Let everything but these stand back; None = nothing is searched for."""
        self.choices = replace(self.choices, found=found)
        self._redraw()

    def show_lanes(self, lanes: Sequence[int]) -> None:
        """Show these lanes, in this order."""
        self.lanes = tuple(lanes)
        self._relayout()

    def look_at(self, camera: Camera) -> None:
        """Show another part of the topic."""
        self.camera = camera
        self._redraw()
        self.range_changed.emit()

    def look_around(self, uid: str, years: float) -> None:
        """Show so many years with an event in the middle."""
        if self.content is not None and uid in self.content.entries:
            self.look_at(self.camera.showing(*around(self.content.entries[uid].middle, years)).on_step())

    def open_badge(self, badge: CountBadge) -> None:
        """Look closer at what a "+n" counts; where nothing could be told apart, hand its events over."""
        first = min(entry.start for entry in badge.entries)
        last = max(entry.end for entry in badge.entries)
        pad = max((last - first) * _ZOOM_PAD, 1.0)
        closer = self.camera.showing(first - pad, last + pad)
        if closer.scale.px_per_day < self.camera.scale.px_per_day * _CLOSER:
            closer = self.camera.zoomed(_CLOSER, badge.x)
        if closer.scale.px_per_day > self.camera.scale.px_per_day:
            self.look_at(closer)
        else:
            self.crowd_opened.emit(tuple(entry.uid for entry in badge.entries))

    def open_crowd(self, uid: str) -> bool:
        """Zoom to the crowd in which an event stands only because it is chosen; False where it stands by itself."""
        if self._layout is None:
            return False
        badge = self._layout.picture(self.camera.scale, self.camera.width).badge_of(uid)
        if badge is not None:
            self.open_badge(badge)
        return badge is not None

    def announce(self, uid: str) -> None:
        """Let a screen reader say title and date, no more."""
        if self.content is not None:
            said = self.words_of(self.content.entries[uid])
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def words_of(self, entry: Entry) -> str:
        """Title and date of an event, as it is read aloud and shown at the pointer."""
        event = self.content.by_uid[entry.uid] if self.content else None
        if event is None:
            return entry.label
        return self.tr("{event}, {date}").format(event=event.title, date=labels.historical(event.date))

    def links_of_choice(self) -> list[tuple[Link, bool]]:
        """The links drawn of the chosen event, causes first; True for an effect."""
        if self.content is None:
            return []
        return [
            (link, link.from_event == self.choices.event)
            for link, _, _ in linked_events(self.content, self.choices)
        ]

    def shown(self) -> Shown | None:
        """The frame as it is now, worked out if need be; None before there is anything to show."""
        if self._shown is None and self.content is not None and self._layout is not None:
            self._shown = worked_out(
                self.content,
                self._layout,
                self.camera.scale,
                self._areas(),
                self.styles,
                self.choices,
                scroll=float(self._bar.value()),
                has_focus=self.hasFocus(),
                on_overview=self.on_overview,
            )
        return self._shown

    def move_focus_to(self, *, overview: bool) -> None:
        """Let the keys act on the overview, or on the lanes again."""
        if overview != self.on_overview:
            self.on_overview = overview
            self._redraw()
            if overview:
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.tr("Overview")))
            self.focus_changed.emit()

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(828, 640)

    def minimumSizeHint(self) -> QSize:
        return _LEAST

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        # All of it, because what stands beside the picture (the scroll bar's strip) would keep what was there before.
        painter.fillRect(self.rect(), self.palette().window())
        shown = self.shown()
        if shown is None:
            return
        paint(painter, shown, self._heights(shown))
        self._ahead.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.camera = self.camera.resized(self._lanes_width())
        self._relayout()
        self.range_changed.emit()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        return self._pointer.gesture(event) or super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._pointer.wheel(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pointer.double_click(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._redraw()
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.on_overview = False
        self._redraw()
        self.focus_changed.emit()

    # Working out

    def _areas(self) -> Areas:
        return Areas.of(self._look, self.size(), self._bar.sizeHint().width() if self._scrolls else 0)

    def _lanes_width(self) -> float:
        return max(50.0, self._areas().lanes.width())

    def _dress(self) -> None:
        self.styles = Styles(self._look)
        self.camera = self.camera.resized(self._lanes_width())
        self._relayout()

    def _relayout(self) -> None:
        """Lay the lanes out anew: other events, other lanes, another size of the view or of the text."""
        if self.content is None:
            return
        self.walk = Walk(self.content.entries.values(), self.lanes)
        self._layout = self._laid_out(self.content)
        hidden = max(0, round(self._layout.height - self._areas().lanes.height()))
        if (hidden > 0) is not self._scrolls:
            self._scrolls = hidden > 0
            self.camera = self.camera.resized(self._lanes_width())
            self._layout = self._laid_out(self.content)
        lanes = self._areas().lanes.toRect()
        self._bar.setRange(0, hidden)
        self._bar.setPageStep(max(1, lanes.height()))
        self._bar.setSingleStep(round(self.styles.measures.row))
        self._bar.setVisible(self._scrolls)
        self._bar.setGeometry(lanes.right() + 1, lanes.top(), self._bar.sizeHint().width(), lanes.height())
        self._redraw()

    def _laid_out(self, content: Content) -> Layout:
        return Layout(
            content.entries.values(),
            self.lanes,
            self._areas().lanes.height(),
            self.styles.chosen.width,
            self.styles.measures,
            Box(content.first, content.last),
            self.camera.whole.px_per_day,
        )

    def _redraw(self) -> None:
        self._shown = None
        self.update()

    def _heights(self, shown: Shown) -> list[float]:
        """The overview's columns, counted once per topic and width."""
        asked = (shown.overview, shown.areas.overview_bars.width())
        if self._columns is None or self._columns[0] != asked:
            self._columns = (asked, heights(self._days, *asked, COLUMN))
        return self._columns[1]

    def _reach(self, entry: Entry) -> None:
        """Bring an event's mark and label into view, moving as little as possible."""
        if self._layout is None or entry.lane not in self.lanes:
            return
        scale, px_per_day = self.camera.scale, self.camera.scale.px_per_day
        label = min(self.styles.chosen.width(entry.label), self.styles.measures.longest_label)
        left = scale.x(entry.start)
        wide = entry.days * px_per_day
        room = label + self.styles.px(24)
        if wide > self.camera.width / 2:  # a bar that fills the view is seen wherever one looks at it
            inside = left < self.camera.width - room and left + wide > room
            self.camera = self.camera if inside else self.camera.reaching(left, left + room)
        else:
            last = scale.x(self.camera.last)
            right = min(left + wide + room, max(last, left + wide))
            self.camera = self.camera.reaching(left, right)
        band = self._layout.bands[self.lanes.index(entry.lane)]
        seen = self._areas().lanes.height()
        if band.top < self._bar.value() or band.top + band.height > self._bar.value() + seen:
            self._bar.setValue(round(band.top))
        self.range_changed.emit()

    def _prepare(self) -> None:
        """Lay out what lies beyond the edges, so that panning there costs nothing."""
        if self._layout is not None:
            width = self.camera.width
            self._layout.prepare(self.camera.scale, -_AHEAD * width, (1 + _AHEAD) * width)

    def _show_tip(self, event: QHelpEvent) -> None:
        shown = self.shown()
        mark = shown.mark_at(QPointF(event.pos())) if shown else None
        badge = shown.badge_at(QPointF(event.pos())) if shown and mark is None else None
        if mark is not None:
            QToolTip.showText(event.globalPos(), plain_tip(self.words_of(mark.entry)), self)
        elif badge is not None:
            words = self.tr("%n more event(s) here. Click to look closer.", "", len(badge.entries))
            QToolTip.showText(event.globalPos(), words, self)
        else:
            QToolTip.hideText()
            event.ignore()
