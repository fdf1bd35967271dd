"""What the documents say is so: links lead somewhere, commands are understood, the two lines are the ones that are checked."""

import re
import shlex
from pathlib import Path

import pytest

from app.cli.arguments import parse

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "installers").rglob("*.md")])
COMMANDS = sorted(
    {
        (document.name, line.split("#")[0].partition("main.py ")[2].strip())
        for document in DOCUMENTS
        for line in re.findall(r"main\.py (?:pack|plan|progress|--)[^`\n]*", document.read_text("utf-8"))
        for line in [line if line.startswith("main.py") else f"main.py {line}"]
    }
)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: file.name)
def test_every_link_of_a_document_leads_to_a_file_that_is_there(document):
    text = document.read_text("utf-8")
    targets = [
        target.partition("#")[0] for target in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in target
    ]

    missing = [target for target in targets if target and not (document.parent / target).exists()]

    assert missing == []


@pytest.mark.parametrize(("document", "line"), COMMANDS)
def test_every_command_a_document_names_is_understood(document, line):
    words = [word.replace("…", "") for word in shlex.split(line)]

    assert parse([word for word in words if word])


def test_the_readme_holds_the_two_lines_and_their_windows_forms():
    readme = (ROOT / "README.md").read_text("utf-8").splitlines()
    posix = "python3 -m venv .venv && .venv/bin/python -m pip install -r {} && .venv/bin/python {}"
    windows = r"py -m venv .venv && .venv\Scripts\python -m pip install -r {} && .venv\Scripts\python {}"

    for form in (posix, windows):
        assert form.format("requirements.txt", "main.py") in readme
        assert form.format("requirements-dev.txt", "-m pytest") in readme


def test_the_checks_run_the_readmes_own_test_line():
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    pattern = re.search(r"-oE '([^']+)' README\.md", script)

    found = re.search(pattern[1], (ROOT / "README.md").read_text("utf-8"))

    assert found[0].endswith("requirements-dev.txt && .venv/bin/python -m pytest")
