"""`progress merge`, `progress sync`: the same work on several computers, without a server."""

import platform
from argparse import Namespace

from app.cli.opening import opened
from app.cli.telling import answer, problem


def merge(arguments: Namespace) -> int:
    """Take in what other computers wrote. A damaged file is refused whole; those before it stay taken in."""
    with opened(arguments) as services:
        added = sum(services.merging.take_in(file) for file in arguments.files)
    return answer(arguments, {"added": added}, [_told(added)])


def sync(arguments: Namespace) -> int:
    """Write this computer's new work into a folder, and take in what others left there."""
    folder = arguments.folder.absolute()
    if not folder.is_dir():
        return problem(f"“{folder}” is not there. Nothing was exchanged. Plug it in, or name another folder.")
    with opened(arguments) as services:
        written = services.merging.write_segment(folder, platform.node())
        added = services.merging.take_in_folder(folder)
    left = written.name if written else ""
    return answer(arguments, {"written": left, "added": added}, [_told(added)])


def _told(added: int) -> str:
    return f"Added {added} entries from other computers." if added else "Nothing new from other computers."
