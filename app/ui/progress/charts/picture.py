"""`Picture`: a widget that paints itself and is a graphic to a screen reader, named by the sentence that says what it shows."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.look import Look


class Picture(QLabel):
    """The ground of the charts. Subclasses give their sizes at 100 % and paint."""

    usual = (480, 190)
    least = (200, 140)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        # A label with a pixmap has the role of a graphic, natively on every system. What is seen is painted.
        nothing = QPixmap(1, 1)
        nothing.fill(Qt.GlobalColor.transparent)
        self.setPixmap(nothing)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._look_changed)

    def say(self, sentence: str) -> None:
        """What the picture shows, in one sentence."""
        self.setAccessibleName(sentence)
        self.update()

    def sizeHint(self) -> QSize:
        return self._scaled(self.usual)

    def minimumSizeHint(self) -> QSize:
        return self._scaled(self.least)

    def _scaled(self, size: tuple[int, int]) -> QSize:
        return QSize(self.look.px(size[0]), self.look.px(size[1]))

    def _look_changed(self) -> None:
        self.updateGeometry()
        self.update()
