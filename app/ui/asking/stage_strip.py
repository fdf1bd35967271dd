"""`StageStrip`: Read · A few gaps · First letters · First words · From memory. Shows the stage asked, and lets another be tried."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QWidget

from app.domain.gaps import Stage
from app.ui.asking.words import stage as stage_name
from app.ui.look import Look, Step, Token

_HEIGHT = 28
_DOT = 4.0
_DOT_NOW = 6.0
_GAP = 8
_JOIN = 24  # the line that joins two stages
_PADDING = 4
_LEAST_WIDTH = 320
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class StageStrip(QWidget):
    """One of five, walked with the arrow keys; only the one chosen is a stop of the Tab key.

    Signals:
        stage_chosen(object): the `Stage` the student wants to see.
    """

    stage_chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._stage = Stage.READ
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addStretch(1)
        self._buttons: dict[Stage, _StageButton] = {}
        for stage in Stage:
            button = _StageButton(stage, look, self)
            button.clicked.connect(self._choose)
            self._buttons[stage] = button
            layout.addWidget(button)
        layout.addStretch(1)
        look.changed.connect(self._measure_again)
        self.show_stage(Stage.READ)

    @property
    def stage(self) -> Stage:
        """The stage shown."""
        return self._stage

    def show_stage(self, stage: Stage) -> None:
        """Mark this stage as the one asked; says nothing."""
        had_focus = self._buttons[self._stage].hasFocus()
        self._stage = stage
        for each, button in self._buttons.items():
            button.show_reached(each <= stage)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each is stage else Qt.FocusPolicy.NoFocus)
        self._buttons[stage].setChecked(True)
        self._fit()
        if had_focus:
            self._buttons[stage].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys, handed on by the button with the focus."""
        towards = _STEPS.get(Qt.Key(event.key()))
        if towards is None:
            super().keyPressEvent(event)
        elif 0 <= self._stage + towards < len(Stage):
            self._change(Stage(self._stage + towards))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(_LEAST_WIDTH), super().minimumSizeHint().height())

    def _fit(self) -> None:
        """Where all five words find no room, only the chosen stage has one to the eye; a screen reader hears them all."""
        wanted = sum(button.width_with_word() for button in self._buttons.values())
        for button in self._buttons.values():
            button.show_word(wanted <= self.width() or button.isChecked())

    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, _StageButton):
            self._change(button.stage)

    def _change(self, stage: Stage) -> None:
        if stage is not self._stage:
            self.show_stage(stage)
            self.stage_chosen.emit(stage)

    def _measure_again(self) -> None:
        for button in self._buttons.values():
            button.updateGeometry()
            button.update()
        self._fit()


class _StageButton(QRadioButton):
    """A dot and its word, joined to the stage before by a line."""

    def __init__(self, stage: Stage, look: Look, parent: QWidget) -> None:
        super().__init__(stage_name(stage), parent)
        self.stage = stage
        self._reached = False
        self._has_word = True
        self._look = look

    def show_reached(self, reached: bool) -> None:
        """Fill the dot of a stage already behind."""
        self._reached = reached
        self.update()

    def show_word(self, wanted: bool) -> None:
        """Show the word beside the dot, or the dot alone."""
        if wanted != self._has_word:
            self._has_word = wanted
            self.updateGeometry()
            self.update()

    def width_with_word(self) -> int:
        """How much room it takes with its word."""
        # Room for the bold word: nothing moves when another stage is chosen.
        words = QFontMetrics(self._look.font(Step.SMALL, 600)).horizontalAdvance(self.text())
        return self._width_of_dot() + self._px(_GAP) + words

    def sizeHint(self) -> QSize:
        width = self.width_with_word() if self._has_word else self._width_of_dot()
        return QSize(width, self._px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:  # noqa: ARG002 - the whole of it can be clicked
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _STEPS:
            event.ignore()  # the strip walks, not Qt's button group
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, middle = self._look.colour, self.height() / 2
        dot = self._px(_DOT_NOW)
        start = self._lead() + self._px(_PADDING)
        if self.stage is not Stage.READ:
            painter.setPen(QPen(colour(Token.EDGE), 1))
            painter.drawLine(QPointF(self._px(_GAP), middle), QPointF(self._px(_GAP + _JOIN), middle))
        self._paint_dot(painter, QPointF(start + dot, middle))
        if not self._has_word:
            return
        now = self.isChecked()
        painter.setFont(self._look.font(Step.SMALL, 600 if now else 400))
        painter.setPen(colour(Token.INK if now or self.underMouse() else Token.MUTED))
        words = QRect(start + 2 * dot + self._px(_GAP), 0, self.width(), self.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())

    def _paint_dot(self, painter: QPainter, centre: QPointF) -> None:
        colour = self._look.colour
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(Token.ACCENT))
            radius = float(self._px(_DOT_NOW))
        else:
            painter.setPen(QPen(colour(Token.MUTED if self._reached else Token.EDGE), 1))
            painter.setBrush(colour(Token.MUTED) if self._reached else Qt.BrushStyle.NoBrush)
            radius = float(self._px(_DOT))
        painter.drawEllipse(centre, radius, radius)

    def _width_of_dot(self) -> int:
        return self._lead() + 2 * self._px(_DOT_NOW) + 2 * self._px(_PADDING)

    def _lead(self) -> int:
        return 0 if self.stage is Stage.READ else self._px(_JOIN + 1.5 * _GAP)

    def _px(self, value: float) -> int:
        return self._look.px(value)
