"""Opening files: made whole or not at all, newer and foreign ones left exactly as they are."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex

from app.domain.errors import NewerDatabase, NotADatabase
from db.database import Database
from db.migrating import MIGRATIONS, migrate, stored_revision
from db.schema import HEAD, metadata


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def test_a_new_file_gets_the_newest_schema_even_under_an_awkward_name(tmp_path: Path) -> None:
    file = tmp_path / "å b%c.db"

    assert migrate(file)

    assert stored_revision(file) == HEAD
    assert not migrate(file)


def test_the_migrations_end_in_one_head_and_the_program_knows_it() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))

    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_the_migrations_make_the_tables_the_program_speaks_of(tmp_path: Path) -> None:
    file = tmp_path / "new.db"
    migrate(file)
    database = Database(file)

    with database.reading() as connection:
        context = MigrationContext.configure(connection)
        difference = compare_metadata(context, metadata)
    database.close()

    # FTS5 keeps tables of its own, and Alembic cannot compare an index on an expression: it is compared as written.
    ours = [step for step in difference if "search_index" not in str(step) and "ix_card_new" not in str(step)]
    assert ours == []
    with closing(sqlite3.connect(file)) as plain:
        (written,) = plain.execute("SELECT sql FROM sqlite_master WHERE name = 'ix_card_new'").fetchone()
    (index,) = (one for one in metadata.tables["card"].indexes if one.name == "ix_card_new")
    assert written == str(CreateIndex(index).compile(dialect=sqlite.dialect()))


def test_a_database_of_a_newer_foothold_is_left_untouched(tmp_path: Path) -> None:
    file = tmp_path / "newer.db"
    migrate(file)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = digest(file)

    with pytest.raises(NewerDatabase):
        migrate(file)

    assert digest(file) == before


@pytest.mark.parametrize("content", [b"not a database at all, only words" * 40, b"\0" * 5000])
def test_a_file_that_is_not_a_database_is_left_untouched(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "essay.db"
    file.write_bytes(content)

    with pytest.raises(NotADatabase):
        migrate(file)

    assert file.read_bytes() == content


def test_another_programs_database_is_left_untouched(tmp_path: Path) -> None:
    file = tmp_path / "theirs.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE songs (title)")
        connection.commit()
    before = digest(file)

    with pytest.raises(NotADatabase):
        migrate(file)

    assert digest(file) == before


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "halfway.db"
    file.touch()

    class PulledPlugError(Exception):
        pass

    def fail(*_args: object) -> None:
        raise PulledPlugError

    monkeypatch.setattr("db.migrating._check", fail)
    with pytest.raises(PulledPlugError):
        migrate(file)
    monkeypatch.undo()

    assert stored_revision(file) is None
    assert migrate(file)
