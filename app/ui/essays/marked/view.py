"""`MarkedView`: a student's essay, marked. The text at the left, the current claim and what comes next at the right."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.domain.acts import Act, Done
from app.domain.errors import FootholdError
from app.domain.items import Event, Lane
from app.domain.marked import Claim, ClaimKind, MarkedText
from app.domain.memories import ItemMemory
from app.domain.settings import Settings
from app.domain.topics import Topic
from app.ui.context import Context
from app.ui.essays.marked.claim_card import ClaimCard
from app.ui.essays.marked.claim_list import ClaimList
from app.ui.essays.marked.strip import ClaimStrip
from app.ui.essays.marked.text_view import MarkedTextView
from app.ui.essays.marked.verdict_filters import VerdictFilters
from app.ui.essays.open_plan import cards_of
from app.ui.icons import icon
from app.ui.look import Step, Token
from app.ui.page import KeyHintText
from app.ui.widgets.barred import Barred
from app.ui.widgets.controls import button, set_shown, text
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.panel import Panel, divider
from app.ui.widgets.scroll import Scroll

_TEXT_WIDTH: Final = 760
_PANEL: Final = 520
_LEAST_PANEL: Final = 280
_LEAST_BODY: Final = 140


class MarkedView(QWidget):
    """Reads a marked text claim by claim.

    Signals:
        back_asked: to the list of questions.
        drill_asked: find the slips.
    """

    back_asked = Signal()
    drill_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._marked = MarkedText(title="", text="")
        self._shown: tuple[Claim, ...] = ()
        self._topic: Topic | None = None
        self._events: dict[str, Event] = {}
        self._current: Claim | None = None
        look = context.look
        self.back = button(self.tr("Essay plans"), kind="link")
        self._title = text("", weight=600, wraps=False)
        self.filters = VerdictFilters(look, self)
        self.show_all = button(self.tr("Show all"), kind="quiet", size="small")
        self.drill = button(self.tr("Find the slips"))
        self.text = MarkedTextView(look)
        self.strip = ClaimStrip(look)
        self.card = ClaimCard(look)
        self._next_title = text(self.tr("Next in the text"), Step.SMALL, 600, Token.MUTED, wraps=False)
        self.list = ClaimList(look)
        self._keys: list[QShortcut] = []
        self._measuring = QTimer(self, interval=0, singleShot=True)
        self._measuring.timeout.connect(self._measure)
        self._lay_out()
        self._wire()
        self._bind_keys()

    @property
    def current(self) -> Claim | None:
        """The claim that is framed."""
        return self._current

    def show_text(self, topic: str, marked: MarkedText) -> None:
        """Show a topic's marked text. The same one again keeps its place."""
        services = self._context.services
        if marked != self._marked or self._topic is None or self._topic.uid != topic:
            self._topic = services.topics.topic(topic)
            self._events = {event.uid: event for event in services.timelines.events(topic)}
            self._marked = marked
            self._title.setText(marked.title)
            self.filters.show_counts(marked)
            self.text.show_text(marked)
            self._current = None
            self._filter()
        elif self._current is not None:
            self._show_claim(self._current)
        self._allow_letters(services.preferences.settings())

    def show_claim(self, uid: str) -> None:
        """Go to a claim; "" = the first."""
        claim = next((one for one in self._marked.claims if one.uid == uid), None)
        if claim is not None and claim not in self._shown:
            self.filters.show_all()
        chosen = claim or (self._shown[0] if self._shown else None)
        if chosen is not None:
            self._show_claim(chosen)

    def focus_first(self) -> None:
        """Go to the text."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def status(self) -> str:
        """What the status row says."""
        return self._marked.note or self.tr("Each claim is checked against a source.")

    def hints(self) -> tuple[KeyHintText, ...]:
        """The keys that work here."""
        return (
            KeyHintText(("N",), self.tr("next")),
            KeyHintText((self.tr("Shift"), "N"), self.tr("previous")),
            KeyHintText(("L",), self.tr("learn this")),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measuring.start()

    def _lay_out(self) -> None:
        look = self._context.look
        px = look.px
        above = QWidget()
        bar = FlowLayout(above, spacing=px(8), line_spacing=px(4), centred=True)
        bar.setContentsMargins(px(24), px(8), px(24), px(8))
        for part in (self.back, text(self.tr("›"), tone=Token.MUTED, wraps=False), self._title):
            bar.addWidget(part)
        for filter_button in self.filters.buttons():
            bar.addWidget(filter_button)
        bar.addWidget(self.show_all)
        bar.add_stretch()
        bar.addWidget(self.drill)
        left = Panel()
        inside = QHBoxLayout()
        inside.setContentsMargins(px(40), 0, px(8), 0)
        inside.addWidget(self.text, 1)
        inside.addWidget(self.strip)
        left.body.addLayout(inside)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(px(24), px(16), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(self.card)
        column.addWidget(self._next_title)
        column.addWidget(self.list, 1)
        # Where room is short the panel scrolls; the list is not squeezed away.
        self.list.setMinimumHeight(self.list.sizeHint().height())
        panel = Scroll(right)
        panel.setMinimumWidth(px(_LEAST_PANEL))
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(panel)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes([_TEXT_WIDTH, _PANEL])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Barred(look, (above, divider()), splitter, _LEAST_BODY))
        self.back.setIcon(icon("chevron-left", look, Token.ACCENT))

    def _wire(self) -> None:
        self.back.clicked.connect(self.back_asked)
        self.drill.clicked.connect(self.drill_asked)
        self.show_all.clicked.connect(self.filters.show_all)
        self.filters.chosen.connect(self._filter)
        self.text.claim_picked.connect(self._pick)
        self.list.claim_picked.connect(self._pick)
        self.text.scrolled.connect(self._show_seen)
        self.strip.place_picked.connect(self.text.scroll_to)
        self.card.event_asked.connect(self._context.requests.show_event)
        self.card.learn_asked.connect(self.learn)
        self._context.changes.settings_changed.connect(self._allow_letters)

    def _bind_keys(self) -> None:
        letters = {"N": partial(self.step, 1), "Shift+N": partial(self.step, -1), "L": self.learn}
        for key, act in letters.items():
            self._keys.append(self._key(key, act))
        self._key("Esc", self.back_asked.emit)

    def _key(self, key: str, act: object) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
        return shortcut

    def step(self, step: int) -> None:
        """On to the next claim shown (1) or back (-1)."""
        if not self._shown:
            return
        if self._current not in self._shown:
            self._show_claim(self._shown[0])
            return
        at = self._shown.index(self._current) + step
        if 0 <= at < len(self._shown):
            self._show_claim(self._shown[at])

    def learn(self) -> None:
        """Make cards of what the current claim is about: the verified quotation, else its event."""
        uid = self._learnt_item(self._current) if self._current is not None else ""
        if not uid or self.card.learn.isHidden():
            return
        try:
            self._context.services.learning.learn(uid)
        except FootholdError as error:
            self._context.requests.report.emit(error)
            return
        self._context.changes.cards_changed.emit(cards_of([uid]))
        self._context.requests.did.emit(Done(Act.LEARN, self._item_title(uid)))
        if self._current is not None:
            self._show_claim(self._current)

    def _pick(self, uid: str) -> None:
        claim = next((one for one in self._marked.claims if one.uid == uid), None)
        if claim is not None and claim is not self._current:
            self._show_claim(claim)

    def _show_claim(self, claim: Claim) -> None:
        self._current = claim
        number = self._marked.claims.index(claim) + 1
        events = [(self._events[uid], self._lane(uid)) for uid in claim.events if uid in self._events]
        self.card.show_claim(claim, number, len(self._marked.claims), events, self._memory(claim))
        self.text.show_claim(claim.uid)
        self.list.show_current(claim.uid)
        self._show_seen()

    def _filter(self) -> None:
        verdicts = self.filters.verdicts()
        self._shown = tuple(claim for claim in self._marked.claims if claim.verdict in verdicts)
        self.list.claims.replace(self._shown)
        self.text.show_verdicts(verdicts)
        set_shown(self.show_all, len(self._shown) < len(self._marked.claims))
        if self._current is not None and self._current in self._shown:
            self.list.show_current(self._current.uid)
        elif self._shown:
            self._show_claim(self._shown[0])
        self._measure()

    def _measure(self) -> None:
        verdicts = self.filters.verdicts()
        self.strip.show_marks(
            [
                (claim.verdict, self.text.fraction_of(claim))
                for claim in self._marked.claims
                if claim.verdict in verdicts
            ]
        )
        self._show_seen()

    def _show_seen(self) -> None:
        self.strip.show_seen(self.text.visible_part())

    def _lane(self, event: str) -> Lane | None:
        themes = self._events[event].themes
        return self._topic.lane(themes[0]) if self._topic and themes else None

    def _learnt_item(self, claim: Claim) -> str:
        """What *Learn this* learns of a claim: for words the verified quotation, for a fact its event; "" = nothing."""
        if claim.quote and (claim.kind is ClaimKind.QUOTE or not claim.events):
            return claim.quote
        return next((uid for uid in claim.events if uid in self._events), "")

    def _memory(self, claim: Claim) -> ItemMemory | None:
        uid = self._learnt_item(claim)
        return self._context.services.learning.memories([uid])[uid] if uid else None

    def _item_title(self, uid: str) -> str:
        event = self._events.get(uid)
        return event.label if event else self._context.services.quotations.quote(uid).quote.text

    def _allow_letters(self, settings: Settings) -> None:
        for shortcut in self._keys:
            shortcut.setEnabled(settings.single_letter_keys)
