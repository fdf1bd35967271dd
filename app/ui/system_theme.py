"""The system's own light: what it asks for, and what its window frames and dialogs shall wear.

Apart from `look`, because the first touch of Qt's namespace makes PySide build all of its enums: 15 ms that the first paint
does without.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.domain.appearance import Theme


def system_theme() -> Theme:
    """PAPER, NIGHT or CONTRAST, as the desktop has it."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return Theme.CONTRAST
    return Theme.NIGHT if hints.colorScheme() is Qt.ColorScheme.Dark else Theme.PAPER


def follow(slot: Callable[[], None]) -> None:
    """Call `slot`, a method of a QObject, whenever the desktop changes its mind."""
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(slot)
    hints.accessibility().contrastPreferenceChanged.connect(slot)


def dress_frames(chosen: Theme) -> None:
    """Let the system draw the window's own frame, and its dialogs, in the same light."""
    hints = QGuiApplication.styleHints()
    if chosen is Theme.SYSTEM:
        hints.unsetColorScheme()
    else:
        hints.setColorScheme(Qt.ColorScheme.Light if chosen is Theme.PAPER else Qt.ColorScheme.Dark)
