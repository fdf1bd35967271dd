"""`StartPage`: the first screen. One choice has the focus; ↑ and ↓ walk the others, Enter opens. Nothing is asked."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.paths import resources
from app.ui.icons import icon
from app.ui.look import Look, Step, Token
from app.ui.page import KeyHintText
from app.ui.start.strip import Strip
from app.ui.widgets.controls import button, text

if TYPE_CHECKING:
    from app.domain.items import Event
    from app.domain.topics import Topic

_COLUMN: Final = 720
_TOP: Final = 44

BUILT_IN: Final = "stalins-foreign-policy"


class StartPage(QScrollArea):
    """Shows and emits; knows nothing of packs and services.

    Signals:
        explore_chosen: open the topic the program brings.
        pack_chosen: open a topic somebody made.
        look_chosen: change text size and colours.
    """

    explore_chosen = Signal()
    pack_chosen = Signal()
    look_chosen = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("start_page")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.explore = button(self.tr("Explore"), kind="primary", size="big", hint=self.tr("Enter"))
        self.open_pack = button(self.tr("Choose…"), name=self.tr("Choose a pack"))
        self.look_link = button(self.tr("Text size and colours"), kind="link")
        self.strip = Strip(look)
        self._heading = text("", Step.HEAD, 600, serif=True)
        self._counts = text("", tone=Token.MUTED)
        self._name = text(self.tr("Foothold"), Step.QUOTATION, 600, serif=True, wraps=False)
        self._name.setProperty("step", "name")  # the only text larger than a quotation, and only here
        self.look_link.setProperty("step", "small")
        self._column = QWidget()
        self._build()
        self.explore.clicked.connect(self.explore_chosen)
        self.open_pack.clicked.connect(self.pack_chosen)
        self.look_link.clicked.connect(self.look_chosen)
        self.setFocusProxy(self.explore)
        self._name_topic(_built_in_title())
        self._dress()
        look.changed.connect(self._dress)

    @property
    def hints(self) -> tuple[KeyHintText, ...]:
        """The keys that work here."""
        return (
            KeyHintText(("↑", "↓"), self.tr("choose")),
            KeyHintText((self.tr("Enter"),), self.tr("open")),
            KeyHintText((self.tr("F1"),), self.tr("help")),
        )

    def show_topic(self, topic: Topic, events: Sequence[Event], quotations: int, questions: int) -> None:
        """Say what waits in the topic, and draw it."""
        self._name_topic(topic.title)
        self._counts.setText(
            self.tr("{events}, {quotations} and {questions}, ready to use.").format(
                events=self.tr("%n event(s)", "", len(events)),
                quotations=self.tr("%n quotation(s)", "", quotations),
                questions=self.tr("%n exam question(s)", "", questions),
            )
        )
        self.strip.show_topic(topic, events)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """↑ and ↓ walk the choices."""
        if event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def _name_topic(self, title: str) -> None:
        self._heading.setText(self.tr("Explore “{title}”").format(title=title))
        self.explore.setAccessibleName(self.tr("Explore “{title}”").format(title=title))

    def _build(self) -> None:
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(16)
        column.addWidget(self._name)
        subtitle = self.tr(
            "Learn what happened, what was said, and how to argue it. Where would you like to begin?"
        )
        column.addWidget(text(subtitle, Step.LEAD, tone=Token.MUTED))
        column.addSpacing(8)
        column.addWidget(self._explore_card())
        column.addWidget(self._pack_card())
        column.addLayout(self._footer())
        column.addStretch(1)
        content = QWidget()
        content.setProperty("kind", "content")
        row = QHBoxLayout(content)
        row.setContentsMargins(24, 0, 24, 0)
        row.addStretch(1)
        row.addWidget(self._column, 1000)
        row.addStretch(1)
        self.setWidget(content)

    def _explore_card(self) -> QFrame:
        card = _card(current=True)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._heading)
        words.addWidget(self._counts)
        top = QHBoxLayout()
        top.setSpacing(24)
        top.addLayout(words, 1)
        top.addWidget(self.explore, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addLayout(top)
        column.addWidget(self.strip)
        return card

    def _pack_card(self) -> QFrame:
        card = _card()
        self._drawing = QLabel()
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(text(self.tr("Open a pack"), Step.LEAD, 600))
        words.addWidget(text(self.tr("A topic somebody made: a .foothold file."), tone=Token.MUTED))
        row = QHBoxLayout(card)
        row.setContentsMargins(24, 16, 24, 16)
        row.setSpacing(20)
        row.addWidget(self._drawing)
        row.addLayout(words, 1)
        row.addWidget(self.open_pack)
        return card

    def _footer(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addStretch(1)
        row.addWidget(text(self.tr("No account, no network"), Step.SMALL, tone=Token.MUTED, wraps=False))
        row.addWidget(self.look_link)
        return row

    def _dress(self) -> None:
        side = self._look.px(22)
        self._drawing.setPixmap(icon("box", self._look, Token.ACCENT).pixmap(side, side))
        self._column.setMaximumWidth(self._look.px(_COLUMN))
        layout = self._column.layout()
        if layout is not None:
            layout.setContentsMargins(0, self._look.px(_TOP), 0, self._look.px(24))


def _card(*, current: bool = False) -> QFrame:
    card = QFrame()
    card.setProperty("kind", "card")
    card.setProperty("current", "true" if current else "false")
    return card


def _built_in_title() -> str:
    """The title as the pack's own first page has it: known before the database is, so that nothing jumps."""
    with (resources() / "packs" / BUILT_IN / "pack.toml").open("rb") as file:
        return str(tomllib.load(file)["title"])
