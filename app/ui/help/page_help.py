"""`PageHelp` (F1): what the page is for, the keys of the view that has the focus, and the keys that work everywhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.frame.tab_row import ESSAYS, PROGRESS, QUOTES, TIMELINE, TODAY
from app.ui.look import Look, Step, Token
from app.ui.page import KeyHintText
from app.ui.widgets.controls import text
from app.ui.widgets.keys import key_words
from app.ui.widgets.plain_dialog import PlainDialog


class PageHelp(PlainDialog):
    """A plain page to read. `tab` "" is the first screen."""

    def __init__(
        self,
        look: Look,
        tab: str,
        hints: Sequence[KeyHintText],
        actions: Sequence[QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "", parent)
        title, purpose = self._page(tab)
        self.set_heading(title)
        self.body.addWidget(text(purpose))
        if hints:
            self._add_keys(self.tr("Keys in this page"), [(hint.keys, hint.act) for hint in hints])
        everywhere = [
            ((key_words(action.shortcut()),), action.text().replace("&", ""))
            for action in actions
            if not action.shortcut().isEmpty()
        ]
        self._add_keys(self.tr("Keys that work everywhere"), everywhere)
        self.body.addStretch(1)
        self.add_close()
        self.fit()

    def _page(self, tab: str) -> tuple[str, str]:
        pages = {
            TODAY: (
                self.tr("Today"),
                self.tr(
                    "Today says what to do now. Choose how many minutes you have and start; you may stop at any time. "
                    "Below it stand the questions you could answer already, and those you could nearly answer."
                ),
            ),
            TIMELINE: (
                self.tr("Timeline"),
                self.tr(
                    "The timeline shows what happened, one theme in each lane. Choose an event to see what it came from "
                    "and what it led to. Table shows the same events as rows. Put in order asks you for their sequence."
                ),
            ),
            QUOTES: (
                self.tr("Key quotes"),
                self.tr(
                    "Key quotes asks for the quotations that are due. Say the words before you look, then say how it "
                    "went: Foothold brings each one back just before you would lose it. Browse lists all of them."
                ),
            ),
            ESSAYS: (
                self.tr("Essay plans"),
                self.tr(
                    "A plan begins with a question. Write what you would argue, then put events and quotations into "
                    "its paragraphs. What you use becomes a card, so a plan is also what you learn first."
                ),
            ),
            PROGRESS: (
                self.tr("Progress"),
                self.tr(
                    "Progress shows what you have answered, how much of it you knew, and what comes back in the next "
                    "days. Every picture has a sentence that says the same, and its numbers as a table."
                ),
            ),
        }
        start = self.tr(
            "Choose what to begin with. Explore opens the topic that comes with Foothold: a timeline, quotations and exam "
            "questions. Nothing you do leaves this computer."
        )
        return pages.get(tab, (self.tr("Foothold"), start))

    def _add_keys(self, heading: str, rows: Sequence[tuple[Sequence[str], str]]) -> None:
        self.body.addWidget(text(heading, Step.SMALL, 600, Token.MUTED))
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 8)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for number, (keys, act) in enumerate(rows):
            grid.addWidget(text(self.tr(" or ").join(keys), weight=600, wraps=False), number, 0)
            grid.addWidget(text(act), number, 1)
        self.body.addWidget(table)
