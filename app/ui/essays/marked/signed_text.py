"""The marked text with a sign after each claim, and where everything stands in it.

The signs are real characters of the document, so that lines wrap around them and a screen reader meets them; copying
leaves them out (`SignedText.without_signs`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.marked import Claim, MarkedText
from app.ui.essays.marked.verdict_marks import MARKS


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim and its passage in the signed text: characters `start` … `end`, then its sign at `end`."""

    claim: Claim
    start: int
    end: int


class SignedText:
    """A marked text made ready to be shown. `signs` by claim uid replace the verdicts' own."""

    def __init__(self, marked: MarkedText, signs: Mapping[str, str] | None = None) -> None:
        # Where two claims end together the inner one's sign comes first.
        by_end = sorted(marked.claims, key=lambda claim: (claim.end, -claim.start))
        self._ends = [claim.end for claim in by_end]
        pieces, position = [], 0
        self.sign_places: list[int] = []
        self._sign_of: dict[str, int] = {}
        for number, claim in enumerate(by_end):
            pieces.append(marked.text[position : claim.end])
            position = claim.end
            self._sign_of[claim.uid] = claim.end + number
            self.sign_places.append(claim.end + number)
            # One character each: places are counted with that.
            pieces.append((signs or {}).get(claim.uid, MARKS[claim.verdict].sign)[:1])
        pieces.append(marked.text[position:])
        self.text = "".join(pieces)
        self.placed = tuple(
            Placed(claim, self.place(claim.start), self._sign_of[claim.uid]) for claim in marked.claims
        )

    def place(self, offset: int) -> int:
        """Where a character of the plain text stands here: behind the signs of all claims that end before or at it."""
        return offset + bisect_right(self._ends, offset)

    def find(self, uid: str) -> Placed | None:
        """A claim by uid."""
        return next((placed for placed in self.placed if placed.claim.uid == uid), None)

    def at(self, position: int) -> Placed | None:
        """The innermost claim at a position of the signed text."""
        around = [placed for placed in self.placed if placed.start <= position <= placed.end]
        return min(around, key=lambda placed: placed.end - placed.start, default=None)

    def without_signs(self, start: int, end: int) -> str:
        """The plain text between two positions."""
        first, last = bisect_left(self.sign_places, start), bisect_left(self.sign_places, end)
        left, pieces = start, []
        for place in self.sign_places[first:last]:
            pieces.append(self.text[left:place])
            left = place + 1
        pieces.append(self.text[left:end])
        return "".join(pieces)
