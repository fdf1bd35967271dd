"""A plan's text with its name beside it: Thesis, Because, Link, Judgement."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.essays.typing import TextField
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import restyle, text

LABEL_WIDTH = 72


class TextRow(QWidget):
    """A label and a `TextField`. A field with text in it has no frame until one works in it."""

    def __init__(
        self, look: Look, label: str, hint: str, *, serif: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.label = text(label, Step.SMALL, 600, Token.MUTED, wraps=False)
        self.label.setFixedWidth(look.px(LABEL_WIDTH))
        self.field = plan_field(label, hint, serif=serif)
        self.label.setBuddy(self.field)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.field, 1)
        self.label.setContentsMargins(0, look.px(7), 0, 0)
        self._look = look
        look.changed.connect(self._measure)

    def _measure(self) -> None:
        self.label.setFixedWidth(self._look.px(LABEL_WIDTH))

    def rename(self, label: str) -> None:
        """Give label and field another name."""
        self.label.setText(label)
        self.field.setAccessibleName(label)


def plan_field(
    name: str, hint: str, *, serif: bool = True, step: Step = Step.LEAD, weight: int = 400
) -> TextField:
    """A field for a text of a plan: framed while empty or worked in, plain to read otherwise."""
    field = TextField(name, hint)
    field.setProperty("step", step.name.lower())
    field.setProperty("weight", str(weight))
    field.setProperty("serif", "true" if serif else "false")
    field.setProperty("filled", "false")

    def follow() -> None:
        restyle(field, filled="true" if field.toPlainText() else "false")

    field.textChanged.connect(follow)
    return field
