"""Checks of what the student has to write: thesis, because, link, judgement."""

from collections.abc import Iterator

from app.domain.plans.checks.remarks import JUDGEMENT, THESIS, Reading, Remark, Severity

LAST_PLACE = 1_000
"""Sorts the judgement after every paragraph."""


def no_because(reading: Reading) -> Iterator[Remark]:
    """K9: a paragraph has evidence, but not why it proves the point (neither once nor at each piece)."""
    for number, paragraph in reading.begun:
        said = paragraph.because.strip() or all(use.because.strip() for use in paragraph.evidence)
        if paragraph.evidence and not said:
            yield Remark("K9", Severity.LOOK, paragraph.uid, number, {"paragraph": number})


def no_link(reading: Reading) -> Iterator[Remark]:
    """K10: a paragraph that is otherwise written has no line back to the question.

    Where a paper is marked paragraph by paragraph (scheme "cumulative"), a link in every second one is enough.
    """
    written = [
        (number, paragraph)
        for number, paragraph in reading.begun
        if paragraph.point.strip() and paragraph.evidence and paragraph.because.strip()
    ]
    unlinked = [(number, paragraph) for number, paragraph in written if not paragraph.link.strip()]
    cumulative = reading.profile is not None and reading.profile.scheme == "cumulative"
    if cumulative and len(unlinked) * 2 <= len(written):
        return
    for number, paragraph in unlinked:
        yield Remark("K10", Severity.HINT, paragraph.uid, number, {"paragraph": number})


def no_thesis(reading: Reading) -> Iterator[Remark]:
    """K11: paragraphs are under way, but the plan does not say what it answers."""
    if not reading.body.thesis.strip():
        yield Remark("K11-thesis", Severity.FIX, THESIS)


def no_judgement(reading: Reading) -> Iterator[Remark]:
    """K11: two paragraphs stand on evidence, but the plan does not say what they come to."""
    supported = sum(bool(paragraph.evidence) for _number, paragraph in reading.begun)
    if supported >= 2 and not reading.body.judgement.strip():
        yield Remark("K11-judgement", Severity.FIX, JUDGEMENT, LAST_PLACE)
