"""A marked text: an essay with each claim it makes marked and, where it is not right, corrected.

Written with braces: `{c26|19287}` is the passage "19287" of claim c26; passages may nest. `read_markup` gives the
plain text and, for every claim, where its passage starts and ends in it, counted in characters. Lines belong
together as they do in Markdown: an empty one begins a new paragraph, any other line break is a space.
"""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final

import msgspec

from app.domain.dates.historical import HistoricalDate
from app.domain.errors import PackProblem


class Verdict(StrEnum):
    """What checking a claim against sources came to. All but RIGHT are never shown without their correction."""

    RIGHT = "right"
    TYPO = "typo"
    MISLEADING = "misleading"
    WRONG = "wrong"
    UNVERIFIABLE = "unverifiable"


class ClaimKind(StrEnum):
    """What a claim is about."""

    QUOTE = "quote"
    EVENT = "event"
    ARGUMENT = "argument"
    TERM = "term"


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """One claim of a marked text. `start` and `end` (exclusive) count characters of the plain text.

    `claim` says it in our words, `evidence_*` where it was checked, `events` are uids of the events it speaks of;
    `quote` is the uid of the verified quotation to use instead, "" where there is none.
    """

    uid: str
    start: int = 0
    end: int = 0
    claim: str
    kind: ClaimKind
    verdict: Verdict
    correction: str = ""
    evidence_title: str = ""
    evidence_address: str = ""
    date: HistoricalDate | None = None
    events: tuple[str, ...] = ()
    quote: str = ""


class MarkedText(msgspec.Struct, frozen=True, kw_only=True):
    """A text and its claims, in the order in which their passages start (the outer one first)."""

    title: str
    note: str = ""
    text: str
    claims: tuple[Claim, ...] = ()

    def passage(self, claim: Claim) -> str:
        """The words the claim stands in."""
        return self.text[claim.start : claim.end]


_MARKUP: Final = re.compile(r"(\{[a-z0-9-]+\||[{}]|[ \t]*\n\s*)")


def read_markup(text: str, claims: Sequence[Claim], title: str, note: str = "", file: str = "") -> MarkedText:
    """The marked text written in `text`, whose passages belong to `claims` (found by the last part of their uid).

    Every claim must have exactly one passage and every passage a claim; PackProblem says at which line it is not so.
    """
    reading = _Reading({_name(claim) for claim in claims}, file)
    for piece in _MARKUP.split(text.replace("\r\n", "\n").rstrip()):
        reading.take(piece)
    reading.end()
    placed = [_placed(claim, reading.found) for claim in claims]
    placed.sort(key=lambda claim: (claim.start, -claim.end))
    return MarkedText(title=title, note=note, text="".join(reading.plain), claims=tuple(placed))


def _name(claim: Claim) -> str:
    return claim.uid.rpartition("/")[2]


def _placed(claim: Claim, found: Mapping[str, tuple[int, int]]) -> Claim:
    start, end = found[_name(claim)]
    return msgspec.structs.replace(claim, start=start, end=end)


class _Reading:
    """Reads markup piece by piece, from left to right: plain text so far, passages still open, passages found."""

    def __init__(self, names: set[str], file: str) -> None:
        self.plain: list[str] = []
        self.found: dict[str, tuple[int, int]] = {}
        self._names = names
        self._file = file
        self._length = 0
        self._line = 1
        self._open: list[tuple[str, int, int]] = []

    def take(self, piece: str) -> None:
        """Read the next piece: an opening, a closing, a line break or plain text."""
        if piece.startswith("{"):
            self._begin(piece[1:-1])
        elif piece == "}":
            self._finish()
        elif "\n" in piece:
            breaks = piece.count("\n")
            self._add("" if not self._length else " " if breaks == 1 else "\n\n")
            self._line += breaks
        else:
            self._add(piece)

    def end(self) -> None:
        """Say what is missing at the end of the text."""
        if self._open:
            name, _start, line = self._open[-1]
            raise self._problem("passage-not-closed", name, line)
        for name in sorted(self._names - self.found.keys()):
            raise self._problem("claim-not-in-text", name, 0)

    def _add(self, text: str) -> None:
        self.plain.append(text)
        self._length += len(text)

    def _begin(self, name: str) -> None:
        if not name:
            raise self._problem("bad-markup", "{", self._line)
        if name not in self._names:
            raise self._problem("claim-without-row", name, self._line)
        if name in self.found or any(name == other for other, *_ in self._open):
            raise self._problem("claim-twice-in-text", name, self._line)
        self._open.append((name, self._length, self._line))

    def _finish(self) -> None:
        if not self._open:
            raise self._problem("bad-markup", "}", self._line)
        name, start, line = self._open.pop()
        if start == self._length:
            raise self._problem("empty-passage", name, line)
        self.found[name] = (start, self._length)

    def _problem(self, what: str, value: str, line: int) -> PackProblem:
        return PackProblem(file=self._file, line=line, what=what, value=value, remedy=f"mend-{what}")
