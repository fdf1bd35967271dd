"""`EvidenceTray`: events and quotations that can be used, within the question's range, the rest folded as context.

While a plan has only just been begun it shows a few names and nothing else; the student's own answer comes first.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.items import Event
from app.ui import labels
from app.ui.essays import evidence_words
from app.ui.essays.carrying import Load
from app.ui.essays.evidence_book import EvidenceBook
from app.ui.essays.evidence_list import EvidenceList
from app.ui.essays.evidence_painter import Shape
from app.ui.icons import icon
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import button, set_shown, text
from app.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from app.domain.dates.historical import HistoricalDate
    from app.services.planning import EvidenceRow

FEW: Final = 8
"""Names shown beside a plan just begun."""


class EvidenceTray(QWidget):
    """The left pane.

    Signals:
        item_chosen(str): the student wants this item in the plan.
        item_menu_asked(str, object): the context menu of an item, at a global point.
    """

    item_chosen = Signal(str)
    item_menu_asked = Signal(str, object)

    def __init__(self, look: Look, book: EvidenceBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._book = book
        self._used: frozenset[str] = frozenset()
        self._is_unfolded = False
        self._shows_few = False
        self._haystacks: dict[str, str] = {}
        self._title = text(self.tr("Evidence"), Step.BASE, 600, wraps=False)
        self._count = text("", Step.SMALL, tone=Token.MUTED, wraps=False)
        self.search = SearchField(look, self.tr("Find evidence"), self.tr("Find evidence"), self.tr("Ctrl F"))
        self.list = EvidenceList(
            look, book.lane, Shape.TRAY, Load.ITEM, self.tr("Evidence for this question")
        )
        self.show_all = button(self.tr("Show all"), kind="link")
        self.fold = button("", kind="quiet", icon=icon("chevron-right", look, Token.MUTED))
        self.fold.setProperty("align", "left")
        self.fold.setProperty("tone", "muted")
        self._nothing = text(self.tr("Nothing here has these words."), Step.SMALL, tone=Token.MUTED)
        self._lay_out()
        self.search.textChanged.connect(self._refill)
        self.search.installEventFilter(self)
        self.show_all.clicked.connect(self._show_everything)
        self.fold.clicked.connect(self._toggle_context)
        self.list.picked.connect(self.item_chosen)
        self.list.menu_asked.connect(self.item_menu_asked)

    def show_book(self, used: frozenset[str], span: HistoricalDate) -> None:
        """Show what the book holds. `used` = items this plan uses already; `span` = the question's range."""
        self._used = used
        self._haystacks.clear()
        self._count.setText(
            self.tr("{count} in {years}").format(
                count=len(self._book.inside), years=labels.historical_years(span)
            )
        )
        self._refill()

    def set_few(self, few: bool) -> None:
        """Show only a few names (a plan just begun), or everything."""
        if few != self._shows_few:
            self._shows_few = few
            self._refill()

    def go_to_search(self) -> None:
        """Go to the search field."""
        self._show_everything()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def focus_list(self) -> None:
        """Go to the list."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↓ and Enter lead from the search field into what was found."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            down = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if down and self.list.evidence.rowCount():
                self.list.setCurrentIndex(self.list.evidence.index(0))
                self.focus_list()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        px = self._look.px
        header = QHBoxLayout()
        header.addWidget(self._title)
        header.addStretch(1)
        header.addWidget(self._count)
        top = QVBoxLayout()
        top.setContentsMargins(px(16), px(10), px(16), px(12))
        top.setSpacing(px(12))
        top.addLayout(header)
        top.addWidget(self.search)
        self._nothing.setContentsMargins(px(16), px(8), px(16), px(8))
        self._all = QWidget()
        below = QHBoxLayout(self._all)
        below.setContentsMargins(px(16), px(4), px(16), px(8))
        below.addWidget(self.show_all)
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._all)
        layout.addWidget(self._nothing)
        layout.addWidget(self.fold)

    def _show_everything(self) -> None:
        self.set_few(False)

    def _toggle_context(self) -> None:
        self._is_unfolded = not self._is_unfolded
        self._refill()

    def _refill(self) -> None:
        words = _fold(self.search.text()).split()
        inside = self._found(self._book.inside, words)
        context = self._found(self._book.context, words)
        few = self._shows_few and not words
        shown = _few(inside) if few else [*inside, *(context if self._is_unfolded or words else ())]
        self.list.set_shape(Shape.NAMES if few else Shape.TRAY)
        self.list.evidence.replace([(row.item.uid, row) for row in shown], self._used)
        set_shown(self.search, not few)
        set_shown(self._all, few)
        set_shown(self._nothing, bool(words) and not shown)
        set_shown(self.fold, not few and not words and bool(self._book.context))
        name = "chevron-down" if self._is_unfolded else "chevron-right"
        self.fold.setIcon(icon(name, self._look, Token.MUTED))
        self.fold.setText(self._fold_words())

    def _fold_words(self) -> str:
        count = len(self._book.context)
        if self._is_unfolded:
            return self.tr("Hide the %n outside the range", "", count)
        return self.tr("Context: %n outside the range", "", count)

    def _found(self, rows: Sequence[EvidenceRow], words: list[str]) -> list[EvidenceRow]:
        return (
            [row for row in rows if all(word in self._haystack(row) for word in words)]
            if words
            else list(rows)
        )

    def _haystack(self, row: EvidenceRow) -> str:
        """What a row is found by; made when first looked for."""
        if row.item.uid not in self._haystacks:
            self._haystacks[row.item.uid] = _haystack(row)
        return self._haystacks[row.item.uid]


def _few(rows: Sequence[EvidenceRow]) -> list[EvidenceRow]:
    """A few of the weightiest pieces, spread over the time."""
    weighty = [row for row in rows if _is_weighty(row)] or list(rows)
    if len(weighty) <= FEW:
        return weighty
    step = (len(weighty) - 1) / (FEW - 1)
    return [weighty[round(number * step)] for number in range(FEW)]


def _is_weighty(row: EvidenceRow) -> bool:
    item = row.item
    return item.importance >= 3 if isinstance(item, Event) else item.is_verified and item.difficulty == 1


def _haystack(row: EvidenceRow) -> str:
    """Everything a student may look for a piece by."""
    item = row.item
    words = [evidence_words.title(row), evidence_words.chip(row), labels.historical(item.date), row.speaker]
    words += [item.summary] if isinstance(item, Event) else [item.occasion]
    return _fold(" ".join(words))


def _fold(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
