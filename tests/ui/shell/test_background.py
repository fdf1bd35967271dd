"""Work off the GUI thread comes back on it, whatever became of it."""

import gc
import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject

from app.domain.errors import DiskFull, FootholdError
from app.ui.background import Job, Jobs


@pytest.fixture
def jobs(qapp):
    made = Jobs()
    yield made
    made.close()


def test_a_result_comes_back_on_the_gui_thread(qtbot, jobs):
    seen = []

    jobs.run(threading.get_ident, lambda worker: seen.append((worker, threading.get_ident())))

    qtbot.waitUntil(lambda: bool(seen))
    worker, receiver = seen[0]
    assert worker != receiver == threading.get_ident()


def test_a_problem_comes_back_as_itself(qtbot, jobs):
    told: list[FootholdError] = []

    def fill_the_disk() -> None:
        raise DiskFull(folder="/data")

    jobs.run(fill_the_disk, lambda _nothing: pytest.fail("no result was due"), told.append)

    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], DiskFull)
    assert told[0].facts == {"folder": "/data"}


def test_a_bug_reaches_the_hook_on_the_gui_thread(qtbot, jobs):
    with qtbot.captureExceptions() as caught:
        jobs.run(lambda: 1 / 0, lambda _nothing: pytest.fail("no result was due"), lambda _error: None)
        qtbot.waitUntil(lambda: bool(caught))

    assert caught[0][0] is ZeroDivisionError


def test_a_problem_nobody_expects_counts_as_a_bug(qtbot, jobs):
    def fill_the_disk() -> None:
        raise DiskFull(folder="/data")

    with qtbot.captureExceptions() as caught:
        jobs.run(fill_the_disk, lambda _nothing: None)
        qtbot.waitUntil(lambda: bool(caught))

    assert caught[0][0] is DiskFull


def test_work_is_done_in_the_order_it_was_given(qtbot, jobs):
    done: list[int] = []

    for number in range(20):
        jobs.run(lambda number=number: number, done.append)

    qtbot.waitUntil(lambda: len(done) == 20)
    assert done == list(range(20))


def test_long_work_reports_its_steps_before_its_result(qtbot, jobs):
    heard: list[object] = []

    def three_steps(job: Job) -> str:
        for step in range(1, 4):
            job.report(step, 3)
        return "done"

    jobs.run_long(three_steps, heard.append, progressed=lambda step, steps: heard.append((step, steps)))

    qtbot.waitUntil(lambda: "done" in heard)
    assert heard == [(1, 3), (2, 3), (3, 3), "done"]


def test_cancelled_work_stops_at_its_next_step_and_says_nothing(qtbot, jobs):
    began, may_go_on, undone = threading.Event(), threading.Event(), []

    def endless(job: Job) -> None:
        began.set()
        may_go_on.wait(5)
        try:
            job.check()
        except BaseException:
            undone.append("rolled back")
            raise

    job = jobs.run_long(
        endless, lambda _nothing: pytest.fail("cancelled"), lambda _error: pytest.fail("cancelled")
    )
    began.wait(5)
    job.cancel()
    may_go_on.set()

    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert undone == ["rolled back"]


def test_a_callback_of_a_widget_that_is_gone_is_not_called(qtbot, jobs):
    class Listener(QObject):
        def hear(self, _result: object) -> None:
            pytest.fail("the listener is gone")

    listener, may_go_on = Listener(), threading.Event()
    jobs.run(lambda: may_go_on.wait(5), listener.hear)
    shiboken6.delete(listener)
    may_go_on.set()

    qtbot.waitUntil(lambda: not jobs.is_busy)


def test_closing_waits_for_the_work_and_delivers_nothing(qapp, jobs):
    finished: list[str] = []

    jobs.run(lambda: finished.append("work"), lambda _nothing: finished.append("callback"))
    jobs.close()
    qapp.processEvents()

    assert finished in ([], ["work"])


def test_nothing_is_begun_once_it_is_closed(qapp, jobs):
    jobs.close()

    job = jobs.run(lambda: pytest.fail("closed"), lambda _nothing: pytest.fail("closed"))

    assert job.is_cancelled
    assert not jobs.is_busy


def test_no_cycle_is_collected_while_another_thread_works(qtbot, jobs):
    collecting: list[bool] = []

    jobs.run(lambda: collecting.append(gc.isenabled()), lambda _nothing: collecting.append(gc.isenabled()))

    qtbot.waitUntil(lambda: len(collecting) == 2)
    assert collecting == [False, True]
