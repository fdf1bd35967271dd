"""The machines whose logs are here, and the segment files that carried them."""

from sqlalchemy import Boolean, Column, Connection, Integer, Named, Table, Text, TypedColumns, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from db.base import metadata


class DeviceColumns(TypedColumns):
    """A machine; exactly one row has `own`. `name` is for people, `uid` is part of every clock it writes."""

    uid = Column(Text, primary_key=True)
    name: Named[str]
    own = Column(Boolean, nullable=False)
    first_seen_ms: Named[int]


class SegmentColumns(TypedColumns):
    """A segment file that was written or read, so that none is read twice; `last_clock` is where the next one begins."""

    name = Column(Text, primary_key=True)
    device: Named[str]
    rows = Column(Integer, nullable=False)
    last_clock: Named[str]
    checksum: Named[str]
    seen_ms: Named[int]


device = Table("device", metadata, DeviceColumns)
segment = Table("segment", metadata, SegmentColumns)


def own(connection: Connection) -> str | None:
    """The uid of this database's own machine, None before it was given one."""
    return connection.execute(select(device.c.uid).where(device.c.own.is_(True))).scalar()


def register(connection: Connection, uid: str, name: str, now_ms: int, *, is_own: bool) -> None:
    """Note a machine; one already known keeps its name."""
    values = {"uid": uid, "name": name, "own": is_own, "first_seen_ms": now_ms}
    connection.execute(upsert(device).values(values).on_conflict_do_nothing(index_elements=["uid"]))


def known_segments(connection: Connection) -> set[str]:
    """Names of the segments already written or read."""
    return {row.name for row in connection.execute(select(segment.c.name))}


def last_written(connection: Connection, device_uid: str) -> tuple[int, str]:
    """(segments written so far, clock up to which they reach) of a machine."""
    rows = (
        connection.execute(select(segment.c.last_clock).where(segment.c.device == device_uid)).scalars().all()
    )
    return len(rows), max(rows, default="")


def note_segment(
    connection: Connection, name: str, device_uid: str, rows: int, last_clock: str, checksum: str, now_ms: int
) -> None:
    """Remember that a segment is dealt with."""
    values = {
        "name": name,
        "device": device_uid,
        "rows": rows,
        "last_clock": last_clock,
        "checksum": checksum,
        "seen_ms": now_ms,
    }
    connection.execute(insert(segment).values(values))
