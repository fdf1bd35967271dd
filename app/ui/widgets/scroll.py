"""A scroll area without a frame: it shows more of a page and nothing of itself but a thin bar."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.ui.accessibility import describe_as_pane
from app.ui.widgets.controls import quiet_viewport


class Scroll(QScrollArea):
    """Scrolls `content` up and down, never sideways: text wraps. The content keeps the ground it lies on.

    With a `name` the area itself is a stop of Tab, so that a page with nothing else to stop at can be read to its end by the keys.
    """

    def __init__(self, content: QWidget, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        quiet_viewport(self)
        if name:
            describe_as_pane(self)


def scroll(content: QWidget, name: str = "") -> Scroll:
    """A page's content, made to scroll when it does not fit."""
    return Scroll(content, name)
