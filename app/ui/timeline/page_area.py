"""`PageArea`: where the parts of the page lie. At large text in a small window it scrolls, rather than leave the timeline a strip."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.look import Look
from app.ui.timeline.details import Details
from app.ui.timeline.invitation import Invitation
from app.ui.timeline.table import EventTable
from app.ui.timeline.tool_bar import ToolBar, View
from app.ui.timeline.view import TimelineView
from app.ui.widgets.controls import set_shown
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.panel import divider
from app.ui.widgets.scroll import Filling, Scroll

_LEAST_VIEW = 200
"""How high lanes and overview are at least."""
_DETAILS = 320
_LEAST_DETAILS = 200
_DETAILS_SHARE = 0.42
"""Less than half the width: with large text the panel would leave the timeline nothing."""


class PageArea(Scroll):
    """The bar or the invitation above, below it the lanes with details beside them, or the table alone."""

    def __init__(
        self,
        look: Look,
        top: tuple[Invitation, ToolBar],
        middle: tuple[TimelineView, EventTable, EmptyState, Details],
    ) -> None:
        self._content = Filling()
        super().__init__(self._content)
        self._look = look
        self._invitation, self._bar = top
        self._view, self._table, self._empty, self._details = middle
        self._side = QWidget()
        self._lay_out()
        look.changed.connect(self._fit)

    def place(self, *, has_events: bool) -> None:
        """Lanes with details beside them, or the table alone; one sentence where there is nothing."""
        in_table = self._bar.view is View.TABLE
        set_shown(self._empty, not has_events)
        set_shown(self._view, has_events and not in_table)
        set_shown(self._table, has_events and in_table)
        set_shown(self._side, has_events and not in_table)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px, width = self._look.px, self.width()
        top = self._bar if self._invitation.isHidden() else self._invitation
        height = top.heightForWidth(width) if top.hasHeightForWidth() else top.sizeHint().height()
        self._content.setMinimumHeight(height + px(_LEAST_VIEW))
        self._details.setFixedWidth(min(px(_DETAILS), max(_LEAST_DETAILS, round(width * _DETAILS_SHARE))))

    def _lay_out(self) -> None:
        side = QHBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(divider(vertical=True))
        side.addWidget(self._details)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        for part, stretch in ((self._view, 1), (self._table, 1), (self._empty, 1), (self._side, 0)):
            middle.addWidget(part, stretch)
        page = QVBoxLayout(self._content)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._invitation)
        page.addWidget(self._bar)
        page.addWidget(divider())
        page.addLayout(middle, 1)
