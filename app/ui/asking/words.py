"""What a card says, in words: its question, the line of its source, what a rating means, what a gap sounds like."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from app.domain.cards import PromptKind, Rating
from app.domain.gaps import Piece, Stage
from app.domain.items import Person, Quote, QuoteStatus
from app.ui import labels

translate = QCoreApplication.translate


def stage(value: Stage) -> str:
    """The name of a stage of learning by heart."""
    return {
        Stage.READ: translate("asking", "Read"),
        Stage.FEW_GAPS: translate("asking", "A few gaps"),
        Stage.FIRST_LETTERS: translate("asking", "First letters"),
        Stage.FIRST_WORDS: translate("asking", "First words"),
        Stage.FROM_MEMORY: translate("asking", "From memory"),
    }[value]


def what_to_do(kind: PromptKind, at: Stage) -> str:
    """The quiet line beside *Show the answer*."""
    if kind is PromptKind.WHO:
        return translate("asking", "Say who it was and when, then look.")
    if kind is PromptKind.WHEN:
        return translate("asking", "Say the date as exactly as you can, then look.")
    if at is Stage.READ:
        return translate("asking", "Read it aloud twice. Then look away and say it.")
    if at is Stage.FROM_MEMORY:
        return translate("asking", "Say the whole quotation aloud, then look.")
    return translate("asking", "Say it aloud with the missing words, then look.")


def source_line(quote: Quote, speaker: Person | None) -> str:
    """Who, when and on what occasion: what stands above a quotation."""
    return labels.in_one_line(who_and_when(quote, speaker), quote.occasion)


def when_and_where(quote: Quote) -> str:
    """When and on what occasion: what stands under a speaker's name."""
    return labels.in_one_line(labels.historical(quote.date), quote.occasion)


def who_and_when(quote: Quote, speaker: Person | None) -> str:
    """Such as "Joseph Stalin, 4 February 1931"; what is not known is left out."""
    name = speaker.name if speaker else ""
    date = labels.historical(quote.date)
    if name and date:
        return translate("asking", "{speaker}, {date}").format(speaker=name, date=date)
    return name or date


def quoted(quote: Quote) -> tuple[str, str]:
    """The marks round a quotation: only wording that was verified may stand in them."""
    if not quote.is_verified:
        return "", ""
    return translate("asking", "“", "opens a quotation"), translate("asking", "”", "closes a quotation")


def wording(quote: Quote) -> str:
    """The quotation as it may be shown: in quotation marks, or bare where the wording is only attributed."""
    opening, closing = quoted(quote)
    return f"{opening}{quote.text}{closing}"


def rating_line(rating: Rating, days: int) -> str:
    """What choosing a rating says, and when the card comes back."""
    when = labels.interval(days)
    if rating is Rating.Again:
        if days == 0:
            return translate("asking", "I couldn’t say it. Again later today.")
        return translate("asking", "I couldn’t say it. Again {when}.").format(when=when)
    if rating is Rating.Hard:
        return translate("asking", "slow, or with gaps: {when}").format(when=when)
    if rating is Rating.Good:
        return translate("asking", "I could use it in an essay. {when}.").format(when=labels.capital(when))
    return translate("asking", "no effort at all: {when}").format(when=when)


def spoken(pieces: Sequence[Piece]) -> str:
    """A gapped quotation as a screen reader says it: "We are f, blank, or a h, blank"; long silences are counted."""
    said: list[str] = []
    for silent, group in groupby(_without_spaces_between(pieces), key=lambda piece: piece.hidden):
        run = list(group)
        if silent:
            said.append(_spoken_gap(run))
            continue
        visible = "".join(piece.text for piece in run)
        pause = translate("asking", ",", "after a gap, before what follows")
        said.append(pause + visible if said and visible[0].isspace() else visible)
    return "".join(said)


def _spoken_gap(gap: list[Piece]) -> str:
    words = [piece for piece in gap if piece.text.strip()]
    if all(not word.shown for word in words):
        missing = len(words)  # a plain name: lupdate overlooks a text whose number is an expression
        return translate("asking", "%n word(s) missing", "", missing)
    return translate("asking", ", ", "between gaps").join(
        translate("asking", "{letter}, blank").format(letter=word.shown) for word in words
    )


def _without_spaces_between(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, with a space between two gaps counted as part of the gap."""
    joined: list[Piece] = []
    for place, piece in enumerate(pieces):
        after = pieces[place + 1] if place + 1 < len(pieces) else None
        between = bool(joined) and joined[-1].hidden and after is not None and after.hidden
        joined.append(Piece(piece.text, hidden=True) if between and piece.text.isspace() else piece)
    return joined


def status(value: QuoteStatus) -> str:
    """Whether a wording was read in its source, in one word."""
    if value is QuoteStatus.VERIFIED:
        return translate("asking", "Verified")
    return translate("asking", "Attributed")


def status_tag(value: QuoteStatus, *, long: bool = False) -> tuple[str, str, str]:
    """The tag of a wording: what it says, its tone, its icon."""
    if value is not QuoteStatus.VERIFIED:
        return status(value), "warn", "triangle"
    return translate("asking", "Wording verified") if long else status(value), "good", "check"
