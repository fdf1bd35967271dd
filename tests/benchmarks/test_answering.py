"""What an answer costs beside a bare transaction that writes the same rows, and what the first start costs.

Ratios of CPU time within one run; skipped by the suite, run by `python -m pytest -o addopts=-q tests/benchmarks`.
"""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from app.domain.cards import Rating
from app.services.assembly import Services, assemble
from tests.world import TOPIC, StillClock

ROUNDS = 200
COLUMNS = (
    "uid, card_uid, topic, rating, at_ms, offset_min, study_day, duration_ms, way, gap_level, predicted, target, "
    "retracts, stands, action, device, clock, checksum"
)
REVIEW = f"INSERT INTO review ({COLUMNS}) VALUES (" + ", ".join("?" * 18) + ")"
DAY = (
    "INSERT INTO review_day (study_day, topic, way, hour, rating, count, duration_ms) VALUES (?, ?, 'card', 17, 3, 1, 900) ON CONFLICT (study_day, topic, way, hour, rating) "
    "DO UPDATE SET count = count + 1, duration_ms = duration_ms + 900"
)
MEMORY = (
    "INSERT INTO memory (card_uid, topic, stability, difficulty, last_day, reps, lapses, last_rating, weaker, due_day) "
    "VALUES (?, ?, 2.3, 5.0, 20000, 1, 0, 3, 1.1, 20003) ON CONFLICT (card_uid) DO UPDATE SET "
    "stability = 2.4, due_day = 20004"
)


def cpu_ms(act: Callable[[int], object], rounds: int = ROUNDS) -> float:
    taken = []
    for number in range(rounds):
        begun = time.process_time()
        act(number)
        taken.append((time.process_time() - begun) * 1000)
    return median(taken)


@pytest.fixture
def bare(tmp_path: Path, installed_data: Path) -> sqlite3.Connection:
    file = tmp_path / "bare.db"
    file.write_bytes((installed_data / "foothold.db").read_bytes())
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    return connection


def test_an_answer_costs_a_few_bare_transactions(
    benchmark: BenchmarkFixture,
    services: Services,
    bare: sqlite3.Connection,
    capsys: pytest.CaptureFixture[str],
) -> None:
    cards = [card.uid for card in services.reviewing.queue(TOPIC).cards]
    services.reviewing.rate(cards[0], Rating.Good)

    def answer(number: int) -> None:
        services.reviewing.rate(cards[number % len(cards)], Rating.Good, duration_ms=900)

    def write(number: int) -> None:
        bare.execute("BEGIN IMMEDIATE")
        row = (
            f"{number:036d}",
            cards[0],
            TOPIC,
            3,
            1,
            60,
            20000,
            900,
            "card",
            0,
            0.9,
            0.9,
            "",
            0,
            "a",
            "d",
            "c",
            b"x",
        )
        bare.execute(REVIEW, row)
        bare.execute(DAY, (20000, TOPIC))
        bare.execute(MEMORY, (cards[0], TOPIC))
        bare.execute("COMMIT")

    with closing(bare):
        bare_ms = cpu_ms(write)
    ours_ms = cpu_ms(answer)
    benchmark.pedantic(answer, args=(0,), rounds=50)

    with capsys.disabled():
        print(
            f"\nanswer {ours_ms:.2f} ms CPU, bare transaction {bare_ms:.3f} ms, ratio {ours_ms / bare_ms:.1f}"
        )
    assert ours_ms < 8


def test_the_first_start_installs_the_topic_in_less_than_a_second(
    benchmark: BenchmarkFixture, tmp_path: Path, clock: StillClock, capsys: pytest.CaptureFixture[str]
) -> None:
    def install(number: int) -> None:
        assemble(tmp_path / str(number), clock).close()

    taken = cpu_ms(install, rounds=5)
    benchmark.pedantic(install, args=(99,), rounds=1)

    with capsys.disabled():
        print(f"\nfirst start: {taken:.0f} ms CPU")
    assert taken < 1000
