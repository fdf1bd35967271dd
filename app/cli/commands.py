"""The subcommands: `declare` adds each one's grammar, `run` does the one that was asked for.

A command's module is imported only when it runs: the window declares them all at every start.
"""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    # argparse has no public name for it
    Subcommands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001

_SELFCHECK: Final = ("selfcheck", "selfcheck")


def declare(commands: Subcommands, shared: argparse.ArgumentParser) -> None:
    """Add the subcommands to `commands`; every parser made here has `shared` among its parents."""

    def group(name: str, text: str) -> Subcommands:
        parser = commands.add_parser(name, help=text, description=text, parents=[shared], allow_abbrev=False)
        return parser.add_subparsers(dest="act", metavar="ACT", required=True)

    def act(acts: Subcommands, name: str, text: str, does: tuple[str, str]) -> argparse.ArgumentParser:
        parser = acts.add_parser(name, help=text, description=text, parents=[shared], allow_abbrev=False)
        parser.set_defaults(does=does)
        return parser

    pack = group("pack", "topics as files that can be handed out")
    check = act(pack, "check", "say what is wrong with a pack; installs nothing", ("packs", "check"))
    check.add_argument(
        "pack", type=named_path, metavar="PACK", help="a .foothold file or a folder with pack.toml"
    )
    install = act(pack, "install", "install a pack; doing it twice changes nothing", ("packs", "install"))
    install.add_argument(
        "pack", type=named_path, metavar="PACK", help="a .foothold file or a folder with pack.toml"
    )
    act(pack, "list", "the packs that are installed", ("packs", "listing"))

    plan = group("plan", "essay plans")
    listing = act(plan, "list", "all plans with their ids", ("plans", "listing"))
    listing.add_argument(
        "--topic", type=_name, default="", metavar="TOPIC", help="only those of one topic (its id)"
    )
    export = act(plan, "export", "write a plan to a file", ("plans", "export"))
    export.add_argument("plan", type=_name, metavar="ID", help="as `plan list` shows it")
    export.add_argument("out", type=_markdown_file, metavar="OUT.md", help="the file to write")

    progress = group("progress", "work done on several computers")
    merge = act(progress, "merge", "take in files that `progress sync` wrote elsewhere", ("work", "merge"))
    merge.add_argument("files", type=named_path, nargs="+", metavar="FILE")
    sync = act(progress, "sync", "exchange work through a folder that others can reach", ("work", "sync"))
    sync.add_argument("folder", type=named_path, metavar="FOLDER")


def run(arguments: argparse.Namespace) -> int:
    """Do the command and return the exit status: 0 done, 1 a problem told in one line on stderr."""
    sys.excepthook = _tell_fault
    for stream in (sys.stdout, sys.stderr):
        # A name from the file system, or a console of another code page, must not break the telling.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = perform(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read us has left; Python would complain once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status


def perform(arguments: argparse.Namespace) -> int:
    """Do the command; what can be told is told, a bug is raised."""
    from app.cli.telling import problem  # noqa: PLC0415 - not for the window
    from app.domain.errors import FootholdError  # noqa: PLC0415
    from app.services.sentences import sentence  # noqa: PLC0415

    module, function = _SELFCHECK if arguments.selfcheck else arguments.does
    does = getattr(import_module(f"app.cli.{module}"), function)
    try:
        return int(does(arguments))
    except FootholdError as error:
        return problem(sentence(error))
    except BrokenPipeError:
        raise
    except OSError as error:
        return problem(
            f"{error.filename or 'The computer'}: {error.strerror or error}. Nothing further was done."
        )


def named_path(text: str) -> Path:
    """A path from the command line; an empty one, which would mean the current folder, is refused."""
    if not text:
        raise argparse.ArgumentTypeError("a file or folder must be named")
    return Path(text)


def _name(text: str) -> str:
    """Bytes that were no text arrive as lone surrogates, which no database takes: nothing has such a name."""
    return text.encode(errors="replace").decode()


def _markdown_file(text: str) -> Path:
    if not text.lower().endswith(".md"):
        raise argparse.ArgumentTypeError(
            f"plans are written as Markdown: name a file that ends in .md, not {text!r}"
        )
    return Path(text)


def _tell_fault(kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
    """A bug in one line, with its place and without values: those may be a student's words."""
    if issubclass(kind, KeyboardInterrupt):
        print("Stopped. Every finished action was kept.", file=sys.stderr)
        return
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = (
        f"{Path(trace.tb_frame.f_code.co_filename).name}, line {trace.tb_lineno}"
        if trace
        else "unknown place"
    )
    print(
        f"Something is wrong in Foothold itself ({kind.__name__} in {place}). Every finished action was kept.",
        file=sys.stderr,
    )
