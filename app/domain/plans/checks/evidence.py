"""Checks of the evidence: is there any, is it dated, is it of the period, is it used twice."""

from collections.abc import Iterator

from app.domain.dates.bounds import Precision
from app.domain.dates.historical import HistoricalDate
from app.domain.plans.checks.remarks import Reading, Remark, Severity
from app.domain.plans.document import EvidenceUse, Paragraph


def no_evidence(reading: Reading) -> Iterator[Remark]:
    """K1: a paragraph makes a point and nothing holds it up."""
    for number, paragraph in reading.begun:
        if paragraph.point.strip() and not paragraph.evidence:
            yield Remark("K1", Severity.FIX, paragraph.uid, number, {"paragraph": number})


def nothing_dated(reading: Reading) -> Iterator[Remark]:
    """K2: a paragraph has evidence, but none of it is dated at least to the year."""
    for number, paragraph in reading.begun:
        if paragraph.evidence and not any(
            is_dated(reading.dates.get(use.item)) for use in paragraph.evidence
        ):
            yield Remark("K2", Severity.LOOK, paragraph.uid, number, {"paragraph": number})


def outside_range(reading: Reading) -> Iterator[Remark]:
    """K3: evidence wholly outside the question's range that is not marked as context. Overlap counts as inside."""
    for number, paragraph in reading.begun:
        for use in paragraph.evidence:
            date = reading.dates.get(use.item)
            if not use.context_only and date is not None and not reading.question.range.overlaps(date):
                facts: dict[str, str | int] = {"paragraph": number, "item": use.item, "use": use.uid}
                yield Remark("K3", Severity.LOOK, paragraph.uid, number, facts)


def used_twice(reading: Reading) -> Iterator[Remark]:
    """K5: the same event or quotation in two paragraphs, unless each use says why it is there."""
    uses: dict[str, list[tuple[int, Paragraph, EvidenceUse]]] = {}
    for number, paragraph in reading.begun:
        for use in paragraph.evidence:
            uses.setdefault(use.item, []).append((number, paragraph, use))
    for item, places in uses.items():
        if len(places) > 1 and not all(use.because.strip() for _number, _paragraph, use in places):
            first, (number, paragraph, use) = places[0][0], places[-1]
            facts: dict[str, str | int] = {"paragraph": number, "other": first, "item": item, "use": use.uid}
            yield Remark("K5", Severity.LOOK, paragraph.uid, number, facts)


def is_dated(date: HistoricalDate | None) -> bool:
    """Whether a date is known at least to the year, at its beginning or its end."""
    if date is None:
        return False
    return any(not bound.is_open and bound.precision <= Precision.YEAR for bound in (date.start, date.end))
