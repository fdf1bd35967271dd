"""Disks that are full or may only be read: one clear sentence, everything acknowledged is kept, and it goes on afterwards."""

import hashlib
import os
import resource
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from app import paths
from app.domain.errors import FootholdError
from app.services.assembly import DATABASE_NAME
from app.services.sentences import sentence
from tests.faults.lives import PATIENCE_SECONDS, Work, life
from tests.faults.writer import write_answers

NOBODY = 65534
ROOM_BYTES = 120_000
ROOM_PAGES = 30


def until_told(work: Work, folder: Path) -> tuple[list[str], str]:
    """What a life acknowledged, and the sentence it ended with."""
    heard: list[str] = []
    with life(work, folder) as ear:
        while not heard or not heard[-1].startswith("TOLD "):
            assert ear.poll(PATIENCE_SECONDS)
            heard.append(ear.recv() or "TOLD nothing")
    return heard[:-1], heard[-1].removeprefix("TOLD ")


def told(folder: Path, acknowledge: Callable[[str], None], resources: Path | None = None) -> None:
    """The writer, with the problem that ends it told as the command line tells it."""
    try:
        write_answers(folder, acknowledge, resources=resources)
    except FootholdError as error:
        acknowledge("TOLD " + sentence(error))


def with_little_room_for_files(folder: Path, acknowledge: Callable[[str], None]) -> None:
    largest = (folder / DATABASE_NAME).stat().st_size + ROOM_BYTES
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
    told(folder, acknowledge)


def with_little_room_for_pages(folder: Path, acknowledge: Callable[[str], None]) -> None:
    with closing(sqlite3.connect(folder / DATABASE_NAME)) as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0] + ROOM_PAGES

    @event.listens_for(Engine, "connect")
    def limit(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(f"PRAGMA max_page_count={pages}")

    told(folder, acknowledge)


def without_rights(folder: Path, acknowledge: Callable[[str], None]) -> None:
    if os.geteuid() == 0:  # root may write anywhere
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    # The checkout may lie where only its owner can read.
    told(folder, acknowledge, folder.parent / "resources")


def kept(folder: Path) -> set[str]:
    with closing(sqlite3.connect(folder / DATABASE_NAME)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return {uid for (uid,) in connection.execute("SELECT uid FROM review")}


@pytest.fixture
def open_folder(installed_data: Path) -> Iterator[Path]:
    """A data folder that a process without rights can reach: below the system's own folder for such things."""
    place = Path(tempfile.mkdtemp(prefix="foothold-"))
    place.chmod(0o755)
    for part in ("packs", "exams"):
        shutil.copytree(paths.resources() / part, place / "resources" / part)
    folder = place / "data"
    folder.mkdir()
    shutil.copy(installed_data / DATABASE_NAME, folder)
    yield folder
    folder.chmod(0o700)
    shutil.rmtree(place)


@pytest.mark.parametrize("work", [with_little_room_for_files, with_little_room_for_pages])
def test_a_full_disk_is_told_loses_nothing_and_goes_on_once_there_is_room(data_dir, work):
    acknowledged, problem = until_told(work, data_dir)

    assert len(acknowledged) > 3
    assert str(data_dir) in problem
    assert "Make" in problem
    assert set(acknowledged) <= kept(data_dir)

    more: list[str] = []
    write_answers(data_dir, more.append, rows=5)

    assert set(acknowledged) | set(more) <= kept(data_dir)


def test_room_that_ran_out_is_called_by_its_name(data_dir):
    _acknowledged, problem = until_told(with_little_room_for_pages, data_dir)

    assert problem.startswith(f"There is no room left on the disk that holds {data_dir}")
    assert "Everything before it is safe." in problem


def test_a_folder_that_may_only_be_read_is_told_and_left_as_it_is(open_folder):
    file = open_folder / DATABASE_NAME
    before = hashlib.sha256(file.read_bytes()).digest()
    file.chmod(0o444)
    open_folder.chmod(0o555)

    acknowledged, problem = until_told(without_rights, open_folder)

    assert acknowledged == []
    assert problem.startswith(
        f"Foothold cannot keep your work in {open_folder}: it may be read but not written to."
    )
    assert hashlib.sha256(file.read_bytes()).digest() == before
    assert [entry.name for entry in open_folder.iterdir()] == [DATABASE_NAME]


def test_a_database_that_may_only_be_read_is_told_and_left_as_it_is(open_folder):
    file = open_folder / DATABASE_NAME
    before = hashlib.sha256(file.read_bytes()).digest()
    file.chmod(0o444)
    open_folder.chmod(0o777)

    acknowledged, problem = until_told(without_rights, open_folder)

    assert acknowledged == []
    assert problem.startswith(
        f"Foothold cannot keep your work in {open_folder}: it may be read but not written to."
    )
    assert hashlib.sha256(file.read_bytes()).digest() == before
