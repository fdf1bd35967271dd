"""`Button`: a push button that may show a key inside it and an icon after its text. Made by `controls.button`."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QIcon, QKeyEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from app.ui.widgets.keys import shows_keys
from app.ui.widgets.tips import tell_whole

_GAP = 8
_HINT_GAP = 13
_HINT_SIZE = 0.82
_ICON_PER_LINE = 0.84
"""The side of an icon, as part of the height of a line: 16 pixels at the base size."""

_FEW_LETTERS = "MMM…"

_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine


class _Part(NamedTuple):
    """An icon, a text or a gap on the line of a button."""

    drawn: QIcon | str
    width: int
    is_hint: bool = False
    is_text: bool = False


class Button(QPushButton):
    """One line: icon, text, key, trailing icon. The key is no part of the name: screen readers read the shortcut by themselves."""

    def __init__(
        self, label: str, *, hint: str = "", trailing: QIcon | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(label, parent)
        self._hint = hint
        self._trailing = trailing
        self._shrinks = False
        # Tab passes over buttons on macOS otherwise.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._policy = Qt.FocusPolicy.NoFocus

    def set_shrinks(self) -> None:
        """From now on the button gives way where there is no room: the key goes first, then letters; the icons stay.

        For the one text of a bar whose length nobody knows: the title of a topic, the name of an exam paper.
        """
        self._shrinks = True
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as it does in dialogs and on every page of the web."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.EnabledChange:
            # What cannot be pressed is no stop of Tab, and a screen reader should not be told it were.
            if not self.isEnabled() and self.focusPolicy() is not Qt.FocusPolicy.NoFocus:
                self._policy = self.focusPolicy()
                self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            elif self.isEnabled() and self.focusPolicy() is Qt.FocusPolicy.NoFocus:
                self.setFocusPolicy(self._policy)

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QHelpEvent)
            and not self.toolTip()
            and self._width_of(self._parts()) > self._room()
        ):
            tell_whole(self, event, self.text().replace("&&", "&"))
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        return self._size_around(self._width_of(self._parts()))

    def minimumSizeHint(self) -> QSize:
        if not self._shrinks:
            return self.sizeHint()
        self.ensurePolished()
        letters = self.fontMetrics().horizontalAdvance(_FEW_LETTERS)
        kept = [part for part in self._parts() if not part.is_hint]
        return self._size_around(
            sum(min(part.width, letters) if part.is_text else part.width for part in kept)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        parts = self._fitted()
        left = self._left(parts)
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        for part in parts:
            width = part.width
            place = self.style().visualRect(
                self.layoutDirection(), self.rect(), QRect(left, 0, width, self.height())
            )
            self._paint_part(painter, part, place)
            left += width

    def _paint_part(self, painter: QStylePainter, part: _Part, place: QRect) -> None:
        if isinstance(part.drawn, QIcon):
            mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
            spot = QRect(0, 0, part.width, part.width)
            spot.moveCenter(place.center())
            part.drawn.paint(painter, spot, Qt.AlignmentFlag.AlignCenter, mode)
        elif part.is_hint:
            painter.setFont(self._hint_font())
            if self.property("kind") != "primary":
                painter.setPen(QApplication.palette().color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(place, _LINE, part.drawn)
        elif part.drawn:
            painter.drawText(place, _LINE | Qt.TextFlag.TextShowMnemonic, part.drawn)

    def _parts(self) -> list[_Part]:
        """What stands on the line, from the reading side on."""
        parts: list[_Part] = []
        if not self.icon().isNull():
            parts.append(_Part(self.icon(), self._icon_side()))
        if self.text():
            if parts:
                parts.append(_Part("", _GAP))
            width = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text()).width()
            parts.append(_Part(self.text(), width, is_text=True))
        if self._hint and shows_keys():
            width = QFontMetrics(self._hint_font()).horizontalAdvance(self._hint)
            parts += [_Part("", _HINT_GAP, is_hint=True), _Part(self._hint, width + 1, is_hint=True)]
        if self._trailing is not None:
            parts += [_Part("", _GAP), _Part(self._trailing, self._icon_side())]
        return parts

    def _fitted(self) -> list[_Part]:
        """The parts as they are where there is room; else without the key, and the text cut as far as need be."""
        parts = self._parts()
        if self._width_of(parts) > self._room():
            parts = [part for part in parts if not part.is_hint]
            missing = max(self._width_of(parts) - self._room(), 0)
            parts = [self._cut(part, missing) if part.is_text else part for part in parts]
        return parts

    def _cut(self, part: _Part, missing: int) -> _Part:
        width = max(part.width - missing, 0)
        words = self.text() if missing == 0 else self._shortened(width)
        return part._replace(drawn=words, width=width)

    def _shortened(self, width: int) -> str:
        flags = int(Qt.TextFlag.TextShowMnemonic)
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width, flags)

    def _room(self) -> int:
        return self._contents().width()

    def _contents(self) -> QRect:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        return self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)

    def _size_around(self, width: int) -> QSize:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        content = QSize(width, self.fontMetrics().height())
        return self.style().sizeFromContents(QStyle.ContentsType.CT_PushButton, option, content, self)

    def _left(self, parts: list[_Part]) -> int:
        if self.property("align") == "left":
            return self._contents().left()
        return (self.width() - self._width_of(parts)) // 2

    @staticmethod
    def _width_of(parts: list[_Part]) -> int:
        return sum(part.width for part in parts)

    def _hint_font(self) -> QFont:
        font = self.font()
        # A key is of one size in every button, however big the button's own text.
        font.setPointSizeF(QApplication.font().pointSizeF() * _HINT_SIZE)
        font.setWeight(QFont.Weight.Medium)
        return font

    def _icon_side(self) -> int:
        return round(self.fontMetrics().height() * _ICON_PER_LINE)
