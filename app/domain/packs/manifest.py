"""The first page of a pack: `pack.toml`, with the topic's name, version, range, lanes and the heading of its essay."""

import re
from typing import Final

import msgspec

from app.domain.dates.historical import HistoricalDate
from app.domain.errors import DateProblem, PackProblem
from app.domain.items import Lane
from app.domain.packs.rows import ID_FORM, problem
from app.domain.packs.tables import LANE_COLOURS, MANIFEST
from app.domain.packs.toml_text import line_of, read_toml, typed

FORMAT: Final = 1
"""The newest pack format this program reads."""

_VERSION: Final = re.compile(r"\d{1,9}(\.\d{1,9}){0,2}")


class Heading(msgspec.Struct, frozen=True, kw_only=True):
    """What stands over the marked essay, and what is said of it."""

    title: str = ""
    note: str = ""


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What a pack says of itself. `landing` is the id (not uid) of the event shown first, "" = none; `range` bounds the topic."""

    format: int
    id: str
    version: str
    title: str
    description: str = ""
    language: str = "en-GB"
    range: HistoricalDate
    licence: str = ""
    landing: str = ""
    lanes: tuple[Lane, ...] = ()
    essay: Heading = Heading()


class _Said(msgspec.Struct, frozen=True, kw_only=True):
    """`pack.toml` as it is written; keys that are not named here are left alone."""

    format: int
    id: str
    version: str
    title: str
    range: str
    description: str = ""
    language: str = "en-GB"
    licence: str = ""
    landing: str = ""
    lane: tuple[Lane, ...] = ()
    essay: Heading = Heading()


def read_manifest(data: bytes, problems: list[PackProblem]) -> Manifest | None:
    """The manifest, or None where it is not one; what is wrong is added to `problems`."""
    before = len(problems)
    said, text = read_toml(MANIFEST, data, problems)
    if len(problems) > before:
        return None
    written = said.get("format")
    if isinstance(written, int) and written > FORMAT:  # first: what follows may mean something else by then
        problems.append(problem(MANIFEST, line_of(text, "format"), "newer-format", str(written)))
        return None
    raw = typed(MANIFEST, said, text, _Said, problems)
    if raw is None:
        return None
    faults = _faults(raw)
    for key, what, value in faults:
        problems.append(problem(MANIFEST, line_of(text, key), what, value))
    problems.extend(_lane_problems(raw, text))
    if len(problems) > before:
        return None
    return Manifest(
        format=raw.format,
        id=raw.id,
        version=raw.version,
        title=raw.title.strip(),
        description=raw.description.strip(),
        language=raw.language,
        range=HistoricalDate.parse(raw.range),
        licence=raw.licence,
        landing=raw.landing,
        lanes=raw.lane,
        essay=raw.essay,
    )


def _faults(raw: _Said) -> list[tuple[str, str, str]]:
    """Key, fault and value of what is wrong with the plain keys."""
    faults = []
    if raw.format < 1:
        faults.append(("format", "bad-value", "format"))
    if not ID_FORM.fullmatch(raw.id):
        faults.append(("id", "bad-id", raw.id))
    if not _VERSION.fullmatch(raw.version):
        faults.append(("version", "bad-version", raw.version))
    if not raw.title.strip():
        faults.append(("title", "bad-value", "title"))
    try:
        HistoricalDate.parse(raw.range)
    except DateProblem:
        faults.append(("range", "wrong-date", raw.range))
    return faults


def _lane_problems(raw: _Said, text: str) -> list[PackProblem]:
    problems = []
    seen: set[str] = set()
    for number, lane in enumerate(raw.lane, 1):
        what, value = "", lane.id
        if not ID_FORM.fullmatch(lane.id):
            what = "bad-id"
        elif lane.id in seen:
            what = "duplicate-id"
        elif lane.colour not in LANE_COLOURS:
            what, value = "unknown-colour", lane.colour
        elif len(lane.letter) != 1 or not lane.title.strip():
            what, value = "bad-lane", lane.id
        if what:
            line = line_of(text, "lane", number)
            problems.append(problem(MANIFEST, line, what, value, allowed=", ".join(LANE_COLOURS)))
        seen.add(lane.id)
    return problems
