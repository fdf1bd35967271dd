"""The subcommands: `declare` adds each one's grammar, `run` does the one that was asked for.

A command's module is imported only when it runs: the window declares them all at every start.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Subcommands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - argparse has no public name for it


def declare(commands: Subcommands, shared: argparse.ArgumentParser) -> None:
    """Add the subcommands to `commands`; every parser made here has `shared` among its parents."""


def run(arguments: argparse.Namespace) -> int:
    """Do the command and return the exit status: 0 done, 1 a problem told in one line on stderr."""
    raise NotImplementedError(arguments.command)
