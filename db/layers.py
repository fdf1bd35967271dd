"""Packs as immutable base layers: what was installed, row by row. A student's edits lie above as changes.

Eras, aliases, outlines and marked texts are never edited in place and are read from here; everything else is read from
its projection.
"""

from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import Column, Connection, Index, Named, Table, Text, TypedColumns, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from db.base import metadata


class LayerRow(msgspec.Struct, frozen=True):
    """One row of a pack: `kind`, the entity's uid, its place in the pack's file, its content as JSON text."""

    kind: str
    entity: str
    position: int
    body: str


class InstalledPack(msgspec.Struct, frozen=True):
    """A pack as it was installed. `fingerprint` tells whether the files have changed since."""

    uid: str
    version: str
    title: str
    fingerprint: str
    installed_ms: int


class PackColumns(TypedColumns):
    """One installed pack."""

    uid = Column(Text, primary_key=True)
    version: Named[str]
    title: Named[str]
    fingerprint: Named[str]
    installed_ms: Named[int]


class LayerColumns(TypedColumns):
    """One row of one pack's base layer."""

    entity = Column(Text, primary_key=True)
    pack: Named[str]
    kind: Named[str]
    position: Named[int]
    body: Named[str]


pack = Table("pack", metadata, PackColumns)
layer = Table(
    "layer", metadata, LayerColumns, Index("ix_layer_pack_kind_position", "pack", "kind", "position")
)


def installed(connection: Connection) -> list[InstalledPack]:
    """All installed packs by title."""
    return [
        InstalledPack(**row) for row in connection.execute(select(pack).order_by(pack.c.title)).mappings()
    ]


def installed_pack(connection: Connection, uid: str) -> InstalledPack | None:
    """One installed pack."""
    row = connection.execute(select(pack).where(pack.c.uid == uid)).mappings().one_or_none()
    return InstalledPack(**row) if row else None


def replace_layer(connection: Connection, record: InstalledPack, rows: Iterable[LayerRow]) -> None:
    """Put `rows` in the place of whatever base this pack had."""
    connection.execute(delete(layer).where(layer.c.pack == record.uid))
    values = msgspec.structs.asdict(record)
    connection.execute(upsert(pack).values(values).on_conflict_do_update(index_elements=["uid"], set_=values))
    connection.execute(insert(layer), [{"pack": record.uid, **msgspec.structs.asdict(row)} for row in rows])


def base_of(connection: Connection, entity: str) -> LayerRow | None:
    """The base row of an entity, None for a student's own."""
    row = connection.execute(
        select(layer.c.kind, layer.c.entity, layer.c.position, layer.c.body).where(layer.c.entity == entity)
    ).one_or_none()
    return LayerRow(*row) if row else None


def base_rows(connection: Connection, pack_uid: str, kind: str) -> list[LayerRow]:
    """All rows of one kind of one pack, in the pack's order."""
    rows = connection.execute(
        select(layer.c.kind, layer.c.entity, layer.c.position, layer.c.body)
        .where(layer.c.pack == pack_uid, layer.c.kind == kind)
        .order_by(layer.c.position)
    )
    return [LayerRow(*row) for row in rows]


def every_base_row(connection: Connection, pack_uid: str | None = None) -> list[LayerRow]:
    """All rows of all packs (or of one), pack by pack in order."""
    wanted: Any = select(layer.c.kind, layer.c.entity, layer.c.position, layer.c.body)
    if pack_uid is not None:
        wanted = wanted.where(layer.c.pack == pack_uid)
    rows = connection.execute(wanted.order_by(layer.c.pack, layer.c.kind, layer.c.position))
    return [LayerRow(*row) for row in rows]
