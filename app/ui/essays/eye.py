"""`ExaminersEye`: what an examiner would remark on, worst first and at most three at once, and how ready each paragraph is.

`EyeLine` is the same in one line, for a small window.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.plans.checks.remarks import Remark, Severity
from app.domain.plans.document import Paragraph, PlanBody
from app.domain.plans.readiness import PlanReadiness, is_begun
from app.ui import labels
from app.ui.essays import check_words, evidence_words, readiness_words
from app.ui.icons import icon
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import button, set_shown, text
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.panel import divider
from app.ui.widgets.readiness import ReadinessSquares
from app.ui.widgets.scroll import Scroll

AT_ONCE: Final = 3
_NAME_LENGTH: Final = 22
_SIGNS: Final = {
    Severity.FIX: ("octagon-x", Token.BAD),
    Severity.LOOK: ("triangle", Token.WARN),
    Severity.HINT: ("circle", Token.MUTED),
}


@dataclass(frozen=True, slots=True)
class Said:
    """A remark with its sentence."""

    remark: Remark
    words: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes it the same remark after an edit."""
        return (self.remark.check, self.remark.target, str(self.remark.facts.get("use", "")))


def steady(before: Sequence[Said], now: Sequence[Said]) -> list[Said]:
    """The remarks worst first; among equals, those that were there keep their order and new ones come after."""
    places = {said.key: place for place, said in enumerate(before)}
    order = sorted(
        enumerate(now),
        key=lambda entry: (entry[1].remark.severity, places.get(entry[1].key, len(places)), entry[0]),
    )
    return [said for _place, said in order]


class ExaminersEye(Scroll):
    """The right pane.

    Signals:
        jump_asked(object): go to what a `Remark` speaks of.
    """

    jump_asked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        content = QWidget()
        super().__init__(content, parent=parent)
        self._look = look
        self._said: list[Said] = []
        self._shows_all = False
        self._title = text(self.tr("Examiner’s eye"), Step.BASE, 600, wraps=False)
        self._nothing = text(self.tr("Nothing to remark on so far."), Step.SMALL, tone=Token.MUTED)
        self._rows = QVBoxLayout()
        self.more = button("", kind="quiet", size="small", icon=icon("chevron-down", look, Token.ACCENT))
        self.more.setProperty("align", "left")
        self._ready = ReadinessList(look)
        self._lay_out(content)
        self.more.clicked.connect(self._show_more)

    @property
    def said(self) -> tuple[Said, ...]:
        """The remarks in the order in which they stand."""
        return tuple(self._said)

    def begin(self) -> None:
        """Another plan: no order to keep."""
        self._said, self._shows_all = [], False

    def show_remarks(self, said: Sequence[Said]) -> None:
        """Show these remarks."""
        ordered = steady(self._said, said)
        if ordered != self._said or self._rows.count() == 0:
            self._said = ordered
            self._fill()

    def show_readiness(self, body: PlanBody, readiness: PlanReadiness) -> None:
        """Show how ready each paragraph is."""
        self._ready.show_readiness(body, readiness)

    def focus_first(self) -> None:
        """Go to the first jump."""
        jumps = [jump for jump in self.findChildren(QWidget, "jump") if jump.isVisibleTo(self)]
        (jumps[0] if jumps else self).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self, content: QWidget) -> None:
        px = self._look.px
        self._rows.setSpacing(0)
        header = QHBoxLayout()
        header.setContentsMargins(px(16), px(10), px(16), px(10))
        header.addWidget(self._title)
        self._nothing.setContentsMargins(px(16), px(12), px(16), px(4))
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, px(16))
        layout.setSpacing(0)
        layout.addLayout(header)
        layout.addWidget(divider())
        layout.addWidget(self._nothing)
        layout.addLayout(self._rows)
        layout.addWidget(self.more)
        layout.addWidget(self._ready)
        layout.addStretch(1)

    def _fill(self) -> None:
        focused = QApplication.focusWidget()
        has_focus = focused is not None and self.isAncestorOf(focused)
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        shown = self._said if self._shows_all else self._said[:AT_ONCE]
        for said in shown:
            row = RemarkRow(self._look, said)
            row.jump.clicked.connect(partial(self.jump_asked.emit, said.remark))
            self._rows.addWidget(row)
            row.show()  # at once, because it may be given the keyboard
            self._rows.addWidget(divider())
        hidden = len(self._said) - AT_ONCE
        set_shown(self._nothing, not self._said)
        set_shown(self.more, hidden > 0)
        self.more.setText(
            self.tr("Show fewer") if self._shows_all else self.tr("%n more", "", max(hidden, 0))
        )
        if has_focus and not self.more.hasFocus():
            self.focus_first()  # else Qt would carry the keyboard out of the pane with the row that went

    def _show_more(self) -> None:
        self._shows_all = not self._shows_all
        self._fill()


class RemarkRow(QWidget):
    """One remark: sign, word, sentence, and a jump."""

    def __init__(self, look: Look, said: Said, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name, token = _SIGNS[said.remark.severity]
        sign = QLabel()
        sign.setPixmap(icon(name, look, token).pixmap(look.px(18)))
        word = labels.severity(said.remark.severity)
        self.setAccessibleName(self.tr("{severity}: {sentence}").format(severity=word, sentence=said.words))
        severity = text(word, Step.SMALL, 700, token, wraps=False)
        sentence = text(said.words)
        self.jump = button(check_words.jump_words(said.remark), kind="link", size="small")
        self.jump.setObjectName("jump")
        self.jump.setAccessibleName(
            self.tr("{jump}. {severity}: {sentence}").format(
                jump=check_words.jump_words(said.remark), severity=word, sentence=said.words
            )
        )
        set_shown(self.jump, bool(check_words.jump_words(said.remark)))
        layout = QGridLayout(self)
        layout.setContentsMargins(look.px(16), look.px(8), look.px(16), look.px(6))
        layout.setHorizontalSpacing(look.px(8))
        layout.setVerticalSpacing(look.px(2))
        layout.addWidget(sign, 0, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(severity, 0, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(sentence, 0, 2)
        layout.addWidget(self.jump, 1, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)
        layout.setColumnStretch(2, 1)
        severity.setContentsMargins(0, look.px(2), 0, 0)


class ReadinessRow(QWidget):
    """One paragraph's number, point, square and word."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = text("", Step.SMALL, 600, Token.MUTED, wraps=False, tabular=True)
        self._name = text("")
        self._square = ReadinessSquares(look)
        self._word = text("", Step.SMALL, wraps=False, tabular=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.px(8))
        for part in (self._number, self._name, self._square, self._word):
            layout.addWidget(part, 1 if part is self._name else 0)

    def show_paragraph(self, number: int, paragraph: Paragraph, readiness: PlanReadiness) -> None:
        """Show this paragraph."""
        entry = readiness.paragraph(paragraph.uid)
        spoken = self.tr("Paragraph {number}: {state}").format(
            number=number, state=readiness_words.aloud(entry, readiness)
        )
        self._number.setText(str(number))
        name = evidence_words.shortened(paragraph.point.strip(), _NAME_LENGTH)
        self._name.setText(name or self.tr("No point yet"))
        self._square.say([readiness_words.state_of(entry)], spoken)
        self._word.setText(readiness_words.short(entry, readiness))


class ReadinessList(QWidget):
    """Each paragraph that has been begun, with its square."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[PlanBody, PlanReadiness] | None = None
        self._entries: list[ReadinessRow] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(look.px(8))
        self._note = text("", Step.SMALL, tone=Token.MUTED)
        header = QHBoxLayout()
        header.addWidget(text(self.tr("Readiness"), Step.BASE, 600, wraps=False))
        header.addStretch(1)
        header.addWidget(text(self.tr("today"), Step.SMALL, tone=Token.MUTED, wraps=False))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(look.px(16), look.px(16), look.px(16), 0)
        layout.setSpacing(look.px(12))
        layout.addLayout(header)
        layout.addLayout(self._rows)
        layout.addWidget(self._note)

    def show_readiness(self, body: PlanBody, readiness: PlanReadiness) -> None:
        """Show the paragraphs as they are now."""
        if self._shown == (body, readiness):
            return
        self._shown = (body, readiness)
        begun = [(n, entry) for n, entry in enumerate(body.paragraphs, start=1) if is_begun(entry)]
        while len(self._entries) < len(begun):
            self._entries.append(ReadinessRow(self._look))
            self._rows.addWidget(self._entries[-1])
        for (number, paragraph), row in zip(begun, self._entries, strict=False):
            row.show_paragraph(number, paragraph, readiness)
        for place, row in enumerate(self._entries):
            set_shown(row, place < len(begun))
        set_shown(self, bool(begun))
        self._note.setText(self._note_words(readiness))

    def _note_words(self, readiness: PlanReadiness) -> str:
        secure = self.tr("%n paragraph(s) secure.", "", readiness.secure)
        if not readiness.is_estimate:
            return secure
        return (
            secure
            + " "
            + self.tr(
                "A number appears once there are enough answers behind it; till then it is an estimate."
            )
        )


class EyeLine(QWidget):
    """The worst remark in one line, and a button that opens the drawer.

    Signals:
        jump_asked(object): go to what the `Remark` speaks of.
        open_asked: open the drawer.
    """

    jump_asked = Signal(object)
    open_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sign = QLabel()
        self._word = text("", Step.SMALL, 700, wraps=False)
        self._sentence = text("")
        self.jump = button("", kind="link", size="small")
        self._rest = text("", Step.SMALL, tone=Token.MUTED, wraps=False)
        self.open = button(self.tr("Open"), kind="quiet", size="small", hint=self.tr("F6"))
        self.open.setAccessibleName(self.tr("Open the examiner’s eye"))
        self._remark: Remark | None = None
        eye = QLabel()
        eye.setPixmap(icon("eye", look).pixmap(look.px(16)))
        layout = FlowLayout(self, spacing=8, line_spacing=0, centred=True)
        layout.setContentsMargins(16, 4, 16, 4)
        layout.addWidget(eye)
        layout.addWidget(text(self.tr("Examiner’s eye"), Step.BASE, 600, wraps=False))
        for part in (self._sign, self._word, self._sentence, self.jump):
            layout.addWidget(part)
        layout.add_stretch()
        layout.addWidget(self._rest)
        layout.addWidget(self.open)
        self.jump.clicked.connect(self._go)
        self.open.clicked.connect(self.open_asked)

    def show_remarks(self, said: Sequence[Said]) -> None:
        """Show the first of these."""
        first = said[0] if said else None
        self._remark = first.remark if first else None
        for part in (self._sign, self._word, self.jump):
            set_shown(part, first is not None)
        set_shown(self._rest, len(said) > 1)
        if first is None:
            self._sentence.setText(self.tr("Nothing to remark on so far."))
            return
        name, token = _SIGNS[first.remark.severity]
        self._sign.setPixmap(icon(name, self._look, token).pixmap(self._look.px(18)))
        self._word.setText(labels.severity(first.remark.severity))
        self._sentence.setText(first.words)
        self.jump.setText(check_words.jump_words(first.remark))
        self._rest.setText(self.tr("%n more", "", len(said) - 1))

    def _go(self) -> None:
        if self._remark is not None:
            self.jump_asked.emit(self._remark)
