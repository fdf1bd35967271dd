"""What Progress shows of a topic, read from the daily aggregate and the memories."""

from collections.abc import Callable

from app.domain.cards import PromptKind
from app.domain.moments import Moment
from app.domain.statistics.calibration import calibration
from app.domain.statistics.forecast import DAYS_AHEAD, DueCard
from app.domain.statistics.page import ProgressPage, progress_page
from app.domain.statistics.topic_map import TopicMap, topic_map
from app.services import item_memories
from db import cards, choices, days, items, topics
from db.database import Connection, Database

ALL_DAYS = 0


class ProgressReport:
    """Reads; writes nothing."""

    def __init__(self, database: Database, clock: Callable[[], Moment]) -> None:
        self._database = database
        self._clock = clock

    def page(self, topic: str) -> ProgressPage:
        """Everything Progress shows."""
        day = self._clock().study_day
        with self._database.reading() as connection:
            return progress_page(
                study_day=day,
                cells=days.cells(connection, topic, ALL_DAYS),
                due=self._due(connection, topic, day),
                cards=cards.count(connection, topic),
                target=choices.settings(connection).target_retention,
                held=self._held(connection, topic, day),
                calibrated=calibration(days.predictions(connection, topic)),
            )

    def _due(self, connection: Connection, topic: str, day: int) -> list[DueCard]:
        load = cards.due_load(connection, topic, day + DAYS_AHEAD)
        return [DueCard(due, PromptKind(prompt)) for due, prompt, count in load for _ in range(count)]

    def _held(self, connection: Connection, topic: str, day: int) -> TopicMap:
        found = topics.one(connection, topic)
        events = items.events(connection, topic)
        known = cards.of_items(connection, [event.uid for event in events])
        # A day ahead: right after an answer every card, even one just forgotten, stands at nearly 1.
        ahead = max(day + 1, choices.exam_of(connection, topic).day or 0)
        recall = item_memories.recalls(known, ahead)
        return topic_map(found.lanes if found else (), [(event, recall.get(event.uid)) for event in events])
