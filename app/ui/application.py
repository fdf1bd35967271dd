"""The application: translator, look, crash hook, window. The order is the point: paint first, then everything else."""

from __future__ import annotations

import argparse
import sys

from PySide6.QtCore import QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from app import __version__, paths
from app.domain.errors import AlreadyOpen, DataFolderProblem
from app.services.locking import DataLock, ask_to_raise
from app.services.processes import computer
from app.ui.look import STYLED, Look
from app.ui.main_window import MainWindow
from app.ui.window_state import WindowState, read


def run(arguments: argparse.Namespace) -> int:
    """Open the window and return the exit status. A second start on the same data raises the first window instead."""
    folder = arguments.data_dir.absolute() if arguments.data_dir else paths.data_folder()
    lock = DataLock(folder, purpose="window")
    if _raises_other(lock):
        return 0
    state = read(folder)
    application = make_application(sys.argv[:1], state)
    look = Look(state.theme, state.typeface, state.text_percent, believed=state.worn, parent=application)
    look.wear(application, frame_only=True)
    window = MainWindow(look, state, folder)
    if arguments.startup_report:
        _watch_start(window)
    # A timer of no length: the frame is flushed to the screen before anything else begins.
    window.painted.connect(lambda: QTimer.singleShot(0, lambda: _open(window, lock, arguments)))
    window.show()
    try:
        return application.exec()
    finally:
        lock.release()


def make_application(argv: list[str], state: WindowState) -> QApplication:
    """The QApplication with its names and its translators."""
    application = QApplication([*argv, "-style", "Fusion"])
    application.setProperty(STYLED, True)
    application.setApplicationName(paths.APPLICATION)
    application.setApplicationDisplayName(paths.APPLICATION)
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("foothold")
    load_translator(application, state.language)
    return application


def load_translator(application: QApplication, language: str = "") -> None:
    """Install the window's language: English holds only the plurals, which tr() would print as "card(s)"."""
    translator = QTranslator(application)
    if translator.load(f"foothold_{language or 'en'}", str(paths.resources() / "i18n")):
        application.installTranslator(translator)


def _open(window: MainWindow, lock: DataLock, arguments: argparse.Namespace) -> None:
    """After the first paint: be ready for bugs, then open the data."""
    from app.ui.crash import CrashHook  # noqa: PLC0415 - not before the first paint
    from app.ui.opening import Opening  # noqa: PLC0415

    opening = Opening(window, lock, tab=arguments.tab)
    window.closed.connect(opening.close)
    hook = CrashHook(window.folder, window, unattended=arguments.startup_report)
    hook.ended.connect(opening.close)
    hook.ended.connect(QApplication.exit)
    hook.install()
    # In a turn of its own: together with what was imported just now it would hold the window still.
    QTimer.singleShot(1, opening.start)


def _watch_start(window: MainWindow) -> None:
    """Print how long the start took, then quit."""
    from app.ui.startup_report import StartupReport  # noqa: PLC0415 - only when it is asked for

    report = StartupReport(window)
    window.painted.connect(report.first_paint)
    window.opened.connect(lambda desk: desk.shown.connect(report.watch))
    report.finished.connect(window.close)


def _raises_other(lock: DataLock) -> bool:
    """Take the lock; whether another window of this computer has it and was asked to come to the front.

    Any other problem is told by the window, which tries again.
    """
    try:
        lock.acquire()
    except AlreadyOpen as error:
        if error.facts["holder"] == computer() and error.facts["purpose"] == "window":
            ask_to_raise(lock.folder)
            return True
    except DataFolderProblem:
        pass
    return False
