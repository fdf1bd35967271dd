"""What a student is told when something cannot be done: one template per kind of `FootholdError`.

The window translates the templates, the command line prints them as they stand. Each says what happened, what was
kept, and what to do. Placeholders are the error's facts.
"""

from collections.abc import Callable, Mapping
from typing import Final

from app.domain.errors import FootholdError

SENTENCES: Final[dict[str, str]] = {
    "DateProblem": (
        "“{text}” is not a date Foothold can read. Nothing was changed. "
        "Write it as 23 August 1939, August 1939, 1939, c. 1934 or 1936 to 1939."
    ),
    "PackProblem": "“{file}”, line {line}: {what} Nothing was added, and your own work is unchanged. {remedy}",
    "DataFolderProblem": (
        "Foothold cannot keep your work in {folder}: {reason} Nothing was changed there. "
        "Make the folder writable, or start Foothold with another one (--data-dir)."
    ),
    "NotADatabase": (
        "{file} is damaged or was not written by Foothold. It was left as it is. "
        "Move it to another folder, then start Foothold again."
    ),
    "NewerDatabase": (
        "{file} was written by a newer Foothold. It was left as it is. "
        "Install the newer version on this computer and open it there."
    ),
    "DiskFull": (
        "There is no room left on the disk that holds {folder}, so the last action was not kept. "
        "Everything before it is safe. Make some room, then do it again."
    ),
    "AlreadyOpen": "Foothold is open on this data. Close it first.",
    "OvertakenUndo": (
        "“{label}” was not undone, because something newer changed the same thing. "
        "Nothing was changed. Undo the newer change first."
    ),
    "NotFound": "There is no {kind} called “{name}”. Nothing was changed. Choose one from the list.",
}
"""By the name of the error's type."""

WHOLE_FILE: Final = "“{file}”: {what} Nothing was added, and your own work is unchanged. {remedy}"
"""A `PackProblem` that belongs to no line."""

PACK_FAULTS: Final[dict[str, str]] = {}
"""What is wrong with a pack and what its author should do, by the keys `PackProblem` carries."""

FOLDER_REASONS: Final[dict[str, str]] = {
    "read-only": "it may be read but not written to.",
    "not-a-folder": "there is a file of that name.",
    "cannot-create": "it cannot be created.",
    "cannot-read": "it cannot be read.",
}
"""Why a data folder cannot be used, by the `reason` of a `DataFolderProblem`; any other reason stands as it is."""

KINDS: Final[dict[str, str]] = {
    "topic": "topic",
    "pack": "pack",
    "plan": "plan",
    "question": "question",
    "event": "event",
    "quote": "quotation",
    "person": "person",
    "term": "term",
    "card": "card",
    "profile": "exam paper",
    "command": "command",
}
"""What a `NotFound` looked for."""

Translate = Callable[[str], str]


def _as_it_stands(template: str) -> str:
    return template


def sentence(error: FootholdError, translate: Translate = _as_it_stands) -> str:
    """What to tell the student of `error`; `translate` is applied to templates before their places are filled."""
    kind = type(error).__name__
    template = SENTENCES[kind]
    facts: dict[str, str | int] = dict(error.facts)
    if kind == "PackProblem":
        if not facts.get("line"):
            template = WHOLE_FILE
        faults = {name: _known(PACK_FAULTS, facts.get(name, ""), translate) for name in ("what", "remedy")}
        facts |= {name: fault.format_map(_Facts(error.facts)) for name, fault in faults.items()}
    elif kind == "DataFolderProblem":
        facts["reason"] = _known(FOLDER_REASONS, facts.get("reason", ""), translate)
    elif kind == "NotFound":
        facts["kind"] = _known(KINDS, facts.get("kind", ""), translate)
    return translate(template).format_map(_Facts(facts)).strip()


def _known(texts: Mapping[str, str], key: str | int, translate: Translate) -> str:
    text = texts.get(str(key))
    return translate(text) if text else str(key)


class _Facts(dict[str, str | int]):
    """Leaves a place empty rather than failing while a failure is being told."""

    def __missing__(self, _key: str) -> str:
        return ""
