"""Where things are: the program's resources (from source or frozen) and the student's data."""

import sys
from pathlib import Path

APPLICATION = "Foothold"


def resources() -> Path:
    """The folder of the data shipped with the program. PyInstaller unpacks it beside its modules."""
    frozen = getattr(sys, "_MEIPASS", None)
    return (Path(frozen) if frozen else Path(__file__).parents[1]) / "resources"


def data_folder() -> Path:
    """The student's local, non-roaming data folder: a roaming profile would copy a live database over the network."""
    # Imported here because `--data-dir` does without it.
    from platformdirs import user_data_path  # noqa: PLC0415

    return user_data_path(APPLICATION, appauthor=False, roaming=False)
