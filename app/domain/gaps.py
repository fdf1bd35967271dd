"""Learning a quotation by heart: five stages from reading it to saying it from memory.

A stage hides everything the stage before hides and more: long, telling words first, the small words that hold a
sentence together later, the words each sentence begins with last.
"""

import hashlib
import re
from enum import IntEnum
from typing import Final

import msgspec

from app.domain.cards import Memory


class Stage(IntEnum):
    """How much is hidden. A FEW_GAPS and FIRST_LETTERS gap shows its first letter, the later ones show nothing."""

    READ = 0
    FEW_GAPS = 1
    FIRST_LETTERS = 2
    FIRST_WORDS = 3
    FROM_MEMORY = 4


class Piece(msgspec.Struct, frozen=True):
    """A word, or what stands between two words. `shown` is what is left to see of a hidden word: a letter or nothing."""

    text: str
    hidden: bool = False
    shown: str = ""


# From which stability in days on each stage is asked: a judgement. A new quotation is read; a first "Knew it" (2.3 days)
# gives first letters, one that lasts three weeks is said from memory.
_STAGES: Final = (
    (21.0, Stage.FROM_MEMORY),
    (7.0, Stage.FIRST_WORDS),
    (2.0, Stage.FIRST_LETTERS),
    (0.0, Stage.FEW_GAPS),
)

_SHARE_OF_A_FEW: Final = 4  # one telling word in four

# Initials keep their full stops (they end no sentence); an apostrophe or hyphen inside a word belongs to it.
_WORD: Final = re.compile(r"(?:[A-Z]\.)+(?:[A-Z]\b)?|[^\W_]+(?:[’'\-‑][^\W_]+)*")
_SENTENCE_END: Final = re.compile(r"[.!?…:;]")

_SMALL: Final = """
    a an the and or but nor so if as than that of to in on at by for from with into out up
    i we you he she it they me us him her them my our your his its their this these those there
    is are was were be been being am do does did has have had not no who which what when go one
"""
_SMALL_WORDS: Final = frozenset(_SMALL.split())


def stage_for(memory: Memory | None) -> Stage:
    """The stage at which a quotation is asked, given how well it is known; READ for one never answered."""
    if memory is None:
        return Stage.READ
    return next(stage for least, stage in _STAGES if memory.stability >= least)


def gapped(text: str, stage: int, seed: str = "") -> tuple[Piece, ...]:
    """The quotation in pieces, some of them hidden; joined they give `text` back. The same for the same arguments."""
    hidden = _hidden(text, Stage(stage), seed)
    with_letter = stage <= Stage.FIRST_LETTERS
    pieces: list[Piece] = []
    end = 0
    for number, match in enumerate(_WORD.finditer(text)):
        if match.start() > end:
            pieces.append(Piece(text[end : match.start()]))
        word = match.group()
        if number in hidden:
            pieces.append(Piece(word, hidden=True, shown=word[0] if with_letter else ""))
        else:
            pieces.append(Piece(word))
        end = match.end()
    if end < len(text):
        pieces.append(Piece(text[end:]))
    return tuple(pieces)


def _hidden(text: str, stage: Stage, seed: str) -> frozenset[int]:
    """Which words, by their number, a stage hides."""
    words = [match.group() for match in _WORD.finditer(text)]
    opening = _opening_words(text)
    telling = [number for number, word in enumerate(words) if number not in opening and not _is_small(word)]
    telling.sort(key=lambda number: (-len(words[number]), _draw(seed, number)))
    # A text of small words only still gets one gap, as long as something stays visible.
    rest = [number for number in range(len(words)) if number not in opening]
    telling = telling or rest[:1]
    match stage:
        case Stage.READ:
            chosen: list[int] = []
        case Stage.FEW_GAPS:
            chosen = telling[: -(-len(telling) // _SHARE_OF_A_FEW)]
        case Stage.FIRST_LETTERS:
            chosen = telling
        case Stage.FIRST_WORDS:
            chosen = rest
        case Stage.FROM_MEMORY:
            chosen = list(range(len(words)))
    return frozenset(chosen)


def _opening_words(text: str) -> frozenset[int]:
    """The first word of each sentence, and the second where the first is a small one ("We are …")."""
    opening: set[int] = set()
    end, begins, after_small = 0, True, False
    for number, match in enumerate(_WORD.finditer(text)):
        begins = begins or _SENTENCE_END.search(text, end, match.start()) is not None
        if begins or after_small:
            opening.add(number)
        after_small = begins and _is_small(match.group())
        begins, end = False, match.end()
    return frozenset(opening)


def _is_small(word: str) -> bool:
    return len(word) <= 2 or word.lower() in _SMALL_WORDS


def _draw(seed: str, number: int) -> bytes:
    return hashlib.blake2b(f"{seed}\0{number}".encode(), digest_size=4).digest()
