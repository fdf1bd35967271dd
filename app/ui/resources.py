"""Where the window's data files lie: fonts, icons, themes. The one place that knows the folder."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def resource(*parts: str) -> Path:
    """The path of a shipped data file, such as `resource("icons", "search.svg")`."""
    return RESOURCES.joinpath(*parts)
