"""Changing many widgets at once without laying the page out after each of them.

Qt lays out all parents at once whenever a widget is shown in a visible page. A card changes a dozen widgets; with
one layout instead of a dozen, the next card stands on the screen within a frame.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QLayout


@contextmanager
def laid_out_once(*layouts: QLayout) -> Iterator[None]:
    """Hold these layouts until the block ends; Qt then lays them out on its way to the next frame."""
    for layout in layouts:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in layouts:
            layout.setEnabled(True)
            layout.invalidate()
