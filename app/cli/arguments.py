"""The command line's grammar. Imports nothing of the program's: the window is opened through it, too.

`--data-dir` and `--json` may stand before and after a subcommand. argparse would let the subcommand's default overwrite
what was given before it, so there the default is suppressed.
"""

import argparse
from collections.abc import Sequence
from typing import Final

from app import __version__
from app.cli.commands import declare, named_path

TABS: Final = ("today", "timeline", "quotes", "essays", "progress")
"""Names of the tabs, in the window's order."""


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """What the command line asks for; exits 2 with usage where it cannot be understood.

    Always there: data_dir (Path | None), json, command ("" = open the window), selfcheck, startup_report, tab.
    """
    # The window's own start does without the grammar of the commands: four milliseconds before the first paint.
    arguments, rest = _options(add_help=False).parse_known_args(argv)
    return parser().parse_args(argv) if rest else arguments


def parser() -> argparse.ArgumentParser:
    """The grammar, subcommands and all."""
    program = _options(add_help=True)
    declare(program.add_subparsers(dest="command", metavar="COMMAND"), shared())
    program.set_defaults(command="")  # after the subparsers, whose own default is None
    return program


def _options(*, add_help: bool) -> argparse.ArgumentParser:
    """What may stand without a command."""
    program = argparse.ArgumentParser(
        prog="foothold",
        description="Timeline, key quotes and essay plans for history exams. Without a command the window opens.",
        allow_abbrev=False,
        add_help=add_help,
    )
    program.add_argument("--version", action="version", version=f"Foothold {__version__}")
    program.add_argument(
        "--data-dir", type=named_path, default=None, metavar="DIR", help="keep the data in DIR"
    )
    program.add_argument("--json", action="store_true", help="print the answer as JSON")
    program.add_argument("--tab", choices=TABS, default="", help="open the window on this tab")
    program.add_argument(
        "--selfcheck", action="store_true", help="try every part once and print versions as JSON"
    )
    program.add_argument(
        "--startup-report",
        action="store_true",
        help="open the window, print how long it took as JSON, and quit",
    )
    program.set_defaults(command="")
    return program


def shared() -> argparse.ArgumentParser:
    """The options that may also stand after a subcommand; its `parents` for every subparser."""
    options = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS, allow_abbrev=False)
    options.add_argument("--data-dir", type=named_path, metavar="DIR", help="keep the data in DIR")
    options.add_argument("--json", action="store_true", help="print the answer as JSON")
    return options
