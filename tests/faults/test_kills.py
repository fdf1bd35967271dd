"""`kill -9` at any moment: what was acknowledged is there, what was not is there whole or not at all."""

import random
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from app import paths
from app.domain.logs import is_intact
from app.services.assembly import DATABASE_NAME, assemble
from app.services.packs import BUILT_IN
from db import logs, projections
from tests.db.test_projections import everything
from tests.faults.lives import LIVES, killed_life, life, stillborn
from tests.faults.writer import write_answers
from tests.world import StillClock


def rows(folder: Path, statement: str) -> list[tuple]:
    with closing(sqlite3.connect(folder / DATABASE_NAME)) as connection:
        return connection.execute(statement).fetchall()


def test_no_acknowledged_answer_is_lost_over_many_violent_ends(data_dir):
    chance = random.Random(3)
    acknowledged: set[str] = set()

    for _life in range(LIVES):
        acknowledged |= set(killed_life(write_answers, data_dir, chance, most=9))
        assert acknowledged <= {uid for (uid,) in rows(data_dir, "SELECT uid FROM review")}

    assert len(acknowledged) > LIVES
    assert rows(data_dir, "PRAGMA integrity_check") == [("ok",)]


def test_after_violent_ends_every_projection_is_still_what_the_logs_say(data_dir):
    chance = random.Random(4)
    for _life in range(5):
        killed_life(write_answers, data_dir, chance, most=15)

    services = assemble(data_dir, StillClock())
    with services.database.transaction() as connection:
        assert all(is_intact(row) for row in logs.every_row(connection))
        kept = everything(connection)
        projections.rebuild(connection)
        rebuilt = everything(connection)
    services.close()

    assert kept == rebuilt


def first_start(folder: Path, acknowledge: Callable[[str], None]) -> None:
    assemble(folder).close()
    acknowledge("open")


def test_a_first_start_that_was_killed_is_made_good_by_the_next(tmp_path):
    # From before the first byte to after the last: a first start takes some 400 ms, more on a busy computer.
    through = [stillborn(first_start, tmp_path / f"{step}", 0.02 * step) for step in range(0, 25, 2)]

    assert not through[0]
    for folder in tmp_path.iterdir():
        services = assemble(folder)
        assert services.timelines.events(BUILT_IN)
        services.close()
        assert rows(folder, "PRAGMA integrity_check") == [("ok",)]


def half_a_migration(folder: Path, acknowledge: Callable[[str], None]) -> None:
    """Stay in a transaction whose first pages are on the disk: what an upgrade looks like halfway."""
    connection = sqlite3.connect(folder / DATABASE_NAME, isolation_level=None)
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.execute("PRAGMA cache_size=5")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE event SET body = body || ' half'")
    acknowledge("halfway")
    threading.Event().wait()


def test_a_migration_that_was_killed_halfway_is_rolled_back_by_the_next_start(data_dir):
    services = assemble(data_dir)
    before = services.timelines.events(BUILT_IN)
    services.close()
    with life(half_a_migration, data_dir) as ear:
        assert ear.recv() == "halfway"
    assert (data_dir / f"{DATABASE_NAME}-journal").stat().st_size > 0

    services = assemble(data_dir)
    after = services.timelines.events(BUILT_IN)
    services.close()

    assert after == before
    assert rows(data_dir, "PRAGMA integrity_check") == [("ok",)]


def reinstall(folder: Path, acknowledge: Callable[[str], None]) -> None:
    services = assemble(folder)
    pack = paths.resources() / "packs" / BUILT_IN
    while True:
        services.packs.install(pack)
        acknowledge("installed")


def test_a_killed_installation_leaves_the_topic_whole(data_dir):
    chance = random.Random(5)
    services = assemble(data_dir)
    before = services.timelines.events(BUILT_IN), services.quotations.quotes(BUILT_IN)
    services.close()

    for _life in range(4):
        with life(reinstall, data_dir) as ear:
            assert ear.poll(30)
            ear.recv()
            ear.poll(chance.uniform(0, 0.15))
        again = assemble(data_dir)
        after = again.timelines.events(BUILT_IN), again.quotations.quotes(BUILT_IN)
        again.close()
        assert after == before


def test_a_lock_left_behind_by_a_killed_program_is_taken_over(data_dir):
    with life(write_answers, data_dir) as ear:
        assert ear.poll(30)

    heard: list[str] = []
    write_answers(data_dir, heard.append, rows=1)

    assert len(heard) == 1
