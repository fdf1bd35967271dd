"""`MapPanel`: what a student holds of the topic, one square per event, lane by lane, in order of time."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.plans.readiness import ParagraphState
from app.domain.statistics import LaneMap, ProgressPage, TopicMap
from app.ui.look import Look, Step, Token
from app.ui.progress.panel import Panel
from app.ui.widgets.badge import LaneBadge
from app.ui.widgets.controls import text
from app.ui.widgets.panel import divider
from app.ui.widgets.readiness import MAP_SIDE, ReadinessSquares

_LANE_WIDTH = 104


class MapPanel(Panel):
    """A row a lane; the table names every event with how well it is held."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(
            look,
            self.tr("What you hold of this topic"),
            (self.tr("Event"), self.tr("Lane"), self.tr("How well")),
            "panel_map",
            parent,
        )
        self._rows: list[LaneRow] = []
        self._column = QVBoxLayout(self.picture)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)

    @property
    def rows(self) -> tuple["LaneRow", ...]:
        """The lanes shown."""
        return tuple(row for row in self._rows if not row.isHidden())

    def show_page(self, page: ProgressPage) -> None:
        """A row a lane, a table row an event."""
        held = page.held
        self.sentence.setText(self._sentence(held))
        while len(self._rows) < len(held.lanes):
            row = LaneRow(self.look)
            self._column.insertWidget(len(self._rows), row)
            self._rows.append(row)
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(held.lanes))
            if place < len(held.lanes):
                row.show_lane(held.lanes[place])
        self.numbers.replace(
            [
                (square.title, row.lane.title, self._word(square.state))
                for row in held.lanes
                for square in row.squares
            ]
        )

    def _sentence(self, held: TopicMap) -> str:
        words = self.tr(
            "{secure} of %n event(s) secure, {nearly} nearly. In order of time, lane by lane.",
            "",
            held.events,
        )
        return words.format(secure=held.secure, nearly=held.nearly)

    def _word(self, state: ParagraphState) -> str:
        return {
            ParagraphState.FULL: self.tr("secure"),
            ParagraphState.HALF: self.tr("nearly"),
            ParagraphState.HOLLOW: self.tr("not yet"),
        }[state]


class LaneRow(QWidget):
    """A lane's badge and name, its squares, and how many of them are secure."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._badge = LaneBadge(look, "black", "", "")
        self._title = text("", wraps=False)
        self._squares = ReadinessSquares(look, MAP_SIDE, folds=True)
        self._count = text("", Step.SMALL, tone=Token.MUTED, wraps=False, tabular=True)
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        row.addWidget(self._badge)
        row.addWidget(self._title)
        row.addSpacing(8)
        row.addWidget(self._squares, 1)
        row.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(divider())
        column.addLayout(row)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._measure)
        self._measure()

    def show_lane(self, row: LaneMap) -> None:
        """Show one lane; its squares are read aloud as the sentence of their count."""
        self._badge.show_lane(row.lane.colour, row.lane.letter, row.lane.title)
        self._title.setText(row.lane.title)
        spoken = self.tr("{lane}: {secure} of %n event(s) secure", "", len(row.squares))
        states = [square.state for square in row.squares]
        self._squares.say(states, spoken.format(lane=row.lane.title, secure=row.secure))
        self._count.setText(self.tr("{secure} of {all}").format(secure=row.secure, all=len(row.squares)))

    def _measure(self) -> None:
        self._title.setFixedWidth(self._look.px(_LANE_WIDTH))
