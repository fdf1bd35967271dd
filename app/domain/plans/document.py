"""An essay plan is a document: question → thesis → ordered paragraphs → judgement.

Structs, because a plan is stored whole as JSON in the `plan_version` log. Field names are final: later issues add
fields with defaults, never rename. `EvidenceUse.item` is the uid of the very event or quote the timeline and the
cards know; that is what makes evidence learning.
"""

from enum import StrEnum

import msgspec


class Stance(StrEnum):
    """How a paragraph stands to the question's statement."""

    NEUTRAL = "neutral"
    SUPPORTS = "supports"
    CHALLENGES = "challenges"
    QUALIFIES = "qualifies"


class EvidenceUse(msgspec.Struct, frozen=True, kw_only=True):
    """One event or quote used in one paragraph. `context_only` = knowingly outside the question's range."""

    uid: str
    item: str
    because: str = ""
    context_only: bool = False


class Paragraph(msgspec.Struct, frozen=True, kw_only=True):
    """Point, evidence, because, link; `uid` keeps its identity when it moves."""

    uid: str
    point: str = ""
    evidence: tuple[EvidenceUse, ...] = ()
    because: str = ""
    link: str = ""
    stance: Stance = Stance.NEUTRAL


class PlanBody(msgspec.Struct, frozen=True, kw_only=True):
    """The whole of a plan. `question` is a question's uid, `profile` an exam profile's id ("" = none chosen)."""

    question: str
    profile: str = ""
    title: str = ""
    thesis: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    judgement: str = ""
    outline: str = ""
    deleted: bool = False

    @property
    def items(self) -> tuple[str, ...]:
        """Uids of all evidence, in order of use, each once."""
        return tuple(dict.fromkeys(use.item for paragraph in self.paragraphs for use in paragraph.evidence))

    def paragraph(self, uid: str) -> Paragraph:
        """The paragraph `uid`; KeyError where there is none."""
        for paragraph in self.paragraphs:
            if paragraph.uid == uid:
                return paragraph
        raise KeyError(uid)


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """One head of a plan as the database keeps it: its identity, the version shown, and its document."""

    uid: str
    topic: str
    version: str
    clock: str
    body: PlanBody


def encode(body: PlanBody) -> str:
    """The document as JSON text."""
    return msgspec.json.encode(body).decode()


def decode(text: str) -> PlanBody:
    """The document of a JSON text; msgspec.ValidationError where it is not one.

    Unknown fields are passed over: a plan written by a later Foothold opens with what this one knows.
    """
    return msgspec.json.decode(text, type=PlanBody)
