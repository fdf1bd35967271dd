"""Safe copies of the database file, made by SQLite's own backup and opened to prove them."""

import sqlite3
from contextlib import closing
from pathlib import Path

from app.domain.errors import NotADatabase
from db.database import explained


def beside(file: Path, label: str) -> Path:
    """Where a copy of `file` belongs: the `backups` folder next to it, the first free name with `label`."""
    folder = file.parent / "backups"
    number = 0
    while (target := folder / f"{file.stem}-{label}{f'-{number}' if number else ''}{file.suffix}").exists():
        number += 1
    return target


def verified_copy(file: Path, target: Path) -> Path:
    """Copy a database that may be in use, check that the copy opens whole, and return it.

    Raises DiskFull or DataFolderProblem when it cannot be written, NotADatabase when what was copied is damaged; no
    half-made copy is left behind.
    """
    partial = target.with_suffix(".partial")
    with explained(file):
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(partial)) as copy:
                source.backup(copy)
                if copy.execute("PRAGMA quick_check").fetchone() != ("ok",):
                    raise NotADatabase(file=str(file))
            partial.replace(target)
        finally:
            partial.unlink(missing_ok=True)
    return target
