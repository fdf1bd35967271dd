"""The last resort: what happens when the program has a bug.

Nothing needs saving, since every action is committed when it is done. The hook writes a report into the data folder,
tells the student once in plain words, and offers to start again. It may be called on any thread; a dialog may only be
shown on the GUI's.
"""

from __future__ import annotations

import logging
import os
import platform
import sys
import threading
import time
import traceback
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QObject, QProcess, Qt, Signal
from PySide6.QtWidgets import QApplication, QMessageBox

from app import __version__

REPORT_FOLDER: Final = "reports"
_KEPT: Final = 5

log = logging.getLogger(__name__)


class CrashHook(QObject):
    """Takes over `sys.excepthook` and `threading.excepthook` from `install` to `remove`.

    `unattended`: nobody is there to press a button (a start that is only measured), so the program leaves at once.

    Signals:
        crashed(object): a report was written to this path (None = it could not be); from any thread to the GUI's.
        ended(int): the program should leave with this exit status.
    """

    crashed = Signal(object)
    ended = Signal(int)

    def __init__(self, folder: Path, parent: QObject | None = None, *, unattended: bool = False) -> None:
        super().__init__(parent)
        self._folder = folder
        self._unattended = unattended
        self._told = False
        self._before = (sys.excepthook, threading.excepthook)
        # Queued even on the GUI thread: no dialog may open inside a paint event.
        self.crashed.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Hear of every exception nobody caught."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._hear
        threading.excepthook = self._hear_thread

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def _hear_thread(self, what: threading.ExceptHookArgs) -> None:
        if what.exc_value is not None:
            self._hear(what.exc_type, what.exc_value, what.exc_traceback)

    def _hear(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self.ended.emit(130)
            return
        traceback.print_exception(kind, error, trace)
        log.error("crashed with %s", kind.__name__)
        self.crashed.emit(write_report(self._folder, error, trace))

    def _tell(self, report: Path | None) -> None:
        if self._told:
            return
        self._told = True
        if self._unattended:
            self.ended.emit(1)
            return
        box = QMessageBox(QApplication.activeWindow())
        box.setWindowTitle(self.tr("Foothold has to close"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(
            self.tr("Something went wrong in Foothold. Your work is safe: everything you did was kept.")
        )
        box.setInformativeText(self._advice(report))
        again = box.addButton(self.tr("Start Foothold again"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Close Foothold"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(again)
        box.exec()
        if box.clickedButton() is again:
            # The lock on the data is given back before the new process is through its imports.
            QProcess.startDetached(sys.executable, _own_arguments())
        self.ended.emit(1)

    def _advice(self, report: Path | None) -> str:
        if report is None:
            return self.tr("If it happens again, tell whoever gave you Foothold.")
        return self.tr(
            "If it happens again, send this file to whoever gave you Foothold. It holds nothing you wrote:\n{file}"
        ).format(file=report)


def write_report(folder: Path, error: BaseException, trace: TracebackType | None) -> Path | None:
    """Write what is needed to mend the bug, and none of the student's words: places in the code, no values.

    The message of an exception may quote a title or an answer, so only its type is written.
    """
    lines = [
        f"Foothold {__version__}",
        f"Python {platform.python_version()} on {platform.system()} {platform.release()} {platform.machine()}",
        time.strftime("%Y-%m-%d %H:%M:%S"),
        "",
        *traceback.format_tb(trace),
        type(error).__qualname__,
    ]
    reports = folder / REPORT_FOLDER
    try:
        reports.mkdir(parents=True, exist_ok=True)
        for old in sorted(reports.glob("crash-*.txt"))[: -_KEPT + 1]:
            old.unlink(missing_ok=True)
        report = reports / f"crash-{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}.txt"
        report.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError:
        return None
    return report


def _own_arguments() -> list[str]:
    """The command line this process was started with, for another one."""
    return sys.argv[1:] if getattr(sys, "frozen", False) else [*sys.orig_argv[1:]]
