"""A marked text: an essay with each claim it makes marked and, where it is not right, corrected.

Written with braces: `{c26|19287}` is the passage "19287" of claim c26; passages may nest. `read_markup` gives the
plain text and, for every claim, where its passage starts and ends in it, counted in characters.
"""

import re
from collections.abc import Sequence
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


_OPENING: Final = re.compile(r"\{([a-z0-9-]+)\|")


class _Passages:
    """Plain text and passages found so far while reading markup from left to right."""

    def __init__(self) -> None:
        self.plain: list[str] = []
        self.length = 0
        self.open: list[tuple[str, int, int]] = []
        self.found: dict[str, tuple[int, int]] = {}

    def add(self, text: str) -> None:
        self.plain.append(text)
        self.length += len(text)


def read_markup(text: str, claims: Sequence[Claim], title: str, note: str = "", file: str = "") -> MarkedText:
    """The marked text written in `text`, whose passages belong to `claims` (found by the last part of their uid).

    Every claim must have exactly one passage and every passage a claim; PackProblem says at which line it is not so.
    """
    passages = _read_passages(text, {_name(claim) for claim in claims}, file)
    for claim in claims:
        if _name(claim) not in passages.found:
            raise PackProblem(
                file=file, line=0, what="claim-not-in-text", value=_name(claim), remedy="mark-claim"
            )
    placed = [_placed(claim, passages) for claim in claims]
    placed.sort(key=lambda claim: (claim.start, -claim.end))
    return MarkedText(title=title, note=note, text="".join(passages.plain), claims=tuple(placed))


def _name(claim: Claim) -> str:
    return claim.uid.rpartition("/")[2]


def _placed(claim: Claim, passages: _Passages) -> Claim:
    start, end = passages.found[_name(claim)]
    return msgspec.structs.replace(claim, start=start, end=end)


def _read_passages(text: str, known: set[str], file: str) -> _Passages:
    passages = _Passages()
    position, line = 0, 1
    while position < len(text):
        character = text[position]
        if character == "{":
            position += _open_passage(passages, text, position, line, known, file)
            continue
        if character == "}":
            _close_passage(passages, line, file)
        else:
            passages.add(character)
            line += character == "\n"
        position += 1
    if passages.open:
        name, _start, opened = passages.open[-1]
        raise PackProblem(
            file=file, line=opened, what="passage-not-closed", value=name, remedy="close-passage"
        )
    return passages


def _open_passage(
    passages: _Passages, text: str, position: int, line: int, known: set[str], file: str
) -> int:
    """Open the passage at `position` and return the length of its opening."""
    opening = _OPENING.match(text, position)
    if not opening:
        raise PackProblem(file=file, line=line, what="bad-markup", value="{", remedy="write-passage")
    name = opening[1]
    if name not in known:
        raise PackProblem(file=file, line=line, what="claim-without-row", value=name, remedy="add-claim-row")
    if name in passages.found or any(name == other for other, *_ in passages.open):
        raise PackProblem(
            file=file, line=line, what="claim-twice-in-text", value=name, remedy="mark-claim-once"
        )
    passages.open.append((name, passages.length, line))
    return len(opening[0])


def _close_passage(passages: _Passages, line: int, file: str) -> None:
    if not passages.open:
        raise PackProblem(file=file, line=line, what="bad-markup", value="}", remedy="write-passage")
    name, start, opened = passages.open.pop()
    if start == passages.length:
        raise PackProblem(file=file, line=opened, what="empty-passage", value=name, remedy="write-passage")
    passages.found[name] = (start, passages.length)
