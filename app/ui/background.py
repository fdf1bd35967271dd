"""Background work: `Jobs` runs it, `Job` is one piece of it. The only place that touches a thread pool.

Work gets plain values, opens its own transaction and returns plain values; it never touches a widget, nor imports a
module that knows Qt (making a subclass of a Qt class here crashes the event loop there, now and then). Its result or its
`FootholdError` comes back on the GUI thread, never neither: an exception inside `QRunnable.create(fn)` would vanish
without a trace, and one that escapes a `QRunnable` reaches `sys.excepthook` on the worker's thread, where no dialog may
be shown. So `Job` catches everything, and a bug is raised again on the GUI thread for the crash hook.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from app.domain.errors import FootholdError

T = TypeVar("T")


class Cancelled(Exception):  # noqa: N818 - not an error: the student asked for it
    """Raised inside the work by `Job.check` once it was cancelled; neither `done` nor `failed` is called then."""


class Job(QRunnable):
    """One piece of work on its way. Made by `Jobs.run`; the work may be handed it to report progress and to stop early."""

    def __init__(
        self, work: Callable[[], Any] | Callable[[Job], Any], *, wants_job: bool, jobs: Jobs
    ) -> None:
        super().__init__()
        self.setAutoDelete(False)  # Python keeps it until its outcome is delivered
        self._work: Callable[..., Any] = work
        self._wants_job = wants_job
        self._jobs = jobs
        self._stop = threading.Event()
        self.done: Callable[[Any], None] = _ignore
        self.failed: Callable[[FootholdError], None] | None = None
        self.progressed: Callable[[int, int], None] | None = None
        self.result: Any = None
        self.error: BaseException | None = None

    def cancel(self) -> None:
        """Ask the work to stop at its next `check`; its result is dropped in any case."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether `cancel` was called."""
        return self._stop.is_set()

    def check(self) -> None:
        """For the work: raise `Cancelled` if it should stop, so that its transaction rolls back."""
        if self.is_cancelled:
            raise Cancelled

    def report(self, step: int, steps: int) -> None:
        """For the work: say that `step` of `steps` are done, and stop here if cancelled."""
        self.check()
        self._jobs.stepped.emit(self, step, steps)

    def run(self) -> None:
        """Do the work on the pool's thread and hand the outcome over, whatever it is."""
        try:
            self.result = self._work(self) if self._wants_job else self._work()
        except BaseException as error:  # noqa: BLE001 - the one place: everything is handed to the GUI thread
            self.error = error
        self._jobs.ended.emit(self)


class Jobs(QObject):
    """Runs work off the GUI thread, one piece after the other.

    One thread, because nearly all work is Python and a second one would only take turns with the first. While it works,
    Python's cycle collector rests: it runs on whichever thread allocates, and a widget may not be destroyed off the GUI's.

    Signals:
        ended(object), stepped(object, int, int): from a job to this object's own thread; not for others.
    """

    ended = Signal(object)
    stepped = Signal(object, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._running: set[Job] = set()
        self._is_closed = False
        self.ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self.stepped.connect(self._step, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether any work is waiting or running."""
        return bool(self._running)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[FootholdError], None] | None = None,
    ) -> Job:
        """Do `work` in the background, then call `done` with its result or `failed` with its error, on this thread.

        Without `failed` a `FootholdError` is treated like a bug. Callbacks of a widget that is gone are not called.
        """
        return self._start(Job(work, wants_job=False, jobs=self), done, failed, None)

    def run_long(
        self,
        work: Callable[[Job], T],
        done: Callable[[T], None],
        failed: Callable[[FootholdError], None] | None = None,
        progressed: Callable[[int, int], None] | None = None,
    ) -> Job:
        """As `run`, for work that reports its progress and can be cancelled through the `Job` it is given."""
        return self._start(Job(work, wants_job=True, jobs=self), done, failed, progressed)

    def close(self) -> None:
        """Cancel everything, wait for the piece that is running, and take and deliver nothing more."""
        self._is_closed = True
        for job in self._running:
            job.cancel()
        self._pool.clear()
        self._pool.waitForDone()
        self._running.clear()
        self._rest_collector()

    def _start(
        self,
        job: Job,
        done: Callable[[Any], None],
        failed: Callable[[FootholdError], None] | None,
        progressed: Callable[[int, int], None] | None,
    ) -> Job:
        job.done, job.failed, job.progressed = done, failed, progressed
        if self._is_closed:
            job.cancel()
            return job
        self._running.add(job)
        self._rest_collector()
        self._pool.start(job)
        return job

    def _rest_collector(self) -> None:
        if self._running:
            gc.disable()
        else:
            gc.enable()

    def _step(self, job: Job, step: int, steps: int) -> None:
        if job in self._running and not job.is_cancelled and _is_there(job.progressed) and job.progressed:
            job.progressed(step, steps)

    def _deliver(self, job: Job) -> None:
        if job not in self._running:
            return
        self._running.discard(job)
        self._rest_collector()
        if isinstance(job.error, Cancelled):
            return
        if isinstance(job.error, FootholdError) and job.failed is not None:
            if not job.is_cancelled and _is_there(job.failed):
                job.failed(job.error)
        elif job.error is not None:
            raise job.error  # a bug, even of a cancelled job: from a slot this reaches the crash hook
        elif not job.is_cancelled and _is_there(job.done):
            job.done(job.result)


def _ignore(_result: object) -> None:
    """The result of nobody."""


def _is_there(callback: Callable[..., object] | None) -> bool:
    """Whether the object the callback belongs to still exists on Qt's side."""
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)
