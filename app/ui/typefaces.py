"""The shipped faces: which files there are, which family answers for what, and which stands in where a face lacks a character.

Atkinson Hyperlegible Next draws no Cyrillic and no arrows; Source Serif 4 does, and is named as its stand-in.
OpenDyslexic draws both, and the dotted consonants of old Irish spelling, so it ends every list.
A file costs half a millisecond, so the first paint loads only what the frame is drawn with.
"""

from PySide6.QtGui import QFont, QFontDatabase

from app.domain.appearance import Typeface
from app.ui.resources import resource

SANS = "Atkinson Hyperlegible Next"
SERIF = "Source Serif 4"
DYSLEXIC = "OpenDyslexic"

_FRAME = (
    "AtkinsonHyperlegibleNext-Regular.ttf",
    "AtkinsonHyperlegibleNext-Medium.ttf",
    "AtkinsonHyperlegibleNext-SemiBold.ttf",
)
_ALWAYS = (
    *_FRAME,
    "AtkinsonHyperlegibleNext-Bold.ttf",
    "AtkinsonHyperlegibleNext-Italic.ttf",
    "SourceSerif4-Regular.ttf",
    "SourceSerif4-SemiBold.ttf",
    "SourceSerif4-Italic.ttf",
    "OpenDyslexic-Regular.otf",
)
_IF_CHOSEN = ("OpenDyslexic-Bold.otf", "OpenDyslexic-Italic.otf")
_loaded: set[str] = set()


def load(typeface: Typeface) -> None:
    """Make the files a typeface and its stand-ins need known to Qt; loading them again does nothing."""
    _load(_ALWAYS + (_IF_CHOSEN if typeface is Typeface.DYSLEXIC else ()))


def load_for_frame(typeface: Typeface) -> None:
    """Only what the window's frame is drawn with, for the first paint; `load` must follow."""
    _load(_FRAME if typeface is Typeface.STANDARD else _ALWAYS + _IF_CHOSEN)


def _load(names: tuple[str, ...]) -> None:
    for name in names:
        if name not in _loaded:
            _loaded.add(name)
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
