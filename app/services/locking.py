"""One writer per data folder, window or command line: a lock file, and the way a second window raises the first.

No Qt: `QLockFile.removeStaleLockFile` removes the lock of another computer. Ours names process, computer and the time
the process began. A lock of this computer whose process is gone is taken over; another computer's never is.
"""

import contextlib
import os
import time
from pathlib import Path
from types import TracebackType
from typing import Final, NamedTuple, Self

from app.domain.errors import AlreadyOpen, DataFolderProblem
from app.services.processes import computer, is_alive, started

LOCK_NAME: Final = "foothold.lock"
RAISE_FOLDER: Final = "raise"
"""The first window watches this folder; a file that appears in it asks the window to come to the front."""

_HALF_WRITTEN_S: Final = 10.0
"""A lock file that cannot be read may be on its way; after so many seconds it is what a crash left behind."""

_ATTEMPTS: Final = 5


class Holder(NamedTuple):
    """Who holds a lock, and for what: "window" or "command". `began` is the process's start in the system's own unit, 0 =
    not known.
    """

    process: int
    host: str
    began: int
    purpose: str


class DataLock:
    """The right to write to a data folder, from `acquire` to `release`. Also a context manager."""

    def __init__(self, folder: Path, purpose: str = "command") -> None:
        self.folder = folder
        self._purpose = purpose
        self._file = folder / LOCK_NAME
        self._mine: Holder | None = None

    @property
    def is_held(self) -> bool:
        """Whether this object holds the lock."""
        return self._mine is not None

    def acquire(self) -> None:
        """Create the folder if need be and take the lock.

        AlreadyOpen if another process holds it (facts: folder, holder = its computer, purpose), DataFolderProblem if the
        folder cannot be written to.
        """
        me = Holder(os.getpid(), computer(), started(os.getpid()), self._purpose)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            for _attempt in range(_ATTEMPTS):
                if _create(self._file, me):
                    self._mine = me
                    return
                self._clear_stale()
        except OSError as error:
            raise DataFolderProblem(folder=str(self.folder), reason=_reason(error, self.folder)) from error
        raise self._taken()

    def release(self) -> None:
        """Give the lock back; harmless if it is not held."""
        mine, self._mine = self._mine, None
        if mine and _read(self._file) == mine:
            with contextlib.suppress(OSError):
                self._file.unlink()

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()

    def _clear_stale(self) -> None:
        """Remove the lock in the way if nobody holds it any more; AlreadyOpen if somebody does."""
        seen = _read(self._file)
        if seen is None:
            age = _age(self._file)
            if age is None:
                return
            if age < _HALF_WRITTEN_S:
                raise self._taken()
        elif not _is_stale(seen):
            raise self._taken(seen)
        # Two processes may find the same stale lock: moving is atomic, so only one gets it, and if what was moved is
        # not what was seen (a third took over in between), it is put back.
        aside = self._file.with_name(f"{LOCK_NAME}.{os.getpid()}")
        try:
            self._file.replace(aside)
        except FileNotFoundError:
            return
        if _read(aside) != seen:
            with contextlib.suppress(FileExistsError):
                os.link(aside, self._file)
        aside.unlink()

    def _taken(self, holder: Holder | None = None) -> AlreadyOpen:
        return AlreadyOpen(
            folder=str(self.folder),
            holder=holder.host if holder else computer(),
            purpose=holder.purpose if holder else "command",
        )


def ask_to_raise(folder: Path) -> None:
    """Ask the window that is open on `folder` to come to the front."""
    requests = folder / RAISE_FOLDER
    requests.mkdir(exist_ok=True)
    (requests / f"{os.getpid()}-{time.time_ns()}").touch()


def take_raise_requests(folder: Path) -> bool:
    """Remove the requests to come to the front; whether there was any."""
    asked = False
    with contextlib.suppress(OSError):
        for request in (folder / RAISE_FOLDER).iterdir():
            request.unlink(missing_ok=True)
            asked = True
    return asked


def _create(file: Path, holder: Holder) -> bool:
    """Create the lock file with its content in one step; False if there is one already."""
    text = f"{holder.process}\n{holder.host}\n{holder.began}\n{holder.purpose}\n"
    draft = file.with_name(f"{LOCK_NAME}.{os.getpid()}.new")
    draft.write_text(text, encoding="utf-8")
    try:
        os.link(draft, file)
    except FileExistsError:
        return False
    except OSError:  # a file system without hard links: created empty, then filled
        return _create_plainly(file, text)
    else:
        return True
    finally:
        draft.unlink()


def _create_plainly(file: Path, text: str) -> bool:
    try:
        with file.open("x", encoding="utf-8") as lock:
            lock.write(text)
    except FileExistsError:
        return False
    return True


def _read(file: Path) -> Holder | None:
    try:
        process, host, began, purpose = file.read_text(encoding="utf-8").splitlines()
        return Holder(int(process), host, int(began), purpose)
    except (OSError, ValueError):
        return None


def _age(file: Path) -> float | None:
    """Seconds since the file was written; None if it is gone."""
    try:
        return time.time() - file.stat().st_mtime
    except FileNotFoundError:
        return None


def _is_stale(holder: Holder) -> bool:
    """Whether the holder was a process of this computer that is no more."""
    if holder.host != computer():
        return False
    if not is_alive(holder.process):
        return True
    began = started(holder.process)
    return bool(began and holder.began and began != holder.began)


def _reason(error: OSError, folder: Path) -> str:
    """A key of `app.services.sentences.FOLDER_REASONS`, or what the system says."""
    if isinstance(error, (FileExistsError, NotADirectoryError)):
        return "not-a-folder"
    if isinstance(error, PermissionError) or error.errno == _READ_ONLY_FILE_SYSTEM:
        return "read-only" if folder.is_dir() else "cannot-create"
    return f"{error.strerror or error}."


_READ_ONLY_FILE_SYSTEM: Final = 30
"""errno.EROFS, which Windows lacks."""
