"""Answers cards for as long as it lives, and says of each answer that it is kept: `ACK <uid>`, after the commit.

    .venv/bin/python -m tests.faults.writer --data-dir DIR [--rows N]

The program's own services, nothing else; the way into every fault harness (docs/reliability.md).
"""

import argparse
import itertools
import random
import sys
from collections.abc import Callable
from pathlib import Path

from app.domain.cards import Rating
from app.domain.errors import FootholdError
from app.services.assembly import Services, assemble
from app.services.locking import DataLock
from app.services.packs import BUILT_IN
from app.services.sentences import sentence
from db import logs

UNDO_EVERY = 7


def write_answers(
    folder: Path,
    acknowledge: Callable[[str], None],
    rows: int | None = None,
    *,
    resources: Path | None = None,
) -> None:
    """Open the folder as the program does and answer its cards over and over, taking one back now and then."""
    with DataLock(folder, purpose="command"):
        services = assemble(folder, resources=resources)
        try:
            _answer_on(services, acknowledge, rows)
        finally:
            services.close()


def _answer_on(services: Services, acknowledge: Callable[[str], None], rows: int | None) -> None:
    chance = random.Random()
    items = [row.quote.uid for row in services.quotations.quotes(BUILT_IN) if row.quote.card]
    if not services.learning.memories(items[:1])[items[0]].card_uid:
        services.learning.learn(items[0])
    cards = sorted(
        {memory.card_uid for memory in services.learning.memories(items).values() if memory.card_uid}
    )
    for number in itertools.count(1) if rows is None else range(1, rows + 1):
        card = chance.choice(cards)
        services.reviewing.rate(card, chance.choice(list(Rating)), duration_ms=4000)
        acknowledge(_newest(services, card))
        if number % UNDO_EVERY == 0:
            services.history.undo(BUILT_IN)
            acknowledge(_newest(services, card))


def _newest(services: Services, card: str) -> str:
    with services.database.reading() as connection:
        return logs.reviews_of_card(connection, card)[-1].uid


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data-dir", type=Path, required=True)
    parser.add_argument("--rows", type=int, default=None)
    arguments = parser.parse_args()
    try:
        write_answers(arguments.data_dir, lambda uid: print(f"ACK {uid}", flush=True), arguments.rows)
    except FootholdError as error:
        print(sentence(error), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
