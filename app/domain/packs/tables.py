"""The files of a pack and the columns of its tables: what must be there, what may be there, which words are allowed.

A column that is not named here is left alone, so that an author may keep notes beside the data and a pack written for
a later Foothold still opens. A column that may be empty may also be absent.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.domain.cards import PromptKind
from app.domain.items import QuoteStatus
from app.domain.marked import ClaimKind, Verdict

MANIFEST: Final = "pack.toml"
OUTLINES: Final = "outlines.toml"
ESSAY: Final = "essay.txt"

MAX_FILE_BYTES: Final = 20_000_000
MAX_ROWS: Final = 100_000
MAX_STARTER: Final = 24
MAX_SHORT_TITLE: Final = 24


class Cell(StrEnum):
    """What may stand in a column."""

    TEXT = "text"
    ID = "id"
    DATE = "date"
    SPAN = "span"  # a date with a beginning and an end
    CHOICE = "choice"
    REFERENCE = "reference"  # the id of a row of another table
    REFERENCES = "references"  # several, joined by `;`
    TYPED = "typed"  # several of the form kind:id, joined by `;`
    WORDS = "words"  # texts joined by `;`


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `required` = it must be there and no cell of it may be empty; `refers` names a table, or "lane", "profile"."""

    name: str
    cell: Cell = Cell.TEXT
    required: bool = False
    choices: tuple[str, ...] = ()
    refers: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One CSV file. `key` is the column that names a row and may not repeat."""

    name: str
    columns: tuple[Column, ...]
    required: bool = False
    key: str = "id"

    @property
    def file(self) -> str:
        """Its name in the pack."""
        return f"{self.name}.csv"


def _text(*names: str, required: bool = False) -> tuple[Column, ...]:
    return tuple(Column(name, required=required) for name in names)


def _choice(name: str, *choices: str, required: bool = False) -> Column:
    return Column(name, Cell.CHOICE, required=required, choices=choices)


ID: Final = Column("id", Cell.ID, required=True)

RELATIONS: Final = (
    "cause",
    "contributed",
    "trigger",
    "led-to",
    "enabled",
    "reinforced",
    "pretext",
    "obstacle",
    "timing",
    "context",
    "background",
)

FAMILIES: Final = (
    "how-far",
    "to-what-extent",
    "discuss",
    "assess",
    "account-for",
    "how-important",
    "how-successful",
    "compare",
    "which",
    "examine",
    "what-were",
)

TABLES: Final = (
    Table(
        "events",
        (
            ID,
            Column("date_edtf", Cell.DATE, required=True),
            *_text("title", required=True),
            *_text("short_title", "summary", "significance"),
            Column("themes", Cell.REFERENCES, required=True, refers="lane"),
            _choice("importance", "1", "2", "3"),
            Column("people", Cell.REFERENCES, refers="people"),
            Column("claims", Cell.REFERENCES, refers="claims"),
            *_text("source_title", "source_address"),
            _choice("source_checked", "yes", "mirror", "no"),
        ),
        required=True,
    ),
    Table(
        "eras",
        (ID, *_text("title", required=True), Column("date_edtf", Cell.SPAN, required=True), *_text("note")),
    ),
    Table(
        "links",
        (
            ID,
            Column("from_event", Cell.REFERENCE, required=True, refers="events"),
            Column("to_event", Cell.REFERENCE, required=True, refers="events"),
            _choice("relation", *RELATIONS, required=True),
            *_text("reason"),
        ),
    ),
    Table(
        "quotes",
        (
            ID,
            *_text("text", required=True),
            Column("speaker", Cell.REFERENCE, refers="people"),
            Column("date_edtf", Cell.DATE),
            *_text("occasion", "source_title", "source_address"),
            _choice("kind", "primary", "historian"),
            *_text("argues_for", "argues_against"),
            _choice("difficulty", "1", "2", "3"),
            _choice("status", *QuoteStatus, required=True),
            *_text("note"),
            Column("events", Cell.REFERENCES, refers="events"),
            _choice("card", "yes", "no"),
        ),
    ),
    Table(
        "people",
        (
            ID,
            *_text("name", required=True),
            Column("dates_edtf", Cell.DATE),
            *_text("role", "why_they_matter", "group"),
        ),
    ),
    Table(
        "terms",
        (ID, *_text("term", "definition", required=True), Column("events", Cell.REFERENCES, refers="events")),
    ),
    Table(
        "questions",
        (
            ID,
            *_text("text", required=True),
            _choice("family", *FAMILIES, required=True),
            Column("range_edtf", Cell.DATE, required=True),
            *(
                Column(name, Cell.WORDS)
                for name in ("issue_words", "topic_words", "parts", "named_factors", "sides")
            ),
            Column("profiles", Cell.REFERENCES, refers="profile"),
        ),
    ),
    Table(
        "aliases",
        (
            ID,
            *_text("alias", "canonical", required=True),
            _choice("kind", "spelling", "name", "error", "typo", "quote", required=True),
            Column("refers_to", Cell.TYPED, required=True),
            *_text("note"),
        ),
    ),
    Table(
        "starter",
        (Column("item", Cell.TYPED, required=True), _choice("prompt", *PromptKind, required=True)),
        key="",
    ),
    Table(
        "claims",
        (
            ID,
            *_text("claim", required=True),
            _choice("kind", *ClaimKind, required=True),
            _choice("verdict", *Verdict, required=True),
            *_text("correction", "evidence_title", "evidence_address"),
            Column("date_edtf", Cell.DATE),
            Column("quote", Cell.REFERENCE, refers="quotes"),
        ),
    ),
)
"""In the order in which their problems are told."""

TABLE_OF_KIND: Final = {
    "event": "events",
    "quote": "quotes",
    "person": "people",
    "term": "terms",
    "question": "questions",
    "link": "links",
}
"""Which table an id of the form kind:id belongs to."""

LANE_COLOURS: Final = ("blue", "black", "green", "vermilion", "yellow", "orange", "purple", "sky")
"""The colour slots every theme has."""

FILES: Final = (MANIFEST, *(table.file for table in TABLES), OUTLINES, ESSAY)
"""Every name a pack may hold; anything else in the folder or the archive is left alone."""
