"""What stands in the status row for the Timeline: where one is, and which keys work there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.dates import wording
from app.domain.timeline.walking import causes, effects
from app.ui import labels
from app.ui.page import KeyHintText
from app.ui.timeline.content import Content
from app.ui.timeline.shown import Choices, LinksShown

translate = QCoreApplication.translate


def status(content: Content, choices: Choices) -> str:
    """The chosen event with its links; without one, what the topic holds."""
    event = content.by_uid.get(choices.event)
    if event is None:
        return _whole(content)
    into, out = len(causes(content.links, event.uid)), len(effects(content.links, event.uid))
    if choices.links is LinksShown.CAUSES:
        drawn = translate("Timeline", "%n cause(s) drawn", "", into)
        return translate("Timeline", "{event} · {links}").format(event=event.label, links=drawn)
    parts = []
    if into:
        parts.append(translate("Timeline", "%n cause(s)", "", into))
    if out:
        parts.append(translate("Timeline", "%n consequence(s)", "", out))
    if not parts:
        return event.label
    joined = translate("Timeline", ", ", "between causes and consequences").join(parts)
    return translate("Timeline", "{event} · {links}").format(event=event.label, links=joined)


def _whole(content: Content) -> str:
    names = labels.date_words()
    first, last = content.years
    return translate("Timeline", "{events} · {links} · {first} to {last}").format(
        events=translate("Timeline", "%n event(s)", "", len(content.events)),
        links=translate("Timeline", "%n link(s)", "", len(content.links)),
        first=wording.year(first, names),
        last=wording.year(last, names),
    )


def lane_keys(content: Content | None, choices: Choices, *, letters: bool) -> tuple[KeyHintText, ...]:
    """The keys of the painted view."""
    hints = []
    if content is not None and choices.event and letters and choices.links is not LinksShown.OFF:
        hints += _link_keys(content, choices)
    hints += [
        KeyHintText(("←", "→"), translate("Timeline", "event")),
        KeyHintText(("↑", "↓"), translate("Timeline", "lane")),
        KeyHintText(("+", "−"), translate("Timeline", "zoom")),
    ]
    if letters:
        hints.append(KeyHintText(("O",), translate("Timeline", "overview")))
    return tuple(hints)


def overview_keys() -> tuple[KeyHintText, ...]:
    """The keys while the overview has them."""
    return (
        KeyHintText(("←", "→"), translate("Timeline", "move")),
        KeyHintText(("+", "−"), translate("Timeline", "zoom")),
        KeyHintText((translate("Timeline", "Esc"),), translate("Timeline", "back to the lanes")),
    )


def field_keys() -> tuple[KeyHintText, ...]:
    """The keys of the field that finds events."""
    return (
        KeyHintText((translate("Timeline", "Enter"),), translate("Timeline", "next found")),
        KeyHintText((translate("Timeline", "Esc"),), translate("Timeline", "empty the field")),
    )


def table_keys() -> tuple[KeyHintText, ...]:
    """The keys of the table."""
    return (
        KeyHintText(("↑", "↓"), translate("Timeline", "event")),
        KeyHintText((translate("Timeline", "Enter"),), translate("Timeline", "open")),
    )


def _link_keys(content: Content, choices: Choices) -> list[KeyHintText]:
    into = bool(causes(content.links, choices.event))
    out = choices.links is LinksShown.ALL and bool(effects(content.links, choices.event))
    if into and out:
        return [KeyHintText(("C", "E"), translate("Timeline", "next cause, effect"))]
    if into:
        return [KeyHintText(("C",), translate("Timeline", "next cause"))]
    return [KeyHintText(("E",), translate("Timeline", "next effect"))] if out else []
