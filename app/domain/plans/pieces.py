"""The pieces of a plan: each point, each piece of evidence, the judgement. What is recalled, counted and marked."""

from collections.abc import Iterable, Mapping, Sequence

from app.domain.dates.historical import HistoricalDate
from app.domain.dates.julian import calendar_date
from app.domain.items import Event, Quote
from app.domain.plans.document import PlanBody
from app.domain.plans.edits import paragraph_of
from app.domain.plans.matching import Piece
from app.domain.plans.readiness import is_begun
from app.domain.plans.recall import Outcome, PieceKind, RecallResult, grades, points_missed

_BEST_FIRST = (Outcome.HIT, Outcome.PARTIAL, Outcome.WRONG_DATE, Outcome.MISS)


def pieces_of(
    body: PlanBody, items: Mapping[str, Event | Quote], speakers: Mapping[str, str]
) -> tuple[Piece, ...]:
    """All pieces in the order of the plan. Evidence that no longer exists is left out; `speakers` by item uid."""
    found: list[Piece] = []
    for paragraph in body.paragraphs:
        if not is_begun(paragraph):
            continue
        if paragraph.point.strip():
            found.append(Piece(PieceKind.POINT, paragraph.uid, paragraph.point))
        for use in paragraph.evidence:
            item = items.get(use.item)
            if item is not None:
                words = _words(item, speakers.get(use.item, ""))
                found.append(Piece(PieceKind.EVIDENCE, use.uid, words, years_of(item.date)))
    if body.judgement.strip():
        found.append(Piece(PieceKind.JUDGEMENT, "", body.judgement))
    return tuple(found)


def years_of(date: HistoricalDate | None) -> tuple[int, ...]:
    """The years a date may be named by: those of its beginning and of its end."""
    if date is None:
        return ()
    days = [day for bound in (date.start, date.end) for day in (bound.lo, bound.hi) if day is not None]
    years = sorted({calendar_date(day)[0] for day in days})
    return tuple(range(years[0], years[-1] + 1)) if years else ()


def gradings(body: PlanBody, results: Sequence[RecallResult]) -> dict[str, Outcome]:
    """What the marked pieces say of the items' cards: the best outcome of each item that may be graded at all."""
    missed = points_missed(tuple(results))
    found: dict[str, Outcome] = {}
    for result in _evidence(results):
        paragraph = paragraph_of(body, result.target)
        if grades(result, missed, paragraph.uid):
            item = next(use.item for use in paragraph.evidence if use.uid == result.target)
            found[item] = min(found.get(item, result.outcome), result.outcome, key=_BEST_FIRST.index)
    return found


def needing_a_cue(body: PlanBody, results: Sequence[RecallResult]) -> tuple[str, ...]:
    """Uids of the uses that were missed because their paragraph's point was: to be asked with the point as cue."""
    missed = points_missed(tuple(results))
    graded = gradings(body, results)
    asked: dict[str, str] = {}
    for result in _evidence(results):
        paragraph = paragraph_of(body, result.target)
        item = next(use.item for use in paragraph.evidence if use.uid == result.target)
        if not grades(result, missed, paragraph.uid) and item not in graded:
            asked.setdefault(item, result.target)
    return tuple(asked.values())


def _evidence(results: Iterable[RecallResult]) -> list[RecallResult]:
    return [result for result in results if result.kind is PieceKind.EVIDENCE]


def _words(item: Event | Quote, speaker: str) -> str:
    if isinstance(item, Event):
        return f"{item.short_title} {item.title}".strip()
    return f"{item.text} {speaker}".strip()
