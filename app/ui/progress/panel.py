"""`Panel`: one figure of Progress. A title, one sentence that says what the picture says, the picture, its numbers as a table."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.domain.statistics import ProgressPage
from app.ui.look import Look, Step, Token
from app.ui.progress.numbers import NumbersModel
from app.ui.widgets.controls import button, restyle, text
from app.ui.widgets.flow import FlowLayout

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Panel(QFrame):
    """A card with a picture and its table. Its small button has the focus; ← and → leave for the next panel, T toggles.

    Signals:
        left(int): the student wants the panel before (-1) or after (1) this one.
        table_toggled(bool): the table is shown, or the picture.
    """

    left = Signal(int)
    table_toggled = Signal(bool)

    def __init__(
        self, look: Look, title: str, columns: Sequence[str], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("kind", "card")
        self.setAccessibleName(title)
        self.look = look
        self.letter_keys = True
        self.numbers = NumbersModel(columns, self)
        self._title = title
        self.toggle = button(self.tr("Table"), kind="quiet", size="small")
        self.toggle.setCheckable(True)
        self.toggle.setProperty("tone", "muted")
        self.toggle.setAccessibleName(self.tr("{title}: show as a table").format(title=title))
        self.toggle.toggled.connect(self._show_table)
        self.toggle.installEventFilter(self)
        self.aside = text("", Step.SMALL, tone=Token.MUTED)
        self.sentence = text("", Step.BASE, tone=Token.MUTED)
        self.table = self._make_table(title)
        self.picture = QWidget()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.picture)
        self.stack.addWidget(self.table)
        self._lay_out(title)

    @property
    def is_table(self) -> bool:
        """Whether the numbers are shown."""
        return self.toggle.isChecked()

    def show_page(self, page: ProgressPage) -> None:
        """Show this page's figure."""
        raise NotImplementedError

    def set_current(self, current: bool) -> None:
        """Mark the panel that has the focus."""
        restyle(self, current="true" if current else "false")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(event, on_button=watched is self.toggle)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent, *, on_button: bool) -> bool:
        if event.modifiers() not in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}:
            return False
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_T and self.letter_keys:
            self.toggle.toggle()
            return True
        if key in _STEPS and on_button:
            self.left.emit(_STEPS[key])
            return True
        return False

    def _show_table(self, shown: bool) -> None:
        self.stack.setCurrentWidget(self.table if shown else self.picture)
        self.table_toggled.emit(shown)

    def _lay_out(self, title: str) -> None:
        head = FlowLayout(spacing=12, centred=True)
        head.addWidget(text(title, Step.LEAD, 600))
        head.add_stretch()
        head.addWidget(self.aside)
        head.addWidget(self.toggle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 16, 16)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.sentence)
        layout.addSpacing(8)
        layout.addWidget(self.stack, 1)

    def _make_table(self, title: str) -> QTableView:
        table = QTableView()
        table.setProperty("kind", "numbers")
        table.setModel(self.numbers)
        table.setAccessibleName(self.tr("{title}: the numbers").format(title=title))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionsClickable(False)
        table.horizontalHeader().setHighlightSections(False)
        table.installEventFilter(self)
        return table
