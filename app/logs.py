"""The log file in the data folder: what the program did, by ids only. No name, note, quotation or path of a student's.

Rotated when it is opened: `logging.handlers` would bring sockets and pickle into a program that has no use for either.
"""

import contextlib
import logging
from pathlib import Path
from typing import Final

FILE_NAME: Final = "foothold.log"
_LARGEST: Final = 512 * 1024


def start(data_dir: Path) -> None:
    """Log into `data_dir`. A folder that cannot be written to is told by the window, not by its log."""
    stop()
    file = data_dir / FILE_NAME
    with contextlib.suppress(OSError):
        if file.exists() and file.stat().st_size > _LARGEST:
            file.replace(file.with_suffix(".old.log"))
    handler = _LogFile(file, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("app")
    root.addHandler(handler)
    root.setLevel(logging.INFO)


def stop() -> None:
    """Close the log file; Windows cannot move a folder with an open file in it."""
    root = logging.getLogger("app")
    for handler in list(root.handlers):
        if isinstance(handler, _LogFile):
            root.removeHandler(handler)
            handler.close()


class _LogFile(logging.FileHandler):
    """A full disk or a folder that is read-only must not print a traceback for every line that finds no room."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Leave the line out."""
