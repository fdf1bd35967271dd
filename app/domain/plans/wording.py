"""A question taken apart: issue words (what must be argued) and topic words (what it is about) within its text.

The teaching rule is Affleck's (History Review 27, 1997): students who answer the topic words are the ones who narrate.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from app.domain.items import Question


class WordKind(StrEnum):
    """What a part of a question is."""

    PLAIN = "plain"
    ISSUE = "issue"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True)
class Part:
    """Some words of a question; joined, the parts are its text."""

    text: str
    kind: WordKind = WordKind.PLAIN


def question_parts(question: Question) -> tuple[Part, ...]:
    """The question's text in parts. Words that do not occur in it are ignored; where two overlap, the longer stands."""
    marks = [(words, WordKind.ISSUE) for words in question.issue_words]
    marks += [(words, WordKind.TOPIC) for words in question.topic_words]
    taken: list[tuple[int, int, WordKind]] = []
    for words, kind in sorted(marks, key=lambda mark: -len(mark[0])):
        start = _free_place(question.text, words, taken)
        if start >= 0:
            taken.append((start, start + len(words), kind))
    parts, position = [], 0
    for start, end, kind in sorted(taken):
        if start > position:
            parts.append(Part(question.text[position:start]))
        parts.append(Part(question.text[start:end], kind))
        position = end
    if position < len(question.text):
        parts.append(Part(question.text[position:]))
    return tuple(parts)


def _free_place(text: str, words: str, taken: list[tuple[int, int, WordKind]]) -> int:
    """Where `words` begin in `text` outside what is taken (in any case); -1 = nowhere."""
    if not words:
        return -1
    for found in re.finditer(re.escape(words), text, re.IGNORECASE):
        if all(found.end() <= start or end <= found.start() for start, end, _kind in taken):
            return found.start()
    return -1
