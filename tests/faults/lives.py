"""Short lives of another process: it works on a data folder until it is killed, and what it acknowledged is heard here."""

import multiprocessing
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

Work = Callable[[Path, Callable[[str], None]], None]

_METHODS = multiprocessing.get_all_start_methods()
# A server that has imported the program once makes a life cost a tenth of a second; Windows starts each anew.
CONTEXT = multiprocessing.get_context("forkserver" if "forkserver" in _METHODS else "spawn")
LIVES = 30 if "forkserver" in _METHODS else 6
PATIENCE_SECONDS = 30.0

if "forkserver" in _METHODS:
    CONTEXT.set_forkserver_preload(["app.services.assembly", "tests.faults.writer", "alembic.command"])


def _live(work: Work, folder: Path, ear: Connection) -> None:
    work(folder, ear.send)
    ear.send(None)


@contextmanager
def life(work: Work, folder: Path) -> Iterator[Connection]:
    """A process that does `work`; killed (SIGKILL, TerminateProcess) when the block is left."""
    ear, mouth = CONTEXT.Pipe(duplex=False)
    process = CONTEXT.Process(target=_live, args=(work, folder, mouth), daemon=True)
    process.start()
    mouth.close()
    try:
        yield ear
    finally:
        process.kill()
        process.join(PATIENCE_SECONDS)
        process.close()
        ear.close()


def killed_life(work: Work, folder: Path, chance: random.Random, most: int) -> list[str]:
    """Let it acknowledge up to `most` times, then kill it within some milliseconds; everything it acknowledged."""
    heard: list[str] = []
    with life(work, folder) as ear:
        wanted = chance.randint(1, most)
        while len(heard) < wanted:
            assert ear.poll(PATIENCE_SECONDS), "the process does nothing"
            heard.append(ear.recv())
        # Then a moment more, so that the blow falls anywhere within the next answer.
        if ear.poll(chance.uniform(0, 0.006)):
            heard.append(ear.recv())
    return heard


def stillborn(work: Work, folder: Path, seconds: float) -> bool:
    """Kill it `seconds` after its process was started; whether it was through by then."""
    with life(work, folder) as ear:
        return ear.poll(seconds)
