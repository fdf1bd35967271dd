"""Every option of the student's, typed, with its default. Stored as changes of kind "setting"; `window.ini` mirrors what the first paint needs."""

from enum import StrEnum

import msgspec


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


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Options that apply to every topic."""

    theme: Theme = Theme.SYSTEM
    typeface: Typeface = Typeface.STANDARD
    text_percent: int = 100
    show_key_hints: bool = True
    single_letter_keys: bool = True
    show_countdown: bool = True
    new_cards_a_day: int = 10
    target_retention: float = 0.9
