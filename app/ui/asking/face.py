"""`Face`: the sheet of paper a card is shown on. One for quotations, one for events; each shows a question, then its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.gaps import Stage

if TYPE_CHECKING:
    from app.services.reviewing import CardPrompt
    from app.ui.look import Look

_PADDING = 32
_COMPACT_PADDING = 16


class Face(QFrame):
    """What the two faces have in common: the paper, and that question and answer keep their place."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.is_compact = False
        self.setProperty("kind", "card")
        self.column = QVBoxLayout(self)
        self._set_margins()
        look.changed.connect(self._set_margins)

    def show_question(self, prompt: CardPrompt, stage: Stage) -> None:
        """Show what is asked, at a stage of learning by heart where the card has one."""
        raise NotImplementedError

    def show_answer(self) -> None:
        """Show the rest. Call after `show_question`."""
        raise NotImplementedError

    def set_compact(self, is_compact: bool) -> None:
        """Take less room: for a small window, or for large text."""
        self.is_compact = is_compact
        self._set_margins()

    def aloud(self) -> str:
        """What is shown just now, as a screen reader should say it."""
        raise NotImplementedError

    def _set_margins(self) -> None:
        padding = self.look.px(_COMPACT_PADDING if self.is_compact else _PADDING)
        self.column.setContentsMargins(padding, padding, padding, padding)
        self.column.setSpacing(self.look.px(8 if self.is_compact else 12))
