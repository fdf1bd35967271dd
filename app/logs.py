"""The log file in the data folder: what the program did, by ids only. No name, note, quotation or path of a student's."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

FILE_NAME: Final = "foothold.log"
_LARGEST: Final = 512 * 1024
_KEPT: Final = 2


def start(data_dir: Path) -> None:
    """Log into `data_dir`. A folder that cannot be written to is told by the window, not by its log."""
    root = logging.getLogger("app")
    stop()
    try:
        handler = RotatingFileHandler(
            data_dir / FILE_NAME, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8", delay=True
        )
    except OSError:
        return
    # A full disk must not print a traceback for every line that finds no room.
    handler.handleError = lambda record: None  # type: ignore[method-assign]  # noqa: ARG005
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
    root.setLevel(logging.INFO)


def stop() -> None:
    """Close the log file; Windows cannot move a folder with an open file in it."""
    root = logging.getLogger("app")
    for handler in list(root.handlers):
        if isinstance(handler, RotatingFileHandler):
            root.removeHandler(handler)
            handler.close()
