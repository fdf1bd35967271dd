"""The one pen: every row of the three logs is written here, sealed, stamped with this machine's clock, and projected at once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from app.domain.cards import Memory, Rating, Way
from app.domain.dates.coding import encode
from app.domain.identity import clock_after, uuid7
from app.domain.logs import EXISTS, Change, LogRow, PlanVersion, Review, sealed
from app.domain.moments import Moment
from app.domain.plans.document import PlanBody
from app.domain.plans.document import encode as encode_plan
from db import cards, days, logs, projections
from db.database import Connection, Database


class Stamper:
    """Gives rows their uid, clock and device. Knows this machine's last clock and nothing of the database."""

    def __init__(
        self, clock: Callable[[], Moment], entropy: Callable[[], int], device: str, last_clock: str
    ) -> None:
        self.now = clock
        self._entropy = entropy
        self._device = device
        self._last = last_clock

    @property
    def device(self) -> str:
        """Uid of this machine."""
        return self._device

    def seen(self, clock: str) -> None:
        """Never fall behind a clock that came from another machine."""
        self._last = max(self._last, clock)

    def uid(self, now: Moment) -> str:
        """A new uid."""
        return uuid7(now.at_ms, self._entropy())

    def marks(self, now: Moment, action: str) -> dict[str, str]:
        """The fields every row has: uid, clock, device, action."""
        self._last = clock_after(self._last, now.at_ms, self._device)
        return {"uid": self.uid(now), "clock": self._last, "device": self._device, "action": action}


class Action:
    """One thing the student does: a transaction and the rows it has written so far."""

    def __init__(self, connection: Connection, stamper: Stamper, topic: str) -> None:
        self.connection = connection
        self.topic = topic
        self.now = stamper.now()
        self.uid = stamper.uid(self.now)
        self.rows: list[LogRow] = []
        self._stamper = stamper

    def new_uid(self) -> str:
        """A uid for something this action makes."""
        return self._stamper.uid(self.now)

    def create(self, kind: str, entity: str, **fields: Any) -> None:
        """Bring an entity into being (or back) with these fields."""
        self.set(kind, entity, **{EXISTS: True, **fields})

    def delete(self, kind: str, entity: str) -> None:
        """Take an entity away."""
        self.set(kind, entity, **{EXISTS: False})

    def set(self, kind: str, entity: str, **fields: Any) -> None:
        """Give fields of an entity new values."""
        self.set_json(kind, entity, {name: encode(value).decode() for name, value in fields.items()})

    def set_json(self, kind: str, entity: str, values: Mapping[str, str]) -> None:
        """The same with values that are JSON text already; "" = as the pack has it."""
        self._write(
            [
                sealed(
                    Change(
                        kind=kind, entity=entity, topic=self.topic, field=name, value=value, **self._marks()
                    )
                )
                for name, value in values.items()
            ]
        )

    def save_plan(self, plan: str, body: PlanBody, parents: Sequence[str]) -> PlanVersion:
        """Add a version of a plan."""
        return self.save_plan_json(plan, encode_plan(body), parents)

    def save_plan_json(self, plan: str, body: str, parents: Sequence[str]) -> PlanVersion:
        """The same with a body that is JSON text already."""
        version = PlanVersion(plan=plan, topic=self.topic, parents=tuple(parents), body=body, **self._marks())
        self._write([sealed(version)])
        return version

    def answer(
        self,
        card_uid: str,
        rating: Rating,
        after: Memory,
        due_day: int,
        *,
        way: Way,
        duration_ms: int = 0,
        gap_level: int = 0,
        predicted: float | None = None,
        target: float | None = None,
    ) -> Review:
        """Log one answer and keep the memory it leaves behind: the one path that needs no folding."""
        row = sealed(
            Review(
                card_uid=card_uid,
                topic=self.topic,
                rating=int(rating),
                at_ms=self.now.at_ms,
                offset_min=self.now.offset_min,
                study_day=self.now.study_day,
                duration_ms=duration_ms,
                way=way,
                gap_level=gap_level,
                predicted=predicted,
                target=target,
                **self._marks(),
            )
        )
        logs.append(self.connection, [row])
        days.count_in(self.connection, row)
        cards.keep_memory(self.connection, card_uid, self.topic, after, due_day)
        self.rows.append(row)
        return row

    def retract(self, review: Review, *, stands: bool) -> None:
        """Say of an answer that it counts no longer, or counts again."""
        self._write(
            [
                sealed(
                    Review(
                        card_uid=review.card_uid,
                        topic=review.topic,
                        rating=0,
                        at_ms=self.now.at_ms,
                        offset_min=self.now.offset_min,
                        study_day=self.now.study_day,
                        way=review.way,
                        retracts=review.retracts or review.uid,
                        stands=stands,
                        **self._marks(),
                    )
                )
            ]
        )

    def _marks(self) -> dict[str, Any]:
        return self._stamper.marks(self.now, self.uid)

    def _write(self, rows: Sequence[LogRow]) -> None:
        logs.append(self.connection, rows)
        projections.after(self.connection, rows)
        self.rows.extend(rows)


class Ledger:
    """Opens actions: one transaction each, kept whole or not at all."""

    def __init__(self, database: Database, stamper: Stamper) -> None:
        self._database = database
        self._stamper = stamper

    @contextmanager
    def action(self, topic: str) -> Iterator[Action]:
        """A transaction to write in; what it wrote is in its `rows`."""
        with self._database.transaction() as connection:
            yield Action(connection, self._stamper, topic)
