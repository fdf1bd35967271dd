"""`FlowLayout`: side by side while there is room, then on the next line. For chips and badges."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lays its widgets in lines, left to right (or right to left), each as wide as it wishes."""

    def __init__(
        self, parent: QWidget | None = None, *, spacing: int = 4, line_spacing: int | None = None
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._across = spacing
        self._down = spacing if line_spacing is None else line_spacing
        self.setContentsMargins(QMargins())

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
        x, y, line_height = inner.x(), inner.y(), 0
        for item in self._items:
            if item.isEmpty():  # a hidden widget takes no room
                continue
            size = item.sizeHint().boundedTo(QSize(max(inner.width(), 1), 1 << 20))
            if line_height and x + size.width() > inner.right() + 1:
                x, y, line_height = inner.x(), y + line_height + self._down, 0
            if place:
                spot = QRect(QPoint(x, y), size)
                if QGuiApplication.isRightToLeft():
                    spot.moveLeft(inner.left() + inner.right() + 1 - spot.right() - 1)
                item.setGeometry(spot)
            x += size.width() + self._across
            line_height = max(line_height, size.height())
        return y + line_height - rect.y() + self.contentsMargins().bottom()
