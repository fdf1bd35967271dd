"""Packs: check one, install it as a topic's base layer, list what is installed. Whole or not at all, and idempotent."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from app.domain.cards import CardOrigin
from app.domain.dates.coding import encode
from app.domain.entities import CARD, TOPIC, CardEntry
from app.domain.errors import PackProblem
from app.domain.exams import ExamProfile, read_profile
from app.domain.items import Item
from app.domain.moments import Moment
from app.domain.packs.contents import PackContents
from app.domain.packs.reading import problems, read_pack
from app.services.marked import MARKED_KIND
from app.services.pack_files import read_pack_files
from app.services.planning import OUTLINE_KIND, outline_entity
from db import choices, layers, projections
from db.database import Connection, Database
from db.items import kind_of
from db.layers import InstalledPack, LayerRow

BUILT_IN = "stalins-foreign-policy"


class Packs:
    """What a student or teacher does with packs."""

    def __init__(self, database: Database, clock: Callable[[], Moment], resources: Path) -> None:
        self._database = database
        self._clock = clock
        self._resources = resources

    def check(self, path: Path) -> list[PackProblem]:
        """Everything that is wrong with the pack at `path`; empty = it can be installed."""
        return check(path, self._resources)

    def install(self, path: Path) -> InstalledPack:
        """Read the pack at `path` and make it (again) the base of its topic. PackProblem leaves everything as it was."""
        files = read_pack_files(path)
        contents = read_pack(files, self._profile_ids())
        record = InstalledPack(
            uid=contents.manifest.id,
            version=contents.manifest.version,
            title=contents.manifest.title,
            fingerprint=fingerprint(files),
            installed_ms=self._clock().at_ms,
        )
        with self._database.transaction() as connection:
            _replace(connection, record, base_rows(contents))
        return record

    def install_built_in(self) -> bool:
        """Bring the built-in topic and the boards' profiles up to what this program ships; True when something was done.

        Cheap when nothing changed: a fingerprint of the files is compared, nothing is parsed.
        """
        folder = self._resources / "packs" / BUILT_IN
        self._install_profiles()
        files = read_pack_files(folder)
        with self._database.reading() as connection:
            present = layers.installed_pack(connection, BUILT_IN)
        if present is not None and present.fingerprint == fingerprint(files):
            return False
        self.install(folder)
        return True

    def installed(self) -> list[InstalledPack]:
        """All installed packs by title."""
        with self._database.reading() as connection:
            return layers.installed(connection)

    def _install_profiles(self) -> None:
        shipped = shipped_profiles(self._resources)
        with self._database.reading() as connection:
            present = choices.profiles(connection)
        if present != shipped:
            with self._database.transaction() as connection:
                choices.replace_profiles(connection, shipped)

    def _profile_ids(self) -> frozenset[str]:
        return frozenset(profile.id for profile in shipped_profiles(self._resources))


def check(path: Path, resources: Path) -> list[PackProblem]:
    """As `Packs.check`, for whoever has no data folder open."""
    try:
        return problems(read_pack_files(path), {profile.id for profile in shipped_profiles(resources)})
    except PackProblem as problem:
        return [problem]


def shipped_profiles(resources: Path) -> list[ExamProfile]:
    """The boards' profiles this program comes with, by file name."""
    files = sorted((resources / "exams").glob("*.toml"))
    return [read_profile(file.read_text("utf-8"), file.name) for file in files]


def fingerprint(files: Mapping[str, bytes]) -> str:
    """One short text that changes when any file of a pack does."""
    digest = hashlib.blake2b(digest_size=16)
    for name in sorted(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode())
        digest.update(files[name])
    return digest.hexdigest()


def base_rows(contents: PackContents) -> list[LayerRow]:
    """A pack as the rows of its base layer."""
    topic = contents.topic
    rows = [LayerRow(TOPIC, topic.uid, 0, encode(topic).decode())]
    groups: tuple[Iterable[Item], ...] = (
        contents.events, contents.links, contents.quotes, contents.people, contents.terms, contents.questions,
    )  # fmt: skip
    for group in groups:
        rows.extend(
            LayerRow(kind_of(item).value, item.uid, place, encode(item).decode())
            for place, item in enumerate(group)
        )
    for place, starter in enumerate(contents.starter):
        entry = CardEntry(
            uid=starter.card,
            topic=topic.uid,
            item_uid=starter.item,
            prompt=starter.prompt,
            origin=CardOrigin.STARTER,
        )
        rows.append(LayerRow(CARD, entry.uid, place, encode(entry).decode()))
    rows.extend(
        LayerRow(OUTLINE_KIND, outline_entity(outline.question), place, encode(outline).decode())
        for place, outline in enumerate(contents.outlines)
    )
    if contents.marked is not None:
        rows.append(LayerRow(MARKED_KIND, f"{topic.uid}/marked", 0, encode(contents.marked).decode()))
    return rows


def _replace(connection: Connection, record: InstalledPack, rows: list[LayerRow]) -> None:
    before = {row.entity: row.kind for row in layers.every_base_row(connection, record.uid)}
    layers.replace_layer(connection, record, rows)
    kept = {row.entity for row in rows}
    removed = [(kind, entity) for entity, kind in before.items() if entity not in kept]
    projections.pack_installed(connection, record.uid, removed)
