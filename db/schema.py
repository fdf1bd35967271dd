"""All tables of the database, gathered so that the metadata is whole, and the revision this program works with."""

from typing import Final

from db import cards, choices, days, devices, items, layers, logs, plans, search, topics
from db.base import metadata

HEAD: Final = "0001"
"""The newest migration. A database at this revision is opened without importing Alembic."""

__all__ = [
    "HEAD",
    "cards",
    "choices",
    "days",
    "devices",
    "items",
    "layers",
    "logs",
    "metadata",
    "plans",
    "search",
    "topics",
]
