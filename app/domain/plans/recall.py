"""Writing a plan from memory on a blank page, and marking it piece by piece.

The program only proposes: it finds years, names and rare words of a piece in what was written. The student decides
each piece. A different year is shown beside the right one and is not a hit.
"""

from enum import StrEnum

import msgspec

from app.domain.cards import Rating


class PieceKind(StrEnum):
    """What there is to be recalled of a plan."""

    POINT = "point"
    EVIDENCE = "evidence"
    JUDGEMENT = "judgement"


class Outcome(StrEnum):
    """How much of a piece was there."""

    HIT = "hit"
    PARTIAL = "partial"
    WRONG_DATE = "wrong_date"
    MISS = "miss"


class RecallResult(msgspec.Struct, frozen=True, kw_only=True):
    """One piece as the student marked it. `target` is a paragraph's uid, an evidence use's uid, or "" for the judgement."""

    kind: PieceKind
    target: str
    outcome: Outcome


class RecallAttempt(msgspec.Struct, frozen=True, kw_only=True):
    """One sitting: what was predicted, written and, once it is marked, what came of it.

    `started_ms` UTC milliseconds, `seconds` spent writing, `predicted` pieces out of `pieces`. Without results it was
    stopped before marking, or is still being written; the text is kept either way.
    """

    uid: str
    plan: str
    question: str
    started_ms: int
    seconds: int = 0
    predicted: int = 0
    pieces: int = 0
    text: str = ""
    results: tuple[RecallResult, ...] = ()

    @property
    def recalled(self) -> int:
        """How many pieces were hits."""
        return sum(result.outcome is Outcome.HIT for result in self.results)


def points_missed(results: tuple[RecallResult, ...]) -> frozenset[str]:
    """Uids of the paragraphs whose point was missed altogether."""
    return frozenset(
        result.target
        for result in results
        if result.kind is PieceKind.POINT and result.outcome is Outcome.MISS
    )


def rating_of(outcome: Outcome) -> Rating:
    """What an outcome says to the card of the same item: part of it or a wrong date is a lapse of the fact, softened."""
    if outcome is Outcome.HIT:
        return Rating.Good
    if outcome is Outcome.PARTIAL:
        return Rating.Hard
    return Rating.Again


def grades(result: RecallResult, missed_points: frozenset[str], paragraph: str) -> bool:
    """Whether the result may grade the card of its evidence, used in `paragraph`.

    The cue rule: evidence of a paragraph whose point was missed had no cue, so its being missed says nothing of the
    card (it has to be asked once with the point as cue). What was written without the cue counts all the more.
    """
    if result.kind is not PieceKind.EVIDENCE:
        return False
    return paragraph not in missed_points or result.outcome is not Outcome.MISS
