"""The command line's grammar: options before and after the subcommand, and nothing of Qt for headless ones."""

import subprocess
import sys
from pathlib import Path

import pytest

from app import __version__
from app.cli.arguments import TABS, parse
from app.ui.frame.tab_row import TAB_NAMES

ROOT = Path(__file__).parents[2]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "main.py", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_without_arguments_the_window_is_asked_for():
    asked = parse([])

    assert (asked.command, asked.selfcheck, asked.startup_report, asked.tab) == ("", False, False, "")
    assert asked.data_dir is None


def test_the_data_folder_may_be_named():
    assert parse(["--data-dir", "a folder"]).data_dir == Path("a folder")


def test_the_tabs_of_the_command_line_are_those_of_the_window():
    assert TABS == TAB_NAMES


def test_an_unknown_tab_is_a_fault_of_usage(capsys):
    with pytest.raises(SystemExit) as left:
        parse(["--tab", "tomorrow"])

    assert left.value.code == 2
    assert "tomorrow" in capsys.readouterr().err


def test_the_version_is_told_without_qt():
    told = run("--version")

    assert told.stdout == f"Foothold {__version__}\n"
    assert told.returncode == 0


def test_the_version_is_the_one_of_the_project():
    assert f'version = "{__version__}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_abbreviations_are_not_guessed():
    assert run("--vers").returncode == 2
