"""Runs one command inside this process and keeps what it said."""

import contextlib
import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.cli.arguments import parse
from app.cli.commands import perform


@dataclass(frozen=True)
class Said:
    """What a command left: its exit status and both streams."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def problem(self) -> str:
        """The one line of a command that failed; fails where it said more, less, or another status."""
        assert self.status == 1, self
        assert self.err.endswith("\n")
        assert self.err.count("\n") == 1, self.err
        assert "Traceback" not in self.err
        return self.err.strip()


Command = Callable[..., Said]


def say(*argv: str | Path) -> Said:
    """Run a command; a bug in it is raised here, as any other."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            status = perform(parse([str(word) for word in argv]))
        except SystemExit as left:
            status = int(left.code or 0)
    return Said(status, out.getvalue(), err.getvalue())


@pytest.fixture
def command(data_dir: Path) -> Command:
    """Runs a command on a data folder with the built-in topic."""

    def on_data(*argv: str | Path) -> Said:
        return say("--data-dir", data_dir, *argv)

    return on_data
