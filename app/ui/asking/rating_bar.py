"""`RatingBar`: how did it go? Two large answers, Not yet and Knew it, and two small ones for those who want them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.cards import Rating
from app.ui import labels
from app.ui.asking.words import rating_line
from app.ui.look import Look
from app.ui.widgets.rating_button import RatingButton

_LARGE = (Rating.Again, Rating.Good)
_SMALL = (Rating.Hard, Rating.Easy)
_BETWEEN_LARGE = 16
_BETWEEN = 8
_LEAST_LARGE = 200


class RatingBar(QWidget):
    """Four buttons, keys 1 to 4. Knows nothing of cards or scheduling; the keys are the asker's.

    Signals:
        rating_chosen(object): the `Rating`.
    """

    rating_chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._buttons = {rating: self._button(rating) for rating in Rating}
        self._large = QHBoxLayout()
        for rating in _LARGE:
            self._large.addWidget(self._buttons[rating], 1)
        self._small = QHBoxLayout()
        self._small.addStretch(1)
        for rating in _SMALL:
            self._small.addWidget(self._buttons[rating])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(_BETWEEN))
        layout.addLayout(self._large)
        layout.addLayout(self._small)
        # Tab walks as the eye does: the two large ones, then the two small ones.
        for first, second in zip((*_LARGE, *_SMALL), (*_LARGE, *_SMALL)[1:], strict=False):
            QWidget.setTabOrder(self._buttons[first], self._buttons[second])

    def show_intervals(self, days: Mapping[Rating, int]) -> None:
        """Say on each button when the card would come back."""
        for rating, button in self._buttons.items():
            button.set_line(rating_line(rating, days.get(rating, 0)))
        self._arrange()

    def button(self, rating: Rating) -> RatingButton:
        """The button of a rating."""
        return self._buttons[rating]

    def focus_first(self) -> None:
        """The focus goes to *Knew it*, so that Space is the quick way on; it suggests nothing."""
        self._buttons[Rating.Good].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _button(self, rating: Rating) -> RatingButton:
        keys = (str(int(rating)), self.tr("Space")) if rating is Rating.Good else (str(int(rating)),)
        button = RatingButton(
            self._look, labels.rating(rating), keys=keys, small=rating in _SMALL, parent=self
        )
        button.setObjectName(f"rate_{rating.name.lower()}")
        button.clicked.connect(self._choose)
        return button

    def _choose(self) -> None:
        pressed = self.sender()
        for rating, button in self._buttons.items():
            if button is pressed:
                self.rating_chosen.emit(rating)

    def _arrange(self) -> None:
        """Side by side while each line keeps a fair width (it may wrap); else one below the other."""
        look = self._look
        large_fit = self.width() >= 2 * look.px(_LEAST_LARGE)
        wanted = sum(self._buttons[rating].sizeHint().width() for rating in _SMALL)
        _place(self._large, look.px(_BETWEEN_LARGE if large_fit else _BETWEEN), across=large_fit)
        _place(self._small, look.px(_BETWEEN), across=wanted + look.px(_BETWEEN) <= self.width())


def _place(line: QBoxLayout, spacing: int, *, across: bool) -> None:
    line.setDirection(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)
    line.setSpacing(spacing)
