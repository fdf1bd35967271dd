"""The window in a language nobody speaks: what shows without brackets was never given to a translator."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)

from app import paths
from app.ui.essays.tab import EssaysTab
from app.ui.main_window import MainWindow
from tests.journeys.student import Student
from tests.pseudo_locale import PseudoLocale, is_pseudo, pseudo_locale  # the fixture is asked for by name
from tests.stage import opened_window, settle
from tests.world import StillClock, question

__all__ = ["pseudo_locale"]

KEYS = re.compile(
    r"(?i)(ctrl|alt|shift|enter|space|esc|tab|del|home|end|f\d+|page up|page down|[a-z?])([ +].*)?"
)
NAMES = ("Foothold", "Atkinson Hyperlegible", "OpenDyslexic", "Source Serif", "PySide6", "Qt ", "Python ")


@pytest.fixture(scope="module")
def content() -> str:
    """Every word of the topic and of the boards' papers: content is not translated."""
    resources = paths.resources()
    files = [*(resources / "packs").rglob("*.*"), *(resources / "exams").glob("*.toml")]
    return " ".join(_plain(file.read_text("utf-8").replace('""', '"')) for file in files)


def test_everything_but_content_is_given_to_a_translator(
    pseudo_locale: PseudoLocale, data_dir: Path, clock: StillClock, content: str
) -> None:
    left: dict[str, list[str]] = {}
    with opened_window(data_dir, clock, tab="today", in_english=False) as window:
        for place in walk(window):
            shown = [text for text in texts() if not is_pseudo(text) and not is_content(text, content)]
            if shown:
                left[place] = sorted(set(shown))

    assert left == {}


def walk(window: MainWindow) -> Iterator[str]:
    """Every tab, a new plan, the marked essay, every dialog."""
    student = Student(window)
    for place, tab in enumerate(("today", "timeline", "quotes", "essays", "progress"), 1):
        student.goes_to(place)
        yield tab
    student.goes_to(4)
    essays = student.one(EssaysTab)
    essays.show_question(question("security-main-aim"))
    settle()
    yield "a new plan"
    essays.show_essay()
    settle()
    yield "the marked essay"
    assert window.desk is not None
    dialogs = window.desk.dialogs
    for name in ("find_anything", "preferences", "page_help", "kept"):
        getattr(dialogs, name)()
        settle()
        yield name
        for dialog in [
            one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()
        ]:
            dialog.close()
        settle()


def texts() -> Iterator[str]:
    """All that is written or read out anywhere in sight, and in the menus."""
    for widget in QApplication.allWidgets():
        if isinstance(widget, QMenu):
            yield from (action.text() for action in widget.actions())
        if not widget.isVisible():
            continue
        yield from _texts_of(widget)


def _texts_of(widget: QWidget) -> Iterator[str]:
    yield widget.accessibleName()
    yield widget.toolTip()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))


def is_content(text: str, content: str) -> bool:
    """Whether a text is a key, a name, a path or the topic's own words (cut ones end with "…")."""
    plain = re.sub(r", https?://\S+$", "", _plain(text))  # a source's address stands after its title
    if KEYS.fullmatch(plain) or plain.startswith("/") or any(name in text for name in NAMES):
        return True
    return plain.removesuffix("…").removesuffix("...").strip() in content


def _plain(text: str) -> str:
    return re.sub(r"[“”\"{}|<>]|c\d\d\|", "", text).strip()
