"""Everything a pack holds, read and checked: what is installed as the base layer of a topic."""

import msgspec

from app.domain.cards import PromptKind, card_uid
from app.domain.identity import item_uid
from app.domain.items import Alias, Era, Event, ItemKind, Lane, Link, Person, Question, Quote, Term
from app.domain.marked import MarkedText
from app.domain.packs.manifest import Manifest
from app.domain.packs.outline import Outline
from app.domain.topics import Topic


class StarterCard(msgspec.Struct, frozen=True, kw_only=True):
    """One card of the starter set: an item's uid and the way of asking. The set's order is the order of learning."""

    item: str
    prompt: PromptKind

    @property
    def card(self) -> str:
        """The uid of the card."""
        return card_uid(self.item, self.prompt)


class PackContents(msgspec.Struct, frozen=True, kw_only=True):
    """A valid pack. All uids are full (`<pack>/<kind>/<id>`) and every one that is referred to exists."""

    manifest: Manifest
    events: tuple[Event, ...] = ()
    links: tuple[Link, ...] = ()
    quotes: tuple[Quote, ...] = ()
    people: tuple[Person, ...] = ()
    terms: tuple[Term, ...] = ()
    questions: tuple[Question, ...] = ()
    eras: tuple[Era, ...] = ()
    aliases: tuple[Alias, ...] = ()
    starter: tuple[StarterCard, ...] = ()
    outlines: tuple[Outline, ...] = ()
    marked: MarkedText | None = None

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """The topic's lanes, in order."""
        return self.manifest.lanes

    @property
    def topic(self) -> Topic:
        """The topic's frame."""
        manifest = self.manifest
        return Topic(
            uid=manifest.id,
            title=manifest.title,
            version=manifest.version,
            description=manifest.description,
            lanes=manifest.lanes,
            eras=self.eras,
            aliases=self.aliases,
            landing=item_uid(manifest.id, ItemKind.EVENT, manifest.landing) if manifest.landing else "",
            range=manifest.range,
            language=manifest.language,
            licence=manifest.licence,
        )
