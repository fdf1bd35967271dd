"""On Linux the program says in one line what is missing and exits 3, instead of letting Qt abort."""

import os
import subprocess
import sys
from pathlib import Path

from app.ui import platform_check

ROOT = Path(__file__).parents[3]

WITHOUT = """
import ctypes
load = ctypes.CDLL.__init__
def refuse(self, name, *rest, **options):
    if any(lacking in str(name) for lacking in {lacking!r}):
        raise OSError({first!r} + ": cannot open shared object file: No such file or directory")
    load(self, name, *rest, **options)
ctypes.CDLL.__init__ = refuse
"""
"""What a system without these libraries answers to the loader."""

WITHOUT_EGL = """
import importlib
real = importlib.import_module
def refuse(name, package=None):
    if name == "PySide6.QtWidgets":
        raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
    return real(name, package)
importlib.import_module = refuse
"""


def start(tmp_path, before="", **environment):
    """Start the program in a process of its own, with no display but what is given, on a system that `before` makes."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"}
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    program = (
        f"import sys\nsys.platform = 'linux'\n{before}\n"
        f"from main import main\nsys.exit(main(['--data-dir', {str(tmp_path / 'data')!r}]))\n"
    )
    return subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT, env=kept | environment, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip


def refused_in_one_line(process):
    return process.returncode == 3 and process.stdout == "" and process.stderr.count("\n") == 1


def test_without_a_display_it_says_so(tmp_path):
    process = start(tmp_path)

    assert refused_in_one_line(process)
    assert "needs a display" in process.stderr
    assert not (tmp_path / "data").exists()


def test_a_display_nobody_answers_is_named(tmp_path):
    process = start(tmp_path, DISPLAY=":4711")

    assert refused_in_one_line(process)
    assert "the display :4711" in process.stderr


def test_a_wayland_display_nobody_answers_is_named(tmp_path):
    process = start(tmp_path, WAYLAND_DISPLAY="wayland-4711", XDG_RUNTIME_DIR=str(tmp_path))

    assert refused_in_one_line(process)
    assert "wayland-4711" in process.stderr


def test_a_library_qt_itself_needs_is_named_with_its_package(tmp_path):
    process = start(tmp_path, WITHOUT_EGL, QT_QPA_PLATFORM="offscreen")

    assert refused_in_one_line(process)
    assert "libEGL.so.1" in process.stderr
    assert "apt install libegl1" in process.stderr


def test_all_libraries_the_x11_plugin_lacks_are_named_at_once(tmp_path):
    lacking = ["libqxcb", "libxcb-cursor.so.0", "libxkbcommon-x11.so.0"]
    process = start(tmp_path, WITHOUT.format(lacking=lacking, first="libxcb-cursor.so.0"), DISPLAY=":0")

    assert refused_in_one_line(process)
    assert "apt install libxcb-cursor0 libxkbcommon-x11-0" in process.stderr


def test_a_library_of_no_known_package_is_named_itself(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(platform_check.importlib, "import_module", refuse_unknown)

    told = platform_check.missing()

    assert "libunheard-of.so.7" in told
    assert told.count("\n") == 0


def refuse_unknown(name):
    raise ImportError("libunheard-of.so.7: cannot open shared object file")


def test_the_platform_of_these_tests_is_fine():
    assert platform_check.missing() == ""
