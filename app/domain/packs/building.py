"""From sound rows to items: ids become full uids (`<pack>/<kind>/<id>`), cells become values."""

from collections.abc import Iterable
from typing import Final

from app.domain.cards import PromptKind
from app.domain.dates.historical import HistoricalDate
from app.domain.identity import item_uid
from app.domain.items import (
    Alias,
    Era,
    Event,
    ItemKind,
    Link,
    Person,
    Question,
    Quote,
    QuoteStatus,
    Term,
)
from app.domain.marked import Claim, ClaimKind, Verdict
from app.domain.packs.contents import StarterCard
from app.domain.packs.outline import Outline, OutlineParagraph, WrittenOutline
from app.domain.packs.rows import Row

CLAIM: Final = "claim"
"""The middle part of a claim's uid; no `ItemKind`, because a claim is read and never learnt."""


class Builder:
    """Makes the items of one pack. Expects rows that were found sound."""

    def __init__(self, pack: str) -> None:
        self._pack = pack

    def uid(self, kind: str, name: str) -> str:
        """The full uid of an id; "" stays ""."""
        return item_uid(self._pack, kind, name) if name else ""

    def typed_uid(self, reference: str) -> str:
        """The full uid of a reference of the form kind:id."""
        kind, _, name = reference.partition(":")
        return self.uid(kind, name)

    def _uids(self, kind: str, names: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.uid(kind, name) for name in names))

    def event(self, row: Row) -> Event:
        return Event(
            uid=self.uid(ItemKind.EVENT, row["id"]),
            topic=self._pack,
            date=_date(row, "date_edtf"),
            title=row["title"],
            short_title=row["short_title"],
            summary=row["summary"],
            significance=row["significance"],
            themes=row.words("themes"),
            importance=row.number("importance", 2),
            people=self._uids(ItemKind.PERSON, row.words("people")),
            claims=self._uids(CLAIM, row.words("claims")),
            source_title=row["source_title"],
            source_address=row["source_address"],
            source_checked=row["source_checked"] or "no",
        )

    def link(self, row: Row) -> Link:
        return Link(
            uid=self.uid(ItemKind.LINK, row["id"]),
            topic=self._pack,
            from_event=self.uid(ItemKind.EVENT, row["from_event"]),
            to_event=self.uid(ItemKind.EVENT, row["to_event"]),
            relation=row["relation"],
            reason=row["reason"],
        )

    def quote(self, row: Row) -> Quote:
        return Quote(
            uid=self.uid(ItemKind.QUOTE, row["id"]),
            topic=self._pack,
            text=row["text"],
            speaker=self.uid(ItemKind.PERSON, row["speaker"]),
            date=row.date("date_edtf"),
            occasion=row["occasion"],
            source_title=row["source_title"],
            source_address=row["source_address"],
            kind=row["kind"] or "primary",
            argues_for=row["argues_for"],
            argues_against=row["argues_against"],
            difficulty=row.number("difficulty", 2),
            status=QuoteStatus(row["status"]),
            note=row["note"],
            events=self._uids(ItemKind.EVENT, row.words("events")),
            card=row["card"] != "no",
        )

    def person(self, row: Row) -> Person:
        return Person(
            uid=self.uid(ItemKind.PERSON, row["id"]),
            topic=self._pack,
            name=row["name"],
            dates=row.date("dates_edtf"),
            role=row["role"],
            why_they_matter=row["why_they_matter"],
            group=row["group"],
        )

    def term(self, row: Row) -> Term:
        return Term(
            uid=self.uid(ItemKind.TERM, row["id"]),
            topic=self._pack,
            term=row["term"],
            definition=row["definition"],
            events=self._uids(ItemKind.EVENT, row.words("events")),
        )

    def question(self, row: Row) -> Question:
        return Question(
            uid=self.uid(ItemKind.QUESTION, row["id"]),
            topic=self._pack,
            text=row["text"],
            family=row["family"],
            range=_date(row, "range_edtf"),
            issue_words=row.words("issue_words"),
            topic_words=row.words("topic_words"),
            parts=row.words("parts"),
            named_factors=row.words("named_factors"),
            sides=row.words("sides"),
            profiles=row.words("profiles"),
        )

    def era(self, row: Row) -> Era:
        return Era(id=row["id"], title=row["title"], date=_date(row, "date_edtf"), note=row["note"])

    def alias(self, row: Row) -> Alias:
        return Alias(
            id=row["id"],
            alias=row["alias"],
            canonical=row["canonical"],
            kind=row["kind"],
            refers_to=tuple(self.typed_uid(reference) for reference in row.words("refers_to")),
            note=row["note"],
        )

    def starter_card(self, row: Row) -> StarterCard:
        return StarterCard(item=self.typed_uid(row["item"]), prompt=PromptKind(row["prompt"]))

    def claim(self, row: Row, events: Iterable[str]) -> Claim:
        """The claim of a row, without its place in the text; `events` are uids of the events that name it."""
        return Claim(
            uid=self.uid(CLAIM, row["id"]),
            claim=row["claim"],
            kind=ClaimKind(row["kind"]),
            verdict=Verdict(row["verdict"]),
            correction=row["correction"],
            evidence_title=row["evidence_title"],
            evidence_address=row["evidence_address"],
            date=row.date("date_edtf"),
            events=tuple(events),
            quote=self.uid(ItemKind.QUOTE, row["quote"]),
        )

    def outline(self, written: WrittenOutline) -> Outline:
        return Outline(
            question=self.uid(ItemKind.QUESTION, written.question),
            judgement=written.judgement,
            paragraphs=tuple(self._paragraph(paragraph) for paragraph in written.paragraph),
        )

    def _paragraph(self, written: OutlineParagraph) -> OutlineParagraph:
        return OutlineParagraph(
            side=written.side,
            heading=written.heading,
            point=written.point,
            evidence=tuple(self.typed_uid(reference) for reference in written.evidence),
            note=written.note,
        )


def _date(row: Row, column: str) -> HistoricalDate:
    return HistoricalDate.parse(row[column])
