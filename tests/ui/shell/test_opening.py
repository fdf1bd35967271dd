"""Opening the data: problems are a page with what to do, a second start raises the first, and the report measures it."""

import json
import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from app.services.locking import LOCK_NAME, DataLock
from app.ui.application import load_translator
from app.ui.frame.tab_row import TODAY
from app.ui.look import Look
from app.ui.main_window import MainWindow
from app.ui.opening import Opening
from app.ui.raising import RaiseWatch
from app.ui.window_state import WindowState, read, write
from tests.stage import settle, wait_until
from tests.world import TOPIC

ROOT = Path(__file__).parents[3]


@contextmanager
def opening_window(qapp, folder, clock):
    """The window while it opens, whatever comes of it."""
    load_translator(qapp)
    look = Look()
    look.wear(qapp)
    window = MainWindow(look, read(folder), folder)
    opening = Opening(window, DataLock(folder, "window"), clock)
    window.show()
    opening.start()
    try:
        yield window
    finally:
        window.close()
        opening.close()
        window.deleteLater()
        look.deleteLater()
        settle()


def problem_page(window):
    page = window.stack.currentWidget()
    return page if page.objectName() == "problem_page" else None


def told(window):
    wait_until(lambda: problem_page(window) is not None)
    return " ".join(label.text() for label in problem_page(window).findChildren(QLabel))


def test_a_file_that_is_no_database_is_left_alone(qapp, tmp_path, clock):
    file = tmp_path / "foothold.db"
    file.write_bytes(b"my holiday pictures" * 500)

    with opening_window(qapp, tmp_path, clock) as window:
        words = told(window)
        assert "foothold.db is damaged or was not written by Foothold." in words
        assert not window.tabs.isVisible()
        able = {action.text() for action in window.actions_.all if action.isEnabled()}
        assert able == {"Close Foothold", "Full screen"}

    assert file.read_bytes() == b"my holiday pictures" * 500


def test_another_computers_window_is_told_and_trying_again_opens_the_data(qapp, data_dir, clock):
    write(data_dir, WindowState(tab="today", topic=TOPIC))
    lock = data_dir / LOCK_NAME
    lock.write_text("1\nanother-computer\n1\nwindow\n", encoding="utf-8")

    with opening_window(qapp, data_dir, clock) as window:
        assert "Foothold is open on this data. Close it first." in told(window)

        lock.unlink()
        problem_page(window).again.click()
        wait_until(lambda: window.stack.page is not None)

        assert window.tabs.current == TODAY
        assert window.tabs.isVisible()


def test_a_folder_that_is_a_file_is_told(qapp, tmp_path, clock):
    file = tmp_path / "data"
    file.write_text("not a folder", encoding="utf-8")

    with opening_window(qapp, file, clock) as window:
        assert "there is a file of that name" in told(window)


def test_the_lock_is_given_back_when_the_window_closes(qapp, data_dir, clock):
    with opening_window(qapp, data_dir, clock) as window:
        wait_until(lambda: window.desk is not None)
        assert (data_dir / LOCK_NAME).exists()

    assert not (data_dir / LOCK_NAME).exists()


def test_closing_before_the_data_is_open_loses_nothing(qapp, data_dir, clock):
    with opening_window(qapp, data_dir, clock) as window:
        window.close()

    assert not (data_dir / LOCK_NAME).exists()


def start(data_dir, *arguments):
    return subprocess.run(
        [sys.executable, "main.py", "--data-dir", str(data_dir), *arguments],
        cwd=ROOT, env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONFAULTHANDLER": "1"}, capture_output=True, text=True, check=False,
        timeout=60,
    )  # fmt: skip


def test_a_second_start_raises_the_first_window_and_ends(qtbot, data_dir):
    watch = RaiseWatch(data_dir)
    with DataLock(data_dir, "window"), qtbot.waitSignal(watch.asked):
        second = start(data_dir)

    assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
    assert list((data_dir / "raise").iterdir()) == []


@pytest.mark.parametrize(
    "state", [WindowState(), WindowState(tab="today", topic=TOPIC)], ids=["first", "later"]
)
def test_the_startup_report_measures_the_real_window(data_dir, state):
    write(data_dir, state)

    report = start(data_dir, "--startup-report")

    assert report.returncode == 0, report.stderr
    assert report.stdout.count("\n") == 1, report.stdout + report.stderr
    figures = json.loads(report.stdout)
    assert figures["page"] == (state.tab or "start")
    assert 0 < figures["first_paint_ms"] < figures["first_data_ms"]
    assert figures["longest_stall_ms"] >= 0
    assert figures["cpu_ms"] > figures["first_paint_cpu_ms"] > 0
    assert not (data_dir / LOCK_NAME).exists()
