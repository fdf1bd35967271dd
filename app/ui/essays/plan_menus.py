"""The menus of the editor: which paragraph takes a piece, and what can be done with a piece."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.acts import Act, Done
from app.domain.errors import FootholdError
from app.domain.items import Event
from app.domain.memories import MemoryState
from app.domain.plans import edits
from app.domain.plans.document import PlanBody
from app.ui.context import Context
from app.ui.essays import evidence_words
from app.ui.essays.evidence_book import EvidenceBook
from app.ui.essays.menus import add, add_heading, numbered, open_at
from app.ui.essays.open_plan import cards_of
from app.ui.essays.plan_acts import PlanActs

_POINT_LENGTH = 48
NEW = ""
"""The choice of a new paragraph."""


class PlanMenus(QObject):
    """Opens menus over one plan."""

    def __init__(self, context: Context, acts: PlanActs, book: EvidenceBook, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._acts = acts
        self._book = book
        self._owner = parent

    def choose_paragraph(self, body: PlanBody, place: QPoint, chosen: Callable[[str], object]) -> None:
        """Ask which paragraph; `chosen` is told its uid, or NEW. A number alone chooses."""
        menu = QMenu(self._owner)
        menu.setAccessibleName(self.tr("Which paragraph?"))
        add_heading(menu, self.tr("Which paragraph?"))
        self._list_paragraphs(menu, body, chosen)
        open_at(menu, place)

    def open_item(self, body: PlanBody, item: str, place: QPoint, chosen: Callable[[str], object]) -> None:
        """What can be done with an item of the tray; `chosen` is told the paragraph it shall go to."""
        menu = QMenu(self._owner)
        into = menu.addMenu(self.tr("Add to paragraph"))
        self._list_paragraphs(into, body, chosen)
        self._add_ways_out(menu, item)
        row = self._book.row(item)
        if row is not None and row.memory.state is MemoryState.NONE:
            add(menu, self.tr("Learn this"), partial(self._learn, item))
        open_at(menu, place)

    def open_use(self, body: PlanBody, use: str, place: QPoint) -> None:
        """What can be done with a piece of evidence in a paragraph."""
        entry = edits.find_use(body, use)
        menu = QMenu(self._owner)
        add(
            menu,
            self.tr("Take it out of the paragraph"),
            partial(self._acts.remove_use, use),
            key=self.tr("Del"),
        )
        if len(body.paragraphs) > 1:
            into = menu.addMenu(self.tr("Move to paragraph"))
            self._list_paragraphs(into, body, partial(self._move, use), with_new=False)
        add(
            menu,
            self.tr("Context only: outside the period on purpose"),
            partial(self._acts.mark_context, use, not entry.context_only),
            checked=entry.context_only,
        )
        self._add_ways_out(menu, entry.item)
        open_at(menu, place)

    def _move(self, use: str, paragraph: str) -> None:
        self._acts.move_use(use, paragraph)

    def _list_paragraphs(
        self, menu: QMenu, body: PlanBody, chosen: Callable[[str], object], *, with_new: bool = True
    ) -> None:
        points = [
            evidence_words.shortened(paragraph.point.strip(), _POINT_LENGTH) or self.tr("No point yet")
            for paragraph in body.paragraphs
        ]
        for words, paragraph in zip(numbered(points), body.paragraphs, strict=True):
            add(menu, words, partial(chosen, paragraph.uid))
        if with_new:
            menu.addSeparator()
            add(menu, self.tr("A &new paragraph"), partial(chosen, NEW))

    def _add_ways_out(self, menu: QMenu, item: str) -> None:
        row = self._book.row(item)
        if row is None:
            return
        menu.addSeparator()
        requests = self._context.requests
        if isinstance(row.item, Event):
            add(menu, self.tr("Show on the Timeline"), partial(requests.show_event.emit, item))
        else:
            add(menu, self.tr("Show in Key quotes"), partial(requests.show_quote.emit, item))

    def _learn(self, item: str) -> None:
        try:
            self._context.services.learning.learn(item)
        except FootholdError as error:
            self._context.requests.report.emit(error)
            return
        self._context.changes.cards_changed.emit(cards_of([item]))
        self._context.requests.did.emit(Done(Act.LEARN, self._book.title(item)))
