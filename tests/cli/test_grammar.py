"""What the command line understands, and how it says that it does not."""

import subprocess
import sys
from pathlib import Path

import pytest

from app import __version__
from app.cli.arguments import parse
from tests.cli.conftest import say

MAIN = Path(__file__).parents[2] / "main.py"


@pytest.mark.parametrize(
    "argv",
    [
        ["--data-dir", "here", "--json", "pack", "list"],
        ["pack", "--data-dir", "here", "--json", "list"],
        ["pack", "list", "--json", "--data-dir", "here"],
        ["--data-dir", "here", "pack", "--json", "list"],
        ["--data-dir", "elsewhere", "pack", "list", "--json", "--data-dir", "here"],
    ],
)
def test_the_shared_options_may_stand_before_and_after_a_command(argv):
    arguments = parse(argv)

    assert arguments.data_dir == Path("here")
    assert arguments.json
    assert (arguments.command, arguments.act) == ("pack", "list")


def test_without_a_command_the_window_is_meant():
    arguments = parse([])

    assert (arguments.command, arguments.data_dir, arguments.json) == ("", None, False)


@pytest.mark.parametrize(
    "argv",
    [
        ["pack"],
        ["pack", "check"],
        ["pack", "check", ""],
        ["pack", "steal", "x"],
        ["plan", "export", "id"],
        ["plan", "export", "id", "out.pdf"],
        ["plan", "list", "extra"],
        ["progress", "merge"],
        ["--data-dir", "", "pack", "list"],
        ["--data-dir"],
        ["nonsense"],
        ["--no-such-option"],
        ["--tab", "maths"],
        ["--js"],
    ],
)
def test_what_is_not_understood_is_usage_and_exits_2(argv):
    said = say(*argv)

    assert said.status == 2
    assert said.err.startswith("usage: foothold")
    assert said.out == ""


@pytest.mark.parametrize("argv", [["--help"], ["pack", "--help"], ["plan", "export", "--help"]])
def test_help_is_an_answer(argv):
    said = say(*argv)

    assert said.status == 0
    assert said.out.startswith("usage: foothold")


def test_the_version_is_told():
    assert say("--version").out == f"Foothold {__version__}\n"


def test_a_reader_who_leaves_early_is_no_problem(data_dir):
    listing = subprocess.Popen(
        [sys.executable, MAIN, "--data-dir", data_dir, "pack", "list", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    listing.stdout.close()

    assert listing.stderr.read() == b""
    assert listing.wait() == 0
    listing.stderr.close()


def test_a_command_loads_no_qt(data_dir):
    code = (
        "import sys; from main import main; status = main(sys.argv[1:]); "
        "print([name for name in sys.modules if name.startswith('PySide6')]); sys.exit(status)"
    )

    found = subprocess.run(
        [sys.executable, "-c", code, "--data-dir", data_dir, "plan", "list"],
        capture_output=True,
        text=True,
        cwd=MAIN.parent,
        check=True,
    )

    assert found.stdout == "[]\n"
