"""What a drill hands over: one rating per item, kept in the memory of the drill's own way of asking."""

from dataclasses import dataclass

from app.domain.cards import Rating


@dataclass(frozen=True, slots=True)
class DrillOutcome:
    """How one item went in one drill; `duration_ms` spent on it."""

    item_uid: str
    rating: Rating
    duration_ms: int = 0
