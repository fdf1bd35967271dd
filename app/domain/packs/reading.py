"""A pack as named bytes in; its contents, or everything that is wrong with it, out. Nothing is half read."""

from collections.abc import Collection, Mapping

from app.domain.errors import PackProblem
from app.domain.items import Event
from app.domain.marked import Claim, MarkedText, read_markup
from app.domain.packs.building import CLAIM, Builder
from app.domain.packs.contents import PackContents
from app.domain.packs.manifest import Manifest, read_manifest
from app.domain.packs.outline import WrittenOutline, read_outlines
from app.domain.packs.rows import Rows, decoded, problem, read_rows
from app.domain.packs.sense import Names, dangling, faults_of_rows, outline_problems, starter_problems
from app.domain.packs.tables import ESSAY, FILES, MANIFEST, OUTLINES, TABLES
from app.domain.packs.toml_text import line_of


def read_pack(files: Mapping[str, bytes], profiles: Collection[str] | None = None) -> PackContents:
    """The contents of a pack given as its files by name. `profiles` = the exam profiles there are (None = any).

    Raises the first PackProblem, in the order of `FILES` and then of lines.
    """
    reading = _Reading(files, profiles)
    if reading.problems:
        raise reading.problems[0]
    return reading.contents()


def problems(files: Mapping[str, bytes], profiles: Collection[str] | None = None) -> list[PackProblem]:
    """Everything that is wrong with a pack, by file and line; empty = it can be read."""
    return _Reading(files, profiles).problems


class _Reading:
    """One pass over a pack: reads every file, then holds them against each other."""

    def __init__(self, files: Mapping[str, bytes], profiles: Collection[str] | None) -> None:
        self.problems: list[PackProblem] = []
        self._files = files
        missing = self._missing()
        self._manifest = read_manifest(files[MANIFEST], self.problems) if MANIFEST in files else None
        self._tables = {
            table.name: read_rows(table, files[table.file], self.problems)
            if table.file in files
            else Rows(is_whole=table.file not in missing)
            for table in TABLES
        }
        self._outlines: tuple[WrittenOutline, ...] = ()
        self._check(self._names(profiles))
        self._marked = self._read_essay()
        self.problems.sort(key=_place)

    def _missing(self) -> list[str]:
        """Names of files that must be there and are not; told in `problems`."""
        wanted = [MANIFEST, *(table.file for table in TABLES if table.required)]
        if ESSAY in self._files:
            wanted.append("claims.csv")
        if "claims.csv" in self._files:
            wanted.append(ESSAY)
        missing = [name for name in wanted if name not in self._files]
        self.problems.extend(problem(name, 0, "file-missing", name) for name in missing)
        return missing

    def _names(self, profiles: Collection[str] | None) -> Names:
        names: dict[str, Collection[str] | None] = {
            name: rows.names if rows.is_whole else None for name, rows in self._tables.items()
        }
        names["lane"] = {lane.id for lane in self._manifest.lanes} if self._manifest else None
        names["profile"] = profiles
        return names

    def _check(self, names: Names) -> None:
        self.problems.extend(dangling(self._tables, names))
        self.problems.extend(faults_of_rows(self._tables))
        self.problems.extend(starter_problems(self._tables))
        if OUTLINES in self._files:
            data = self._files[OUTLINES]
            self._outlines, text = read_outlines(data, self.problems)
            self.problems.extend(outline_problems(self._outlines, text, self._tables, names))
        events, manifest = names["events"], self._manifest
        if manifest and manifest.landing and events is not None and manifest.landing not in events:
            line = line_of(self._files[MANIFEST].decode("utf-8-sig"), "landing")
            self.problems.append(problem(MANIFEST, line, "dangling", manifest.landing, column="landing"))

    def _read_essay(self) -> MarkedText | None:
        claims = self._tables["claims"]
        if ESSAY not in self._files or not claims.is_whole or len(claims.sound) < len(claims.names):
            return None  # what is wrong with the claims has been told, and would only be told again
        text = decoded(ESSAY, self._files[ESSAY], self.problems)
        manifest = self._manifest
        if text is None or manifest is None:
            return None
        try:
            return read_markup(text, self._claims(manifest), manifest.essay.title, manifest.essay.note, ESSAY)
        except PackProblem as found:
            self.problems.append(found)
            return None

    def _claims(self, manifest: Manifest) -> list[Claim]:
        """The claims of the table, each with the events that name it, by date."""
        builder = Builder(manifest.id)
        named: dict[str, list[str]] = {}
        for event in _by_date(builder, self._tables["events"]):
            for claim in event.claims:
                named.setdefault(claim, []).append(event.uid)
        rows = self._tables["claims"].sound
        return [builder.claim(row, named.get(builder.uid(CLAIM, row["id"]), ())) for row in rows]

    def contents(self) -> PackContents:
        """What was read; only where there are no problems."""
        manifest = self._manifest
        if manifest is None:  # a missing manifest is a problem, so nobody comes here with one
            raise problem(MANIFEST, 0, "file-missing", MANIFEST)
        builder, tables = Builder(manifest.id), self._tables
        return PackContents(
            manifest=manifest,
            events=tuple(_by_date(builder, tables["events"])),
            links=tuple(builder.link(row) for row in tables["links"].sound),
            quotes=tuple(builder.quote(row) for row in tables["quotes"].sound),
            people=tuple(builder.person(row) for row in tables["people"].sound),
            terms=tuple(builder.term(row) for row in tables["terms"].sound),
            questions=tuple(builder.question(row) for row in tables["questions"].sound),
            eras=tuple(builder.era(row) for row in tables["eras"].sound),
            aliases=tuple(builder.alias(row) for row in tables["aliases"].sound),
            starter=tuple(builder.starter_card(row) for row in tables["starter"].sound),
            outlines=tuple(builder.outline(outline) for outline in self._outlines),
            marked=self._marked,
        )


def _by_date(builder: Builder, rows: Rows) -> list[Event]:
    return sorted((builder.event(row) for row in rows.sound), key=lambda event: event.date.sort_key)


def _place(found: PackProblem) -> tuple[int, int]:
    file = str(found.facts["file"])
    return (FILES.index(file) if file in FILES else len(FILES), int(found.facts["line"]))
