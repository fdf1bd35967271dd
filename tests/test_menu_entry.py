"""The menu entry starts the program that lies in this very folder, whatever the folder is called."""

import configparser
import os
import subprocess
import sys
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / "installers" / "linux" / "menu_entry.py"


def run(home: Path, *options: str) -> str:
    environment = dict(os.environ, XDG_DATA_HOME=str(home))
    done = subprocess.run(
        [sys.executable, SCRIPT, *options], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def fields(home: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(home / "applications" / "foothold.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def script() -> dict:
    scope: dict = {"__file__": str(SCRIPT), "__name__": "menu_entry"}
    exec(compile(SCRIPT.read_text("utf-8"), SCRIPT, "exec"), scope)
    return scope


def test_the_entry_stands_in_the_menu_with_an_icon_that_is_there(tmp_path):
    run(tmp_path)

    found = fields(tmp_path)
    assert found["Type"] == "Application"
    assert Path(found["Icon"].replace("\\\\", "\\")).is_file()


def test_the_entry_runs_the_program_with_the_python_of_its_environment():
    text = script()["entry"](PurePosixPath("/opt/foothold/.venv/bin/python"), PurePosixPath("/opt/foothold"))

    assert 'Exec="/opt/foothold/.venv/bin/python" "/opt/foothold/main.py"' in text


def test_the_entry_can_be_taken_out_again_and_that_twice(tmp_path):
    run(tmp_path)

    run(tmp_path, "--remove")
    run(tmp_path, "--remove")

    assert list((tmp_path / "applications").iterdir()) == []


def test_a_folder_of_any_name_stays_one_argument():
    quoted = script()["in_quotes"](PurePosixPath('/home/ann/100 % "mine" $x'))

    assert quoted == '"/home/ann/100 %% \\\\"mine\\\\" \\\\$x"'
