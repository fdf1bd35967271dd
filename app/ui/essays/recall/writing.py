"""`WritingPage`: the question, a page, a clock that can be hidden. No tray, no completion, no spelling marks.

What is written is handed over on every pause and at least every few seconds, so that nothing is lost.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.items import Question
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import button, quiet_viewport, set_shown, text
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.scroll import Scroll

PAUSE_MS: Final = 1_000
_TICK_MS: Final = 500
_PAGE_WIDTH: Final = 704
_PAGE_HEIGHT: Final = 480
_WIDE: Final = 1060
_LEAST_PAGE: Final = 120


class WritingPage(QWidget):
    """A page to write on.

    Signals:
        written(str, int): what stands on the page, and the seconds since it was begun.
        stopped: stop and mark. left: stop without marking.
    """

    written = Signal(str, int)
    stopped = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._kept = ""
        self._seconds_before = 0
        self._minutes = 5
        self._since = QElapsedTimer()
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.keep)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._show_clock)
        self.leave = button(self.tr("Stop without marking"), kind="quiet", hint=self.tr("Esc"))
        self._question = text("", Step.TITLE, 600, serif=True)
        self._question.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.page = _Page(look)
        self._clock = text("", Step.TITLE, 700, wraps=False, tabular=True)
        self._of = text("", Step.SMALL, tone=Token.MUTED)
        self._said = text("", weight=600, wraps=False)
        self._said_of = text(self.tr("is what you said you would get"), Step.SMALL, tone=Token.MUTED)
        self.hide_clock = button(self.tr("Hide the clock"), kind="quiet", size="small")
        self.stop = button(self.tr("Stop and mark"), kind="primary", hint=self.tr("Ctrl Enter"))
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._left = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._right = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._wire()

    @property
    def seconds(self) -> int:
        """The time spent on the page, pauses included."""
        running = self._since.elapsed() // 1000 if self._since.isValid() else 0
        return self._seconds_before + running

    def begin(
        self, question: Question, predicted: int, pieces: int, minutes: int, words: str = "", seconds: int = 0
    ) -> None:
        """Begin, or go on with what was written before."""
        self._question.setText(question.text)
        self._said.setText(self.tr("{guess} of {count}").format(guess=predicted, count=pieces))
        self._minutes, self._seconds_before, self._kept = minutes, seconds, words
        self._of.setText(self.tr("left of %n minute(s)", "", minutes))
        self.page.setPlainText(words)
        self._since.start()
        self._tick.start()
        self._show_clock()

    def focus_first(self) -> None:
        """Go to the page, to its end."""
        cursor = self.page.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.page.setTextCursor(cursor)
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Hand over what stands on the page, if it has changed."""
        self._pause.stop()
        words = self.page.toPlainText()
        if words != self._kept:
            self._kept = words
            self.written.emit(words, self.seconds)

    def end(self) -> None:
        """The clock stops."""
        self.keep()
        self._tick.stop()
        self._seconds_before = self.seconds
        self._since.invalidate()

    def hideEvent(self, event: QHideEvent) -> None:
        self.keep()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        px = self._look.px
        note = text(
            self.tr("No evidence tray, no spelling help: only what you remember. Kept as you type."),
            Step.SMALL,
            tone=Token.MUTED,
        )
        foot = FlowLayout(spacing=8, centred=True)
        foot.addWidget(note)
        foot.add_stretch()
        foot.addWidget(self.stop)
        blank = text(self.tr("Blank page"), tone=Token.MUTED, wraps=False)
        blank.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        middle = QWidget()
        middle.setMaximumWidth(px(_PAGE_WIDTH))
        inside = QVBoxLayout(middle)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(px(8))
        inside.addWidget(blank)
        inside.addWidget(self._question)
        inside.addWidget(self.page, 100)
        inside.addLayout(foot)
        inside.addStretch(1)
        self._left.addWidget(self.leave)
        self._left.addStretch(1)
        for part in (self._clock, self._of, self._said, self._said_of, self.hide_clock):
            self._right.addWidget(part)
        self._right.addStretch(1)
        sides = (QWidget(), QWidget())
        for side, column in zip(sides, (self._left, self._right), strict=True):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(px(6))
            side.setLayout(column)
        self._across.setContentsMargins(px(24), px(16), px(24), px(16))
        self._across.setSpacing(px(12))
        self._across.addWidget(sides[0], 1)
        self._across.addWidget(middle, 100)
        self._across.addWidget(sides[1], 1)
        content = QWidget()
        content.setLayout(self._across)
        # In a small window at large text the page to write on stays high enough to see two lines of it.
        self.page.setMinimumHeight(px(_LEAST_PAGE))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(content))
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        """The way out and the clock stand beside the page, or above and below it where there is no room beside."""
        wide = self.width() >= self._look.px(_WIDE)
        across = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        along = QBoxLayout.Direction.TopToBottom if wide else QBoxLayout.Direction.LeftToRight
        if self._across.direction() != across or self._left.direction() != along:
            self._across.setDirection(across)
            self._left.setDirection(along)
            self._right.setDirection(along)
            side = Qt.AlignmentFlag.AlignRight if wide else Qt.AlignmentFlag.AlignLeft
            for part in (self._clock, self._of, self._said, self._said_of):
                part.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                part.setWordWrap(wide or part in {self._of, self._said_of})

    def _wire(self) -> None:
        self.page.textChanged.connect(self._typed)
        self.stop.clicked.connect(self.stopped)
        self.leave.clicked.connect(self.left)
        self.hide_clock.clicked.connect(self._toggle_clock)
        for key, act in (("Ctrl+Return", self.stopped), ("Ctrl+Enter", self.stopped), ("Esc", self.left)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _typed(self) -> None:
        # A timer that is running goes on: whoever types without a pause is kept every second too.
        if not self._pause.isActive():
            self._pause.start()

    def _toggle_clock(self) -> None:
        hidden = not self._clock.isHidden()
        set_shown(self._clock, not hidden)
        set_shown(self._of, not hidden)
        self.hide_clock.setText(self.tr("Show the clock") if hidden else self.tr("Hide the clock"))

    def _show_clock(self) -> None:
        left = self._minutes * 60 - self.seconds
        if left >= 0:
            self._clock.setText(
                self.tr("{minutes}:{seconds:02}").format(minutes=left // 60, seconds=left % 60)
            )
        else:
            self._clock.setText(self.tr("Time"))
            self._of.setText(self.tr("Finish the thought, then stop."))


class _Page(QPlainTextEdit):
    """A serif page. Tab leaves it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Write what you remember of the plan"))
        self.setProperty("step", "lead")
        self.setProperty("serif", "true")
        self.setProperty("page", "true")
        self.setTabChangesFocus(True)
        quiet_viewport(self)
        self.setMinimumHeight(look.px(60))
        self.setMaximumHeight(look.px(_PAGE_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.ignore()  # Ctrl+Enter stops and marks
            return
        super().keyPressEvent(event)
