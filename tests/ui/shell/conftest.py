"""The open window for tests of its frame."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.main_window import MainWindow
from app.ui.window_state import WindowState, write
from tests.stage import opened_window
from tests.world import TOPIC, StillClock


@pytest.fixture
def first_window(qapp: QApplication, data_dir: Path, clock: StillClock) -> Iterator[MainWindow]:
    """The window as it opens for the first time: on the first screen."""
    with opened_window(data_dir, clock) as window:
        yield window


@pytest.fixture
def window(qapp: QApplication, data_dir: Path, clock: StillClock) -> Iterator[MainWindow]:
    """The window as it opens later: on Today."""
    write(data_dir, WindowState(tab="timeline", topic=TOPIC, title="Stalin’s Foreign Policy", invited=True))
    with opened_window(data_dir, clock) as window:
        yield window
