"""Finding events by what stands in their titles: every word typed must begin a word of the title or its short form."""

import re
import unicodedata
from collections.abc import Iterable

from app.domain.items import Event

_WORD = re.compile(r"\w+")


def plain(text: str) -> str:
    """Small letters without accents: "Münch" and "munch" are the same to a student in a hurry."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def matching(events: Iterable[Event], text: str) -> list[Event]:
    """The events that `text` finds, in their order; all of them if it holds no word."""
    asked = _WORD.findall(plain(text))
    return [event for event in events if _has_all(event, asked)]


def _has_all(event: Event, asked: list[str]) -> bool:
    words = _WORD.findall(plain(f"{event.title} {event.short_title}"))
    return all(any(word.startswith(start) for word in words) for start in asked)
