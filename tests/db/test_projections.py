"""The laws of the three logs: what is kept equals what is rebuilt, and merging is a union in any order."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text

from app.domain.logs import Change, LogRow, Review
from app.domain.plans.heads import heads
from db import logs, projections
from db.database import Connection, Database
from db.search import INDEX_DDL
from tests.db.log_rows import ELSEWHERE, histories
from tests.world import TOPIC

FEWER = settings(max_examples=25)


@pytest.fixture(scope="module")
def database_file(installed_data: Path) -> Path:
    return installed_data / "foothold.db"


@contextmanager
def opened(file: Path) -> Iterator[Database]:
    with TemporaryDirectory() as folder:
        database = Database(Path(shutil.copy(file, folder)))
        try:
            yield database
        finally:
            database.close()


def take_in(connection: Connection, rows: list[LogRow]) -> None:
    projections.after(connection, logs.append(connection, rows))


def everything(connection: Connection) -> dict[str, list[Any]]:
    shown: dict[str, list[Any]] = {}
    for table in projections.PROJECTIONS:
        names = [column.name for column in table.c if (table.name, column.name) != ("search_entry", "id")]
        rows = connection.execute(select(*(table.c[name] for name in names)))
        shown[table.name] = sorted(
            (tuple(round(v, 9) if isinstance(v, float) else v for v in row) for row in rows), key=repr
        )
    return shown


@FEWER
@given(rows=histories())
def test_every_projection_kept_row_by_row_equals_the_one_rebuilt_from_the_logs(
    database_file: Path, rows: list[LogRow]
) -> None:
    with opened(database_file) as database, database.transaction() as connection:
        for row in rows:
            take_in(connection, [row])
        kept = everything(connection)

        projections.rebuild(connection)

        assert everything(connection) == kept


@FEWER
@given(rows=histories(), data=st.data())
def test_two_machines_show_the_same_whatever_order_their_logs_are_merged_in(
    database_file: Path, rows: list[LogRow], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(rows))
    cut = data.draw(st.integers(0, len(rows)))

    with opened(database_file) as one, opened(database_file) as other:
        with one.transaction() as connection:
            take_in(connection, rows)
            first = everything(connection)
        with other.transaction() as connection:
            take_in(connection, list(shuffled[:cut]))
            take_in(connection, list(shuffled[cut:]))
            take_in(connection, list(shuffled))
            second = everything(connection)

    assert second == first


def test_an_option_moves_the_cards_of_every_topic_whose_answers_are_here(database_file: Path) -> None:
    marks = {"action": "a", "device": "aaaa"}
    answer = Review(
        uid="r", card_uid=ELSEWHERE, topic="gracchi", rating=4, at_ms=1_770_000_000_000, offset_min=0,
        study_day=20_486, clock="019c1c000000-0000-aaaa", **marks,
    )  # fmt: skip
    option = {"kind": "setting", "entity": "settings", "topic": "", **marks}
    chosen = [
        Change(uid="c1", field="exists", value="true", clock="019c1c000001-0000-aaaa", **option),
        Change(uid="c2", field="target_retention", value="0.95", clock="019c1c000002-0000-aaaa", **option),
    ]

    with opened(database_file) as database, database.transaction() as connection:
        take_in(connection, [answer])
        before = everything(connection)["memory"]
        take_in(connection, [*chosen])
        kept = everything(connection)["memory"]
        projections.rebuild(connection)

        assert everything(connection)["memory"] == kept != before


def test_a_kind_from_a_later_foothold_is_kept_and_not_shown(database_file: Path) -> None:
    later = Change(
        uid="c", kind="podcast", entity="p", topic=TOPIC, field="exists", value="true", action="a", device="aaaa",
        clock="019c1c000000-0000-aaaa",
    )  # fmt: skip

    with opened(database_file) as database, database.transaction() as connection:
        before = everything(connection)
        take_in(connection, [later])
        projections.rebuild(connection)

        assert logs.every_row(connection) == [later]
        assert everything(connection) == before


@FEWER
@given(rows=histories())
def test_the_heads_the_database_finds_are_those_of_the_domain(
    database_file: Path, rows: list[LogRow]
) -> None:
    with opened(database_file) as database, database.transaction() as connection:
        logs.append(connection, rows)

        for plan in logs.planned(connection):
            assert logs.heads_of(connection, plan) == heads(logs.versions_of(connection, plan))


def test_the_search_index_of_the_migration_is_the_one_the_program_speaks_of(database_file: Path) -> None:
    with opened(database_file) as database, database.reading() as connection:
        stored = connection.execute(
            text("SELECT sql FROM sqlite_master WHERE name LIKE 'search_entry_%' AND type = 'trigger'")
        )
        table = connection.execute(text("SELECT sql FROM sqlite_master WHERE name = 'search_index'"))
        found = {*stored.scalars(), *table.scalars()}

    assert found == set(INDEX_DDL)
