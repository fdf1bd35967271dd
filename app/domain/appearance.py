"""How the window may look: the choices the first paint needs, so this module costs nothing to import (no msgspec)."""

from enum import StrEnum


class Theme(StrEnum):
    """SYSTEM follows the desktop until the student chooses."""

    SYSTEM = "system"
    PAPER = "paper"
    NIGHT = "night"
    CONTRAST = "contrast"


class Typeface(StrEnum):
    """The face of everything but, with STANDARD, quotations and plans (which then stand in Source Serif 4)."""

    STANDARD = "standard"
    DYSLEXIC = "dyslexic"
