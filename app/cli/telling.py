"""How a command speaks: the answer on stdout, as lines or as JSON; a problem as one line on stderr."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterable
from typing import Any


def answer(arguments: Namespace, value: Any, lines: Iterable[str]) -> int:
    """Print `value` as JSON if that was asked for, else `lines`; the exit status 0."""
    if arguments.json:
        print(json.dumps(value, ensure_ascii=False, indent=1))
    else:
        for line in lines:
            print(line)
    return 0


def problem(text: str) -> int:
    """Print a problem as one line on stderr; the exit status 1."""
    print(" ".join(text.split()), file=sys.stderr)
    return 1


def columns(rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Rows as lines whose columns stand under each other; the last one is left as long as it is."""
    table = list(rows)
    widths = [max(len(row[place]) for row in table) for place in range(len(table[0]) - 1)] if table else []
    return ["  ".join([*map(str.ljust, row, widths), row[-1]]) for row in table]
