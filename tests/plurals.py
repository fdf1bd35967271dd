"""Makes `resources/i18n/foothold_en.ts` and `.qm`: the English plurals, without which tr() prints "3 card(s)".

    python -m tests.plurals

Every text that is given a number (to print as `%n`, or to print in words: "{count} date(s)") is found in the syntax trees
of the window's sources (Qt's lupdate overlooks the number in `QCoreApplication.translate`, and some calls within calls);
"(s)" is dropped for one and written out for many. Texts for which that is not English stand in `IRREGULAR`.
`tests/ui/shell/test_plurals.py` proves that the files are current.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple
from xml.etree import ElementTree as ET

import PySide6

ROOT: Final = Path(__file__).parents[1]
TARGET: Final = ROOT / "resources" / "i18n" / "foothold_en.ts"

IRREGULAR: Final[dict[str, tuple[str, str]]] = {
    "{count} of them hold(s) up “{point}”.": (
        "{count} of them holds up “{point}”.",
        "{count} of them hold up “{point}”.",
    ),
    "They hold up “{point}”.": ("It holds up “{point}”.", "They hold up “{point}”."),
    "This topic starts with them.": ("This topic starts with it.", "This topic starts with them."),
    "You chose to learn them.": ("You chose to learn it.", "You chose to learn them."),
}
"""Source text → its singular and its plural."""


class Message(NamedTuple):
    """One text with a number, as Qt looks it up."""

    context: str
    source: str
    comment: str = ""


def forms(source: str) -> tuple[str, str]:
    """The text for one and for any other number."""
    return IRREGULAR.get(source) or (source.replace("(s)", ""), source.replace("(s)", "s"))


def messages() -> list[Message]:
    """Every text with a number in the window's sources, sorted."""
    found = {
        message
        for file in (ROOT / "app" / "ui").rglob("*.py")
        for message in _in_tree(ast.parse(file.read_text("utf-8")), "")
    }
    return sorted(found)


def _in_tree(node: ast.AST, context: str) -> Iterator[Message]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield from _in_call(child, context)
        yield from _in_tree(child, child.name if isinstance(child, ast.ClassDef) else context)


def _in_call(call: ast.Call, context: str) -> Iterator[Message]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    words = [part.value if isinstance(part, ast.Constant) else None for part in call.args]
    if name == "tr":
        words = [context, *words]
    elif name != "translate":
        return
    # Context, text, comment, number.
    if len(words) > 3 and isinstance(words[0], str) and isinstance(words[1], str):
        yield Message(words[0], words[1], str(words[2] or ""))


def text() -> str:
    """The `.ts` file as it should be."""
    made = ET.Element("TS", version="2.1", language="en_GB", sourcelanguage="en_GB")
    contexts: dict[str, ET.Element] = {}
    for message in messages():
        if message.context not in contexts:
            contexts[message.context] = ET.SubElement(made, "context")
            ET.SubElement(contexts[message.context], "name").text = message.context
        kept = ET.SubElement(contexts[message.context], "message", numerus="yes")
        ET.SubElement(kept, "source").text = message.source
        if message.comment:
            ET.SubElement(kept, "comment").text = message.comment
        translation = ET.SubElement(kept, "translation")
        for form in forms(message.source):
            ET.SubElement(translation, "numerusform").text = form
    ET.indent(made)
    body = ET.tostring(made, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def release(source: Path, target: Path) -> None:
    """Compile a `.ts` file with Qt's own tool, which PySide6 brings."""
    folder = Path(PySide6.__path__[0])
    tools = [*folder.glob("lrelease"), *folder.glob("lrelease.exe"), *folder.glob("Qt/libexec/lrelease")]
    subprocess.run([str(tools[0]), "-silent", str(source), "-qm", str(target)], check=True)


def main() -> int:
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(text(), encoding="utf-8", newline="\n")
    release(TARGET, TARGET.with_suffix(".qm"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
