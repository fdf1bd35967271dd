"""Opening the one SQLite file and the transactions on it.

`isolation_level=None` and a BEGIN of our own: the driver's legacy mode starts no transaction for SELECT or DDL, which
makes migrations half-done after a crash. On a local disk WAL + FULL; elsewhere TRUNCATE + FULL + EXCLUSIVE through one
connection in all, because WAL needs shared memory that a network disk does not give (docs/decisions/0003).
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import Any, Final

import msgspec
from sqlalchemy import URL, Connection, create_engine, event
from sqlalchemy.exc import DBAPIError

from app.domain.errors import DataFolderProblem, DiskFull, FootholdError, NotADatabase

BUSY_SECONDS: Final = 5.0

_DAMAGE: Final = ("not a database", "malformed", "unsupported file format", "could not decode to utf-8")
"""What SQLite says of a file whose bytes are not those it wrote."""

_REFUSALS: Final = {
    "readonly": "read-only",
    "unable to open": "cannot-read",
    "disk i/o error": "disk-error",
    "database is locked": "in-use",
}
"""What SQLite says of a folder it cannot work in, and the reason a student is told of."""

__all__ = ["Connection", "Database", "StorageMode", "explained", "library_version"]


class StorageMode(Enum):
    """How the file is kept, by the kind of disk it lies on."""

    LOCAL = ("WAL", "NORMAL", 3)
    SHARED = ("TRUNCATE", "EXCLUSIVE", 1)

    @property
    def journal(self) -> str:
        """SQLite's journal_mode."""
        return self.value[0]

    @property
    def locking(self) -> str:
        """SQLite's locking_mode."""
        return self.value[1]

    @property
    def connections(self) -> int:
        """How many connections may be open at once."""
        return self.value[2]


class Database:
    """The file and its transactions. Knows nothing of tables."""

    def __init__(self, file: Path, mode: StorageMode = StorageMode.LOCAL) -> None:
        self.file = file
        self.mode = mode
        self._engine = create_engine(
            URL.create("sqlite", database=str(file)),
            connect_args={"isolation_level": None, "check_same_thread": False, "timeout": BUSY_SECONDS},
            pool_size=mode.connections,
            max_overflow=0,
        )
        event.listen(self._engine, "connect", self._prepare)
        event.listen(self._engine, "begin", _begin)

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One action: everything inside is kept, or nothing is. Raises a FootholdError for what the disk does to us."""
        with explained(self.file), self._engine.connect() as plain:
            connection = plain.execution_options(foothold_begin="BEGIN IMMEDIATE")
            with connection.begin():
                yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A consistent view of the file that writes nothing."""
        with explained(self.file), self._engine.connect() as connection, connection.begin():
            yield connection

    def close(self) -> None:
        """Let go of the file; in WAL mode SQLite folds the log back into it."""
        self._engine.dispose()

    def _prepare(self, connection: sqlite3.Connection, _record: Any) -> None:
        try:
            for pragma in self._pragmas:
                connection.execute(f"PRAGMA {pragma}")
        except sqlite3.Error:
            connection.close()  # SQLAlchemy lets go of a connection that could not be prepared without closing it
            raise

    @property
    def _pragmas(self) -> tuple[str, ...]:
        return (
            # First: with EXCLUSIVE set before the first read no shared memory is ever made.
            f"locking_mode={self.mode.locking}",
            f"journal_mode={self.mode.journal}",
            "synchronous=FULL",
            "foreign_keys=ON",
            "mmap_size=0",
            "temp_store=MEMORY",
        )


def library_version() -> str:
    """The version of SQLite this Python is linked with."""
    return sqlite3.sqlite_version


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("foothold_begin", "BEGIN"))


@contextmanager
def explained(file: Path) -> Iterator[None]:
    """Turn what SQLite reports of the disk into something a student can be told; anything else stays a bug."""
    try:
        yield
    except DBAPIError as error:
        known = _known(error.orig, file)
        if known is None:
            raise
        raise known from error
    except sqlite3.Error as error:
        known = _known(error, file)
        if known is None:
            raise
        raise known from error
    except (UnicodeDecodeError, msgspec.DecodeError) as error:
        # Everything in the file was encoded by us; what can no longer be decoded is not what we wrote.
        raise NotADatabase(file=str(file)) from error


def _known(error: BaseException | None, file: Path) -> FootholdError | None:
    text = str(error).lower()
    if "disk is full" in text:
        return DiskFull(folder=str(file.parent))
    if any(sign in text for sign in _DAMAGE):
        return NotADatabase(file=str(file))
    for sign, reason in _REFUSALS.items():
        if sign in text:
            return DataFolderProblem(folder=str(file.parent), reason=reason)
    return None
