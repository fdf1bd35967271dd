"""Every page and dialog as a picture: `python -m tests.screenshots OUT`. Look at each one a change touches.

The real window on the built-in topic with a still clock: day one and after three weeks, in the three themes, at twice the
scale, with text at 200 %, and as small as a 1366×768 laptop at 125 % leaves it (1024×560).
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.domain.appearance import Theme
from app.services.assembly import assemble
from app.ui.asking.card_asker import CardAsker
from app.ui.essays.tab import EssaysTab
from app.ui.main_window import MainWindow
from app.ui.timeline.tab import TimelineTab
from tests.journeys.student import Student
from tests.lived_in import live
from tests.stage import opened_window, press, settle, wait_until
from tests.world import StillClock, event

SMALL = (1024, 560)
USUAL = (1280, 800)
TABS = ("today", "timeline", "quotes", "essays", "progress")


class Album:
    """Takes the pictures and says which."""

    def __init__(self, out: Path, prefix: str = "") -> None:
        self._out = out
        self._prefix = prefix
        out.mkdir(parents=True, exist_ok=True)

    def take(self, widget: QWidget, name: str) -> None:
        """One picture."""
        settle()
        file = self._out / f"{self._prefix}{name}.png"
        widget.grab().save(str(file))
        print(file.name)


def day_one(album: Album, folder: Path) -> None:
    """The first start: the first screen, the landing, and each tab before anything was done."""
    with opened_window(folder, StillClock()) as window:
        album.take(window, "start")
        student = Student(window)
        student.key(Qt.Key.Key_Return)
        wait_until(lambda: student.sees("Nazi–Soviet Pact signed"))
        album.take(window, "first-landing")
        for place, tab in enumerate(TABS, 1):
            student.goes_to(place)
            album.take(window, f"day-one-{tab}")


def pages(album: Album, window: MainWindow, plan: str) -> None:
    """Every page after three weeks."""
    student = Student(window)
    album.take(window, "today")
    student.goes_to(2)
    timeline = student.one(TimelineTab)
    if timeline.invitation.isVisible():
        student.presses("Put eight in order")
        student.key(Qt.Key.Key_Escape)
    timeline.show_event(event("comintern-sixth-congress"))
    wait_until(lambda: student.sees("Sixth Comintern Congress"))
    timeline.view.look_at(timeline.view.camera)
    press(timeline.view, Qt.Key.Key_0)
    album.take(window, "timeline")
    timeline.show_event(event("nazi-soviet-pact"))
    timeline.view.look_around(event("nazi-soviet-pact"), 2.2)
    wait_until(lambda: student.sees("Nazi–Soviet Pact signed"))
    album.take(window, "timeline-links")
    student.presses("Table")
    album.take(window, "timeline-table")
    student.presses("Lanes")
    student.presses("Put in order")
    album.take(window, "order")
    student.key(Qt.Key.Key_Escape)
    student.goes_to(3)
    album.take(window, "quotes")
    if any(one.isVisible() for one in window.findChildren(CardAsker)):
        student.key(Qt.Key.Key_Space)
        album.take(window, "quotes-answer")
    student.presses("Browse")
    student.key(Qt.Key.Key_Down)
    album.take(window, "quotes-browse")
    student.goes_to(4)
    essays = student.one(EssaysTab)
    album.take(window, "essays-questions")
    essays.show_plan(plan)
    settle()
    essays.editor.sheet.open_paragraph("paragraph-2")
    album.take(window, "essays")
    essays.show_landing()
    settle()
    student.presses("Read it")
    album.take(window, "essay-marked")
    student.goes_to(5)
    album.take(window, "progress")


def dialogs(album: Album, window: MainWindow) -> None:
    """Find anything, preferences, help, what is kept, about."""
    desk = window.desk
    assert desk is not None
    for name, open_dialog in {
        "find-anything": desk.dialogs.find_anything,
        "preferences": desk.dialogs.preferences,
        "help": desk.dialogs.page_help,
        "kept": desk.dialogs.kept,
        "about": desk.dialogs.about,
    }.items():
        _shown_dialog(album, open_dialog, name)


def _shown_dialog(album: Album, open_dialog: Callable[[], object], name: str) -> None:
    open_dialog()
    settle()
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
    for one in shown:
        album.take(one, name)
        one.close()
    settle()


@contextmanager
def lived_in() -> Iterator[tuple[Path, str]]:
    """A data folder after three weeks, and the plan to open."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        services = assemble(folder, clock := StillClock())
        plan = live(services, clock)
        services.close()
        yield folder, plan.uid


def take_all(out: Path) -> None:
    """Every picture but those at twice the scale, which need a process of their own."""
    with tempfile.TemporaryDirectory() as name:
        day_one(Album(out), Path(name))
    with lived_in() as (folder, plan):
        for theme in (Theme.PAPER, Theme.NIGHT, Theme.CONTRAST):
            prefix = "" if theme is Theme.PAPER else f"{theme.value}-"
            _session(folder, plan, out, prefix, USUAL, with_dialogs=True, theme=theme)
        _session(folder, plan, out, "small-", SMALL, theme=Theme.PAPER)
        _session(folder, plan, out, "large-text-", USUAL, theme=Theme.PAPER, text_percent=200)


def _session(
    folder: Path,
    plan: str,
    out: Path,
    prefix: str,
    size: tuple[int, int],
    *,
    with_dialogs: bool = False,
    **options: object,
) -> None:
    with tempfile.TemporaryDirectory() as name:
        copy = Path(shutil.copytree(folder, Path(name) / "data"))
        with opened_window(copy, StillClock(), tab="today", size=size) as window:
            assert window.desk is not None
            window.desk.change_settings(**options)
            settle()
            album = Album(out, prefix)
            pages(album, window, plan)
            if with_dialogs:
                dialogs(album, window)


def main(out: Path) -> None:
    """All pictures."""
    application = QApplication([])
    assert application is not None
    if os.environ.get("QT_SCALE_FACTOR") == "2":
        with lived_in() as (folder, plan):
            _session(folder, plan, out, "double-", USUAL, theme=Theme.PAPER)
        return
    take_all(out)
    subprocess.run(
        [sys.executable, "-m", "tests.screenshots", str(out)],
        env={**os.environ, "QT_SCALE_FACTOR": "2"},
        check=True,
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
