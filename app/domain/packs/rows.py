"""From the bytes of a CSV file to rows whose cells are as their columns demand, and a list of what is wrong.

Lines are those an editor shows: a row is named by the line it starts on, also where a cell holds line breaks.
"""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from app.domain.dates.historical import HistoricalDate
from app.domain.errors import DateProblem, PackProblem
from app.domain.packs.tables import MAX_FILE_BYTES, MAX_ROWS, Cell, Column, Table

ID_FORM: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: the line it starts on and its cells by column, blanks at their ends removed."""

    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def words(self, column: str) -> tuple[str, ...]:
        """The parts of a cell that holds several, joined by `;`."""
        return tuple(part for raw in self[column].split(";") if (part := raw.strip()))

    def date(self, column: str) -> HistoricalDate | None:
        """The cell as a date; None where it is empty."""
        return HistoricalDate.parse(self[column]) if self[column] else None

    def number(self, column: str, otherwise: int) -> int:
        """The cell as a whole number, or `otherwise` where it is empty."""
        return int(self[column]) if self[column] else otherwise


@dataclass(slots=True)
class Rows:
    """The sound rows of a table, and the names of all its rows, so that one fault does not cause a dozen others.

    `is_whole` is False where the file could not be read to its end: then nothing can be said to be missing from it.
    """

    sound: list[Row] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    is_whole: bool = True


def problem(file: str, line: int, what: str, value: str = "", **places: str) -> PackProblem:
    """A problem of a pack. Its remedy goes by the fault's name; `places` fill further places of the two sentences."""
    return PackProblem(file=file, line=line, what=what, value=_short(value), remedy=f"mend-{what}", **places)


def decoded(file: str, data: bytes, problems: list[PackProblem]) -> str | None:
    """The text of a file, None where it is too large or not UTF-8. A byte order mark is what Excel writes: taken off."""
    if len(data) > MAX_FILE_BYTES:
        problems.append(problem(file, 0, "file-too-large", str(MAX_FILE_BYTES // 1_000_000)))
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problems.append(problem(file, line, "not-utf8"))
        return None


def read_rows(table: Table, data: bytes, problems: list[PackProblem]) -> Rows:
    """The rows of a table, in order. What is wrong is added to `problems`; a row in which a cell is wrong is left out."""
    rows = Rows()
    before = len(problems)
    text = decoded(table.file, data, problems)
    lines = _lines(table.file, text or "", problems)
    header = _header(table, lines, problems) if text is not None else []
    if header:
        _read_body(table, header, lines, rows, problems)
    rows.is_whole = not any(problem.facts["what"] in _BREAKING for problem in problems[before:])
    return rows


_BREAKING: Final = frozenset(
    {
        "file-too-large",
        "not-utf8",
        "bad-csv",
        "no-header",
        "semicolons",
        "column-twice",
        "missing-column",
        "too-many-rows",
        "wrong-number-of-fields",
        "bad-id",
    }
)
"""Faults after which a table's names are not all known."""


def _read_body(
    table: Table,
    header: list[str],
    lines: Iterator[tuple[int, list[str]]],
    rows: Rows,
    problems: list[PackProblem],
) -> None:
    columns = [column for column in table.columns if column.name in header]
    for count, (line, fields) in enumerate(lines):
        if count >= MAX_ROWS:
            problems.append(problem(table.file, line, "too-many-rows", str(MAX_ROWS)))
            return
        if len(fields) != len(header):
            facts = {"found": str(len(fields)), "wanted": str(len(header))}
            problems.append(problem(table.file, line, "wrong-number-of-fields", **facts))
            continue
        row = Row(line, dict(zip(header, (text.strip() for text in fields), strict=True)))
        if _is_sound(table, columns, row, problems) & _is_new(table, row, rows.names, problems):
            rows.sound.append(row)


def _short(value: str) -> str:
    return value if len(value) <= 80 else value[:79] + "…"


def _lines(file: str, text: str, problems: list[PackProblem]) -> Iterator[tuple[int, list[str]]]:
    """The fields of each row with the line it starts on; empty lines are passed over."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    start = 1
    try:
        for fields in reader:
            if any(field.strip() for field in fields):
                yield start, fields
            start = reader.line_num + 1
    except csv.Error:
        problems.append(problem(file, start, "bad-csv"))


def _header(table: Table, lines: Iterator[tuple[int, list[str]]], problems: list[PackProblem]) -> list[str]:
    """The names of the columns; empty where a required one is not there."""
    line, fields = next(lines, (1, []))
    names = [name.strip() for name in fields]
    missing = [column.name for column in table.columns if column.required and column.name not in names]
    fault = ""
    if not names:
        fault = "no-header"
    elif len(names) == 1 and names[0].count(";") > 1:
        fault = "semicolons"
    if fault:
        problems.append(problem(table.file, line, fault, table.columns[0].name))
        return []
    twice = [name for name in dict.fromkeys(names) if name and names.count(name) > 1]
    problems.extend(problem(table.file, line, "column-twice", name) for name in twice)
    problems.extend(problem(table.file, line, "missing-column", name) for name in missing)
    return [] if missing or twice else names


def _is_sound(table: Table, columns: list[Column], row: Row, problems: list[PackProblem]) -> bool:
    before = len(problems)
    for column in columns:
        if fault := _fault(column, row[column.name]):
            allowed = ", ".join(column.choices)
            found = problem(
                table.file, row.line, fault, row[column.name], column=column.name, allowed=allowed
            )
            problems.append(found)
    return len(problems) == before


def _fault(column: Column, text: str) -> str:
    """What is wrong with a cell; "" = nothing."""
    if not text:
        return "empty-field" if column.required else ""
    if column.cell in {Cell.DATE, Cell.SPAN}:
        return _date_fault(text, span=column.cell is Cell.SPAN)
    if column.cell is Cell.ID and not ID_FORM.fullmatch(text):
        return "bad-id"
    if column.cell is Cell.CHOICE and text not in column.choices:
        return "unknown-word"
    return ""


def _date_fault(text: str, *, span: bool) -> str:
    try:
        date = HistoricalDate.parse(text)
    except DateProblem:
        return "wrong-date"
    return (
        "not-a-span"
        if span and (date.earliest is None or date.latest is None or not date.is_interval)
        else ""
    )


def _is_new(table: Table, row: Row, seen: set[str], problems: list[PackProblem]) -> bool:
    key = row[table.key] if table.key else f"{row['item']}, {row['prompt']}"
    if key and key in seen:
        problems.append(problem(table.file, row.line, "duplicate-id", key))
        return False
    seen.add(key)
    return True
