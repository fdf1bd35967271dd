"""`Look`: how the window looks just now. Colours by `Token`, lanes by slot, fonts by `Step`, sizes by `px`; one announcement when any changes.

Widgets that paint themselves ask the look and repaint on `changed`; all others are styled by the one application style sheet.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from app.domain.appearance import Theme, Typeface
from app.ui import typefaces
from app.ui.colours import Colours, LaneColours, Token, make_palette, read_colours
from app.ui.style_sheet import style_sheet

if TYPE_CHECKING:
    from app.ui.focus_ring import FocusRing

__all__ = ["BASE_PIXELS", "KEYS_SHOWN", "LaneColours", "Look", "Step", "Token"]

BASE_PIXELS = 44 / 3
"""The size of ordinary text at 100 %: 11 pt at 96 dots to the inch."""


KEYS_SHOWN = "keysShown"
"""A property of the application: False where the student does not want to see keys."""


STYLED = "styled"
"""A dynamic property of an application that was started with `-style Fusion`. Setting the style instead makes PySide build all of
QStyle with its enums: ten milliseconds before the first paint."""


class Step(Enum):
    """The sizes of text, as parts of the base."""

    SMALL = 0.85
    BASE = 1.0
    LEAD = 1.2
    TITLE = 1.45
    HEAD = 1.75
    QUOTATION = 2.1


class Look(QObject):
    """The student's choice of theme, face and text size, worn by the whole application.

    `believed` is what the system's theme was when the window was last closed: it is worn for the first paint, because asking the
    system costs more than the rest of the dressing (PySide builds all of Qt's enums for the answer). `complete` asks.

    Signals:
        changed: colours, fonts or sizes are different; painted widgets repaint, painted layouts measure again.
    """

    changed = Signal()

    def __init__(
        self,
        theme: Theme = Theme.SYSTEM,
        typeface: Typeface = Typeface.STANDARD,
        text_percent: int = 100,
        *,
        key_hints: bool = True,
        believed: Theme | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._believed = believed
        self._chosen = theme
        self._typeface = typeface
        self._text_percent = text_percent
        self._key_hints = key_hints
        self._themes: dict[Theme, Colours] = {}
        self._ring: FocusRing | None = None
        self._is_worn = False
        self._is_complete = True
        if believed is None:
            self._attend()

    # What is worn

    @property
    def theme(self) -> Theme:
        """PAPER, NIGHT or CONTRAST: never SYSTEM, which is what the student may have chosen."""
        if self._chosen is not Theme.SYSTEM:
            return self._chosen
        if self._believed is not None:
            return self._believed
        from app.ui.system_theme import system_theme  # noqa: PLC0415 - builds all of Qt's enums

        return system_theme()

    @property
    def is_contrast(self) -> bool:
        """Tints are outlines, markers are underlines, era bands have dashed edges."""
        return self.theme is Theme.CONTRAST

    @property
    def key_hints(self) -> bool:
        """Whether the keys are shown beside what they do."""
        return self._key_hints

    @property
    def motion(self) -> bool:
        """Whether something may move to show where it went. False where the system asks for less."""
        from app.ui.motion import wants_motion  # noqa: PLC0415 - not before the first paint

        return wants_motion()

    def colour(self, token: Token) -> QColor:
        return self._colours().tokens[token]

    def lane(self, slot: str) -> LaneColours:
        """The colours of a lane's slot ("blue" …). A slot no theme knows is drawn black, so a newer pack still opens."""
        lanes = self._colours().lanes
        return lanes.get(slot, lanes["black"])

    def px(self, value: float) -> int:
        """`value` pixels of the drawings, at the student's text size. A hairline stays one pixel: do not scale it."""
        return round(value * self._text_percent / 100)

    def font(
        self, step: Step = Step.BASE, weight: int = 400, serif: bool = False, tabular: bool = False
    ) -> QFont:
        """A font of the student's face. `tabular` gives all figures one width: for columns, tables and bars only."""
        font = QFont(self.families(serif=serif))
        font.setPointSizeF(self.points(step.value))
        font.setWeight(QFont.Weight(weight))
        typefaces.set_figures(font, tabular=tabular)
        return font

    def families(self, *, serif: bool = False) -> list[str]:
        """The family of interface or reading text and those that stand in for characters it lacks."""
        return typefaces.families(self._typeface, serif=serif)

    def points(self, size: float) -> float:
        """The point size of text `size` times the base; the same number of pixels on every system (macOS counts 72 to the inch)."""
        screens = QGuiApplication.screens()
        dots = screens[0].logicalDotsPerInchY() if screens else 96.0
        return size * BASE_PIXELS * self._text_percent / 100 * 72 / dots

    # Putting it on

    def wear(self, application: QApplication, *, frame_only: bool = False) -> None:
        """Dress the application: faces, style, palette, style sheet, focus ring. Once, before the first window.

        With `frame_only` what the window's frame does without waits for `complete`.
        """
        self._is_complete = not frame_only
        self._is_worn = True
        if not application.property(STYLED):
            application.setStyle("Fusion")
        self._dress(application)
        if not frame_only:
            self._add_ring(application)

    def complete(self) -> None:
        """Do what waited for the first paint: the other faces, the focus ring, and asking the system for its theme."""
        application = QApplication.instance()
        if self._is_complete or not isinstance(application, QApplication):
            return
        before = self.theme
        self._is_complete = True
        self._believed = None
        self._attend()
        self._add_ring(application)
        typefaces.load(self._typeface)
        self._dress_frames()
        if self.theme is not before:
            self._refresh()

    def change(
        self,
        *,
        theme: Theme | None = None,
        typeface: Typeface | None = None,
        text_percent: int | None = None,
        key_hints: bool | None = None,
    ) -> None:
        """Take over what the student chose; what is not given stays."""
        before = (self._chosen, self._typeface, self._text_percent, self._key_hints)
        self._chosen = self._chosen if theme is None else theme
        self._typeface = self._typeface if typeface is None else typeface
        self._text_percent = self._text_percent if text_percent is None else text_percent
        self._key_hints = self._key_hints if key_hints is None else key_hints
        if before != (self._chosen, self._typeface, self._text_percent, self._key_hints):
            self._refresh()

    def _refresh(self) -> None:
        application = QApplication.instance()
        if self._is_worn and isinstance(application, QApplication):
            self._dress(application)
        self.changed.emit()

    def _attend(self) -> None:
        from app.ui.system_theme import follow  # noqa: PLC0415 - builds all of Qt's enums

        follow(self._follow_system)

    def _add_ring(self, application: QApplication) -> None:
        from app.ui.focus_ring import FocusRing  # noqa: PLC0415 - not before the first paint

        self._ring = FocusRing(self)
        application.focusChanged.connect(self._ring.follow)

    def _follow_system(self) -> None:
        if self._chosen is Theme.SYSTEM:
            self._refresh()

    def _dress(self, application: QApplication) -> None:
        if self._is_complete:
            typefaces.load(self._typeface)
            self._dress_frames()
        else:
            typefaces.load_for_frame(self._typeface)
        application.setPalette(make_palette(self._colours().tokens))
        application.setFont(self.font())
        application.setProperty(KEYS_SHOWN, self._key_hints)
        application.setStyleSheet(style_sheet(self))

    def _dress_frames(self) -> None:
        """Let the system draw the window's own frame, and its dialogs, in the same light."""
        from app.ui.system_theme import dress_frames  # noqa: PLC0415 - builds all of Qt's enums

        dress_frames(self._chosen)

    def _colours(self) -> Colours:
        theme = self.theme
        if theme not in self._themes:
            self._themes[theme] = read_colours(theme)
        return self._themes[theme]
