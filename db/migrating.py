"""Bringing a database file to the newest schema, whole or not at all.

Alembic costs a quarter of a second to import, so it is only imported when the revision stored differs from
`schema.HEAD`. Foreign keys are off before BEGIN (a batch rebuild with keys on silently deletes child rows) and checked
before COMMIT; the three logs must have as many rows after as before; an existing file is copied first.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL, create_engine, event
from sqlalchemy.pool import StaticPool

from app.domain.errors import NewerDatabase, NotADatabase
from db import copies
from db.database import explained
from db.schema import HEAD

LOGS: Final = ("review", "change", "plan_version")
FOREIGN: Final = "foreign"
"""Stands for the revision of a database that some other program made."""
MIGRATIONS: Final = Path(__file__).parent / "migrations"


def stored_revision(file: Path) -> str | None:
    """The revision of a database file, FOREIGN where another program made it; None for a file that is absent or empty.

    Raises NotADatabase for what is no database at all.
    """
    if not file.exists():
        return None
    # A journal left by a process that was killed must be rolled back before anything can be read, and that is writing.
    mode = "rw" if file.with_name(f"{file.name}-journal").exists() else "ro"
    with (
        explained(file),
        closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode={mode}", uri=True)) as connection,
    ):
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if "alembic_version" not in tables:
            # More than one page and no tables: a list of tables that was damaged, with a student's work behind it.
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            return FOREIGN if tables or pages > 1 else None
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        return row[0] if row and isinstance(row[0], str) else FOREIGN


def migrate(file: Path) -> bool:
    """Bring `file` to HEAD; True when there was something to do.

    NewerDatabase, with the file untouched, when a later Foothold wrote it; NotADatabase when it is something else.
    """
    stored = stored_revision(file)
    if stored == HEAD:
        return False
    if stored == FOREIGN:
        raise NotADatabase(file=str(file))
    if stored is not None and not _is_known(stored):
        raise NewerDatabase(file=str(file))
    if stored is not None:
        copies.verified_copy(file, copies.beside(file, f"before-{HEAD}"))
    with explained(file):
        _upgrade(file)
    return True


def _is_known(revision: str) -> bool:
    return any(
        script.name.startswith(f"{revision}_") for script in (MIGRATIONS / "versions").iterdir()
    ) and bool(revision)


def _upgrade(file: Path) -> None:
    from alembic.config import Config  # noqa: PLC0415 - 180 ms that most starts never need
    from alembic.runtime.environment import EnvironmentContext  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    script = ScriptDirectory.from_config(config)

    def steps(revision: Any, _context: Any) -> Any:
        return script._upgrade_revs("head", revision)  # noqa: SLF001 - what alembic.command.upgrade itself calls

    engine = create_engine(
        URL.create("sqlite", database=str(file)), connect_args={"isolation_level": None}, poolclass=StaticPool
    )
    event.listen(engine, "connect", _without_foreign_keys)
    try:
        with engine.connect() as connection:
            before = _log_counts(connection)
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                config.attributes["connection"] = connection
                with EnvironmentContext(config, script, fn=steps, destination_rev="head"):
                    script.run_env()
                _check(connection, before)
            except BaseException:
                connection.exec_driver_sql("ROLLBACK")
                raise
            connection.exec_driver_sql("COMMIT")
    finally:
        engine.dispose()


def _without_foreign_keys(connection: sqlite3.Connection, _record: Any) -> None:
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("PRAGMA synchronous=FULL")


def _log_counts(connection: Any) -> dict[str, int]:
    present = {
        row[0] for row in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
    }
    return {
        name: connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar()  # noqa: S608 - names are ours
        for name in LOGS
        if name in present
    }


def _check(connection: Any, before: dict[str, int]) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    after = _log_counts(connection)
    lost = {name: rows for name, rows in before.items() if after.get(name) != rows}
    if broken or lost:
        raise RuntimeError(f"migration refused: foreign keys {broken}, logs {lost}")
