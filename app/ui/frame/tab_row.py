"""`TabRow`: Today · Timeline · Key quotes · Essay plans · Progress. The heart is large and together, the outer two small and apart.

A `QTabBar`, because a screen reader then hears real tabs and the arrow keys walk them; only the drawing is ours.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QTabBar, QWidget

from app.ui.look import Look, Step, Token

TODAY, TIMELINE, QUOTES, ESSAYS, PROGRESS = TAB_NAMES = ("today", "timeline", "quotes", "essays", "progress")
"""Names of the tabs as the command line and `window.ini` write them, in order."""

_HEART: Final = frozenset({TIMELINE, QUOTES, ESSAYS})
_OUTER_SIZE: Final = 0.92
"""13.5 of 14.67 pixels."""
_HEART_PADDING: Final = 14
_OUTER_PADDING: Final = 12
_APART: Final = 18
"""What with both paddings makes 44 between the heart and the outer tabs."""
_UNDERLINE: Final = 3
_RING_GAP: Final = 6
_CORNER: Final = 8
_LEAST_PADDING: Final = 0.4
"""How much of the paddings is left in a narrow window before the letters grow smaller."""
_FIRST_OPACITY: Final = 0.7
"""Makes `ink` about as light as `muted`, for the first frame."""


class TabRow(QTabBar):
    """The five tabs. Their keys are the window's actions.

    Signals:
        chosen(str): the name of the tab the student went to.
        entered: a tab was clicked, the current one included; its page takes the focus. The arrow keys leave it here.
    """

    chosen = Signal(str)
    entered = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._height = 44
        self._is_furnished = False
        # Parts of the paddings and of the letters' size that a narrow window leaves.
        self._paddings_left = self._letters_left = 1.0
        self.setObjectName("tab_row")
        self.setAccessibleName(self.tr("Pages"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(
            False
        )  # they are too small to hit; all five tabs are always in sight instead
        for text in (
            self.tr("Today"),
            self.tr("Timeline"),
            self.tr("Key quotes"),
            self.tr("Essay plans"),
            self.tr("Progress"),
        ):
            self.addTab(text)
        self.currentChanged.connect(self._tell)
        self.tabBarClicked.connect(self._enter)
        look.changed.connect(self._refit)

    def furnish(self) -> None:
        """What needs more of Qt than the first paint may load."""
        from PySide6.QtCore import Qt  # noqa: PLC0415

        from app.ui.focus_ring import RINGED  # noqa: PLC0415

        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(RINGED, False)  # the ring goes round the current tab, not round all five
        self._is_furnished = True
        self.update()

    @property
    def current(self) -> str:
        """The name of the current tab."""
        return TAB_NAMES[self.currentIndex()]

    def go(self, name: str) -> None:
        """Make the tab of that name the current one, without telling anybody."""
        blocked = self.blockSignals(True)
        self.setCurrentIndex(TAB_NAMES.index(name))
        self.blockSignals(blocked)
        self.update()

    def set_height(self, height: int) -> None:
        """44, or 40 in a small window (before the text size)."""
        if height != self._height:
            self._height = height
            self._measure_again()

    def tabSizeHint(self, index: int) -> QSize:
        """The text with its padding; measured bold, so that nothing moves when another tab is chosen."""
        name = TAB_NAMES[index]
        metrics = QFontMetrics(self._font(name, current=True))
        before, after = self._paddings(name)
        return QSize(
            before + metrics.horizontalAdvance(self.tabText(index)) + after, self._look.px(self._height)
        )

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Never narrower than its text."""
        return self.tabSizeHint(index)

    def sizeHint(self) -> QSize:
        """As wide as the five tabs and as high as one."""
        letters, paddings = self._widths()
        return QSize(letters + paddings, self._look.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the window: the tabs give way."""
        return QSize(0, self._look.px(self._height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the five tabs into the row: paddings give way first, then letters."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the names, the underline of the current one, and the ring round it while the row has the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, name in enumerate(TAB_NAMES):
            current = self._is_furnished and index == self.currentIndex()
            place = self._text_place(index)
            font = self._font(name, current=current)
            metrics = QFontMetrics(font)
            painter.setFont(font)
            self._set_ink(painter, is_muted=not current and name not in _HEART)
            baseline = place.y() + (place.height() + metrics.ascent() - metrics.descent()) // 2
            painter.drawText(place.x(), baseline, self.tabText(index))
            if current:
                self._underline(painter, place)

    def _set_ink(self, painter: QPainter, *, is_muted: bool) -> None:
        if self._is_furnished:
            painter.setPen(self._look.colour(Token.MUTED if is_muted else Token.INK))
        else:
            # The first frame keeps the pen it is given: setting one builds all of Qt's enums.
            painter.setOpacity(_FIRST_OPACITY if is_muted else 1.0)

    def _underline(self, painter: QPainter, place: QRect) -> None:
        thick = self._look.px(_UNDERLINE)
        accent = self._look.colour(Token.ACCENT)
        painter.fillRect(place.x(), self.height() - thick, place.width(), thick, accent)
        if self.hasFocus():
            painter.setPen(QPen(accent, 2))
            ring = place.adjusted(-_RING_GAP, _RING_GAP, _RING_GAP, -_RING_GAP - thick)
            painter.drawRoundedRect(ring, _CORNER, _CORNER)

    def _text_place(self, index: int) -> QRect:
        before, after = self._paddings(TAB_NAMES[index])
        return self.tabRect(index).adjusted(before, 0, -after, 0)

    def _paddings(self, name: str) -> tuple[int, int]:
        before, after = self._full_paddings(name)
        return int(before * self._paddings_left), int(after * self._paddings_left)

    def _full_paddings(self, name: str) -> tuple[int, int]:
        if name in _HEART:
            return (self._look.px(_HEART_PADDING),) * 2
        outer, apart = self._look.px(_OUTER_PADDING), self._look.px(_APART)
        return (outer, outer + apart) if name == TODAY else (outer + apart, outer)

    def _font(self, name: str, *, current: bool) -> QFont:
        font = self._full_font(name, current=current)
        if self._letters_left < 1:
            font.setPointSizeF(font.pointSizeF() * self._letters_left)
        return font

    def _full_font(self, name: str, *, current: bool) -> QFont:
        if name in _HEART:
            return self._look.font(Step.LEAD, 600 if current else 500)
        font = self._look.font(weight=600 if current else 400)
        font.setPointSizeF(self._look.points(_OUTER_SIZE))
        return font

    def _widths(self) -> tuple[int, int]:
        """What letters and paddings would take in a row wide enough."""
        letters = [
            QFontMetrics(self._full_font(name, current=True)).horizontalAdvance(self.tabText(index))
            for index, name in enumerate(TAB_NAMES)
        ]
        return sum(letters), sum(sum(self._full_paddings(name)) for name in TAB_NAMES)

    def _fit(self) -> None:
        letters, paddings = self._widths()
        left = max(min((self.width() - letters) / paddings, 1.0), _LEAST_PADDING)
        smaller = min((self.width() - paddings * left) / letters, 1.0)
        if (left, smaller) != (self._paddings_left, self._letters_left):
            self._paddings_left, self._letters_left = left, smaller
            self._measure_again()

    def _refit(self) -> None:
        self._fit()
        self._measure_again()

    def _measure_again(self) -> None:
        # QTabBar measures its tabs anew only when one of them changes.
        self.setTabText(0, self.tabText(0))
        self.updateGeometry()
        self.update()

    def _tell(self, index: int) -> None:
        self.chosen.emit(TAB_NAMES[index])

    def _enter(self, index: int) -> None:
        if index >= 0:
            self.entered.emit()
