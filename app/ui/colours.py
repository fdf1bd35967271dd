"""A theme's colours: read from resources/themes, named by `Token` and lane slot, and made into a QPalette.

The only place where a colour literal of a theme becomes a QColor. No widget knows a literal.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

from app.domain.appearance import Theme
from app.ui.resources import resource


class Token(StrEnum):
    """The name of a colour: what it is for, never what it looks like."""

    WINDOW = "window"
    SURFACE = "surface"
    SUNKEN = "sunken"
    ERA = "era"
    LINE = "line"
    EDGE = "edge"
    TRACK = "track"
    INK = "ink"
    MUTED = "muted"
    ACCENT = "accent"
    ON_ACCENT = "on-accent"
    ACCENT_SOFT = "accent-soft"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    GOOD_SOFT = "good-soft"
    WARN_SOFT = "warn-soft"
    BAD_SOFT = "bad-soft"
    MARKER = "marker"
    ON_MARKER = "on-marker"
    LINK_IN = "link-in"
    LINK_OUT = "link-out"


class LaneColours(NamedTuple):
    """How a lane is drawn: fill, an outline that shows on every ground, and the letter upon the fill."""

    fill: QColor
    outline: QColor
    letter: QColor


class Colours(NamedTuple):
    """One theme, whole."""

    tokens: Mapping[Token, QColor]
    lanes: Mapping[str, LaneColours]


_LINE = re.compile(r"^([a-z-]+) = (.+)$", re.MULTILINE)
_COLOUR = re.compile(r"#[0-9A-F]{6}")


def read_colours(theme: Theme) -> Colours:
    """The colours of PAPER, NIGHT or CONTRAST. A missing token is a KeyError: a bug, not a mishap.

    The files are TOML, but of one shape, read here without `tomllib`, which costs five milliseconds before the first paint:
    a token is a line with one colour, a lane a line with three (fill, outline, letter).
    """
    lines = _LINE.findall(resource("themes", f"{theme}.toml").read_text(encoding="utf-8"))
    colours = {name: [QColor(found) for found in _COLOUR.findall(value)] for name, value in lines}
    tokens = {token: colours[token][0] for token in Token}
    lanes = {
        name: LaneColours(*found) for name, found in colours.items() if len(found) == len(LaneColours._fields)
    }
    return Colours(tokens, lanes)


def make_palette(tokens: Mapping[Token, QColor]) -> QPalette:
    """The palette of whatever the style sheet leaves to the Fusion style."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    palette = QPalette()
    for place, token in {
        role.Window: Token.WINDOW,
        role.WindowText: Token.INK,
        role.Base: Token.SURFACE,
        role.AlternateBase: Token.SUNKEN,
        role.ToolTipBase: Token.SURFACE,
        role.ToolTipText: Token.INK,
        role.PlaceholderText: Token.MUTED,
        role.Text: Token.INK,
        role.Button: Token.SURFACE,
        role.ButtonText: Token.INK,
        role.BrightText: Token.ON_ACCENT,
        role.Highlight: Token.ACCENT_SOFT,
        role.HighlightedText: Token.INK,
        role.Accent: Token.ACCENT,
        role.Link: Token.ACCENT,
        role.LinkVisited: Token.ACCENT,
        role.Light: Token.SURFACE,
        role.Midlight: Token.LINE,
        role.Mid: Token.LINE,
        role.Dark: Token.EDGE,
        role.Shadow: Token.EDGE,
    }.items():
        palette.setColor(place, tokens[token])
    for place in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(group.Disabled, place, tokens[Token.MUTED])
    return palette
