"""Surfaces: cards, panels and the lines between things. Styled by the application style sheet through `kind`."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.widgets.controls import restyle


class Card(QFrame):
    """A sheet with a hairline round it and its content in `body`, top to bottom. `padding` is 16, or 24 where one card is the page."""

    def __init__(self, *, padding: int = 16, spacing: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setProperty("current", "false")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(spacing)

    def set_current(self, is_current: bool) -> None:
        """Mark the card being worked on with an edge of accent."""
        restyle(self, current="true" if is_current else "false")

    def set_takes_drop(self, takes_drop: bool) -> None:
        """Dash the edge while something may be dropped here."""
        restyle(self, kind="drop" if takes_drop else "card")


class Panel(QFrame):
    """A side of the page, on `surface` without an edge, its content in `body`. `kind` sunken for the ground of a bar."""

    def __init__(
        self, *, kind: str = "panel", padding: int = 0, spacing: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(spacing)


def divider(*, vertical: bool = False, parent: QWidget | None = None) -> QFrame:
    """A hairline between two things."""
    line = QFrame(parent)
    line.setProperty("kind", "divider")
    if vertical:
        line.setFixedWidth(1)
        line.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
    else:
        line.setFixedHeight(1)
        line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return line


def line_of(*widgets: QWidget | None, spacing: int = 8, parent: QWidget | None = None) -> QWidget:
    """Widgets side by side; None stands for the stretch between left and right."""
    holder = QWidget(parent)
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for widget in widgets:
        if widget is None:
            layout.addStretch(1)
        else:
            layout.addWidget(widget)
    return holder
