"""The whole of the first schema: three logs, base layers, devices, and their projections.

Revision 0001, the first.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

SEARCH_INDEX = (
    "CREATE VIRTUAL TABLE search_index USING fts5(title, body, content='search_entry', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3')",
    "CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN INSERT INTO search_index(rowid, title, body) VALUES (new.id, new.title, new.body); END",
    "CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entry BEGIN INSERT INTO search_index(search_index, rowid, title, body) VALUES ('delete', old.id, old.title, old.body); END",
    "CREATE TRIGGER search_entry_changed AFTER UPDATE ON search_entry BEGIN INSERT INTO search_index(search_index, rowid, title, body) VALUES ('delete', old.id, old.title, old.body); INSERT INTO search_index(rowid, title, body) VALUES (new.id, new.title, new.body); END",
)


def upgrade() -> None:
    op.create_table(
        "card",
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("item_uid", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("prompt", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("front", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("buried_until", sa.Integer(), nullable=True),
        sa.Column("suspended", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_card")),
    )
    op.create_index("ix_card_item_uid", "card", ["item_uid"], unique=False)
    op.create_index("ix_card_new", "card", ["topic", sa.text("front DESC"), "position", "uid"], unique=False)
    op.create_table(
        "change",
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("checksum", sa.LargeBinary(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("clock", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_change")),
    )
    op.create_index("ix_change_action", "change", ["action"], unique=False)
    op.create_index("ix_change_clock", "change", ["clock"], unique=False)
    op.create_index("ix_change_entity_field_clock", "change", ["entity", "field", "clock"], unique=False)
    op.create_table(
        "device",
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("own", sa.Boolean(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("first_seen_ms", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_device")),
    )
    op.create_table(
        "event",
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("earliest", sa.Integer(), nullable=True),
        sa.Column("latest", sa.Integer(), nullable=True),
        sa.Column("lane", sa.String(), nullable=False),
        sa.Column("importance", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_event")),
    )
    op.create_index("ix_event_topic_earliest", "event", ["topic", "earliest"], unique=False)
    op.create_table(
        "evidence_use",
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("paragraph", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("version", "uid", name=op.f("pk_evidence_use")),
    )
    op.create_index("ix_evidence_use_item", "evidence_use", ["item"], unique=False)
    op.create_table(
        "exam",
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("topic", name=op.f("pk_exam")),
    )
    op.create_table(
        "exam_profile",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exam_profile")),
    )
    op.create_table(
        "layer",
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("pack", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("entity", name=op.f("pk_layer")),
    )
    op.create_index("ix_layer_pack_kind_position", "layer", ["pack", "kind", "position"], unique=False)
    op.create_table(
        "link",
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("from_event", sa.String(), nullable=False),
        sa.Column("to_event", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_link")),
    )
    op.create_index("ix_link_from_event", "link", ["from_event"], unique=False)
    op.create_index("ix_link_to_event", "link", ["to_event"], unique=False)
    op.create_index("ix_link_topic", "link", ["topic"], unique=False)
    op.create_table(
        "memory",
        sa.Column("card_uid", sa.Text(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("stability", sa.Double(), nullable=False),
        sa.Column("difficulty", sa.Double(), nullable=False),
        sa.Column("last_day", sa.Integer(), nullable=False),
        sa.Column("reps", sa.Integer(), nullable=False),
        sa.Column("lapses", sa.Integer(), nullable=False),
        sa.Column("last_rating", sa.Integer(), nullable=False),
        sa.Column("weaker", sa.Double(), nullable=False),
        sa.Column("due_day", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("card_uid", name=op.f("pk_memory")),
    )
    op.create_index("ix_memory_topic_due_day", "memory", ["topic", "due_day"], unique=False)
    op.create_table(
        "pack",
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("installed_ms", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_pack")),
    )
    op.create_table(
        "paragraph",
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("point", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("version", "position", name=op.f("pk_paragraph")),
    )
    op.create_table(
        "person",
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_person")),
    )
    op.create_index("ix_person_topic", "person", ["topic"], unique=False)
    op.create_table(
        "plan",
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("clock", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_plan")),
    )
    op.create_index("ix_plan_topic", "plan", ["topic"], unique=False)
    op.create_index("ix_plan_uid", "plan", ["uid"], unique=False)
    op.create_table(
        "plan_version",
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("checksum", sa.LargeBinary(), nullable=False),
        sa.Column("plan", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("parents", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("clock", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_plan_version")),
    )
    op.create_index("ix_plan_version_action", "plan_version", ["action"], unique=False)
    op.create_index("ix_plan_version_clock", "plan_version", ["clock"], unique=False)
    op.create_index("ix_plan_version_plan", "plan_version", ["plan"], unique=False)
    op.create_table(
        "question",
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_question")),
    )
    op.create_index("ix_question_topic", "question", ["topic"], unique=False)
    op.create_table(
        "quote",
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("earliest", sa.Integer(), nullable=True),
        sa.Column("latest", sa.Integer(), nullable=True),
        sa.Column("speaker", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("card", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_quote")),
    )
    op.create_index("ix_quote_topic_earliest", "quote", ["topic", "earliest"], unique=False)
    op.create_table(
        "recall_attempt",
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("plan", sa.String(), nullable=False),
        sa.Column("started_ms", sa.Integer(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_recall_attempt")),
    )
    op.create_index("ix_recall_attempt_plan", "recall_attempt", ["plan"], unique=False)
    op.create_table(
        "review",
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("checksum", sa.LargeBinary(), nullable=False),
        sa.Column("card_uid", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("rating", sa.Integer(), nullable=False),
        sa.Column("at_ms", sa.Integer(), nullable=False),
        sa.Column("offset_min", sa.Integer(), nullable=False),
        sa.Column("study_day", sa.Integer(), nullable=False),
        sa.Column("duration_ms", sa.Integer(), nullable=False),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("gap_level", sa.Integer(), nullable=False),
        sa.Column("predicted", sa.Double(), nullable=True),
        sa.Column("target", sa.Double(), nullable=True),
        sa.Column("retracts", sa.String(), nullable=False),
        sa.Column("stands", sa.Boolean(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("clock", sa.String(), nullable=False),
        sa.CheckConstraint(
            "(retracts = '' AND rating BETWEEN 1 AND 4) OR (retracts <> '' AND rating = 0)",
            name=op.f("ck_review_rating_known"),
        ),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_review")),
    )
    op.create_index("ix_review_action", "review", ["action"], unique=False)
    op.create_index("ix_review_card_uid", "review", ["card_uid"], unique=False)
    op.create_index("ix_review_study_day", "review", ["study_day"], unique=False)
    op.create_index("ix_review_clock", "review", ["clock"], unique=False)
    op.create_table(
        "review_day",
        sa.Column("study_day", sa.Integer(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("hour", sa.Integer(), nullable=False),
        sa.Column("rating", sa.Integer(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("duration_ms", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("study_day", "topic", "way", "hour", "rating", name=op.f("pk_review_day")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "search_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_entry")),
        sa.UniqueConstraint("uid", name=op.f("uq_search_entry_uid")),
    )
    op.create_index("ix_search_entry_topic", "search_entry", ["topic"], unique=False)
    op.create_table(
        "segment",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("last_clock", sa.String(), nullable=False),
        sa.Column("checksum", sa.String(), nullable=False),
        sa.Column("seen_ms", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_segment")),
    )
    op.create_table(
        "setting",
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_setting")),
    )
    op.create_table(
        "term",
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_term")),
    )
    op.create_index("ix_term_topic", "term", ["topic"], unique=False)
    op.create_table(
        "topic",
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_topic")),
    )
    for statement in SEARCH_INDEX:
        op.execute(statement)
