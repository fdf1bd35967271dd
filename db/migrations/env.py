"""Runs revisions on the connection `db.migrating` hands over; there is no offline mode and no URL."""

from alembic import context

from db.base import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=False,  # the caller has begun the one transaction all revisions share
)
context.run_migrations()
