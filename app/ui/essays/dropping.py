"""`DropGround`: the ground the paragraphs' cards lie on, where evidence and paragraphs are dropped.

It only finds out what is dropped where and shows it meanwhile (a 2 px line between rows or cards, a dashed card); the
edit is done by whoever hears `dropped`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.essays.carrying import Carried, Load, carried
from app.ui.essays.closed_paragraph import ClosedParagraph
from app.ui.essays.open_paragraph import OpenParagraph
from app.ui.look import Look, Token

LINE: Final = 2
Card = ClosedParagraph | OpenParagraph


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is dropped.

    Evidence: the paragraph and the index in it (None = at the end). A paragraph: `index` is its place among the others.
    """

    paragraph: str
    index: int | None


class DropGround(QWidget):
    """Holds the cards and takes what is dropped on or between them.

    Signals:
        dropped(object, object): what (`Carried`), and where (`Place`).
        hovered(int): something is carried over this height; the scroll area may follow.
    """

    dropped = Signal(object, object)
    hovered = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: Sequence[Card] = ()
        self._line = _Line(look, self)
        self.setAcceptDrops(True)

    def set_cards(self, cards: Sequence[Card]) -> None:
        """These are the cards, from top to bottom."""
        self._cards = cards

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if carried(event.mimeData()) is not None and self._cards:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        load, place = carried(event.mimeData()), event.position().toPoint()
        if load is None or not self._cards:
            event.ignore()
            return
        event.acceptProposedAction()
        self._show_target(load, place)
        self.hovered.emit(place.y())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._clear()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        load, place = carried(event.mimeData()), event.position().toPoint()
        self._clear()
        if load is None or not self._cards:
            event.ignore()
            return
        event.acceptProposedAction()
        self.dropped.emit(load, self.place_at(load, place.y()))

    def place_at(self, load: Carried, y: int) -> Place:
        """Where something let go at height `y` goes."""
        if load.load is Load.PARAGRAPH:
            others = [card for card in self._cards if card.uid != load.uid]
            return Place(load.uid, sum(card.geometry().center().y() < y for card in others))
        card = self._card_at(y)
        if isinstance(card, OpenParagraph):
            index, _line = card.place_for_use(y - card.y())
            return Place(card.uid, self._without_itself(card, load, index))
        return Place(card.uid, None)

    def _without_itself(self, card: OpenParagraph, load: Carried, index: int) -> int:
        """The index counted without the piece that moves, where it moves within its own paragraph."""
        own = card.uses.evidence.row_of(load.uid) if load.load is Load.USE else -1
        return index - 1 if 0 <= own < index else index

    def _card_at(self, y: int) -> Card:
        """The card at this height, or the nearest."""
        return min(self._cards, key=lambda card: _distance(card.geometry(), y))

    def _show_target(self, load: Carried, place: QPoint) -> None:
        if load.load is Load.PARAGRAPH:
            self._show_gap(load, place.y())
            return
        target = self._card_at(place.y())
        for card in self._cards:
            card.set_takes_drop(card is target)
        if isinstance(target, OpenParagraph):
            _index, y = target.place_for_use(place.y() - target.y())
            left, right = target.line_sides()
            self._line.show_at(QRect(target.x() + left, target.y() + y, right - left, LINE))
        else:
            self._line.hide()

    def _show_gap(self, load: Carried, y: int) -> None:
        others = [card for card in self._cards if card.uid != load.uid]
        index = self.place_at(load, y).index or 0
        if index < len(others):
            top = others[index].geometry().top() - 5
        else:
            top = others[-1].geometry().bottom() + 5 if others else 0
        self._line.show_at(QRect(0, top, self.width(), LINE))

    def _clear(self) -> None:
        self._line.hide()
        for card in self._cards:
            card.set_takes_drop(False)


class _Line(QWidget):
    """The insertion line. It lies above the cards and lets the mouse through."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, place: QRect) -> None:
        self.setGeometry(place)
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.colour(Token.ACCENT))


def _distance(place: QRect, y: int) -> int:
    if place.top() <= y <= place.bottom():
        return 0
    return min(abs(y - place.top()), abs(y - place.bottom()))
