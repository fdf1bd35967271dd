"""Tooltips: always shown as they are written, and for what was cut shown by themselves."""

from __future__ import annotations

from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget


def plain_tip(words: str) -> str:
    """The text of a tooltip to be shown as it is written: Qt takes whatever looks like a tag for one."""
    # The module `html` would cost two milliseconds before the first paint.
    escaped = words.replace("&", "&amp;").replace("<", "&lt;")
    return f"<qt>{escaped}</qt>" if "<" in words else words


def set_tip(widget: QWidget, words: str) -> None:
    """A tooltip shown as it is written."""
    widget.setToolTip(plain_tip(words))


def tell_whole(widget: QWidget, event: QHelpEvent, words: str) -> None:
    """Show the whole of a text that is cut just now. It is no tooltip of the widget: a screen reader has the text already."""
    QToolTip.showText(event.globalPos(), plain_tip(words), widget)
