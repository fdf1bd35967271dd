"""`--selfcheck`: what a packager reads."""

import json
import subprocess
import sys
from importlib import metadata
from pathlib import Path

from app import __version__
from app.cli.selfcheck import AWKWARD, LIBRARIES, module_names, try_everything

ROOT = Path(__file__).parents[2]


def test_every_part_works_in_a_folder_with_an_awkward_name(tmp_path):
    checks = try_everything(tmp_path / AWKWARD)

    assert all(checks.values()), checks
    assert len(checks) >= 7
    assert set(" %ü") <= set(AWKWARD)


def test_every_module_of_the_program_is_among_those_loaded():
    files = {
        ".".join(file.relative_to(ROOT).with_suffix("").parts)
        for package in ("app", "db")
        for file in (ROOT / package).rglob("*.py")
        if file.name != "__init__.py" and "migrations" not in file.parts
    }

    assert files <= set(module_names())


def test_the_whole_check_prints_versions_as_json(tmp_path):
    done = subprocess.run(
        [sys.executable, ROOT / "main.py", "--selfcheck"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=tmp_path,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    report = json.loads(done.stdout)
    assert report["versions"]["Foothold"] == __version__
    assert {library: report["versions"][library] for library in LIBRARIES} == {
        library: metadata.version(library) for library in LIBRARIES
    }
    assert all(report["checks"].values())
    assert list(tmp_path.iterdir()) == []
