"""One writer per data folder: taken, refused, taken over from the dead, never from another computer."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.domain.errors import AlreadyOpen, DataFolderProblem
from app.services.locking import LOCK_NAME, DataLock, ask_to_raise, take_raise_requests
from app.services.processes import computer, is_alive, started

ROOT = Path(__file__).parents[2]


@pytest.fixture
def other_process():
    """A process that does nothing until the test ends."""
    process = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE)
    yield process
    process.communicate(b"")


def written_by(folder, process, host=None, began=None, purpose="window"):
    holder = f"{process}\n{host or computer()}\n{started(process) if began is None else began}\n{purpose}\n"
    (folder / LOCK_NAME).write_text(holder, encoding="utf-8")


def test_the_folder_is_made_and_locked(tmp_path):
    folder = tmp_path / "new" / "data"

    with DataLock(folder) as lock:
        assert lock.is_held
        assert (folder / LOCK_NAME).exists()

    assert list(folder.iterdir()) == []


def test_a_second_lock_on_the_same_folder_is_refused(tmp_path):
    with DataLock(tmp_path, "window"), pytest.raises(AlreadyOpen) as told:
        DataLock(tmp_path).acquire()

    assert told.value.facts == {"folder": str(tmp_path), "holder": computer(), "purpose": "window"}


def test_a_living_process_keeps_its_lock(tmp_path, other_process):
    written_by(tmp_path, other_process.pid)

    with pytest.raises(AlreadyOpen):
        DataLock(tmp_path).acquire()


def test_the_lock_of_a_process_that_is_gone_is_taken_over(tmp_path, other_process):
    written_by(tmp_path, other_process.pid)
    other_process.communicate(b"")

    with DataLock(tmp_path) as lock:
        assert lock.is_held


def test_a_number_that_belongs_to_another_process_by_now_keeps_no_lock_where_the_system_tells(
    tmp_path, other_process
):
    system_tells = started(other_process.pid) > 0
    written_by(tmp_path, other_process.pid, began=started(other_process.pid) + 1)
    lock = DataLock(tmp_path)

    try:
        lock.acquire()
    except AlreadyOpen:
        assert not system_tells
    else:
        assert system_tells
    lock.release()


def test_another_computers_lock_is_never_taken_over(tmp_path):
    written_by(tmp_path, 1, host="another-computer", began=1)

    with pytest.raises(AlreadyOpen) as told:
        DataLock(tmp_path).acquire()

    assert told.value.facts["holder"] == "another-computer"
    assert "another-computer" in (tmp_path / LOCK_NAME).read_text(encoding="utf-8")


def test_a_lock_file_being_written_is_respected(tmp_path):
    (tmp_path / LOCK_NAME).write_bytes(b"")

    with pytest.raises(AlreadyOpen):
        DataLock(tmp_path).acquire()


def test_a_lock_file_left_half_written_by_a_crash_is_replaced(tmp_path):
    file = tmp_path / LOCK_NAME
    file.write_bytes(b"12")
    long_ago = time.time() - 60
    os.utime(file, (long_ago, long_ago))

    with DataLock(tmp_path) as lock:
        assert lock.is_held


def test_releasing_leaves_somebody_elses_lock_alone(tmp_path, other_process):
    lock = DataLock(tmp_path)
    lock.acquire()
    written_by(tmp_path, other_process.pid)

    lock.release()

    assert (tmp_path / LOCK_NAME).exists()


def test_of_many_processes_that_meet_a_stale_lock_one_gets_it(tmp_path):
    written_by(tmp_path, 2**22 + 1, began=1)
    racer = (
        "import sys, time; from pathlib import Path; from app.services.locking import DataLock\n"
        "from app.domain.errors import AlreadyOpen\n"
        "lock = DataLock(Path(sys.argv[1])); sys.stdin.readline()\n"
        "try: lock.acquire(); print('held', flush=True)\n"
        "except AlreadyOpen: print('refused', flush=True)\n"
        "sys.stdin.readline()\n"
    )
    racers = [
        subprocess.Popen(
            [sys.executable, "-c", racer, str(tmp_path)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT,
        )
        for _each in range(4)
    ]  # fmt: skip
    for process in racers:
        process.stdin.write("\n")
        process.stdin.flush()
    answers = [process.stdout.readline().strip() for process in racers]
    for process in racers:
        process.communicate("\n")

    assert sorted(answers) == ["held", "refused", "refused", "refused"]


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")

    with pytest.raises(DataFolderProblem) as told:
        DataLock(tmp_path / "file" / "data").acquire()

    assert told.value.facts["reason"] == "not-a-folder"


def test_a_request_to_come_to_the_front_is_taken_once(tmp_path):
    assert not take_raise_requests(tmp_path)

    ask_to_raise(tmp_path)

    assert take_raise_requests(tmp_path)
    assert not take_raise_requests(tmp_path)


def test_this_process_is_alive_and_number_zero_is_not():
    assert is_alive(os.getpid())
    assert not is_alive(0)


if sys.platform == "linux":

    def test_a_killed_process_that_nobody_has_buried_yet_holds_nothing():
        killed = subprocess.Popen([sys.executable, "-c", ""])
        os.waitid(os.P_PID, killed.pid, os.WEXITED | os.WNOWAIT)  # ended, and left unburied

        assert not is_alive(killed.pid)

        killed.wait()
