"""A hairline for the frame, which is painted before the widget kit is imported."""

from PySide6.QtWidgets import QFrame


def hairline() -> QFrame:
    """One pixel of `line` across."""
    line = QFrame()
    line.setProperty("kind", "divider")
    line.setFixedHeight(1)
    return line
