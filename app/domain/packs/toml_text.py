"""From the bytes of a TOML file to typed values, with the line of whatever is wrong in it.

`tomllib` keeps no positions of what it has read, so a wrong value is looked for by its key.
"""

import re
import tomllib
from typing import Any, Final, TypeVar

import msgspec

from app.domain.errors import PackProblem
from app.domain.packs.rows import decoded, problem

T = TypeVar("T")

_AT_LINE: Final = re.compile(r"at line (\d+)")
_PATH: Final = re.compile(r"`\$(?P<path>[^`]*)`")
_STEP: Final = re.compile(r"\.(\w+)(?:\[(\d+)\])?")
_FIELD: Final = re.compile(r"field `(?P<field>[^`]*)`")


def read_toml(file: str, data: bytes, problems: list[PackProblem]) -> tuple[dict[str, Any], str]:
    """What a TOML file says, and its text; an empty dict where it could not be read, told in `problems`."""
    text = decoded(file, data, problems)
    if text is None:
        return {}, ""
    try:
        return tomllib.loads(text), text
    except (
        ValueError,
        RecursionError,
    ) as error:  # ValueError: not only TOMLDecodeError, also numbers of 5,000 digits
        found = _AT_LINE.search(str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        problems.append(problem(file, line, "bad-toml"))
        return {}, ""


def typed(file: str, said: dict[str, Any], text: str, kind: type[T], problems: list[PackProblem]) -> T | None:
    """`said` as a value of `kind`; None where it does not fit, told in `problems` by the name of the key."""
    try:
        return msgspec.convert(said, kind)
    except msgspec.ValidationError as error:
        message = str(error)
        found, missing = _PATH.search(message), _FIELD.search(message)
        path = found["path"] if found else ""
        what, value = (
            ("missing-key", missing["field"])
            if missing
            else ("bad-value", _STEP.findall(path)[-1][0] if path else "")
        )
        problems.append(problem(file, _line_at(text, path), what, value))
        return None


def line_of(text: str, key: str, count: int = 1) -> int:
    """The line on which `key` is set, or its table begins, for the `count`th time; 1 where it is nowhere."""
    return text.count("\n", 0, max(_place_of(text, key, count, 0), 0)) + 1


def _line_at(text: str, path: str) -> int:
    """The line of a value msgspec names, such as `.outline[2].paragraph[0].side`, or of the nearest thing around it."""
    place = 0
    for key, index in _STEP.findall(path):
        further = _place_of(text, key, int(index or 0) + 1, place)
        place = place if further < 0 else further
    return text.count("\n", 0, place) + 1


def _place_of(text: str, key: str, count: int, start: int) -> int:
    """Where `key` is set or its table begins, for the `count`th time from `start` on; -1 where it does not."""
    name = re.escape(key)
    setting = re.compile(rf'^[ \t]*(?:\[+[ \t]*(?:[\w-]+\.)*{name}[ \t]*\]|"?{name}"?[ \t]*=)', re.MULTILINE)
    for number, found in enumerate(setting.finditer(text, start), 1):
        if number == count:
            return found.start()
    return -1
