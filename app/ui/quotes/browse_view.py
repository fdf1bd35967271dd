"""`BrowseView`: all quotations of the topic as a table, what is found of them, and one of them in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.domain.items import QuoteStatus
from app.ui.asking import words
from app.ui.page import KeyHintText
from app.ui.quotes.quote_details import QuoteDetails
from app.ui.quotes.quote_model import QuoteFilter, QuoteModel
from app.ui.quotes.quote_table import QuoteTable
from app.ui.widgets.choice import Choice
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.panel import divider
from app.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.services.quotations import QuoteRow
    from app.ui.look import Look

_DETAILS = 400
_SEARCH = 280
_DETAILS_SHARE = 0.4


class BrowseView(QWidget):
    """Shows rows and emits; knows no services. `tools` stands in the tab's tool bar.

    Signals:
        quote_chosen(str): the student looks at this quotation; `details` wants to know more of it.
        status_changed(str): how many there are.
    """

    quote_chosen = Signal(str)
    status_changed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._model = QuoteModel(self)
        self._filtered = QuoteFilter(self._model, self)
        self.table = QuoteTable(look, self._filtered)
        self.table.quote_chosen.connect(self.quote_chosen)
        self.details = QuoteDetails(look)
        self._none = EmptyState(
            look, "search", self.tr("No quotation matches what you look for."), self.tr("Show all quotations")
        )
        self._none.acted.connect(self.show_all)
        self._left = QStackedWidget()
        self._left.addWidget(self.table)
        self._left.addWidget(self._none)
        self.search = SearchField(
            look, self.tr("Find a quotation"), self.tr("Find a quotation"), self.tr("Ctrl F")
        )
        self._speaker = Choice(look, self.tr("Speaker"))
        self._status = Choice(look, self.tr("Status"))
        self.tools = self._make_tools()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._left, 1)
        layout.addWidget(divider(vertical=True))
        layout.addWidget(self.details)
        look.changed.connect(self._fit)

    def show_rows(self, rows: Sequence[QuoteRow]) -> None:
        """Show these quotations. What is chosen, found and filtered stays, where it can."""
        chosen = self.table.chosen
        self._model.replace(rows)
        self._offer_speakers(rows)
        if not self.table.choose(chosen):
            self.table.choose_first()
        self._show_found()

    def show_quote(self, quote_uid: str) -> None:
        """Go to a quotation, even if what is looked for would leave it out."""
        if not self.table.choose(quote_uid):
            self.show_all()
            self.table.choose(quote_uid)

    def show_all(self) -> None:
        """Forget what is looked for."""
        self.search.clear()
        self._speaker.setCurrentIndex(0)
        self._status.setCurrentIndex(0)
        self.table.setFocus()

    def hints(self) -> tuple[KeyHintText, ...]:
        """The keys that work here."""
        return (
            KeyHintText(("↑", "↓"), self.tr("row")),
            KeyHintText((self.tr("Alt"), "←", "→"), self.tr("sort")),
            KeyHintText((self.tr("Ctrl F"),), self.tr("find")),
        )

    def status(self) -> str:
        """What there is, counted; and why some stand without quotation marks."""
        rows = self._model.rows
        verified = sum(row.quote.is_verified for row in rows)
        if self._filtered.is_filtering:
            return self.tr("{found} of %n quotation(s) found", "", len(rows)).format(
                found=self._filtered.rowCount()
            )
        return self.tr(
            "%n quotation(s) · {verified} verified · attributed wording is shown without quotation marks",
            "",
            len(rows),
        ).format(verified=verified)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.search.setFixedWidth(self._look.px(_SEARCH))
        self.details.setFixedWidth(min(self._look.px(_DETAILS), round(self.width() * _DETAILS_SHARE)))

    def _look_for(self, wanted: str) -> None:
        self._filtered.look_for(wanted)
        self._show_found()

    def _keep_speaker(self, _index: int) -> None:
        self._filtered.keep_speaker(str(self._speaker.currentData() or ""))
        self._show_found()

    def _keep_status(self, _index: int) -> None:
        chosen = self._status.currentData()
        self._filtered.keep_status(QuoteStatus(chosen) if chosen else None)
        self._show_found()

    def _show_found(self) -> None:
        found = self._filtered.rowCount()
        self._left.setCurrentWidget(self.table if found or not self._filtered.is_filtering else self._none)
        if found and not self.table.currentIndex().isValid():
            self.table.choose_first()
        if not found:
            self.details.show_nothing()
        self.status_changed.emit(self.status())

    def _offer_speakers(self, rows: Sequence[QuoteRow]) -> None:
        """Everybody who said one of them, by surname; the choice made stays."""
        names = sorted({row.speaker for row in rows if row.speaker}, key=lambda name: name.split()[-1])
        if [self._speaker.itemData(place) for place in range(1, self._speaker.count())] == names:
            return
        chosen = self._speaker.currentData()
        self._speaker.blockSignals(True)
        self._speaker.clear()
        self._speaker.addItem(self.tr("All speakers"), "")
        for name in names:
            self._speaker.addItem(name, name)
        self._speaker.setCurrentIndex(max(0, self._speaker.findData(chosen)))
        self._speaker.blockSignals(False)
        self._filtered.keep_speaker(str(self._speaker.currentData()))

    def _make_tools(self) -> QWidget:
        self.search.textChanged.connect(self._look_for)
        self._speaker.addItem(self.tr("All speakers"), "")
        self._speaker.currentIndexChanged.connect(self._keep_speaker)
        self._speaker.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._speaker.setMinimumContentsLength(14)
        self._status.addItem(self.tr("Any status"), None)
        for status in QuoteStatus:
            self._status.addItem(words.status(status), status)
        self._status.currentIndexChanged.connect(self._keep_status)
        tools = QWidget()
        row = FlowLayout(tools, spacing=12, line_spacing=8)
        row.addWidget(self.search)
        row.addWidget(self._speaker)
        row.addWidget(self._status)
        return tools
