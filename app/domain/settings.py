"""Every option of the student's, typed, with its default. Stored as changes of kind "setting"; `window.ini` mirrors what the first paint needs."""

import msgspec

from app.domain.appearance import Theme, Typeface

__all__ = ["Settings", "Theme", "Typeface"]


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
