"""A bug is told once, in plain words, with a report that holds nothing the student wrote."""

import sys
import threading

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from app.ui.crash import CrashHook, write_report

SECRET = "my notes on Munich"


@pytest.fixture
def hook(qapp, tmp_path, capsys):
    made = CrashHook(tmp_path)
    made.install()
    yield made
    made.remove()


@pytest.fixture
def dialogs(monkeypatch):
    """The boxes that were shown, each closed by its last button."""
    shown: list[QMessageBox] = []

    def answer(box: QMessageBox) -> int:
        shown.append(box)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    return shown


def caught(error: Exception) -> tuple[type[Exception], Exception, object]:
    try:
        raise error
    except type(error) as raised:
        return type(raised), raised, raised.__traceback__


def test_the_report_names_the_place_and_none_of_the_words(tmp_path):
    _kind, error, trace = caught(ValueError(SECRET))

    report = write_report(tmp_path, error, trace)

    text = report.read_text(encoding="utf-8")
    assert SECRET not in text
    assert "ValueError" in text
    assert "test_crash.py" in text


def test_only_the_last_reports_are_kept(tmp_path):
    reports = tmp_path / "reports"
    reports.mkdir()
    for number in range(9):
        (reports / f"crash-2020010{number}-000000-1.txt").touch()

    write_report(tmp_path, ValueError(), None)

    assert len(list(reports.iterdir())) == 5


def test_a_folder_that_takes_no_report_is_no_second_crash(tmp_path):
    file = tmp_path / "file"
    file.touch()

    assert write_report(file, ValueError(), None) is None


def test_many_bugs_are_told_once(qtbot, hook, dialogs):
    for _each in range(3):
        sys.excepthook(*caught(ValueError(SECRET)))

    qtbot.waitUntil(lambda: bool(dialogs))
    QApplication.processEvents()

    assert len(dialogs) == 1
    assert "Your work is safe" in dialogs[0].text()
    assert SECRET not in dialogs[0].text() + dialogs[0].informativeText()


def test_a_bug_on_another_thread_is_told_on_the_gui_thread(qtbot, hook, dialogs, monkeypatch):
    told_on: list[int] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told_on.append(threading.get_ident()) or 0)

    def fail() -> None:
        raise ValueError(SECRET)

    worker = threading.Thread(target=fail)
    worker.start()
    worker.join()

    qtbot.waitUntil(lambda: bool(told_on))
    assert told_on == [threading.get_ident()]


def test_the_hooks_are_given_back(qapp, tmp_path):
    before = (sys.excepthook, threading.excepthook)
    hook = CrashHook(tmp_path)

    hook.install()
    hook.remove()

    assert (sys.excepthook, threading.excepthook) == before


def test_where_nobody_is_there_to_press_a_button_it_leaves_at_once(qtbot, tmp_path, dialogs, capsys):
    hook = CrashHook(tmp_path, unattended=True)
    hook.install()

    with qtbot.waitSignal(hook.ended) as ended:
        sys.excepthook(*caught(ValueError(SECRET)))
    hook.remove()

    assert ended.args == [1]
    assert dialogs == []
