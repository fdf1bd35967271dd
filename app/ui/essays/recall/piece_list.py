"""The pieces of a plan to be marked, as a list under their paragraphs: suggestions muted with a question mark, marks in colour."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.domain.plans.matching import Match
from app.domain.plans.recall import Outcome
from app.ui.essays.recall.outcome_words import outcome_words
from app.ui.icons import paint_icon
from app.ui.look import Look, Step, Token

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE: Final = Qt.ItemDataRole.UserRole
_HEIGHT: Final = 32
_HEADING: Final = 40
_STATE: Final = 130
_SIGNS: Final = {
    Outcome.HIT: ("check", Token.GOOD),
    Outcome.PARTIAL: ("minus", Token.WARN),
    Outcome.WRONG_DATE: ("clock", Token.WARN),
    Outcome.MISS: ("cross", Token.BAD),
}


@dataclass(frozen=True, slots=True)
class PieceRow:
    """One piece: its number, what it is called, what is proposed, and how it was marked (None = not yet).

    `alone` is what it is called where the heading above it is not in sight ("" = the same).
    """

    number: int
    words: str
    match: Match
    date: str = ""
    marked: Outcome | None = None
    alone: str = ""


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """The paragraph the pieces below belong to."""

    words: str
    number: int = 0


Row = PieceRow | HeadingRow


class PieceModel(QAbstractListModel):
    """Headings and pieces."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def replace(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def put(self, row: int, piece: PieceRow) -> None:
        """Show one piece otherwise."""
        self._rows[row] = piece
        self.dataChanged.emit(self.index(row), self.index(row))

    def row(self, index: Index | int) -> Row:
        """The row of an index."""
        return self._rows[index if isinstance(index, int) else index.row()]

    def pieces(self) -> list[tuple[int, PieceRow]]:
        """All pieces with their row."""
        return [(number, row) for number, row in enumerate(self._rows) if isinstance(row, PieceRow)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._rows[index.row()], PieceRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: row.words,
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._aloud(row),
            ROW_ROLE: lambda: row,
        }
        answer = answers.get(role)
        return answer() if answer else None

    def _aloud(self, row: Row) -> str:
        if isinstance(row, HeadingRow):
            return row.words
        if row.marked is None:
            return self.tr("{piece}, suggested: {outcome}").format(
                piece=row.words, outcome=outcome_words(row.match.outcome)
            )
        return self.tr("{piece}, marked: {outcome}").format(
            piece=row.words, outcome=outcome_words(row.marked)
        )


class PiecePainter(QStyledItemDelegate):
    """Draws headings and pieces."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = isinstance(index.data(ROW_ROLE), HeadingRow)
        return QSize(self._look.px(200), self._look.px(_HEADING if heading else _HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        if isinstance(row, HeadingRow):
            self._paint_heading(painter, option.rect, row)
        else:
            self._paint_piece(painter, option, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, row: HeadingRow) -> None:
        px = self._look.px
        place = rect.adjusted(0, px(8), 0, 0)
        left = 0
        if row.number:
            self._write(painter, place, str(row.number), self._look.font(Step.SMALL, 600), Token.MUTED)
            left = px(16)
        words = place.adjusted(left, 0, 0, 0)
        self._write(painter, words, row.words, self._look.font(Step.LEAD, 600, serif=True), Token.INK)

    def _paint_piece(self, painter: QPainter, option: QStyleOptionViewItem, row: PieceRow) -> None:
        look, px, rect = self._look, self._look.px, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, look.colour(Token.ACCENT_SOFT if chosen else Token.SURFACE))
        painter.setPen(QPen(look.colour(Token.ACCENT if chosen and look.is_contrast else Token.LINE), 1))
        painter.drawRect(rect.adjusted(0, 0, -1, 0))
        if chosen:
            painter.fillRect(rect.left(), rect.top(), px(3), rect.height(), look.colour(Token.ACCENT))
        number = QRect(rect.left() + px(12), rect.top(), px(24), rect.height())
        self._write(painter, number, str(row.number), look.font(Step.SMALL, 600, tabular=True), Token.MUTED)
        state = QRect(rect.right() - px(_STATE), rect.top(), px(_STATE), rect.height())
        outcome = row.marked or row.match.outcome
        sign, token = _SIGNS[outcome]
        shown = token if row.marked else Token.MUTED
        corner = QPoint(state.left(), state.center().y() - px(7))
        paint_icon(painter, sign, look, shown, corner, px(14))
        words = outcome_words(outcome)
        if row.marked is None:
            words = self.tr("{outcome}?").format(outcome=words)
        self._write(
            painter,
            state.adjusted(px(20), 0, 0, 0),
            words,
            look.font(Step.SMALL, 600 if row.marked else 400),
            shown,
        )
        text = QRect(number.right(), rect.top(), state.left() - number.right() - px(8), rect.height())
        self._write(painter, text, row.words, look.font(), Token.INK)

    def _write(self, painter: QPainter, place: QRect, words: str, font: QFont, token: Token) -> None:
        painter.setFont(font)
        painter.setPen(self._look.colour(token))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)


class PieceList(QListView):
    """The list. Keys 1 to 4 mark, Enter takes the suggestion.

    Signals:
        row_picked(int): another row is current.
        marked(object): an `Outcome` for the current row.
        agreed: the suggestion of the current row is right.
    """

    row_picked = Signal(int)
    marked = Signal(object)
    agreed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pieces = PieceModel(self)
        self._painter = PiecePainter(look)
        self.setModel(self.pieces)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(self.tr("Pieces of the plan"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "bare")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.selectionModel().currentChanged.connect(lambda index: self.row_picked.emit(index.row()))
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_1: Outcome.HIT, Qt.Key.Key_2: Outcome.PARTIAL, Qt.Key.Key_3: Outcome.WRONG_DATE,
                Qt.Key.Key_4: Outcome.MISS}  # fmt: skip
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif key in keys:
            self.marked.emit(keys[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.agreed.emit()
        else:
            super().keyPressEvent(event)
