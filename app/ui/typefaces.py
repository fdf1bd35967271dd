"""The shipped faces: which files there are, which family answers for what, and which stands in where a face lacks a character.

Atkinson Hyperlegible Next draws no Cyrillic and no arrows; Source Serif 4 does, and is named as its stand-in.
OpenDyslexic draws both, and the dotted consonants of old Irish spelling, so it ends every list.
A file costs about 0.15 ms; OpenDyslexic waits until it is chosen or, as a stand-in, until the first paint is done.
"""

from PySide6.QtGui import QFont, QFontDatabase

from app.domain.appearance import Typeface
from app.ui.resources import resource

SANS = "Atkinson Hyperlegible Next"
SERIF = "Source Serif 4"
DYSLEXIC = "OpenDyslexic"

_FILES = {
    SANS: (
        "AtkinsonHyperlegibleNext-Regular.ttf",
        "AtkinsonHyperlegibleNext-Medium.ttf",
        "AtkinsonHyperlegibleNext-SemiBold.ttf",
        "AtkinsonHyperlegibleNext-Bold.ttf",
        "AtkinsonHyperlegibleNext-Italic.ttf",
    ),
    SERIF: ("SourceSerif4-Regular.ttf", "SourceSerif4-SemiBold.ttf", "SourceSerif4-Italic.ttf"),
    DYSLEXIC: ("OpenDyslexic-Regular.otf", "OpenDyslexic-Bold.otf", "OpenDyslexic-Italic.otf"),
}
_loaded: set[str] = set()


def load(family: str) -> None:
    """Make a shipped family known to Qt; loading it again does nothing."""
    if family in _loaded:
        return
    _loaded.add(family)
    for name in _FILES[family]:
        QFontDatabase.addApplicationFont(str(resource("fonts", name)))


def families(typeface: Typeface, *, serif: bool) -> list[str]:
    """The family for a text and its stand-ins, in order."""
    if typeface is Typeface.DYSLEXIC:
        return [DYSLEXIC, SERIF]
    return [SERIF, DYSLEXIC] if serif else [SANS, SERIF, DYSLEXIC]


def set_figures(font: QFont, *, tabular: bool) -> None:
    """Figures of one width for columns and tables, of their own width for sentences (Source Serif's own default is one width)."""
    wanted, other = ("tnum", "pnum") if tabular else ("pnum", "tnum")
    font.setFeature(QFont.Tag(wanted), 1)
    font.setFeature(QFont.Tag(other), 0)
