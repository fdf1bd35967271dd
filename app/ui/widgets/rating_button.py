"""`RatingButton`: an answer judged by the student. A word, one plain line with the interval, and its keys. All are equal to the eye."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from app.ui.look import Look, Step, Token
from app.ui.widgets.key_hint import hint_font, paint_key
from app.ui.widgets.keys import shows_keys

_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_LINES = int(_LINE | Qt.TextFlag.TextWordWrap)
_TALL = 72
_SMALL = 40
_KEY = 18
_LEAST_WIDTH = 160


class RatingButton(QPushButton):
    """`small` is one row, 40 high, its key first; else two rows, 72 high, its keys at the right. Where the line finds
    no room it wraps, and the button grows.

    The word and the line together are what a screen reader says.
    """

    def __init__(
        self,
        look: Look,
        word: str,
        *,
        keys: Sequence[str] = (),
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(word, parent)
        self._look = look
        self._keys = tuple(keys)
        self._small = small
        self._line = ""
        self.setProperty("kind", "rating")
        self.setProperty("scale", "small" if small else "big")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        across = QSizePolicy.Policy.Maximum if small else QSizePolicy.Policy.Expanding
        policy = QSizePolicy(across, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._kept: tuple[int, int] | None = None
        look.changed.connect(self._measure_again)
        self.set_line("")

    def set_line(self, line: str) -> None:
        """The plain line and its interval, such as "I could use it in an essay. In 9 days."."""
        self._line = line
        self.setAccessibleName(f"{self.text()}. {line}" if line else self.text())
        self._measure_again()

    def _measure_again(self) -> None:
        self._kept = None
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._look.px
        word = QFontMetrics(self._word_font()).horizontalAdvance(self.text())
        line = QFontMetrics(self._line_font()).horizontalAdvance(self._line)
        keys = self._keys_width()
        if self._small:
            return QSize(2 * px(12) + keys + px(8) + word + px(8) + line + 2, px(_SMALL))
        return QSize(2 * px(24) + max(word, line) + px(16) + keys + 2, px(_TALL))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(_LEAST_WIDTH), self._look.px(_SMALL if self._small else _TALL))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._kept is None or self._kept[0] != width:
            self._kept = (width, self._measured(width))
        return self._kept[1]

    def _measured(self, width: int) -> int:
        px = self._look.px
        if self._small:
            return max(px(_SMALL), self._line_height(width - self._lead() - px(12)) + px(16))
        room = width - 2 * px(24) - px(16) - self._keys_width()
        return max(px(_TALL), self._line_height(room) + px(50))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        if self._small:
            self._paint_row(painter)
        else:
            self._paint_rows(painter)

    def _paint_row(self, painter: QPainter) -> None:
        px = self._look.px
        left = self._paint_keys(painter, px(12))
        left += px(8) if left > px(12) else 0
        left = self._paint_words(
            painter, QRect(left, 0, self.width() - left, self.height()), self._word_font(), Token.INK
        )
        rest = QRect(left + px(8), 0, self.width() - left - px(20), self.height())
        self._paint_line(painter, rest)

    def _paint_rows(self, painter: QPainter) -> None:
        px = self._look.px
        left = px(24)
        keys = self._keys_width()
        self._paint_keys(painter, self.width() - px(24) - keys)
        room = self.width() - left - px(24) - px(16) - keys
        self._paint_words(painter, QRect(left, px(9), room, px(30)), self._word_font(), Token.INK)
        self._paint_line(painter, QRect(left, px(37), room, self.height() - px(37) - px(13)))

    def _paint_words(self, painter: QPainter, rect: QRect, font: QFont, token: Token) -> int:
        painter.setFont(font)
        painter.setPen(self._look.colour(token))
        painter.drawText(rect, _LINE, self.text())
        return rect.left() + painter.fontMetrics().horizontalAdvance(self.text())

    def _paint_line(self, painter: QPainter, rect: QRect) -> None:
        painter.setFont(self._line_font())
        painter.setPen(self._look.colour(Token.MUTED))
        # Drawn words are a fraction wider than measured ones: a line that fits must not wrap for that.
        painter.drawText(rect.adjusted(0, 0, 2, 0), _LINES, self._line)

    def _line_height(self, room: int) -> int:
        within = QRect(0, 0, max(room, self._look.px(40)) + 2, 1 << 16)
        return QFontMetrics(self._line_font()).boundingRect(within, _LINES, self._line).height()

    def _lead(self) -> int:
        """Where the line of a small button begins."""
        px = self._look.px
        keys = self._keys_width()
        word = QFontMetrics(self._word_font()).horizontalAdvance(self.text())
        return px(12) + keys + (px(8) if keys else 0) + word + px(8)

    def _paint_keys(self, painter: QPainter, left: int) -> int:
        """Draw the keys from `left` on; where they end."""
        if not shows_keys():
            return left
        height = self._look.px(_KEY)
        for key, width in self._key_widths():
            paint_key(painter, self._look, QRect(left, (self.height() - height) // 2, width, height), key)
            left += width + self._look.px(4)
        return left - (self._look.px(4) if self._keys else 0)

    def _key_widths(self) -> list[tuple[str, int]]:
        metrics = QFontMetrics(hint_font(self._look))
        frame = self._look.px(10)
        return [(key, max(metrics.horizontalAdvance(key) + frame, self._look.px(_KEY))) for key in self._keys]

    def _keys_width(self) -> int:
        if not shows_keys() or not self._keys:
            return 0
        return sum(width for _, width in self._key_widths()) + (len(self._keys) - 1) * self._look.px(4)

    def _word_font(self) -> QFont:
        return self._look.font(Step.BASE, 500) if self._small else self._look.font(Step.TITLE, 600)

    def _line_font(self) -> QFont:
        font = self._look.font(Step.SMALL if self._small else Step.BASE)
        if not self._small:
            font.setPointSizeF(self._look.points(0.95))
        return font
