"""The claims of a marked text as a list: the twin of what is painted into the text, and what comes next in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.domain.marked import Claim, Verdict
from app.ui import labels
from app.ui.essays.marked.verdict_marks import paint_sign
from app.ui.look import Look, Step, Token

Index = QModelIndex | QPersistentModelIndex

CLAIM_ROLE: Final = Qt.ItemDataRole.UserRole
_HEIGHT: Final = 64
_GAP: Final = 8


def correction_words(claim: Claim) -> str:
    """What to write instead; for a claim that is right, that it is, with what there is to add."""
    if claim.correction:
        return claim.correction
    return labels.verdict(claim.verdict)


class ClaimModel(QAbstractListModel):
    """Rows of `Claim`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._claims: list[Claim] = []

    def replace(self, claims: Sequence[Claim]) -> None:
        """Show these claims."""
        self.beginResetModel()
        self._claims = list(claims)
        self.endResetModel()

    def claim(self, index: Index) -> Claim:
        """The claim of an index."""
        return self._claims[index.row()]

    def row_of(self, uid: str) -> int:
        """The row of a claim; -1 where it is not shown."""
        return next((row for row, claim in enumerate(self._claims) if claim.uid == uid), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self._claims)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        claim = self._claims[index.row()]
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: claim.claim,
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._aloud(claim),
            CLAIM_ROLE: lambda: claim,
        }
        answer = answers.get(role)
        return answer() if answer else None

    def _aloud(self, claim: Claim) -> str:
        words = self.tr("{verdict}: {claim}.").format(
            verdict=labels.verdict(claim.verdict), claim=claim.claim.rstrip(".")
        )
        return f"{words} {claim.correction}".strip() if claim.verdict is not Verdict.RIGHT else words


class ClaimPainter(QStyledItemDelegate):
    """Draws a claim as a small card: sign, claim, correction."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    @property
    def row_height(self) -> int:
        """The height of one row."""
        return self._look.px(_HEIGHT)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._look.px(200), self.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, px, claim = self._look, self._look.px, index.data(CLAIM_ROLE)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        box = option.rect.adjusted(1, 1, -1, -px(_GAP) + 1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour(Token.ACCENT if chosen else Token.LINE), 2 if chosen else 1))
        painter.setBrush(look.colour(Token.SURFACE))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), px(8), px(8))
        painter.setFont(look.font(Step.BASE, 700))
        paint_sign(painter, look, claim.verdict, QRectF(box.left() + px(16), box.top(), px(20), box.height()))
        text = box.adjusted(px(44), px(7), -px(16), -px(7))
        half = text.height() // 2
        upper = QRect(text.left(), text.top(), text.width(), half)
        self._write(painter, upper, claim.claim, look.font(Step.BASE, 500), Token.INK)
        self._write(
            painter, upper.translated(0, half), correction_words(claim), look.font(Step.SMALL), Token.MUTED
        )
        painter.restore()

    def _write(self, painter: QPainter, place: QRect, words: str, font: QFont, token: Token) -> None:
        painter.setFont(font)
        painter.setPen(self._look.colour(token))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)


class ClaimList(QListView):
    """The list.

    Signals:
        claim_picked(str): another row is current.
    """

    claim_picked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.claims = ClaimModel(self)
        self._painter = ClaimPainter(look)
        self.setModel(self.claims)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(self.tr("Claims of the essay, in its order"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "bare")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.selectionModel().currentChanged.connect(self._tell)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def show_current(self, uid: str) -> None:
        """Make this claim current, with what comes next in sight below it."""
        row = self.claims.row_of(uid)
        if row >= 0 and self.currentIndex().row() != row:
            self.setCurrentIndex(self.claims.index(row))
        if row >= 0 and not self.hasFocus():
            self.scrollTo(self.claims.index(row), QAbstractItemView.ScrollHint.PositionAtTop)

    def sizeHint(self) -> QSize:
        """Two rows: it takes what room is left, and asks for no more."""
        return QSize(super().sizeHint().width(), 2 * self._painter.row_height)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the page here (N, L), not the beginning of a name."""

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.claim_picked.emit(self.claims.claim(index).uid)
