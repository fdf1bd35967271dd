"""`EvidenceBook`: everything the open plan could use, read once and looked up by uid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.dates.historical import HistoricalDate
from app.domain.items import Event, Lane
from app.domain.plans.document import Paragraph, Plan
from app.domain.topics import Topic
from app.ui.essays import evidence_words

if TYPE_CHECKING:
    from app.services.assembly import Services
    from app.services.planning import EvidenceRow


class EvidenceBook:
    """The tray's rows and the lanes they belong to."""

    def __init__(self) -> None:
        self._topic: Topic | None = None
        self._rows: dict[str, EvidenceRow] = {}
        self.inside: tuple[EvidenceRow, ...] = ()
        self.context: tuple[EvidenceRow, ...] = ()

    def read(self, services: Services, plan: Plan) -> None:
        """Read what this plan can use, and the memory of each piece."""
        if self._topic is None or self._topic.uid != plan.topic:
            self._topic = services.topics.topic(plan.topic)
        tray = services.planning.tray(plan)
        self.inside, self.context = tray.inside, tray.context
        self._rows = {row.item.uid: row for row in (*tray.inside, *tray.context)}
        missing = [item for item in plan.body.items if item not in self._rows]
        self._rows |= services.planning.evidence(missing) if missing else {}

    def row(self, item: str) -> EvidenceRow | None:
        """One piece of evidence; None where it no longer exists."""
        return self._rows.get(item)

    def title(self, item: str) -> str:
        """What a piece is called in a sentence."""
        row = self.row(item)
        return evidence_words.chip(row).strip("“”") if row else ""

    def uses(self, paragraph: Paragraph) -> list[tuple[str, EvidenceRow]]:
        """The uses of a paragraph with their evidence; what no longer exists is left out."""
        found = ((use.uid, self.row(use.item)) for use in paragraph.evidence)
        return [(uid, row) for uid, row in found if row is not None]

    def dates(self) -> dict[str, HistoricalDate | None]:
        """The date of every piece."""
        return {uid: row.item.date for uid, row in self._rows.items()}

    def lane(self, row: EvidenceRow) -> Lane | None:
        """The lane of an event; None for quotations."""
        if self._topic is None or not isinstance(row.item, Event) or not row.item.themes:
            return None
        return self._topic.lane(row.item.themes[0])
