"""`OutlinePanel`: the topic's own line of argument for a question, to compare with the student's and take evidence from.

Offered once the student has an answer and a point of their own, or on "Show me anyway": what one writes first counts.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.packs.outline import Outline, OutlineParagraph
from app.ui.essays.carrying import Load
from app.ui.essays.evidence_book import EvidenceBook
from app.ui.essays.evidence_list import EvidenceList
from app.ui.essays.evidence_painter import Shape
from app.ui.icons import icon
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import button, icon_button, set_shown, text
from app.ui.widgets.panel import divider
from app.ui.widgets.scroll import Scroll


class OutlinePanel(Scroll):
    """A side panel.

    Signals:
        item_chosen(str): the student wants this item in the plan.
        item_menu_asked(str, object): the context menu of an item, at a global point.
        closed: back to the examiner's eye.
    """

    item_chosen = Signal(str)
    item_menu_asked = Signal(str, object)
    closed = Signal()

    def __init__(self, look: Look, book: EvidenceBook, parent: QWidget | None = None) -> None:
        content = QWidget()
        super().__init__(content, parent=parent)
        self._look = look
        self._book = book
        self._outline: Outline | None = None
        self._anyway = False
        self._is_earned = False
        self._close = icon_button(
            icon("close", look, Token.MUTED), self.tr("Close the line of argument"), size="tiny"
        )
        self._before = text(
            self.tr(
                "First your own: write your answer in one sentence and one point. "
                "Then compare it with the topic’s line of argument."
            )
        )
        self.anyway = button(self.tr("Show me anyway"))
        self._line = QWidget()
        self._lay_out(content)
        self._close.clicked.connect(self.closed)
        self.anyway.clicked.connect(self._show_anyway)

    def show_outline(self, outline: Outline, *, is_earned: bool) -> None:
        """Show this line of argument, or what has to be written before it."""
        self._is_earned = is_earned
        if outline != self._outline:
            self._outline, self._anyway = outline, False
            self._fill(outline)
        self._show_right_part()

    def focus_first(self) -> None:
        """Go to the first thing one can do here."""
        lists = self._line.findChildren(EvidenceList)
        target = lists[0] if lists and not self._line.isHidden() else self.anyway
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self, content: QWidget) -> None:
        px = self._look.px
        header = QHBoxLayout()
        header.setContentsMargins(px(16), px(8), px(8), px(8))
        header.addWidget(text(self.tr("The topic’s line of argument"), Step.BASE, 600, wraps=False))
        header.addStretch(1)
        header.addWidget(self._close)
        before = QVBoxLayout()
        before.setContentsMargins(px(16), px(12), px(16), px(12))
        before.setSpacing(px(12))
        before.addWidget(self._before)
        before.addWidget(self.anyway, 0, Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, px(16))
        layout.setSpacing(0)
        layout.addLayout(header)
        layout.addWidget(divider())
        layout.addLayout(before)
        layout.addWidget(self._line)
        layout.addStretch(1)
        inside = QVBoxLayout(self._line)
        inside.setContentsMargins(px(16), 0, 0, 0)
        inside.setSpacing(px(6))

    def _show_anyway(self) -> None:
        self._anyway = True
        self._show_right_part()
        self.focus_first()

    def _show_right_part(self) -> None:
        shown = self._is_earned or self._anyway
        set_shown(self._line, shown)
        set_shown(self._before, not shown)
        set_shown(self.anyway, not shown)

    def _fill(self, outline: Outline) -> None:
        layout = self._line.layout()
        while layout is not None and (item := layout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._add(
            text(
                self.tr(
                    "One line among several that can be defended. Enter adds a piece of evidence to your plan."
                ),
                Step.SMALL,
                tone=Token.MUTED,
            )
        )
        heading = ""
        for paragraph in outline.paragraphs:
            if paragraph.heading != heading:
                heading = paragraph.heading
                self._add(text(heading, Step.SMALL, 600, Token.MUTED))
            self._add_paragraph(paragraph)
        self._add(text(self.tr("A possible judgement"), Step.SMALL, 600, Token.MUTED))
        self._add(text(outline.judgement, serif=True))

    def _add_paragraph(self, paragraph: OutlineParagraph) -> None:
        self._add(text(paragraph.point, weight=600, serif=True))
        if paragraph.note:
            self._add(text(paragraph.note, Step.SMALL, tone=Token.MUTED))
        rows = [(uid, row) for uid in paragraph.evidence if (row := self._book.row(uid)) is not None]
        if not rows:
            return
        listed = EvidenceList(self._look, self._book.lane, Shape.NAMES, Load.ITEM, paragraph.point)
        listed.evidence.replace(rows)
        listed.setFixedHeight(len(rows) * listed.painter_of_rows.row_height)
        listed.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        listed.picked.connect(self.item_chosen)
        listed.menu_asked.connect(self.item_menu_asked)
        self._add(listed)

    def _add(self, widget: QWidget) -> None:
        layout = self._line.layout()
        if layout is not None:
            if not isinstance(widget, EvidenceList):
                widget.setContentsMargins(0, self._look.px(4), self._look.px(16), 0)
            layout.addWidget(widget)
