"""Which events a run's order drill asks for: the least known of those worth knowing, no two on the same first day."""

import random
from collections.abc import Mapping, Sequence
from typing import Final

from app.domain.items import Event

LENGTH: Final = 8
_WORTH_KNOWING: Final = 2


def events_to_order(
    events: Sequence[Event], recall: Mapping[str, float | None], seed: int, length: int = LENGTH
) -> tuple[Event, ...]:
    """At most `length` events, by date. `recall` of the date by event uid, None = never asked; ties are drawn by `seed`."""
    chooser = random.Random(seed)  # noqa: S311 - a choice of exercises, not a secret
    candidates = [
        event for event in events if event.importance >= _WORTH_KNOWING and event.date.earliest is not None
    ]
    drawn = {event.uid: chooser.random() for event in candidates}
    candidates.sort(key=lambda event: (recall.get(event.uid) or 0.0, drawn[event.uid]))
    chosen: dict[int | None, Event] = {}
    for event in candidates:
        if len(chosen) < length:
            chosen.setdefault(event.date.earliest, event)
    return tuple(sorted(chosen.values(), key=lambda event: event.date.sort_key))
