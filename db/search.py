"""Full text: one entry per item, found by word and prefix. FTS5 over external content, kept by triggers (see the first migration)."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Column, Connection, Index, Integer, Named, Table, Text, TypedColumns, delete, text
from sqlalchemy.dialects.sqlite import insert

from app.domain.items import ItemKind
from db.base import metadata


class SearchEntryColumns(TypedColumns):
    """What is searched of one item; `title` counts more than `body`."""

    id = Column(Integer, primary_key=True)
    uid = Column(Text, nullable=False, unique=True)
    topic: Named[str]
    kind: Named[str]
    title: Named[str]
    body: Named[str]


search_entry = Table("search_entry", metadata, SearchEntryColumns, Index("ix_search_entry_topic", "topic"))

_TABLE_DDL = (
    "CREATE VIRTUAL TABLE search_index USING fts5(title, body, content='search_entry', content_rowid='id', "
    "tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
)
_ADD = "INSERT INTO search_index(rowid, title, body) VALUES (new.id, new.title, new.body);"
_REMOVE = "INSERT INTO search_index(search_index, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);"
INDEX_DDL = (
    _TABLE_DDL,
    f"CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN {_ADD} END",
    f"CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entry BEGIN {_REMOVE} END",
    f"CREATE TRIGGER search_entry_changed AFTER UPDATE ON search_entry BEGIN {_REMOVE} {_ADD} END",
)
"""What Alembic cannot say: copied into the first revision, kept here so that a test can compare the two."""

_FIND = text(
    "SELECT e.uid, e.kind FROM search_index JOIN search_entry AS e ON e.id = search_index.rowid "
    "WHERE search_index MATCH :words AND e.topic = :topic ORDER BY bm25(search_index, 4.0, 1.0), e.id LIMIT :most"
)


def keep(connection: Connection, entries: Iterable[tuple[str, str, ItemKind, str, str]]) -> None:
    """Write (uid, topic, kind, title, body) of items over what was searched of them before."""
    rows = [
        {"uid": uid, "topic": topic, "kind": kind.value, "title": title, "body": body}
        for uid, topic, kind, title, body in entries
    ]
    if not rows:
        return
    statement = insert(search_entry)
    replaced = {name: statement.excluded[name] for name in ("topic", "kind", "title", "body")}
    connection.execute(statement.on_conflict_do_update(index_elements=["uid"], set_=replaced), rows)


def drop(connection: Connection, uids: Sequence[str]) -> None:
    """Items that are no longer found."""
    connection.execute(delete(search_entry).where(search_entry.c.uid.in_(uids)))


def find(connection: Connection, topic: str, words: Sequence[str], limit: int) -> list[tuple[str, ItemKind]]:
    """(uid, kind) of items that have every word, the last one also as a beginning; best first."""
    # FTS5 reads its query up to the first NUL, so one within quotation marks would leave them open.
    cleaned = [word.replace("\0", "") for word in words]
    quoted = ['"' + word.replace('"', '""') + '"' for word in cleaned if word.strip('"')]
    if not quoted:
        return []
    match = " ".join(quoted) + "*"
    rows = connection.execute(_FIND, {"words": match, "topic": topic, "most": limit})
    return [(row.uid, ItemKind(row.kind)) for row in rows]
