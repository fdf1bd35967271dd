"""Makes `resources/i18n/foothold_en.ts` and `.qm`: the English plurals, without which tr() prints "3 card(s)".

    python -m tests.plurals

Every text with `%n` or "(s)" in the window's sources is found by lupdate; "(s)" is dropped for one and written out for many.
Texts for which that is not English stand in `IRREGULAR`. `tests/ui/test_plurals.py` proves that the files are current.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

import PySide6

ROOT: Final = Path(__file__).parents[1]
TARGET: Final = ROOT / "resources" / "i18n"
NAME: Final = "foothold_en"

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


def forms(source: str) -> tuple[str, str]:
    """The text for one and for any other number."""
    return IRREGULAR.get(source) or (source.replace("(s)", ""), source.replace("(s)", "s"))


def tool(name: str) -> str:
    """The path of one of Qt's translation tools; PySide6 brings them."""
    folder = Path(PySide6.__path__[0])
    found = [*folder.glob(name), *folder.glob(f"{name}.exe"), *folder.glob(f"Qt/libexec/{name}")]
    return str(found[0])


def collected() -> ET.Element:
    """The translation file of every text with a number, filled in."""
    sources = sorted((ROOT / "app" / "ui").rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "all.ts"
        subprocess.run(
            [tool("lupdate"), "-silent", "-locations", "none", *map(str, sources), "-ts", str(raw)],
            check=True,
        )
        found = ET.parse(raw).getroot()
    made = ET.Element("TS", version="2.1", language="en_GB", sourcelanguage="en_GB")
    for context in found.iter("context"):
        plurals = [
            message for message in context.iter("message") if _counts(message.findtext("source") or "")
        ]
        if plurals:
            kept = ET.SubElement(made, "context")
            ET.SubElement(kept, "name").text = context.findtext("name")
            for message in plurals:
                _add(kept, message)
    ET.indent(made)
    return made


def _counts(source: str) -> bool:
    """Whether a text depends on a number, written in it or not ("{count} date(s)" with its number in words)."""
    return "%n" in source or "(s)" in source or source in IRREGULAR


def _add(context: ET.Element, message: ET.Element) -> None:
    # lupdate overlooks the number in QCoreApplication.translate, so "numerus" is set here for all.
    kept = ET.SubElement(context, "message", numerus="yes")
    source = message.findtext("source") or ""
    ET.SubElement(kept, "source").text = source
    if comment := message.findtext("comment"):
        ET.SubElement(kept, "comment").text = comment
    translation = ET.SubElement(kept, "translation")
    for form in forms(source):
        ET.SubElement(translation, "numerusform").text = form


def text() -> str:
    """The `.ts` file as it should be."""
    body = ET.tostring(collected(), encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'


def release(source: Path, target: Path) -> None:
    """Compile a `.ts` file."""
    subprocess.run([tool("lrelease"), "-silent", str(source), "-qm", str(target)], check=True)


def main() -> int:
    TARGET.mkdir(exist_ok=True)
    source = TARGET / f"{NAME}.ts"
    source.write_text(text(), encoding="utf-8")
    release(source, source.with_suffix(".qm"))
    doubtful = [
        line
        for line in re.findall(r"<numerusform>(.*?)</numerusform>", source.read_text("utf-8"))
        if "(" in line
    ]
    for line in doubtful:
        print("look at:", line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
