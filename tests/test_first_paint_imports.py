"""What is imported before the first frame. Time is noisy, imports are not; each of these would cost more than the frame itself."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.appearance import Theme
from app.ui.window_state import WindowState, write

ROOT = Path(__file__).parents[1]

PROBE = """
import sys
import main
from app.cli.arguments import parse
from app.ui.platform_check import missing
from app.ui.plain_imports import restore
assert not missing()
restore()
from PySide6 import QtCore, QtWidgets
from app.ui import application, main_window

class Watched(main_window.MainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        self.modules = sorted(sys.modules)

def tell(window, lock, arguments):
    import dataclasses, json
    classes = {
        value for name in window.modules if name.split(".")[0] in ("app", "db")
        for value in vars(sys.modules[name]).values() if isinstance(value, type) and dataclasses.is_dataclass(value)
    }
    built = [name for module in (QtCore, QtWidgets) for name in ("Qt", "QStyle") if name in vars(module)]
    print(json.dumps({"modules": window.modules, "dataclasses": len(classes), "built": built}))
    sys.stdout.flush()
    application.QApplication.exit(0)

application.MainWindow = Watched
application._open = tell
sys.exit(application.run(parse(["--data-dir", sys.argv[1]])))
"""

FORBIDDEN = (
    "sqlalchemy",
    "alembic",
    "docx",
    "numpy",
    "fsrs",
    "msgspec",
    "rapidfuzz",
    "sqlite3",
    "db",
    "socket",
    "json",
)


def loaded_before_the_first_paint(folder):
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", PROBE, str(folder)],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module", params=["first start", "later start"])
def loaded(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("data")
    if request.param == "later start":
        write(
            folder,
            WindowState(tab="timeline", topic="stalins-foreign-policy", title="Stalin’s Foreign Policy"),
        )
    return loaded_before_the_first_paint(folder)


@pytest.mark.parametrize("package", FORBIDDEN)
def test_it_is_not_imported_before_the_first_paint(loaded, package):
    assert [name for name in loaded["modules"] if name == package or name.startswith(f"{package}.")] == []


def test_no_page_and_no_service_but_the_lock_is_imported_before_the_first_paint(loaded):
    rooms = (
        "app.services.",
        "app.ui.today",
        "app.ui.timeline",
        "app.ui.quotes",
        "app.ui.essays",
        "app.ui.progress",
    )
    found = {name for name in loaded["modules"] if name.startswith(rooms)}

    assert found == {"app.services.locking", "app.services.processes"}


def test_dataclasses_are_few_before_the_first_paint(loaded):
    assert loaded["dataclasses"] <= 25


def test_a_later_start_paints_before_the_enums_of_qt_are_built(tmp_path):
    write(tmp_path, WindowState(worn=Theme.NIGHT, tab="today", topic="stalins-foreign-policy"))

    assert loaded_before_the_first_paint(tmp_path)["built"] == []
