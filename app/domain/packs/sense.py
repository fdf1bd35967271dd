"""What must hold between the rows of a pack: every reference leads somewhere, and the rules of truth are kept.

A cell is looked at by `rows`; here one row is held against another, or one cell against its neighbour.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from app.domain.cards import DEFAULT_WAYS
from app.domain.dates.historical import HistoricalDate
from app.domain.errors import PackProblem
from app.domain.items import ItemKind, QuoteStatus
from app.domain.marked import Verdict
from app.domain.packs.outline import WrittenOutline
from app.domain.packs.rows import Row, Rows, problem
from app.domain.packs.tables import (
    MAX_SHORT_TITLE,
    MAX_STARTER,
    OUTLINES,
    TABLE_OF_KIND,
    TABLES,
    Cell,
    Column,
)

Names = Mapping[str, Collection[str] | None]
"""By table (and "lane", "profile"): the ids there are; None = not all are known, so none can be missing."""

Tables = Mapping[str, Rows]


def dangling(tables: Tables, names: Names) -> Iterator[PackProblem]:
    """References that lead nowhere."""
    for table in TABLES:
        columns = [column for column in table.columns if column.refers or column.cell is Cell.TYPED]
        for row in tables[table.name].sound:
            for column in columns:
                for reference in _references(column, row):
                    if not _leads_somewhere(column, reference, names):
                        yield problem(table.file, row.line, "dangling", reference, column=column.name)


def _references(column: Column, row: Row) -> tuple[str, ...]:
    return (
        tuple(filter(None, (row[column.name],))) if column.cell is Cell.REFERENCE else row.words(column.name)
    )


def _leads_somewhere(column: Column, reference: str, names: Names) -> bool:
    return (
        _is_known(reference, names) if column.cell is Cell.TYPED else _is_in(names, column.refers, reference)
    )


def _is_in(names: Names, table: str, name: str) -> bool:
    known = names.get(table)
    return known is None or name in known


def _is_known(reference: str, names: Names) -> bool:
    """Whether a reference of the form kind:id leads somewhere."""
    kind, _, name = reference.partition(":")
    return kind in TABLE_OF_KIND and bool(name) and _is_in(names, TABLE_OF_KIND[kind], name)


def faults_of_rows(tables: Tables) -> Iterator[PackProblem]:
    """Everything that one table can tell by itself."""
    for table, faults in (
        ("events", _event_faults),
        ("links", _link_faults),
        ("eras", _era_faults),
        ("quotes", _quote_faults),
        ("questions", _question_faults),
        ("claims", _claim_faults),
    ):
        for line, what, value in faults(tables[table].sound):
            yield problem(f"{table}.csv", line, what, value)


Fault = tuple[int, str, str]
"""Line, fault, value."""


def _event_faults(rows: list[Row]) -> Iterator[Fault]:
    seen: set[str] = set()
    for row in rows:
        short = row["short_title"]
        if len(short) > MAX_SHORT_TITLE:
            yield row.line, "short-title-too-long", short
        if short and short.casefold() in seen:
            yield row.line, "short-title-twice", short
        seen.add(short.casefold())


def _link_faults(rows: list[Row]) -> Iterator[Fault]:
    seen: set[tuple[str, str]] = set()
    for row in rows:
        pair = row["from_event"], row["to_event"]
        if pair[0] == pair[1]:
            yield row.line, "link-to-itself", pair[0]
        if pair in seen:
            yield row.line, "link-twice", " → ".join(pair)
        seen.add(pair)


def _era_faults(rows: list[Row]) -> Iterator[Fault]:
    last: HistoricalDate | None = None
    for row in rows:
        date = HistoricalDate.parse(row["date_edtf"])
        if last and (date.earliest or 0) <= (last.latest or 0):
            yield row.line, "era-out-of-order", row["id"]
        last = date


def _quote_faults(rows: list[Row]) -> Iterator[Fault]:
    for row in rows:
        if row["status"] == QuoteStatus.VERIFIED and not (row["source_title"] and row["speaker"]):
            yield row.line, "verified-without-source", row["id"]


def _question_faults(rows: list[Row]) -> Iterator[Fault]:
    for row in rows:
        for words in (*row.words("issue_words"), *row.words("topic_words")):
            if words not in row["text"]:
                yield row.line, "words-not-in-question", words


def _claim_faults(rows: list[Row]) -> Iterator[Fault]:
    for row in rows:
        if row["verdict"] != Verdict.RIGHT and not row["correction"]:
            yield row.line, "claim-without-correction", row["id"]


def starter_problems(tables: Tables) -> Iterator[PackProblem]:
    """What is wrong with the starter set beyond its references."""
    never = _never_asked(tables)
    for number, row in enumerate(tables["starter"].sound, 1):
        item, file = row["item"], "starter.csv"
        kind, _, name = item.partition(":")
        if number == MAX_STARTER + 1:
            yield problem(file, row.line, "starter-too-long", str(MAX_STARTER))
        if len(row.words("item")) != 1 or kind not in _WAYS:
            yield problem(file, row.line, "not-asked", item)
        elif row["prompt"] not in _WAYS[kind]:
            yield problem(file, row.line, "wrong-prompt", row["prompt"], allowed=", ".join(_WAYS[kind]))
        elif kind == ItemKind.QUOTE and name in never:
            yield problem(file, row.line, "never-a-card", name)


_WAYS: Final[dict[str, tuple[str, ...]]] = {
    kind.value: tuple(way.value for way in ways) for kind, ways in DEFAULT_WAYS.items()
}


def _never_asked(tables: Tables) -> set[str]:
    return {row["id"] for row in tables["quotes"].sound if row["card"] == "no"}


def outline_problems(
    outlines: tuple[WrittenOutline, ...], text: str, tables: Tables, names: Names
) -> Iterator[PackProblem]:
    """Questions and evidence of the outlines that are not there, and evidence that can never become a card."""
    never = _never_asked(tables)
    seen: set[str] = set()
    for outline in outlines:
        if not _is_in(names, "questions", outline.question):
            yield _in_outlines(text, outline.question, "dangling")
        if outline.question in seen:
            yield _in_outlines(text, outline.question, "duplicate-id")
        seen.add(outline.question)
        for reference in (item for paragraph in outline.paragraph for item in paragraph.evidence):
            kind, _, name = reference.partition(":")
            if kind not in _WAYS or not _is_known(reference, names):
                yield _in_outlines(text, reference, "dangling")
            elif kind == ItemKind.QUOTE and name in never:
                yield _in_outlines(text, reference, "never-a-card")


def _in_outlines(text: str, value: str, what: str) -> PackProblem:
    place = text.rfind(f'"{value}"') if what == "duplicate-id" else text.find(f'"{value}"')
    return problem(OUTLINES, text.count("\n", 0, max(place, 0)) + 1, what, value, column="evidence")
