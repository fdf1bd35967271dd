"""`Button`: a push button that may show a key inside it and an icon after its text. Made by `controls.button`."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QKeyEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from app.ui.widgets.keys import shows_keys

_GAP = 8
_HINT_GAP = 13
_HINT_SIZE = 0.82
_ICON_PER_LINE = 0.84
"""The side of an icon, as part of the height of a line: 16 pixels at the base size."""

_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine


class _Part(NamedTuple):
    """An icon, a text or a gap on the line of a button."""

    drawn: QIcon | str
    width: int
    is_hint: bool = False


class Button(QPushButton):
    """One line: icon, text, key, trailing icon. The key is no part of the name: screen readers read the shortcut by themselves."""

    def __init__(
        self, label: str, *, hint: str = "", trailing: QIcon | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(label, parent)
        self._hint = hint
        self._trailing = trailing
        # Tab passes over buttons on macOS otherwise.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._policy = Qt.FocusPolicy.NoFocus

    @property
    def hint(self) -> str:
        """The key shown inside."""
        return self._hint

    def set_hint(self, hint: str) -> None:
        """Show another key, or none."""
        if hint != self._hint:
            self._hint = hint
            self.updateGeometry()
            self.update()

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

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        content = QSize(self._content_width(), self.fontMetrics().height())
        return self.style().sizeFromContents(QStyle.ContentsType.CT_PushButton, option, content, self)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        left = self._left()
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        for part in self._parts():
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
            parts.append(_Part(self.text(), width))
        if self._hint and shows_keys():
            width = QFontMetrics(self._hint_font()).horizontalAdvance(self._hint)
            parts += [_Part("", _HINT_GAP), _Part(self._hint, width + 1, is_hint=True)]
        if self._trailing is not None:
            parts += [_Part("", _GAP), _Part(self._trailing, self._icon_side())]
        return parts

    def _content_width(self) -> int:
        return sum(part.width for part in self._parts())

    def _left(self) -> int:
        if self.property("align") == "left":
            option = QStyleOptionButton()
            self.initStyleOption(option)
            return self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).left()
        return (self.width() - self._content_width()) // 2

    def _hint_font(self) -> QFont:
        font = self.font()
        # A key is of one size in every button, however big the button's own text.
        font.setPointSizeF(QApplication.font().pointSizeF() * _HINT_SIZE)
        font.setWeight(QFont.Weight.Medium)
        return font

    def _icon_side(self) -> int:
        return round(self.fontMetrics().height() * _ICON_PER_LINE)
