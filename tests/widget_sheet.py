"""Every widget of the kit in one window per theme, as pictures to look at: `python -m tests.widget_sheet OUT [TEXT_PERCENT]`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from app.domain.appearance import Theme
from app.domain.memories import ItemMemory, MemoryState
from app.domain.plans.readiness import ParagraphState
from app.ui.icons import icon
from app.ui.look import Look, Step, Token
from app.ui.page import KeyHintText
from app.ui.widgets.badge import CountBadge, LaneBadge
from app.ui.widgets.banner import Banner
from app.ui.widgets.chip import Chip, LaneChip
from app.ui.widgets.choice import Choice
from app.ui.widgets.controls import button, icon_button, row, text
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.key_hint import KeyHintRow
from app.ui.widgets.memory_bar import MemoryBar
from app.ui.widgets.panel import Card, Panel, divider, line_of
from app.ui.widgets.rating_button import RatingButton
from app.ui.widgets.readiness import ReadinessSquares
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.segmented import SegmentedChoice
from app.ui.widgets.tag import Tag
from app.ui.widgets.tick import Tick
from app.ui.widgets.undo_bar import UndoBar

LANES = {
    "W": ("blue", "The West"),
    "G": ("black", "Germany"),
    "S": ("green", "Security"),
    "C": ("vermilion", "Comintern"),
    "P": ("yellow", "Spain"),
    "F": ("orange", "Far East"),
    "R": ("purple", "War"),
    "H": ("sky", "At home"),
}
FULL, HALF, HOLLOW = ParagraphState.FULL, ParagraphState.HALF, ParagraphState.HOLLOW


def sheet(look: Look) -> QWidget:
    """A window with everything in it."""
    window = QWidget()
    window.setWindowTitle("The kit")
    outer = QVBoxLayout(window)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    outer.addWidget(_banner(look))
    inside = QWidget()
    outer.addWidget(inside)
    grid = QGridLayout(inside)
    grid.setContentsMargins(24, 16, 24, 16)
    grid.setSpacing(16)
    grid.addWidget(_today(look), 0, 0)
    grid.addWidget(_rating(look), 1, 0)
    grid.addWidget(_plan(look), 2, 0)
    grid.addWidget(_form(look), 0, 1)
    grid.addWidget(_details(look), 1, 1)
    grid.addWidget(_empty(look), 2, 1)
    grid.setColumnStretch(0, 3)
    grid.setColumnStretch(1, 2)
    outer.addStretch(1)
    undo = UndoBar(look)
    outer.addWidget(undo)
    undo.say("Deleted “Locarno Treaties signed” and its link to the Treaty of Berlin.")
    hints = KeyHintRow()
    hints.say(
        (KeyHintText(("↑", "↓"), "event"), KeyHintText(("Enter",), "open"), KeyHintText(("Ctrl Z",), "undo"))
    )
    outer.addWidget(
        line_of(text("Saved on this computer", Step.SMALL, tone=Token.MUTED, wraps=False), None, hints)
    )
    return window


def _banner(look: Look) -> Banner:
    banner = Banner(look)
    banner.say(
        "“Cold War Origins.foothold” could not be opened.",
        "Line 214 of its events has no date. Nothing was added and your own topics are unchanged.",
        actions=(("Show line 214", lambda: None), ("Choose another file…", lambda: None)),
    )
    return banner


def _today(look: Look) -> Card:
    card = Card(padding=24)
    minutes = SegmentedChoice([(5, "5"), (20, "20"), (45, "45 minutes")], "How long")
    minutes.choose(20)
    heading = text("Twenty minutes, well spent", Step.QUOTATION, 600, serif=True, wraps=False)
    start = button("Start 20 minutes", kind="primary", size="big", hint="Enter")
    start.setObjectName("start")
    card.body.addWidget(line_of(heading, None, minutes))
    said = text("Stop whenever you like. Every answer is kept.", tone=Token.MUTED, wraps=False)
    card.body.addWidget(line_of(start, said, None, spacing=16))
    card.body.addWidget(divider())
    bar = line_of(
        SegmentedChoice([("lanes", "Lanes"), ("table", "Table")], "View"),
        SearchField(look, "Find an event", hint="Ctrl F"),
        button("Whole range", size="small"),
        button("All lanes", kind="quiet", size="small", trailing=icon("chevron-down", look)),
        button("Add event", size="small", icon=icon("plus", look)),
        button("Put in order", kind="primary", size="small"),
        icon_button(icon("more", look), "More"),
    )
    card.body.addWidget(bar)
    off = button("Not now")
    off.setEnabled(False)
    card.body.addWidget(
        line_of(
            button("Show the answer", kind="primary", hint="Ctrl Enter"),
            button("One more word", hint="Alt N"),
            button("Undo", kind="quiet", icon=icon("undo", look), hint="Ctrl Z"),
            button("Make a plan", kind="link"),
            off,
            None,
        )
    )
    return card


def _rating(look: Look) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    big = QHBoxLayout()
    big.setSpacing(16)
    small = QHBoxLayout()
    small.setSpacing(8)
    small.addStretch(1)
    for word, line, keys, is_small in (
        ("Not yet", "I couldn’t say it. Again later today.", ("1",), False),
        ("Knew it", "I could use it in an essay. In 9 days.", ("3", "Space"), False),
        ("Shaky", "slow, or with gaps: in 4 days", ("2",), True),
        ("Too easy", "no effort at all: in 16 days", ("4",), True),
    ):
        made = RatingButton(look, word, keys=keys, small=is_small)
        made.set_line(line)
        (small if is_small else big).addWidget(made)
    layout.addLayout(big)
    layout.addLayout(small)
    layout.addStretch(1)
    return holder


def _plan(look: Look) -> Card:
    card = Card()
    card.set_current(True)
    title = text("The Third Period line harmed Soviet security", Step.LEAD, 600, serif=True, wraps=False)
    squares = ReadinessSquares(look)
    squares.say([FULL, FULL, HALF, HOLLOW], "Nearly: 2 of 4 paragraphs secure")
    card.body.addWidget(
        line_of(CountBadge("3", "Paragraph 3"), title, None, Tag(look, "Challenges"), squares)
    )
    chips = QWidget()
    flow = FlowLayout(chips)
    for letter, words in (("W", "ARCOS raid"), ("S", "War scare"), ("H", "First Five-Year Plan")):
        flow.addWidget(Chip(look, words, slot=LANES[letter][0], letter=letter, removable=letter == "S"))
    flow.addWidget(Chip(look, "“We are fifty …”", icon="quote"))
    flow.addWidget(CountBadge("+2", "2 more"))
    card.body.addWidget(chips)
    field = QPlainTextEdit()
    field.setPlaceholderText("Why does this evidence prove the point?")
    field.setMaximumHeight(look.px(56))
    card.body.addWidget(row("Because", field))
    tags = (("Verified", "good", "check"), ("Attributed", "warn", "triangle"), ("Not so", "bad", "close"))
    card.body.addWidget(line_of(*(Tag(look, *tag) for tag in tags), Tag(look, "No evidence"), None))
    return card


def _form(look: Look) -> Panel:
    panel = Panel(padding=24, spacing=12)
    panel.body.addWidget(row("&Speaker", QLineEdit("Joseph Stalin")))
    board = Choice(look, "Which board?")
    board.addItems(["Choose an exam board", "Leaving Certificate, Higher"])
    panel.body.addWidget(row("&Board", board))
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setValue(60)
    slider.setAccessibleName("Zoom")
    progress = QProgressBar()
    progress.setTextVisible(False)
    progress.setValue(33)
    panel.body.addWidget(line_of(text("4 of 12 due", Step.SMALL, tone=Token.MUTED, wraps=False), progress))
    panel.body.addWidget(slider)
    ticked = Tick(look, "Show keys beside what they do")
    ticked.setChecked(True)
    panel.body.addWidget(line_of(ticked, Tick(look, "Countdown"), None))
    return panel


def _details(look: Look) -> Panel:
    panel = Panel(padding=24, spacing=8)
    chips = QWidget()
    flow = FlowLayout(chips, spacing=8)
    for letter, (slot, name) in LANES.items():
        flow.addWidget(LaneChip(look, slot, letter, name))
    panel.body.addWidget(chips)
    panel.body.addWidget(text("Nazi–Soviet Pact signed", Step.TITLE, 600, serif=True))
    panel.body.addWidget(text("23 August 1939", weight=600))
    panel.body.addWidget(
        text("Molotov and Ribbentrop signed a ten-year non-aggression treaty and a secret protocol.")
    )
    for name, recall in (("The date", 0.94), ("Three quotations", 0.58), ("“… moderate wing …”", None)):
        bar = MemoryBar(look)
        state = MemoryState.NEW if recall is None else MemoryState.KNOWN
        bar.show_memory(ItemMemory("x", state, recall))
        panel.body.addWidget(
            line_of(LaneBadge(look, "blue", "W", "The West"), text(name, wraps=False), None, bar)
        )
    return panel


def _empty(look: Look) -> QWidget:
    return EmptyState(look, "timeline", "This topic has no events yet.", "Add the first event", "Ctrl N")


def main(out: Path, text_percent: int) -> None:
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    out.mkdir(parents=True, exist_ok=True)
    look = Look(Theme.PAPER, text_percent=text_percent)
    look.wear(application)
    window = sheet(look)
    window.show()
    window.activateWindow()
    application.processEvents()
    width = max(1360, window.minimumSizeHint().width())
    window.resize(width, max(980, window.heightForWidth(width)))
    start = window.findChild(QWidget, "start")
    assert start is not None
    start.setFocus(Qt.FocusReason.TabFocusReason)
    for theme in (Theme.PAPER, Theme.NIGHT, Theme.CONTRAST):
        look.change(theme=theme)
        for _ in range(4):
            application.processEvents()
        window.grab().save(str(out / f"kit-{theme}-{text_percent}.png"))
    window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100)
