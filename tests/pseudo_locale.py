"""A language nobody speaks: every text that goes through tr() comes back accented, longer and in brackets.

What a journey in this language shows without brackets was never given to a translator; what is cut off will be cut off
in German. `[Ļéåŕñ ţĥîš~~~]`
"""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from app.ui import labels
from tests.plurals import forms

_ACCENTED = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    "ÅßÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž",
)
_KEPT = re.compile(r"(\{[^{}]*\}|%n|&\w)")
"""Placeholders, and the letter that Alt presses."""

_LONGER = 0.3
"""Translations of English are about a third longer."""


def pseudo(source: str) -> str:
    """The text in the language nobody speaks."""
    parts = [part if _KEPT.fullmatch(part) else part.translate(_ACCENTED) for part in _KEPT.split(source)]
    return "[" + "".join(parts) + "~" * round(len(source) * _LONGER) + "]"


def is_pseudo(shown: str) -> bool:
    """Whether a text on the screen went through a translator (nothing to read needs none)."""
    return not any(letter.isalpha() for letter in shown) or "[" in shown


class PseudoLocale(QTranslator):
    """Translates everything, by rule."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, source: str, _comment: str | None = None, count: int = -1) -> str:
        return pseudo(forms(source)[count != 1] if "%n" in source else source)


@pytest.fixture
def pseudo_locale(qapp: QApplication) -> Iterator[PseudoLocale]:
    """The window in the language nobody speaks; ask for it before the window is made."""
    translator = PseudoLocale()
    qapp.installTranslator(translator)
    labels.date_words.cache_clear()
    yield translator
    qapp.removeTranslator(translator)
    labels.date_words.cache_clear()
