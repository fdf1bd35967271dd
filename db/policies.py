"""The policy under which a topic's cards come due: the student's options and the topic's exam, read together."""

from sqlalchemy import Connection

from app.domain.due import Policy, due_day
from db import cards, choices


def of_topic(connection: Connection, topic: str) -> Policy:
    """The policy now in force for a topic."""
    settings = choices.settings(connection)
    return Policy(
        target_retention=settings.target_retention,
        new_cards_a_day=settings.new_cards_a_day,
        exam_day=choices.exam_of(connection, topic).day,
    )


def apply(connection: Connection, topic: str) -> None:
    """Work out the due day of every known card of a topic anew: its policy has changed."""
    policy = of_topic(connection, topic)
    known = cards.known_memories(connection, topic)
    cards.set_due_days(connection, [(uid, due_day(memory, policy, uid)) for uid, memory in known])
