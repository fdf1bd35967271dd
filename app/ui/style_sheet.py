"""The one application style sheet, made from resources/themes/foothold.qss.

The file is ordinary Qt style sheet with two liberties: `@ink` stands for the colour of a token, and lengths in px are those of the
drawings at 100 %, so they grow with the student's text size. `@text-1.2` is a font size: that many times the base.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from app.ui.colours import Token
from app.ui.resources import resource

if TYPE_CHECKING:
    from app.ui.look import Look

_LIBERTY = re.compile(r"@text-(?P<step>[\d.]+)|@(?P<name>[a-z][a-z-]*)|(?P<length>\d+)px")


def style_sheet(look: Look) -> str:
    """The style sheet for the look. A name that is no token is a KeyError: a bug in the file."""
    values = _values(look)

    def written(match: re.Match[str]) -> str:
        if step := match["step"]:
            return f"{look.points(float(step)):.2f}pt"
        if name := match["name"]:
            return values[name]
        # A hairline stays one.
        return "1px" if match["length"] == "1" else f"{look.px(int(match['length']))}px"

    return _LIBERTY.sub(written, _template())


def _values(look: Look) -> dict[str, str]:
    """What the names stand for. Beside the tokens: what is a tint elsewhere and an outline in the contrast theme."""
    values = {token.value: look.colour(token).name() for token in Token}
    contrast = look.is_contrast
    values["chosen"] = values["accent" if contrast else "accent-soft"]
    values["on-chosen"] = values["on-accent" if contrast else "accent"]
    values["selection"] = values["accent" if contrast else "accent-soft"]
    values["on-selection"] = values["on-accent" if contrast else "ink"]
    values["hover"] = values["sunken"]
    values["pressed"] = values["surface" if contrast else "track"]
    values["accent-hover"] = values["accent"] if contrast else look.colour(Token.ACCENT).lighter(112).name()
    values["tint-line"] = values["line"] if contrast else "transparent"
    values["select-line"] = values["accent"] if contrast else "transparent"
    values["track-border"] = f"1px solid {values['edge']}" if contrast else "none"
    # White is the only grey of the contrast theme: what is off has a dashed edge there.
    values["off-style"] = "dashed" if contrast else "solid"
    values["serif"] = ", ".join(f'"{family}"' for family in look.families(serif=True))
    return values


@cache
def _template() -> str:
    return resource("themes", "foothold.qss").read_text(encoding="utf-8")
