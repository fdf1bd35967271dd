"""`Arguments`: what a quotation argues for and what it argues against, side by side, or one below the other where it is narrow."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.items import Quote
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import text

_LEAST_COLUMN = 220


class Arguments(QWidget):
    """Two captioned texts; a side without a text is absent."""

    def __init__(self, look: Look, *, step: Step = Step.SMALL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._for = _Side(self.tr("Argues for"), step, self)
        self._against = _Side(self.tr("Argues against"), step, self)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(look.px(24))
        self._layout.addWidget(self._for, 1)
        self._layout.addWidget(self._against, 1)

    def show_quote(self, quote: Quote) -> None:
        """Show both sides of this quotation; nothing at all where it has neither."""
        self._for.show_words(quote.argues_for)
        self._against.show_words(quote.argues_against)
        self.setVisible(bool(quote.argues_for or quote.argues_against))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= 2 * self._look.px(_LEAST_COLUMN)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._layout.setDirection(across if wide else down)
        self._layout.setSpacing(self._look.px(24 if wide else 12))


class _Side(QWidget):
    def __init__(self, caption: str, step: Step, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = text(step=step)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(text(caption, Step.SMALL, 600, Token.MUTED, wraps=False))
        layout.addWidget(self._words)
        layout.addStretch(1)

    def show_words(self, words: str) -> None:
        self._words.setText(words)
        self.setVisible(bool(words))
