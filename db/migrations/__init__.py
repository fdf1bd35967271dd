"""Alembic revisions, one head. A revision is frozen history: it never imports the tables."""
