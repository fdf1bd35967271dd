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
        "“{subject}” was changed again since, so it was not undone. The newer change is kept. "
        "To go back further, undo again."
    ),
    "SegmentProblem": (
        "“{file}” is not whole, so nothing of it was added and your own work is unchanged. "
        "Copy it again from the other computer."
    ),
    "NotWritten": (
        "“{file}” could not be written ({reason}). Your work is unchanged. "
        "Choose another folder, or close the file where it is open, then save it again."
    ),
    "NotFound": "There is no {kind} called “{name}”. Nothing was changed. Choose one from the list.",
}
"""By the name of the error's type."""

WHOLE_FILE: Final = "“{file}”: {what} Nothing was added, and your own work is unchanged. {remedy}"
"""A `PackProblem` that belongs to no line."""

PACK_FAULTS: Final[dict[str, str]] = {
    # the folder or the archive
    "no-pack": "there is no pack there.",
    "not-an-archive": "this is not a pack: it cannot be opened as a zip archive.",
    "unreadable": "the file cannot be read ({value}).",
    "unsafe-name": "the pack holds a file whose name leads outside it, “{value}”.",
    "link": "this is a link to another file, not a file.",
    "name-twice": "the pack holds this file twice.",
    "locked": "the file is protected by a password.",
    "too-many-entries": "the pack holds more than {value} files.",
    "pack-too-large": "the pack holds more than {value} megabytes.",
    "too-dense": "unpacked, the file would be more than {value} times as large.",
    # any file
    "file-missing": "the file is missing.",
    "file-too-large": "the file is larger than {value} megabytes.",
    "not-utf8": "there are characters here that are not UTF-8.",
    # pack.toml and outlines.toml
    "bad-toml": "this line cannot be read as TOML.",
    "newer-format": "this pack was made for a newer Foothold (format {value}).",
    "missing-key": "“{value}” is missing.",
    "bad-value": "“{value}” cannot have this value.",
    "bad-version": "“{value}” is not a version.",
    "unknown-colour": "there is no lane colour called “{value}”.",
    "bad-lane": "the lane “{value}” needs a title and one letter.",
    # tables
    "bad-csv": "from here on the quotation marks round the fields do not match.",
    "semicolons": "the columns are separated by semicolons.",
    "no-header": "the line with the names of the columns is missing.",
    "column-twice": "the column “{value}” is there twice.",
    "missing-column": "the column “{value}” is missing.",
    "too-many-rows": "there are more than {value} rows.",
    "wrong-number-of-fields": "this row has {found} fields, and there are {wanted} columns.",
    "empty-field": "the column “{column}” is empty.",
    "bad-id": "“{value}” cannot be an id.",
    "duplicate-id": "“{value}” is there twice.",
    "wrong-date": "“{value}” is not a date.",
    "not-a-span": "“{value}” is not a time with a beginning and an end.",
    "unknown-word": "“{value}” cannot stand in the column “{column}”.",
    "dangling": "“{column}” names “{value}”, which is not there.",
    # events, links, eras, quotes, questions, claims
    "short-title-too-long": "the short title “{value}” is too long.",
    "short-title-twice": "another event has the short title “{value}” too.",
    "link-to-itself": "“{value}” is linked with itself.",
    "link-twice": "“{value}” is linked twice.",
    "era-out-of-order": "the era “{value}” begins before the one above it ends.",
    "verified-without-source": "“{value}” is called verified but has no speaker or no source.",
    "words-not-in-question": "“{value}” does not stand in the question.",
    "claim-without-correction": "the claim “{value}” is not right and has no correction.",
    # the starter set
    "starter-too-long": "the starter set has more than {value} cards.",
    "not-asked": "“{value}” is nothing that can be asked.",
    "wrong-prompt": "“{value}” is no way of asking this.",
    "never-a-card": "“{value}” is a quotation that may never be a card.",
    # the marked essay
    "bad-markup": "“{value}” stands alone.",
    "passage-not-closed": "the passage of “{value}” has no end.",
    "empty-passage": "the passage of “{value}” has no words.",
    "claim-without-row": "the passage “{value}” belongs to no claim.",
    "claim-not-in-text": "the claim “{value}” has no passage.",
    "claim-twice-in-text": "the claim “{value}” has a second passage.",
}
"""What is wrong with a pack, by the `what` of a `PackProblem`. Stands after the file and the line."""

PACK_REMEDIES: Final[dict[str, str]] = {
    "mend-no-pack": "Choose a folder with a pack.toml, or a file whose name ends in .foothold.",
    "mend-not-an-archive": "Ask for the file again, or choose the folder it was made from.",
    "mend-unreadable": "Copy the pack to another folder and try again.",
    "mend-unsafe-name": "Do not use this file; ask its author for a new one.",
    "mend-link": "Put the file itself in its place.",
    "mend-name-twice": "Take one of the two out.",
    "mend-locked": "Make the pack again without a password.",
    "mend-too-many-entries": "Take out what does not belong to the pack.",
    "mend-pack-too-large": "Take out what does not belong to the pack.",
    "mend-too-dense": "Do not use this file; ask its author for a new one.",
    "mend-file-missing": "Put it beside the other files of the pack.",
    "mend-file-too-large": "Divide the topic into two packs.",
    "mend-not-utf8": "Save the file again as UTF-8 (in Excel: CSV UTF-8).",
    "mend-bad-toml": "Compare the line with the same file of the built-in topic.",
    "mend-newer-format": "Install the newest Foothold, then try again.",
    "mend-missing-key": "Add it as the same file of the built-in topic has it.",
    "mend-bad-value": "Write it as the same file of the built-in topic has it.",
    "mend-bad-version": "Write it as one to three numbers with dots, such as 1.0.0.",
    "mend-unknown-colour": "Choose one of these: {allowed}.",
    "mend-bad-lane": "Give it both.",
    "mend-bad-csv": "Look for a quotation mark that is not closed; inside a field write it twice.",
    "mend-semicolons": "Save the file again with commas between the columns.",
    "mend-no-header": "Write the names of the columns in the first line, beginning with “{value}”.",
    "mend-column-twice": "Rename or remove one of the two.",
    "mend-missing-column": "Add the column and fill it in for every row.",
    "mend-too-many-rows": "Divide the topic into two packs.",
    "mend-wrong-number-of-fields": "Put a field that holds a comma in quotation marks, or add what is missing.",
    "mend-empty-field": "Fill it in, or take the row out.",
    "mend-bad-id": "Use small letters a to z, figures and hyphens, at most 64, such as “munich-1938”.",
    "mend-duplicate-id": "Change or remove one of the two.",
    "mend-wrong-date": "Write 1939-08-23, 1939-08, 1939, 1939~ (about) or 1936/1939 (from, to).",
    "mend-not-a-span": "Write both ends, such as 1928-07/1933-11.",
    "mend-unknown-word": "Write one of these: {allowed}.",
    "mend-dangling": "Correct the id, or add what it names.",
    "mend-short-title-too-long": "Shorten it to at most 24 characters.",
    "mend-short-title-twice": "Change one of the two.",
    "mend-link-to-itself": "Correct one of the two ids.",
    "mend-link-twice": "Keep one of the two rows.",
    "mend-era-out-of-order": "Put the eras in order of time, and let each end before the next begins.",
    "mend-verified-without-source": "Name both, or write “attributed” instead of “verified”.",
    "mend-words-not-in-question": "Copy the words from the question as they stand there.",
    "mend-claim-without-correction": "Write the correction.",
    "mend-starter-too-long": "Keep the cards a student needs first.",
    "mend-not-asked": "Write one event or quotation, such as event:munich or quote:q-guts.",
    "mend-wrong-prompt": "Write one of these: {allowed}.",
    "mend-never-a-card": "Take it out, or choose a quotation whose source is known.",
    "mend-bad-markup": "Write a passage as {{c01|the words}}.",
    "mend-passage-not-closed": "Close it with a brace where its words end.",
    "mend-empty-passage": "Put the words of the claim between the braces.",
    "mend-claim-without-row": "Add the claim to claims.csv, or correct the id.",
    "mend-claim-not-in-text": "Mark its words in essay.txt, or take its row out of claims.csv.",
    "mend-claim-twice-in-text": "Keep one of the two.",
}
"""What the author of a pack should do, by the `remedy` of a `PackProblem`."""

FOLDER_REASONS: Final[dict[str, str]] = {
    "read-only": "it may be read but not written to.",
    "not-a-folder": "there is a file of that name.",
    "cannot-create": "it cannot be created.",
    "cannot-read": "it cannot be read.",
    "disk-error": "the disk is full or does not answer.",
    "in-use": "another program holds it.",
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
        texts = {"what": PACK_FAULTS, "remedy": PACK_REMEDIES}
        faults = {name: _known(known, facts.get(name, ""), translate) for name, known in texts.items()}
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
