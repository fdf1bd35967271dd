"""Whether keys are shown, and how a key is written."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from app.ui.look import KEYS_SHOWN


def shows_keys() -> bool:
    """Whether the student wants to see keys; `Look` tells the application, so that a button need not know the look."""
    application = QApplication.instance()
    return application is None or application.property(KEYS_SHOWN) is not False


def key_words(sequence: QKeySequence | QKeySequence.StandardKey | str) -> str:
    """A shortcut as this system writes it, without plus signs: "Ctrl K"."""
    return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
