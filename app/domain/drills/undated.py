"""Titles and summaries without their dates: what stands on a card while its date is what is asked for.

Reads English months, as the content's language is English. A date goes with the word that leads to it ("signed in May 1935"
becomes "signed"); where a sentence would fall apart, dots stand for it.
"""

import re
from typing import Final

GAP: Final = "…"

_MONTH: Final = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_YEAR: Final = (
    r"(?:c\.\s?)?(?:AD\s\d{1,4}\b|\d{1,4}(?:[–-]\d{1,4})?\s(?:BCE?|CE|AD)\b"
    r"|(?<![\d,.])[12]\d{3}(?:[–/-]\d{2,4})?(?:s\b|\b(?![\d,]\d)))"
)
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?(?:[–-]\d{1,2})?"
_SEASON: Final = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)"
_PART: Final = (
    r"(?:(?:the\s)?(?:(?:beginning|start|middle|end|spring|summer|autumn|winter)\sof|early|late|mid)[\s-])?"
)
_DATE: Final = (
    rf"(?:\b{_DAY}\s{_MONTH}(?:,?\s{_YEAR})?|\b{_MONTH}\s{_DAY}(?:,\s{_YEAR}|\b(?!\s?[a-z%]))"
    rf"|\b{_MONTH}\s{_YEAR}|\b{_SEASON}\s{_YEAR}|\b{_YEAR})"
)
_DATES: Final = rf"{_PART}{_DATE}(?:(?:\s?[–-]\s?|\s(?:to|and|or|until)\s){_DATE})*"
# A month alone is part of a name as often as not ("October Revolution"): only what leads to it makes it a date.
_ALONE: Final = rf"{_PART}{_MONTH}\b(?!\s[A-Z\d])"

_LEADS: Final = r"(?:in|on|by|since|until|till|from|between|during|after|before|of|around|about)"

_IN_BRACKETS: Final = re.compile(rf"\s*[(\[]\s*{_DATES}\s*[)\]]")
_QUALIFYING: Final = re.compile(
    rf"(\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)|[’']s)\s{_DATES}(?<!s)(?=\s\w)"
)
_LED: Final = re.compile(rf"\s*\b(?i:{_LEADS})\s(?:the\s)?(?:{_DATES}|{_ALONE})")
_AT_AN_END: Final = re.compile(rf"^{_DATES}\s?[:,–-]?\s+|(?<!\d)[,:]?\s+{_DATES}$")
_ANY: Final = re.compile(_DATES)
_BEFORE_A_STOP: Final = re.compile(r"\s+([,;:.!?])")
_AT_THE_START: Final = re.compile(r"^[\s,;:]+")


def undated(words: str) -> str:
    """A title or a summary without years, days of a month and months that date something."""
    if _ANY.fullmatch(words):
        return GAP
    left = _IN_BRACKETS.sub("", words)
    left = _QUALIFYING.sub(r"\1", left)
    left = _LED.sub("", left)
    left = _AT_AN_END.sub("", left)
    left = _ANY.sub(GAP, left)
    if left == words:
        return words
    left = _AT_THE_START.sub("", _BEFORE_A_STOP.sub(r"\1", left)).strip()
    return left[:1].upper() + left[1:] or GAP
