"""Makes a data folder with many cards, as a student has after years: one topic, each quotation a card, most answered often.

    .venv/bin/python -m tests.benchmarks.fill_cards FOLDER --count 20000 --answers 5

Everything goes through the program's own doors: the quotations as a pack, the cards and answers as the log of another
computer that is merged in. Every tenth card is new. The window opens this folder on Today, in this topic.
"""

import argparse
import csv
import random
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from app import paths
from app.domain.cards import PromptKind, Rating, card_uid
from app.domain.entities import CARD
from app.domain.identity import item_uid
from app.domain.items import ItemKind
from app.domain.logs import EXISTS, Change, LogRow, Review, sealed
from app.domain.moments import Moment
from app.services.assembly import assemble, system_clock
from app.services.ledger import Stamper
from app.services.merging import unite
from app.services.packs import BUILT_IN
from app.ui.window_state import WindowState, write

TOPIC = "many-cards"
DEVICE = "0123456789ab"
DAY_MS = 86_400_000
CARDS_AT_ONCE = 1000
SHARES = {Rating.Again: 0.10, Rating.Hard: 0.10, Rating.Good: 0.73, Rating.Easy: 0.07}
GROWTH = {Rating.Again: 0.0, Rating.Hard: 1.6, Rating.Good: 2.1, Rating.Easy: 2.7}
VOCABULARY = (
    "crown parliament treaty liberty army church king tax revolt peace war reform labour people nation empire trade "
    "famine vote party leader speech factory land peasant noble rights law court minister rebellion charter union "
    "strike press the and to a in that which must shall not we they by for with from no all every of"
)
"""What the quotations are made of: nobody said any of this."""
WORDS = VOCABULARY.split()


def write_pack(folder: Path, count: int, chance: random.Random) -> None:
    """The built-in topic's events and people under another name, with `count` quotations instead of its own."""
    source = paths.resources() / "packs" / BUILT_IN
    folder.mkdir()
    manifest = (source / "pack.toml").read_text("utf-8").replace(f'id = "{BUILT_IN}"', f'id = "{TOPIC}"')
    manifest = manifest.replace("Stalin’s Foreign Policy", f"{count} cards").partition("[essay]")
    lanes = manifest[2][manifest[2].index("[[lane]]") :]
    (folder / "pack.toml").write_text(f"{manifest[0]}{lanes}", "utf-8")
    for name in ("people", "terms", "eras", "links", "questions"):
        shutil.copy(source / f"{name}.csv", folder)
    events = rows_of(source / "events.csv")
    write_table(folder / "events.csv", [row | {"claims": ""} for row in events])
    speakers = [row["id"] for row in rows_of(source / "people.csv")]
    empty = dict.fromkeys(rows_of(source / "quotes.csv")[0], "")
    quotes = [
        empty
        | {
            "id": quote_id(number),
            "text": " ".join(chance.choices(WORDS, k=chance.randint(8, 38))).capitalize() + ".",
            "speaker": chance.choice(speakers),
            "date_edtf": str(chance.randint(1918, 1944)),
            "source_title": "Made up for a measurement",
            "kind": "primary",
            "argues_for": "used to argue " + " ".join(chance.sample(WORDS, 6)),
            "difficulty": "2",
            "status": "attributed",
            "card": "yes",
        }
        for number in range(count)
    ]
    write_table(folder / "quotes.csv", quotes)


def rows_of(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source))


def write_table(file: Path, rows: list[dict[str, str]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as target:
        table = csv.DictWriter(target, rows[0])
        table.writeheader()
        table.writerows(rows)


def quote_id(number: int) -> str:
    return f"q-{number:06d}"


def life_of(
    number: int, answers: int, chance: random.Random, now: Moment, stamper: Stamper
) -> Iterator[LogRow]:
    """One card and everything that was answered to it, the last answer before today."""
    uid = card_uid(item_uid(TOPIC, ItemKind.QUOTE, quote_id(number)), PromptKind.COMPLETE)
    action = stamper.uid(now)
    marks = stamper.marks(now, action)
    yield sealed(Change(kind=CARD, entity=uid, topic=TOPIC, field=EXISTS, value="true", **marks))
    if number % 10 == 9:
        return
    ratings = chance.choices(list(SHARES), list(SHARES.values()), k=answers)
    gaps, gap = [], 2.0
    for rating in ratings:
        gap = max(1.0, gap * GROWTH[rating])
        gaps.append(int(min(gap, 240)))
    day = now.study_day - chance.randint(1, gaps[-1] + 3) - sum(gaps[:-1])
    for rating, days in zip(ratings, gaps, strict=True):
        at_ms = day * DAY_MS + chance.randint(15, 20) * 3_600_000 + chance.randint(0, 3_599_999)
        yield sealed(
            Review(
                card_uid=uid,
                topic=TOPIC,
                rating=int(rating),
                at_ms=at_ms,
                offset_min=0,
                study_day=day,
                duration_ms=chance.randint(2500, 20_000),
                predicted=0.9,
                target=0.9,
                **stamper.marks(now, action),
            )
        )
        day += days


def fill(folder: Path, count: int, answers: int) -> None:
    """Make the folder; what was there is gone."""
    shutil.rmtree(folder, ignore_errors=True)
    chance = random.Random(7)
    now = system_clock()
    stamper = Stamper(lambda: now, lambda: chance.getrandbits(80), DEVICE, "")
    services = assemble(folder)
    with TemporaryDirectory() as place:
        pack = Path(place) / "pack"
        write_pack(pack, count, chance)
        services.packs.install(pack)
    for first in range(0, count, CARDS_AT_ONCE):
        rows = [
            row
            for number in range(first, min(first + CARDS_AT_ONCE, count))
            for row in life_of(number, answers, chance, now, stamper)
        ]
        with services.database.transaction() as connection:
            unite(connection, rows)
        print(f"{min(first + CARDS_AT_ONCE, count)} of {count} cards", file=sys.stderr)
    due = services.reviewing.queue(TOPIC)
    services.close()
    write(folder, WindowState(tab="today", topic=TOPIC, invited=True))
    print(f"{count} cards, {due.due} due today, {due.new} new")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--answers", type=int, default=5, help="answers to each card that is not new")
    arguments = parser.parse_args()
    began = time.perf_counter()
    fill(arguments.folder, arguments.count, arguments.answers)
    print(f"{time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
