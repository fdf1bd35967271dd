"""`PreferencesDialog`: how Foothold looks and how it asks. There is no OK: a choice is kept, and seen, when it is made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from app.domain.appearance import Theme, Typeface
from app.domain.errors import FootholdError
from app.ui import labels
from app.ui.look import Step, Token
from app.ui.widgets.choice import Choice
from app.ui.widgets.controls import button, row, text
from app.ui.widgets.number import Number
from app.ui.widgets.plain_dialog import PlainDialog
from app.ui.widgets.segmented import SegmentedChoice
from app.ui.widgets.tick import Tick
from app.ui.window_state import TEXT_SIZES

if TYPE_CHECKING:
    from app.ui.context import Context

_MOST_NEW_CARDS: Final = 50
_NUMBER_WIDTH: Final = 112
_REST_MS: Final = 400
"""A number that is being typed or stepped is kept when it has come to rest."""


class PreferencesDialog(PlainDialog):
    """`topic` "" = none is open yet; then there is no exam to speak of.

    Signals:
        exam_wanted: the student wants to say when the exam is.
    """

    exam_wanted = Signal()

    def __init__(self, context: Context, topic: str, parent: QWidget | None = None) -> None:
        super().__init__(context.look, "", parent)
        self._context = context
        self.set_heading(self.tr("Preferences"))
        self._add_look()
        self._add_learning(topic)
        self._add_keys()
        self.body.addStretch(1)
        self.add_close()
        self.fit()

    def _add_look(self) -> None:
        settings = self._context.services.preferences.settings()
        self._add_heading(self.tr("How it looks"))
        self.theme = self._choice(
            (
                (Theme.SYSTEM, self.tr("As the system has it")),
                (Theme.PAPER, self.tr("Paper")),
                (Theme.NIGHT, self.tr("Night")),
                (Theme.CONTRAST, self.tr("High contrast")),
            ),
            settings.theme,
            "theme",
        )
        self.typeface = self._choice(
            (
                (Typeface.STANDARD, self.tr("Atkinson Hyperlegible and Source Serif")),
                (Typeface.DYSLEXIC, self.tr("OpenDyslexic, for everything")),
            ),
            settings.typeface,
            "typeface",
        )
        self.text_size = SegmentedChoice(
            [(percent, self.tr("{percent} %").format(percent=percent)) for percent in TEXT_SIZES],
            self.tr("Text size"),
        )
        self.text_size.choose(settings.text_percent)
        self.text_size.chosen.connect(lambda percent: self._keep(text_percent=percent))
        self.body.addWidget(row(self.tr("&Colours"), self.theme))
        self.body.addWidget(row(self.tr("&Typeface"), self.typeface))
        self.body.addWidget(text(self.tr("Text size"), Step.SMALL, 600, Token.MUTED, wraps=False))
        self.body.addWidget(self.text_size, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_learning(self, topic: str) -> None:
        settings = self._context.services.preferences.settings()
        self._add_heading(self.tr("How it asks"))
        self.new_cards = Number(self._context.look, 0, _MOST_NEW_CARDS)
        self.new_cards.setMaximumWidth(self.look.px(_NUMBER_WIDTH))
        self.new_cards.setValue(settings.new_cards_a_day)
        rest = QTimer(self, singleShot=True, interval=_REST_MS)
        rest.timeout.connect(self._keep_new_cards)
        self.new_cards.valueChanged.connect(lambda _value: rest.start())
        self.new_cards.editingFinished.connect(self._keep_new_cards)
        self.body.addWidget(row(self.tr("&New cards a day, at most"), self.new_cards))
        self.countdown = self._check(
            self.tr("Show how many days are left to the exam"), settings.show_countdown, "show_countdown"
        )
        if topic:
            self.body.addLayout(self._exam_line(topic))

    def _add_keys(self) -> None:
        settings = self._context.services.preferences.settings()
        self._add_heading(self.tr("Keys"))
        self.key_hints = self._check(
            self.tr("Show keys beside what they do"), settings.show_key_hints, "show_key_hints"
        )
        self.single_keys = self._check(
            self.tr("Single letters act as keys where nothing is typed"),
            settings.single_letter_keys,
            "single_letter_keys",
        )

    def _exam_line(self, topic: str) -> QHBoxLayout:
        exam = self._context.services.preferences.exam(topic)
        if exam.day is None:
            words = self.tr("The day of the exam is not set.")
        else:
            words = self.tr("The exam is on {day}.").format(day=labels.day_words_with_year(exam.day))
        change = button(self.tr("Change the exam…"))
        change.setAutoDefault(False)
        change.clicked.connect(self._want_exam)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(text(words), 1)
        line.addWidget(change)
        return line

    def _add_heading(self, words: str) -> None:
        if self.body.count():
            self.body.addSpacing(12)
        self.body.addWidget(text(words, Step.LEAD, 600))

    def _choice(self, options: Sequence[tuple[object, str]], current: object, field: str) -> QComboBox:
        choice = Choice(self._context.look)
        for value, words in options:
            choice.addItem(words, value)
        values = [value for value, _words in options]
        choice.setCurrentIndex(values.index(current))
        choice.activated.connect(lambda index: self._keep(**{field: values[index]}))
        return choice

    def _check(self, words: str, checked: bool, field: str) -> QCheckBox:
        box = Tick(self._context.look, words)
        box.setChecked(checked)
        box.toggled.connect(lambda on: self._keep(**{field: on}))
        self.body.addWidget(box)
        return box

    def _keep_new_cards(self) -> None:
        self._keep(new_cards_a_day=self.new_cards.value())

    def _keep(self, **fields: object) -> None:
        preferences = self._context.services.preferences
        before = preferences.settings()
        try:
            settings = preferences.change(**fields)
        except FootholdError as error:
            self.reject()
            self._context.requests.report.emit(error)
            return
        if settings != before:
            self._context.changes.settings_changed.emit(settings)

    def _want_exam(self) -> None:
        self.accept()
        self.exam_wanted.emit()
