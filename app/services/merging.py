"""Two machines, no server: each writes its own write-once segment files; everyone reads everyone's.

A segment is a text file of JSON lines: a head (format, device, number of rows, checksum of the rows), then one row of a
log per line. It appears whole or not at all and is never written again under the same name; a damaged one is refused
whole. Taking segments in is a union of rows: any order, any number of times, the same result.
"""

import contextlib
import hashlib
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Final

import msgspec

from app.domain.errors import SegmentProblem
from app.domain.logs import Change, LogRow, PlanVersion, Review, is_intact
from app.domain.moments import Moment
from app.services.ledger import Stamper
from app.services.whole_files import write_whole
from db import devices, logs, projections
from db.database import Connection, Database

SUFFIX: Final = ".foothold-log"
FORMAT: Final = 1

_KINDS: Final[dict[str, type[LogRow]]] = {"review": Review, "change": Change, "plan_version": PlanVersion}
_NAMES: Final = {struct: name for name, struct in _KINDS.items()}


class SegmentHead(msgspec.Struct, frozen=True, kw_only=True):
    """The first line of a segment."""

    format: int
    device: str
    device_name: str
    rows: int
    checksum: str


class Merging:
    """Writes this machine's segments and takes in those of others."""

    def __init__(self, database: Database, stamper: Stamper, clock: Callable[[], Moment]) -> None:
        self._database = database
        self._stamper = stamper
        self._clock = clock

    def write_segment(self, folder: Path, device_name: str = "") -> Path | None:
        """Write what this machine added since its last segment; None when that is nothing. NotWritten if it cannot be."""
        now = self._clock()
        with contextlib.suppress(OSError):  # writing into it says better why it cannot be made
            folder.mkdir(parents=True, exist_ok=True)
        with self._database.transaction() as connection:
            number, reached = devices.last_written(connection, self._stamper.device)
            rows = logs.rows_after(connection, self._stamper.device, reached)
            if not rows:
                return None
            file = _next_file(folder, self._stamper.device, number, devices.known_segments(connection))
            text, digest = encoded(rows, self._stamper.device, device_name)
            write_whole(file, text)
            devices.note_segment(
                connection, file.name, self._stamper.device, len(rows), rows[-1].clock, digest, now.at_ms
            )
        return file

    def take_in(self, file: Path) -> int:
        """Add what a segment holds that is not here yet; how many rows that were. SegmentProblem if it is damaged."""
        head, rows = decoded(file)
        now = self._clock()
        with self._database.transaction() as connection:
            devices.register(connection, head.device, head.device_name, now.at_ms, is_own=False)
            added = unite(connection, rows)
            if file.name not in devices.known_segments(connection):
                last = rows[-1].clock if rows else ""
                devices.note_segment(
                    connection, file.name, head.device, len(rows), last, head.checksum, now.at_ms
                )
        for row in rows:
            self._stamper.seen(row.clock)
        return added

    def take_in_folder(self, folder: Path) -> int:
        """Add what every segment of a folder holds that was not read before."""
        with self._database.reading() as connection:
            known = devices.known_segments(connection)
        new = sorted(file for file in folder.glob(f"*{SUFFIX}") if file.name not in known)
        return sum(self.take_in(file) for file in new)


def unite(connection: Connection, rows: list[LogRow]) -> int:
    """Union of the rows with what is there: commutative, associative, idempotent. How many were new."""
    added = logs.append(connection, rows)
    projections.after(connection, added)
    return len(added)


def encoded(rows: list[LogRow], device: str, device_name: str) -> tuple[str, str]:
    """(a segment's text, the checksum of its rows)."""
    lines = b"".join(msgspec.json.encode([_NAMES[type(row)], row]) + b"\n" for row in rows)
    digest = hashlib.blake2b(lines, digest_size=16).hexdigest()
    head = SegmentHead(format=FORMAT, device=device, device_name=device_name, rows=len(rows), checksum=digest)
    return (msgspec.json.encode(head) + b"\n" + lines).decode(), digest


def decoded(file: Path) -> tuple[SegmentHead, list[LogRow]]:
    """The head and the rows of a segment; SegmentProblem where anything about it is not as written."""
    try:
        first, _, lines = file.read_bytes().partition(b"\n")
        head = msgspec.json.decode(first, type=SegmentHead)
        rows = [_row(line) for line in lines.splitlines()]
    except (OSError, msgspec.DecodeError, ValueError, KeyError) as error:
        raise SegmentProblem(file=file.name) from error
    digest = hashlib.blake2b(lines, digest_size=16).hexdigest()
    whole = head.format == FORMAT and head.rows == len(rows) and head.checksum == digest
    if not whole or not all(is_intact(row) for row in rows):
        raise SegmentProblem(file=file.name)
    return head, rows


def _row(line: bytes) -> LogRow:
    kind, body = msgspec.json.decode(line, type=tuple[str, msgspec.Raw])
    return msgspec.json.decode(body, type=_KINDS[kind])


def _next_file(folder: Path, device: str, written: int, known: set[str]) -> Path:
    """A name nobody can have read yet: a segment may lie in the folder although noting it failed (a power cut)."""
    files = (folder / f"{device}-{number:06d}{SUFFIX}" for number in count(written + 1))
    return next(file for file in files if file.name not in known and not file.exists())
