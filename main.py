"""Foothold's door: read the command line, then run one headless command or open the window."""

import sys
from collections.abc import Sequence

from app.cli.arguments import parse


def main(argv: Sequence[str]) -> int:
    """Return the exit status: 0 done, 1 a problem told in one line, 2 usage, 3 Qt cannot work here."""
    arguments = parse(argv)
    if arguments.command or arguments.selfcheck:
        from app.cli.commands import run  # noqa: PLC0415 - a command needs no Qt, a window no command

        return run(arguments)
    from app.ui.platform_check import missing  # noqa: PLC0415

    problem = missing()
    if problem:
        print(problem, file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return 3
    from app.ui.plain_imports import restore  # noqa: PLC0415

    restore()  # before anything else of the window is imported
    from app.ui.application import run as open_window  # noqa: PLC0415

    return open_window(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
