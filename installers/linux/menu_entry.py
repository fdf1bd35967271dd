"""Puts Foothold, as it lies in this folder, into the menu of this user's desktop; `--remove` takes it out again.

    .venv/bin/python installers/linux/menu_entry.py [--remove]

Writes one file, `foothold.desktop`, where the freedesktop.org specifications want it, and nothing else.
"""

import argparse
import os
import sys
from pathlib import Path, PurePath

ROOT = Path(__file__).parents[2]


def place() -> Path:
    """Where the entry belongs (XDG Base Directory Specification)."""
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(data) / "applications" / "foothold.desktop"


def entry(python: PurePath, root: PurePath) -> str:
    """The text of the entry: `python` runs the `main.py` of `root`."""
    return "\n".join(
        (
            "[Desktop Entry]",
            "Type=Application",
            "Name=Foothold",
            "Comment=Timeline, key quotes and essay plans for history exams",
            f"Exec={in_quotes(python)} {in_quotes(root / 'main.py')}",
            f"Path={escaped(root)}",
            f"Icon={escaped(root / 'resources' / 'icons' / 'foothold.png')}",
            "Terminal=false",
            "Categories=Education;",
            "",
        )
    )


def escaped(path: PurePath) -> str:
    """A path as a value of the file."""
    return str(path).replace("\\", "\\\\")


def in_quotes(path: PurePath) -> str:
    """A path as one argument of Exec: quoted, then escaped as a value once more, with no field code in it."""
    text = str(path)
    for special in '\\"`$':
        text = text.replace(special, f"\\{special}")
    return '"' + text.replace("\\", "\\\\").replace("%", "%%") + '"'


def main() -> int:
    """Write or remove the entry and say so."""
    parser = argparse.ArgumentParser(description="Put Foothold into the menu of your desktop.")
    parser.add_argument("--remove", action="store_true", help="take it out again")
    file = place()
    if parser.parse_args().remove:
        file.unlink(missing_ok=True)
        print(f"Removed {file}")
        return 0
    # Not resolved: the interpreter of the environment is a link, and only as such knows its libraries.
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(entry(Path(sys.executable), ROOT), encoding="utf-8")
    print(f"Wrote {file}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
