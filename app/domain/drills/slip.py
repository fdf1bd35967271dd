"""Find the slip: one passage of a marked text at a time; which of its underlined words are wrong, or is it all right?

A passage is a sentence, or as many as a claim runs over. Slips of the pen, claims that need care and claims that are
not so all count as wrong; what has no source is neither asked for nor held against the student.
"""

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain import pace
from app.domain.cards import PromptKind, Rating
from app.domain.drills.outcomes import DrillOutcome
from app.domain.marked import Claim, MarkedText, Verdict

PROMPT_KIND: Final = PromptKind.SLIP
LENGTH: Final = 10
"""Passages of one drill."""

SOUND_SHARE: Final = 0.3
"""About so many of the passages are all right, so that "all right" is a real answer."""

SLIPS: Final = frozenset({Verdict.TYPO, Verdict.MISLEADING, Verdict.WRONG})

# A full stop ends a sentence where a space and a capital follow, or where the writer forgot the space.
_END: Final = re.compile(r"\n+|(?<=[.!?])[”’\")]*(?:\s+(?=[“‘\"(]?[A-Z])|(?=[A-Z][a-z]))")


@dataclass(frozen=True, slots=True)
class Passage:
    """One round: characters `start` … `end` of the text and the claims in it, in the order in which they start."""

    start: int
    end: int
    claims: tuple[Claim, ...]

    @property
    def slips(self) -> frozenset[str]:
        """Uids of the claims that are not right."""
        return frozenset(claim.uid for claim in self.claims if claim.verdict in SLIPS)


@dataclass(frozen=True, slots=True)
class Marked:
    """How one round went: claims found to be slips, slips overlooked, sound claims suspected."""

    passage: Passage
    found: tuple[Claim, ...]
    overlooked: tuple[Claim, ...]
    suspected: tuple[Claim, ...]

    @property
    def is_right(self) -> bool:
        """Whether every slip was found and nothing else was picked."""
        return not self.overlooked and not self.suspected


def passages(text: MarkedText) -> tuple[Passage, ...]:
    """Every passage of the text that holds a claim to judge, from first to last."""
    spans = _joined(_sentences(text.text), text.claims)
    found = []
    for start, end in spans:
        claims = tuple(claim for claim in text.claims if start <= claim.start and claim.end <= end)
        if any(claim.verdict is not Verdict.UNVERIFIABLE for claim in claims):
            found.append(Passage(start, end, claims))
    return tuple(found)


def rounds(text: MarkedText, seed: int, limit: int = LENGTH) -> tuple[Passage, ...]:
    """`limit` passages in the order of the text, chosen by `seed`: most with a slip in them, some without."""
    chooser = random.Random(seed)  # noqa: S311 -- a choice of exercises, not a secret
    everything = passages(text)
    sound = [passage for passage in everything if not passage.slips]
    faulty = [passage for passage in everything if passage.slips]
    wanted = min(len(sound), max(round(limit * SOUND_SHARE), limit - len(faulty)))
    chosen = chooser.sample(sound, wanted) + chooser.sample(faulty, min(len(faulty), limit - wanted))
    return tuple(sorted(chosen, key=lambda passage: passage.start))


def mark(passage: Passage, picked: frozenset[str]) -> Marked:
    """Compare the claims the student picked as wrong (none = all right) with what they are."""
    claims = [claim for claim in passage.claims if claim.verdict is not Verdict.UNVERIFIABLE]
    return Marked(
        passage,
        found=tuple(claim for claim in claims if claim.uid in passage.slips & picked),
        overlooked=tuple(claim for claim in claims if claim.uid in passage.slips - picked),
        suspected=tuple(claim for claim in claims if claim.uid in picked - passage.slips),
    )


def outcomes(marked: Sequence[Marked], durations_ms: Mapping[int, int]) -> tuple[DrillOutcome, ...]:
    """What the rounds say of the events their claims speak of, each event once: one misjudged claim outweighs the rest.

    `durations_ms` by index of the round.
    """
    ratings: dict[str, Rating] = {}
    durations: dict[str, int] = {}
    for index, entry in enumerate(marked):
        missed = {claim.uid for claim in (*entry.overlooked, *entry.suspected)}
        for claim in entry.passage.claims:
            if claim.verdict is Verdict.UNVERIFIABLE:
                continue
            rating = Rating.Again if claim.uid in missed else Rating.Good
            for event in claim.events:
                ratings[event] = min(ratings.get(event, rating), rating)
                durations[event] = durations_ms.get(index, 0)
    return tuple(DrillOutcome(event, rating, durations[event]) for event, rating in ratings.items())


def minutes(count: int = LENGTH) -> int:
    """How long so many passages take, in whole minutes."""
    return pace.minutes(pace.SECONDS[PROMPT_KIND] * count)


def _sentences(text: str) -> list[tuple[int, int]]:
    starts = [0, *(found.end() for found in _END.finditer(text))]
    ends = [*starts[1:], len(text)]
    spans = []
    for start, end in zip(starts, ends, strict=True):
        stripped = text[start:end].strip()
        if stripped:
            begin = text.index(stripped, start)
            spans.append((begin, begin + len(stripped)))
    return spans


def _joined(spans: list[tuple[int, int]], claims: Sequence[Claim]) -> list[tuple[int, int]]:
    """The sentences, those a claim runs over joined into one."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        runs_over = joined and any(claim.start < joined[-1][1] and claim.end > start for claim in claims)
        if runs_over:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
