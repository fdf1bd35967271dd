"""Finding the pieces of a plan in a text written from memory: by years, proper names and rare words.

Words are compared by edit distance, so that "Ribentrop" finds Ribbentrop; a word that many pieces share ("Soviet",
"pact") weighs little. Nothing here decides: the matches are proposals for the student to confirm.
"""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from app.domain.plans.recall import Outcome, PieceKind

HIT: Final = 0.55
"""From this share of a piece's weight on, a hit is proposed."""

PARTIAL: Final = 0.28
"""From this share on, it is proposed as partly there."""

CLOSE: Final = 84.0
"""Words at least this alike (0 … 100, rapidfuzz) are the same word, misspelt."""

_SHORTEST_FUZZY: Final = 5
_REACH: Final = 110
"""Characters within which the words of one piece are looked for together."""

_ENOUGH_OF_A_QUOTATION: Final = 6
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_YEAR: Final = re.compile(r"(?<!\d)(1[0-9]{3}|20[0-9]{2})(?!\d)")
_SENTENCE: Final = re.compile(r"[^.!?;\n]+")
_CLAUSE: Final = re.compile(r"[^,.!?;:\n]+")
_ENDING: Final = re.compile(r"(?<=[a-z]{4})(?:ing|ed|es|s)$")
_COMMON: Final = frozenset(
    """
    a about after against all an and are as at be been before between but by could did do for from had
    has have he her his if in into is it its made more most no not of on or other our out over she
    should so than that the their them then there they this to under up was we were what when which
    while who whom why will with would you
    """.split()  # noqa: SIM905 -- a list of words, read as one
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing to be recalled: its identity, its words, and the years its date covers (empty = undated)."""

    kind: PieceKind
    target: str
    text: str
    years: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """What is proposed for a piece. `start`, `end` delimit the passage in the text (equal = nowhere); `wrote` is the year
    found beside it where that is another than the piece's.
    """

    kind: PieceKind
    target: str
    outcome: Outcome
    start: int = 0
    end: int = 0
    wrote: int | None = None


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    start: int
    end: int


def propose(text: str, pieces: Sequence[Piece]) -> tuple[Match, ...]:
    """One proposal per piece, in the order of `pieces`."""
    vocabulary = [_vocabulary(piece) for piece in pieces]
    spread = Counter(word for words in vocabulary for word in words)
    sentences = [_tokens(text, found.start(), found.end()) for found in _SENTENCE.finditer(text)]
    return tuple(
        _match(text, piece, {word: _weight(spread[word], len(pieces)) for word in words}, sentences)
        for piece, words in zip(pieces, vocabulary, strict=True)
    )


def _weight(shared_by: int, pieces: int) -> float:
    return 0.2 + math.log((1 + pieces) / shared_by)


def _match(text: str, piece: Piece, weights: dict[str, float], sentences: list[list[_Token]]) -> Match:
    missed = Match(piece.kind, piece.target, Outcome.MISS)
    if not weights:
        return missed
    share, found = 0.0, list[_Token]()
    for sentence in sentences:
        score, tokens = _score(weights, sentence)
        if score > share:
            share, found = score, tokens
    if share < PARTIAL or not found:
        return missed
    start, end = found[0].start, found[-1].end
    wrote = _other_year(text, start, end, piece.years)
    if wrote is not None:
        outcome = Outcome.WRONG_DATE
    else:
        outcome = Outcome.HIT if share >= HIT else Outcome.PARTIAL
    return Match(piece.kind, piece.target, outcome, start, end, wrote)


def _score(weights: dict[str, float], sentence: list[_Token]) -> tuple[float, list[_Token]]:
    """The share of a piece's weight found in a sentence, and the words it was found by (in their order)."""
    found: list[tuple[_Token, str, float]] = []
    for word, weight in weights.items():
        found += [(token, word, weight) for token in sentence if _same(word, token.word)]
    got, together = _densest(found)
    # A long quotation counts as known by its marrow, not by every word of it.
    heaviest = sorted(weights.values(), reverse=True)
    total = sum(heaviest[: max(_ENOUGH_OF_A_QUOTATION, len(heaviest) // 2)])
    return min(1.0, got / total), together


def _densest(found: list[tuple[_Token, str, float]]) -> tuple[float, list[_Token]]:
    """Of the words found in a sentence those that stand together and weigh most, each word of the piece counted once."""
    found.sort(key=lambda entry: entry[0].start)
    best, chosen = 0.0, list[_Token]()
    for place, (first, _word, _weight) in enumerate(found):
        near = [entry for entry in found[place:] if entry[0].end - first.start <= _REACH]
        weights = {word: weight for _token, word, weight in near}
        if sum(weights.values()) > best:
            best, chosen = sum(weights.values()), [token for token, _word, _weight in near]
    return best, chosen


def _other_year(text: str, start: int, end: int, years: tuple[int, ...]) -> int | None:
    """A year written in the same clause that is none of the piece's; None where there is none or a right one too."""
    if not years:
        return None
    first, last = start, end
    for clause in _CLAUSE.finditer(text):
        if clause.start() < end and start < clause.end():
            first, last = min(first, clause.start()), max(last, clause.end())
    written = [int(found[1]) for found in _YEAR.finditer(text, first, last)]
    if not written or any(year in years for year in written):
        return None
    return min(written, key=lambda year: min(abs(year - right) for right in years))


def _same(word: str, other: str) -> bool:
    if word == other:
        return True
    if len(word) < _SHORTEST_FUZZY or len(other) < _SHORTEST_FUZZY:
        return False
    return fuzz.ratio(word, other, score_cutoff=CLOSE) > 0


def _tokens(text: str, start: int, end: int) -> list[_Token]:
    return [_Token(_fold(found[0]), found.start(), found.end()) for found in _WORD.finditer(text, start, end)]


def _vocabulary(piece: Piece) -> tuple[str, ...]:
    """The words a piece is found by; its year too, where it has but one."""
    year = (str(piece.years[0]),) if len(piece.years) == 1 else ()
    return tuple(dict.fromkeys((*_keywords(piece.text), *year)))


def _keywords(text: str) -> tuple[str, ...]:
    words = (_fold(found[0]) for found in _WORD.finditer(text))
    return tuple(dict.fromkeys(word for word in words if word not in _COMMON and not _is_small(word)))


def _is_small(word: str) -> bool:
    return len(word) < 3 and not word.isdigit()


def _fold(word: str) -> str:
    """Small letters without accents, possessive or a plain English ending ("joins", "joined"): what is compared."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _ENDING.sub("", re.sub(r"['’]s$", "", plain))
