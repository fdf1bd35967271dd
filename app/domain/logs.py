"""The three append-only logs that are the truth: reviews, changes, plan versions.

A row is never changed once written. Undo of an answer is a `Retraction` row; redo is another one that takes it back.
Every row carries its device, its hybrid clock (text that sorts) and a checksum over all its other fields.
"""

import hashlib
from collections.abc import Iterable
from typing import TypeVar

import msgspec

from app.domain.cards import Rating, Way


class Review(msgspec.Struct, frozen=True, kw_only=True):
    """One answer to a card, or (with `retracts`) the taking back of one.

    `study_day` days since 1970; `duration_ms` from question to rating; `gap_level` 0 … 4 for quotations;
    `predicted` recall probability and `target` retention at that moment, so that calibration can be replayed.
    A retraction names the review in `retracts`, has rating 0 and says in `stands` whether it counts again.
    """

    uid: str
    card_uid: str
    topic: str
    rating: int
    at_ms: int
    offset_min: int
    study_day: int
    duration_ms: int = 0
    way: Way = Way.CARD
    gap_level: int = 0
    predicted: float | None = None
    target: float | None = None
    retracts: str = ""
    stands: bool = False
    action: str = ""
    device: str
    clock: str
    checksum: bytes = b""

    @property
    def recalled(self) -> bool:
        """Whether the student had it (any rating but Again)."""
        return self.rating > Rating.Again


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One field of one entity set to one value. Per field the greatest clock wins; the loser stays in the log.

    `kind` is an item kind, or "card", "exam", "setting", "topic"; `value` is JSON text; the field "exists" set to
    false deletes, set to true creates or brings back.
    """

    uid: str
    kind: str
    entity: str
    topic: str
    field: str
    value: str
    action: str
    device: str
    clock: str
    checksum: bytes = b""


class PlanVersion(msgspec.Struct, frozen=True, kw_only=True):
    """One state of one plan. A version nobody names as parent is a head; two heads are both kept. `body` is JSON text."""

    uid: str
    plan: str
    topic: str
    parents: tuple[str, ...]
    body: str
    label: str = ""
    action: str
    device: str
    clock: str
    checksum: bytes = b""


LogRow = Review | Change | PlanVersion

EXISTS = "exists"
"""The field that creates (true) and deletes (false) an entity."""


def checksum(row: LogRow) -> bytes:
    """Sixteen bytes of BLAKE2b over every field but the checksum itself: tells a flipped bit, not an attacker."""
    fields = [getattr(row, name) for name in row.__struct_fields__ if name != "checksum"]
    return hashlib.blake2b(msgspec.json.encode(fields), digest_size=16).digest()


Row = TypeVar("Row", Review, Change, PlanVersion)


def sealed(row: Row) -> Row:
    """The row with its checksum filled in."""
    return msgspec.structs.replace(row, checksum=checksum(row))


def is_intact(row: LogRow) -> bool:
    """Whether the row is what was written."""
    return row.checksum == checksum(row)


def standing(rows: Iterable[Review]) -> list[Review]:
    """The answers that count, in the order of the log: each one whose last retraction (if any) says it stands."""
    answers: dict[str, Review] = {}
    verdicts: dict[str, Review] = {}
    for row in rows:
        if not row.retracts:
            answers[row.uid] = row
        elif row.retracts not in verdicts or verdicts[row.retracts].clock < row.clock:
            verdicts[row.retracts] = row
    kept = [row for row in answers.values() if row.uid not in verdicts or verdicts[row.uid].stands]
    return sorted(kept, key=lambda row: (row.study_day, row.clock))
