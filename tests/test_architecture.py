"""The rules of the house, as tests: who may know whom, how long a file may be, and what never occurs in a source.

Reads the sources only. `CONTRIBUTING.md` says why each rule is there.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCES = sorted([*(ROOT / "app").rglob("*.py"), *(ROOT / "db").rglob("*.py"), ROOT / "main.py"])
TESTS = sorted((ROOT / "tests").rglob("*.py"))
WINDOW = [file for file in SOURCES if file.is_relative_to(ROOT / "app" / "ui")]
REVISIONS = ROOT / "db" / "migrations" / "versions"
LONGEST = 400

SHOWN_BY_METHOD = frozenset(
    {
        "setText", "setWindowTitle", "setAccessibleName", "setAccessibleDescription", "setToolTip", "setStatusTip",
        "setWhatsThis", "setPlaceholderText", "setInformativeText", "setTitle", "setTabText", "setPlainText",
        "addAction", "addMenu", "addTab", "addItem", "insertItem", "setHeaderLabels", "say", "set_heading", "set_status",
        "set_kept",
    }
)  # fmt: skip
"""Methods of widgets, Qt's and ours, whose texts a student reads or hears."""

SHOWN_BY_MAKING = frozenset(
    {
        "QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QAction", "QMenu", "QGroupBox", "QLineEdit", "Button",
        "Paragraph", "Tag", "Chip", "SearchField", "SegmentedChoice", "EmptyState", "button", "icon_button", "text", "row",
    }
)  # fmt: skip
"""Widgets and helpers that are given such texts when they are made."""

NOT_SHOWN = frozenset({"kind", "size", "tone", "icon", "drawing", "shortcut", "object_name"})
"""Arguments of those that are names for the program."""

NETWORK = frozenset(
    {
        "socket",
        "ssl",
        "http",
        "urllib",
        "ftplib",
        "smtplib",
        "asyncio",
        "requests",
        "httpx",
        "aiohttp",
        "webbrowser",
    }
)
NETWORK_OF_QT = frozenset({"QtNetwork", "QtWebSockets", "QtWebEngineCore"})
DANGEROUS = frozenset({"pickle", "marshal", "shelve", "dill"})
COLOUR = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


def place(file: Path, node: ast.AST) -> str:
    return f"{file.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"


def calls(file: Path) -> Iterator[tuple[str, ast.Call]]:
    """Every call with the last part of what is called."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Call):
            called = node.func
            yield called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", ""), node


def imported(file: Path) -> Iterator[tuple[str, ast.AST]]:
    """Every module and every name that is imported, in full."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            yield from ((name.name, node) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((f"{node.module}.{name.name}", node) for name in node.names)


def is_literal_text(node: ast.expr) -> bool:
    """Whether the expression is a text with letters in it that no translator has seen."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and any(letter.isalpha() for letter in node.value)
    if isinstance(node, ast.JoinedStr):
        return any(is_literal_text(part) for part in node.values)
    return isinstance(node, ast.BinOp) and (is_literal_text(node.left) or is_literal_text(node.right))


def test_arrows_point_down():
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stdout + done.stderr


def test_no_file_is_longer_than_a_reader_likes():
    files = [file for file in (*SOURCES, *TESTS) if REVISIONS not in file.parents]
    lengths = {
        str(file.relative_to(ROOT)): len(file.read_text(encoding="utf-8").splitlines()) for file in files
    }

    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_the_door_is_short():
    assert len((ROOT / "main.py").read_text(encoding="utf-8").splitlines()) <= 40


def test_every_module_says_what_lives_in_it():
    assert [str(file.relative_to(ROOT)) for file in SOURCES if not ast.get_docstring(tree(file))] == []


def test_no_module_is_called_after_nothing():
    named_after_nothing = {"utils", "util", "helpers", "helper", "manager", "managers", "common", "misc"}

    assert [str(file.relative_to(ROOT)) for file in SOURCES if file.stem in named_after_nothing] == []


def test_every_text_given_to_a_widget_went_through_tr():
    bare = []
    for file in WINDOW:
        for name, call in calls(file):
            if name in SHOWN_BY_METHOD:
                shown = list(call.args)
            elif name in SHOWN_BY_MAKING:
                shown = [*call.args, *(word.value for word in call.keywords if word.arg not in NOT_SHOWN)]
                shown = (
                    shown if name != "EmptyState" else [shown[0], *shown[2:]]
                )  # the second names a drawing
            else:
                continue
            bare += [place(file, node) for node in shown if is_literal_text(node)]

    assert bare == []


def test_what_is_translated_is_written_out_at_the_call():
    hidden = []
    for file in WINDOW:
        for name, call in calls(file):
            if name == "tr":
                texts = call.args[:1]
            elif name == "translate" and _is_of_qt(call.func):
                texts = call.args[:2]
            else:
                continue
            hidden += [place(file, call) for text in texts if not _is_written_out(text)]

    # The sentences of errors stand in a table that the command line prints, too.
    assert [where for where in hidden if not where.startswith("app/ui/labels.py")] == []


def _is_of_qt(called: ast.expr) -> bool:
    """A painter translates as well."""
    if isinstance(called, ast.Attribute):
        return isinstance(called.value, ast.Name) and called.value.id == "QCoreApplication"
    return True


def _is_written_out(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_colours_stand_in_the_themes_only():
    named = [place(file, node) for file in WINDOW for node in ast.walk(tree(file)) if _names_a_colour(node)]

    assert named == []


def _names_a_colour(node: ast.AST) -> bool:
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and bool(COLOUR.search(node.value))
    if not isinstance(node, ast.Attribute) or not isinstance(node.value, ast.Attribute):
        return False
    return node.value.attr == "GlobalColor" and node.attr != "transparent"  # which is none


def test_nothing_reaches_for_the_network():
    found = [
        (place(file, node), name)
        for file in SOURCES
        for name, node in imported(file)
        if name.split(".")[0] in NETWORK or NETWORK_OF_QT & set(name.split("."))
    ]

    assert found == []


def test_nothing_is_run_that_was_read():
    found = []
    for file in SOURCES:
        found += [place(file, node) for name, node in imported(file) if name.split(".")[0] in DANGEROUS]
        for name, call in calls(file):
            is_builtin = isinstance(call.func, ast.Name) and name in {"eval", "exec", "compile", "__import__"}
            through_shell = any(
                word.arg == "shell" and getattr(word.value, "value", True) is not False
                for word in call.keywords
            )
            is_system = (
                isinstance(call.func, ast.Attribute) and name in {"system", "popen"} and _is_os(call.func)
            )
            if is_builtin or through_shell or is_system:
                found.append(place(file, call))

    assert found == []


def _is_os(attribute: ast.Attribute) -> bool:
    return isinstance(attribute.value, ast.Name) and attribute.value.id == "os"


def test_threads_are_started_in_one_place():
    allowed = {ROOT / "app" / "ui" / "background.py"}
    names = {"QThreadPool", "QThread", "QRunnable", "Thread", "ThreadPoolExecutor"}
    found = [
        place(file, node)
        for file in SOURCES
        if file not in allowed
        for name, node in imported(file)
        if name.split(".")[-1] in names
    ]

    assert found == []


def test_nobody_shows_rich_text_by_accident():
    found = [
        place(file, node)
        for file in WINDOW
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Attribute) and node.attr in {"RichText", "AutoText", "MarkdownText"}
    ]

    assert found == []
