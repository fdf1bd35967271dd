"""`FlowLayout`: side by side while there is room, then on the next line. For chips, badges and bars at any text size."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QSizePolicy, QSpacerItem, QWidget

_ROUNDING = 2
"""Letters lie between pixels: a text laid out takes a little more than its measure says."""

_Line = list[tuple[QLayoutItem, QSize]]


class FlowLayout(QLayout):
    """Lays its widgets in lines, left to right (or right to left), each as wide as it wishes.

    A label that wraps stays on the line while all of it finds room there; else it begins a line of its own and wraps in it. What is
    added after `add_stretch` stands at the far end of its line, as long as something stands before it there; after a stretch at the
    very beginning every line stands at the far end. A widget whose own policy is to expand sideways takes what is left of its line. `centred`:
    things of a line share their middle, not their top.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        spacing: int = 4,
        line_spacing: int | None = None,
        centred: bool = False,
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._across = spacing
        self._down = spacing if line_spacing is None else line_spacing
        self._centred = centred
        self.setContentsMargins(QMargins())

    def add_stretch(self) -> None:
        """What comes now belongs to the far end."""
        self.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay(rect, place=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _lay(self, rect: QRect, *, place: bool) -> int:
        """Put the items into `rect` if `place`; the height they need."""
        inner = rect.marginsRemoved(self.contentsMargins())
        y = inner.y()
        width = max(inner.width(), 1)
        lines = [self._grown(line, width) for line in self._lines(width)]
        for number, line in enumerate(lines):
            height = max(size.height() for _, size in line)
            y += self._down if number else 0
            if place:
                self._place_line(line, QRect(inner.x(), y, inner.width(), height))
            y += height
        return y - rect.y() + self.contentsMargins().bottom()

    def _lines(self, width: int) -> list[_Line]:
        """What stands on each line; a stretch is an item of no size."""
        lines: list[_Line] = []
        used = 0
        stretch: _Line = []
        begins: _Line = [(item, QSize(0, 0)) for item in self._items[:1] if isinstance(item, QSpacerItem)]
        for item in self._items:
            if isinstance(item, QSpacerItem):
                stretch = [(item, QSize(0, 0))]
                continue
            if item.isEmpty():  # a hidden widget takes no room
                continue
            size = _wanted(item, width)
            if not lines or used + self._across + size.width() > width:
                lines.append([])
                used = -self._across
                stretch = begins
            lines[-1] += [*stretch, (item, size)]
            used += self._across + size.width()
            stretch = []
        return lines

    def _grown(self, line: _Line, width: int) -> _Line:
        """The line with what is left of it given to the first thing that likes to grow."""
        left_over = self._left_over(line, width)
        for place, (item, size) in enumerate(line):
            across = min(size.width() + left_over, item.maximumSize().width())
            if _likes_to_grow(item) and across > size.width():
                height = item.heightForWidth(across) if item.hasHeightForWidth() else size.height()
                return [*line[:place], (item, QSize(across, height)), *line[place + 1 :]]
        return line

    def _left_over(self, line: _Line, width: int) -> int:
        things = [size.width() for item, size in line if not isinstance(item, QSpacerItem)]
        return max(width - sum(things) - self._across * (len(things) - 1), 0)

    def _place_line(self, line: _Line, room: QRect) -> None:
        left_over = self._left_over(line, room.width())
        x = room.x()
        for item, size in line:
            if isinstance(item, QSpacerItem):
                x += left_over
                continue
            spot = QRect(QPoint(x, room.y()), size)
            if self._centred:
                spot.moveTop(room.y() + (room.height() - size.height()) // 2)
            if QGuiApplication.isRightToLeft():
                spot.moveLeft(room.left() + room.right() - spot.right())
            item.setGeometry(spot)
            x += size.width() + self._across


def _likes_to_grow(item: QLayoutItem) -> bool:
    """Whether the widget itself says so: what lies in it does not count."""
    widget = item.widget()
    return widget is not None and widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Expanding


def _wanted(item: QLayoutItem, width: int) -> QSize:
    """The size of an item on a line `width` wide."""
    widget = item.widget()
    if isinstance(widget, QLabel) and widget.wordWrap():
        widget.ensurePolished()
        one_line = widget.fontMetrics().horizontalAdvance(widget.text()) + 2 * widget.margin() + _ROUNDING
        across = min(one_line, width)
        return QSize(across, widget.heightForWidth(across))
    size = item.sizeHint().boundedTo(QSize(width, 1 << 20))
    return QSize(size.width(), item.heightForWidth(size.width())) if item.hasHeightForWidth() else size
