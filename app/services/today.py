"""What Today shows: how to spend the next minutes, and which questions could be answered."""

from collections.abc import Callable, Sequence

from app.domain.cards import PromptKind
from app.domain.items import Event
from app.domain.moments import Moment
from app.domain.plans.questions import QuestionRow
from app.domain.runs.composing import RunMaterial, compose
from app.domain.runs.ordering import events_to_order
from app.domain.today import TodayPage, asks_for_exam
from app.services import item_memories
from app.services.planning import question_rows
from app.services.reviewing import Reviewing
from db import cards, choices, days, items
from db.database import Connection, Database


class TodayPlanner:
    """Reads; a run's answers are written by Reviewing."""

    def __init__(self, database: Database, reviewing: Reviewing, clock: Callable[[], Moment]) -> None:
        self._database = database
        self._reviewing = reviewing
        self._clock = clock

    def page(self, topic: str, minutes: int) -> TodayPage:
        """Today for one topic, with the steps that fill `minutes`."""
        day = self._clock().study_day
        queue = self._reviewing.queue(topic)
        with self._database.reading() as connection:
            exam = choices.exam_of(connection, topic)
            rows = question_rows(connection, topic, day)
            answers, drills, began = days.summary(connection, topic)
            first_day = began is None or began == day
            material = RunMaterial(
                queue=queue.cards,
                order=self._to_order(connection, topic, day, answers),
                questions=tuple(rows),
                starter=cards.starter_items(connection, topic),
                first_day=first_day,
                ordered_before=drills > 0,
            )
            countdown = choices.settings(connection).show_countdown
        return TodayPage(
            study_day=day,
            exam_day=exam.day,
            countdown_shown=countdown,
            steps=compose(minutes, material),
            questions=tuple(_planned_first(rows)),
            ask_exam=asks_for_exam(asked=exam.asked, answers=answers, drills=drills),
            first_day=first_day,
            answers=answers,
        )

    def _to_order(self, connection: Connection, topic: str, day: int, answers: int) -> tuple[Event, ...]:
        events = items.events(connection, topic)
        known = cards.of_items(connection, [event.uid for event in events])
        dates = [card for card in known if card.prompt is PromptKind.WHEN]
        return events_to_order(events, item_memories.recalls(dates, day), seed=day * 1_000 + answers)


def _planned_first(rows: Sequence[QuestionRow]) -> list[QuestionRow]:
    return sorted(rows, key=lambda row: -(row.readiness.share if row.readiness else -1.0))
