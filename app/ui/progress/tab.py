"""`ProgressTab`: five panels of one page, or the way to the first ten answers."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QStackedLayout, QWidget

from app.domain.statistics import ProgressPage
from app.ui.context import Context
from app.ui.page import KeyHintText, Page
from app.ui.progress.activity_panel import ActivityPanel
from app.ui.progress.calibration_panel import CalibrationPanel
from app.ui.progress.due_panel import DuePanel
from app.ui.progress.map_panel import MapPanel
from app.ui.progress.panel import Panel
from app.ui.progress.retention_panel import RetentionPanel
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.scroll import Scroll

_FIRST_RUN_MINUTES = 5
_TWO_COLUMNS_FROM = 900
_MARGIN = 24
_GAP = 16
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ProgressTab(Page):
    """What the log says of one topic. Reads one value and shows it; decides nothing."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("progress_tab")
        look = context.look
        self.due = DuePanel(look)
        self.retention = RetentionPanel(look)
        self.held = MapPanel(look)
        self.calibration = CalibrationPanel(look)
        self.activity = ActivityPanel(look)
        self.panels: tuple[Panel, ...] = (
            self.due,
            self.retention,
            self.held,
            self.calibration,
            self.activity,
        )
        self.empty = EmptyState(
            look,
            "progress",
            self.tr("Ten answers are enough to start."),
            self.tr("Start 5 minutes"),
            self.tr("Enter"),
        )
        self.empty.acted.connect(self._start)
        self._grid_holder = QWidget()
        self._grid = QGridLayout(self._grid_holder)
        self._grid.setContentsMargins(_MARGIN, _GAP, _MARGIN, _GAP)
        self._grid.setSpacing(_GAP)
        self._scroll = Scroll(self._grid_holder)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._scroll)
        self._columns = 0
        self._arrange(2)
        for panel in self.panels:
            panel.left.connect(self._go)
            panel.toggle.installEventFilter(self)
            panel.table.installEventFilter(self)
        self._watch()

    def refresh(self) -> None:
        """Read the page and show it, or the way to it."""
        page = self.context.services.progress.page(self.topic)
        letters = self.context.services.preferences.settings().single_letter_keys
        for panel in self.panels:
            panel.show_page(page)
            panel.letter_keys = letters
        had_focus = self.empty.action.hasFocus() or any(panel.toggle.hasFocus() for panel in self.panels)
        self._stack.setCurrentWidget(self._scroll if page.has_enough else self.empty)
        self.status_changed.emit(self._status(page))
        self.hints_changed.emit(self.hints())
        if had_focus:
            self.focus_first()

    def hints(self) -> tuple[KeyHintText, ...]:
        """The keys that work here."""
        if self._stack.currentWidget() is self.empty:
            return (KeyHintText((self.tr("Enter"),), self.tr("start")),)
        arrows = KeyHintText(("←", "→"), self.tr("panel"))
        if not self.panels[0].letter_keys:
            return (arrows, KeyHintText((self.tr("Space"),), self.tr("show as a table")))
        return (arrows, KeyHintText((self.tr("T"),), self.tr("show as a table")))

    def focus_first(self) -> None:
        """The first panel, or the button that starts a run."""
        if self._stack.currentWidget() is self.empty:
            self.empty.action.setFocus()
        else:
            self._focus(self._current())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            for panel in self.panels:
                is_current = event.type() is QEvent.Type.FocusIn and watched in {panel.toggle, panel.table}
                panel.set_current(is_current)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _ENTER and self._stack.currentWidget() is self.empty:
            self._start()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(2 if self.width() >= self.context.look.px(_TWO_COLUMNS_FROM) else 1)

    def _watch(self) -> None:
        changes = self.context.changes
        changes.cards_changed.connect(self._stale)
        changes.items_changed.connect(self._stale)
        changes.topic_changed.connect(self._stale)
        changes.settings_changed.connect(self._stale)
        changes.exam_changed.connect(self._stale)

    def _stale(self, _what: object) -> None:
        self.mark_stale()

    def _arrange(self, columns: int) -> None:
        """Side by side where there is room; the days of four weeks always take the whole width."""
        if columns == self._columns:
            return
        self._columns = columns
        for panel in self.panels:
            self._grid.removeWidget(panel)
        for place, panel in enumerate(self.panels[:-1]):
            self._grid.addWidget(panel, place // columns, place % columns)
        self._grid.addWidget(self.activity, len(self.panels), 0, 1, columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _start(self) -> None:
        self.context.requests.start_run.emit(_FIRST_RUN_MINUTES)

    def _go(self, steps: int) -> None:
        place = (self.panels.index(self._current()) + steps) % len(self.panels)
        self._focus(self.panels[place])

    def _current(self) -> Panel:
        """The panel with the focus, else the first."""
        focused = self.focusWidget()
        return next(
            (panel for panel in self.panels if focused in {panel.toggle, panel.table}), self.panels[0]
        )

    def _focus(self, panel: Panel) -> None:
        panel.toggle.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(panel)

    def _status(self, page: ProgressPage) -> str:
        cards = self.tr("%n card(s)", "", page.cards)
        answers = self.tr("%n answer(s)", "", page.answers)
        return self.tr("{cards} · {answers}").format(cards=cards, answers=answers)
