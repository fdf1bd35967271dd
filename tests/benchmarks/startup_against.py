"""How fast Foothold opens, beside the floor (a bare window) and beside any other program, in one run of interleaved rounds.

    xvfb-run -a .venv/bin/python -m tests.benchmarks.startup_against --data-dir DIR --rounds 7 --other 'COMMAND'

`--other` is any command that opens its window, prints one line `BENCH {json}` with its own times and ends by itself; it finds
the moment of its start in BENCH_T0 (seconds of the epoch). Without it only the floor is compared.

Each program is also measured from outside, which no program can flatter: from the spawn to the first changed pixel of the
display, and then CPU and memory (PSS: shared pages counted once) of the whole process tree from /proc. Linux and X11 only;
nothing else may draw on that display, and the computer should be idle. Prints a table, and with --json everything.
"""

import argparse
import contextlib
import json
import os
import shlex
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.x_pixels import Screen

ROOT = Path(__file__).parent.parent.parent
POLL_SECONDS = 0.003
SETTLED_SECONDS = 2.5
PATIENCE_SECONDS = 90
TICKS = os.sysconf("SC_CLK_TCK")

Figures = dict[str, float]


@dataclass(frozen=True)
class Candidate:
    """One program of the comparison; `stays` means it must be told to leave."""

    name: str
    command: list[str]
    stays: bool = False


def tree_of(root: int) -> list[int]:
    """`root` and everything it started, as far as /proc still shows it."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                # The name in brackets may hold blanks and brackets itself.
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
    found = [root]
    for pid in found:
        found.extend(child for child, parent in parents.items() if parent == pid)
    return found


def cpu_ms(pids: list[int]) -> float:
    total = 0
    for pid in pids:
        with contextlib.suppress(OSError):
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            total += sum(int(field) for field in fields[11:15])
    return total * 1000 / TICKS


def pss_mib(pids: list[int]) -> float:
    total = 0
    for pid in pids:
        with contextlib.suppress(OSError):
            for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1])
    return total / 1024


def wait_for_pixels(screen: Screen, before: bytes, process: subprocess.Popen[bytes], since: float) -> float:
    """Milliseconds from `since` until the display shows something else than `before`."""
    while time.time() - since < PATIENCE_SECONDS:
        if screen.pixels() != before:
            return (time.time() - since) * 1000
        if process.poll() is not None:
            raise SystemExit(f"{process.args} left without having shown anything")
        time.sleep(POLL_SECONDS)
    raise SystemExit(f"{process.args} showed nothing in {PATIENCE_SECONDS} s")


def wait_for_darkness(screen: Screen, background: bytes) -> None:
    """The window of the last round is off the display."""
    for _ in range(int(10 / POLL_SECONDS)):
        if screen.pixels() == background:
            return
        time.sleep(POLL_SECONDS)
    raise SystemExit("something stays on the display: run this on one of its own (xvfb-run -a)")


def told(output: bytes) -> Figures:
    """What the program said of itself: a line `BENCH {…}`, or one JSON object as the whole of its output."""
    text = output.decode(errors="replace")
    for line in reversed(text.splitlines()):
        if line.startswith("BENCH "):
            return flat(json.loads(line.removeprefix("BENCH ")))
    return flat(json.loads(text)) if text.strip().startswith("{") else {}


def flat(values: object, prefix: str = "") -> Figures:
    """The numbers of a nested object, by dotted name."""
    found: Figures = {}
    for name, value in values.items() if isinstance(values, dict) else ():
        if isinstance(value, dict):
            found |= flat(value, f"{prefix}{name}.")
        elif isinstance(value, int | float) and not isinstance(value, bool):
            found[prefix + name] = value
    return found


def environment(since: float) -> dict[str, str]:
    """A student's: byte code is kept (pip and the first start write it), and the window goes to the X display."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"BENCH_T0": repr(since), "QT_QPA_PLATFORM": "xcb"}


def one_start(candidate: Candidate, screen: Screen, background: bytes) -> Figures:
    """Start it, watch it, let it end; what it says of itself is kept under its own names."""
    since = time.time()
    process = subprocess.Popen(
        candidate.command,
        cwd=ROOT,
        env=environment(since),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    figures = {"outside.first_pixels_ms": wait_for_pixels(screen, background, process, since)}
    figures["outside.cpu_to_pixels_ms"] = cpu_ms(tree_of(process.pid))
    while time.time() - since < PATIENCE_SECONDS and process.poll() is None:
        settled = time.time() - since - figures["outside.first_pixels_ms"] / 1000
        if settled > 1:
            pids = tree_of(process.pid)
            # The largest, not the last: a program that is just leaving has less and less.
            figures["outside.pss_mib"] = max(figures.get("outside.pss_mib", 0.0), pss_mib(pids))
            figures["outside.cpu_settled_ms"] = max(figures.get("outside.cpu_settled_ms", 0.0), cpu_ms(pids))
        if settled > SETTLED_SECONDS and candidate.stays:
            process.send_signal(signal.SIGTERM)
            break
        time.sleep(0.2)
    output, _ = process.communicate(timeout=PATIENCE_SECONDS)
    wait_for_darkness(screen, background)
    return figures | told(output)


def rounds(candidates: list[Candidate], count: int) -> Iterator[tuple[str, Figures]]:
    """Interleaved, so that a slow minute is slow for all; the first round warms the caches and is not counted."""
    screen = Screen()
    background = screen.pixels()
    for number in range(count + 1):
        for candidate in candidates:
            figures = one_start(candidate, screen, background)
            if number:
                yield candidate.name, figures
        print(f"round {number} of {count}", file=sys.stderr)


def medians(rows: list[Figures]) -> dict[str, Figures]:
    names = sorted({name for row in rows for name in row})
    table = {}
    for name in names:
        values = [row[name] for row in rows if name in row]
        table[name] = {"median": statistics.median(values), "min": min(values), "max": max(values)}
    return table


@dataclass(frozen=True)
class Ratio:
    """One comparison: a figure of one candidate over a figure of another, and what it must not pass."""

    name: str
    ours: tuple[str, str]
    theirs: tuple[str, str]
    limit: float


RATIOS = (
    Ratio(
        "first paint / other's", ("report", "first_paint_ms"), ("other", "main_window_first_paint_ms"), 0.30
    ),
    Ratio(
        "first data / other's deck list", ("report", "first_data_ms"), ("other", "deck_list_in_dom_ms"), 0.60
    ),
    Ratio("first paint / bare window's", ("report", "first_paint_ms"), ("floor", "first_paint_ms"), 1.40),
    Ratio("PSS / other's", ("foothold", "outside.pss_mib"), ("other", "outside.pss_mib"), 0.30),
    Ratio(
        "first pixels / other's",
        ("foothold", "outside.first_pixels_ms"),
        ("other", "outside.first_pixels_ms"),
        0.30,
    ),
    Ratio(
        "first pixels / bare window's",
        ("foothold", "outside.first_pixels_ms"),
        ("floor", "outside.first_pixels_ms"),
        1.40,
    ),
)


def compared(tables: dict[str, dict[str, Figures]]) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for ratio in RATIOS:
        pair = [tables.get(who, {}).get(what) for who, what in (ratio.ours, ratio.theirs)]
        if pair[0] and pair[1]:
            value = pair[0]["median"] / pair[1]["median"]
            found.append(
                {
                    "ratio": ratio.name,
                    "value": round(value, 3),
                    "limit": ratio.limit,
                    "kept": value <= ratio.limit,
                }
            )
    return found


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--data-dir", required=True, help="a data folder, e.g. one made by tests.benchmarks.fill_cards"
    )
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--other", help="the command to be compared with")
    parser.add_argument("--json", action="store_true", help="print everything as one JSON object")
    arguments = parser.parse_args()

    ours = [sys.executable, "main.py", "--data-dir", arguments.data_dir]
    candidates = [
        Candidate("report", [*ours, "--startup-report"]),
        Candidate("foothold", ours, stays=True),
        Candidate("floor", [sys.executable, "-m", "tests.benchmarks.bare_window"]),
    ]
    if arguments.other:
        candidates.append(Candidate("other", shlex.split(arguments.other)))
    rows: dict[str, list[Figures]] = {candidate.name: [] for candidate in candidates}
    for name, figures in rounds(candidates, arguments.rounds):
        rows[name].append(figures)
    tables = {name: medians(found) for name, found in rows.items()}
    ratios = compared(tables)

    if arguments.json:
        print(json.dumps({"rounds": arguments.rounds, "programs": tables, "ratios": ratios}, indent=1))
    else:
        for name, table in tables.items():
            print(f"\n{name}")
            for figure, values in table.items():
                print(f"  {figure:36}{values['median']:10.1f}   ({values['min']:.1f} to {values['max']:.1f})")
        print()
        for row in ratios:
            print(
                f"{row['ratio']:36}{row['value']:8}   at most {row['limit']}  {'kept' if row['kept'] else 'MISSED'}"
            )
    return 0 if all(row["kept"] for row in ratios) else 1


if __name__ == "__main__":
    sys.exit(main())
