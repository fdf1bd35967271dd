"""The student's options and what they said of their exam."""

from typing import Any

from app.domain.acts import Act
from app.domain.entities import EXAM, SETTING, SETTINGS_ENTITY, exam_entity
from app.domain.exams import Exam
from app.domain.logs import EXISTS
from app.domain.settings import Settings
from app.services.history import History
from db import choices
from db.database import Database

EVERY_TOPIC = ""
"""The history in which options are undone: they belong to no topic."""


class Preferences:
    """Reads and changes options and exams. Both can change when every card is due, in the same transaction."""

    def __init__(self, database: Database, history: History) -> None:
        self._database = database
        self._history = history

    def settings(self) -> Settings:
        """The options in force."""
        with self._database.reading() as connection:
            return choices.settings(connection)

    def change(self, **fields: Any) -> Settings:
        """Give options new values; those that already have them are not written."""
        before = self.settings()
        changed = {name: value for name, value in fields.items() if getattr(before, name) != value}
        if changed:
            with self._history.action(EVERY_TOPIC, Act.SETTING, ", ".join(changed)) as action:
                action.set(SETTING, SETTINGS_ENTITY, **{EXISTS: True, **changed})
        return self.settings()

    def exam(self, topic: str) -> Exam:
        """What is known of a topic's exam."""
        with self._database.reading() as connection:
            return choices.exam_of(connection, topic)

    def set_exam(self, exam: Exam) -> None:
        """Keep what the student said of a topic's exam, "not sure" included."""
        if exam == self.exam(exam.topic):
            return
        with self._history.action(exam.topic, Act.SET_EXAM) as action:
            action.set(
                EXAM,
                exam_entity(exam.topic),
                **{EXISTS: True},
                day=exam.day,
                profile=exam.profile,
                asked=exam.asked,
            )
