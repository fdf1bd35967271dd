"""`window.ini` in the data folder: what the first paint needs before the database may be asked.

A mirror, never the truth: it may be lost or damaged at any time and the window opens with what is left of it.
One `name = value` a line under `[window]`; read and written here, because configparser and msgspec cost more than the
whole file is worth before the first paint.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Final, NamedTuple

from app.domain.appearance import Theme, Typeface

FILE_NAME: Final = "window.ini"
TEXT_SIZES: Final = (100, 125, 150, 200)
_SMALLEST: Final = 320
_LARGEST: Final = 20_000


class WindowState(NamedTuple):
    """What is remembered of the window. `worn` is what the theme came to when it was SYSTEM (never that itself); `x`, `y` None = where the system puts it; `tab` "" = no topic opened yet."""

    theme: Theme = Theme.SYSTEM
    worn: Theme | None = None
    typeface: Typeface = Typeface.STANDARD
    text_percent: int = 100
    language: str = ""
    x: int | None = None
    y: int | None = None
    width: int = 1280
    height: int = 800
    maximised: bool = False
    tab: str = ""
    topic: str = ""
    title: str = ""
    invited: bool = False


def read(folder: Path) -> WindowState:
    """What `window.ini` says; whatever is missing or makes no sense has its default."""
    try:
        text = (folder / FILE_NAME).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return WindowState()
    values: dict[str, str] = {}
    for line in text.splitlines():
        name, equals, value = line.partition("=")
        if equals:
            values[name.strip()] = value.strip()
    return _sensible(values)


def write(folder: Path, state: WindowState) -> None:
    """Replace `window.ini` in one step. Where the folder cannot be written to, nothing happens: it is only a mirror."""
    lines = ["[window]", *(f"{name} = {_as_text(value)}" for name, value in state._asdict().items())]
    draft = folder / f"{FILE_NAME}.{os.getpid()}.new"
    try:
        with draft.open("w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
            file.flush()
            os.fsync(file.fileno())
        draft.replace(folder / FILE_NAME)
    except OSError:
        with contextlib.suppress(OSError):
            draft.unlink()


def _as_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return " ".join(str(value).split())


def _sensible(values: dict[str, str]) -> WindowState:
    normal = WindowState()
    percent = _number(values.get("text_percent", ""))
    width, height = _number(values.get("width", "")), _number(values.get("height", ""))
    has_size = bool(width and height) and all(
        _SMALLEST <= side <= _LARGEST for side in (width, height) if side
    )
    x, y = _number(values.get("x", "")), _number(values.get("y", ""))
    has_place = x is not None and y is not None and max(abs(x), abs(y)) <= _LARGEST
    themes, faces = {str(theme): theme for theme in Theme}, {str(face): face for face in Typeface}
    return WindowState(
        theme=themes.get(values.get("theme", ""), normal.theme),
        worn=_worn(themes.get(values.get("worn", ""))),
        typeface=faces.get(values.get("typeface", ""), normal.typeface),
        text_percent=percent if percent in TEXT_SIZES else normal.text_percent,
        language=values.get("language", ""),
        x=x if has_place else None,
        y=y if has_place else None,
        width=width if has_size and width else normal.width,
        height=height if has_size and height else normal.height,
        maximised=values.get("maximised") == "yes",
        tab=values.get("tab", ""),
        topic=values.get("topic", ""),
        title=values.get("title", ""),
        invited=values.get("invited") == "yes",
    )


def _worn(theme: Theme | None) -> Theme | None:
    return None if theme is Theme.SYSTEM else theme


def _number(text: str) -> int | None:
    try:
        return int(text)
    except ValueError:
        return None
