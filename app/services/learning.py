"""How cards come into being and are put off: learning an item, not today, set aside, take up again."""

from collections.abc import Callable, Sequence

from app.domain.acts import Act
from app.domain.cards import DEFAULT_WAYS, Card, CardOrigin, card_uid
from app.domain.entities import CARD
from app.domain.errors import NotFound
from app.domain.items import Event, Quote
from app.domain.memories import ItemMemory
from app.domain.moments import Moment
from app.services import item_memories
from app.services.history import History
from app.services.ledger import Action
from db import cards, items
from db.database import Database


class Learning:
    """Makes cards and keeps them in or out of the queue. Knows nothing of ratings."""

    def __init__(self, database: Database, history: History, clock: Callable[[], Moment]) -> None:
        self._database = database
        self._history = history
        self._clock = clock

    def memories(self, item_uids: Sequence[str]) -> dict[str, ItemMemory]:
        """The memory of every item asked for, as of today."""
        with self._database.reading() as connection:
            return item_memories.of_items(connection, item_uids, self._clock().study_day)

    def learn(self, item_uid: str) -> None:
        """Make the item's cards (those of its default ways it has not got) and put them at the front of the queue."""
        with self._database.reading() as connection:
            item = items.evidence(connection, [item_uid]).get(item_uid)
        if item is None:
            raise NotFound(kind="item", name=item_uid)
        with self._history.action(item.topic, Act.LEARN, title_of(item)) as action:
            make_cards(action, [item], CardOrigin.CHOSEN)

    def not_today(self, uid: str) -> None:
        """Leave a card out until tomorrow."""
        card, title = self._card(uid)
        with self._history.action(card.topic, Act.NOT_TODAY, title) as action:
            action.set(CARD, uid, buried_until=action.now.study_day + 1)

    def set_aside(self, uid: str) -> None:
        """Leave a card out until it is taken up again."""
        card, title = self._card(uid)
        with self._history.action(card.topic, Act.SET_ASIDE, title) as action:
            action.set(CARD, uid, suspended=True)

    def take_up(self, item_uid: str) -> None:
        """Bring back every card of an item that was set aside."""
        with self._database.reading() as connection:
            aside = [card for card in cards.of_items(connection, [item_uid]) if card.suspended]
            item = items.evidence(connection, [item_uid]).get(item_uid)
        if aside and item is not None:
            with self._history.action(item.topic, Act.TAKE_UP, title_of(item)) as action:
                for card in aside:
                    action.set(CARD, card.uid, suspended=False)

    def is_set_aside(self, item_uid: str) -> bool:
        """Whether any card of the item was set aside."""
        with self._database.reading() as connection:
            return any(card.suspended for card in cards.of_items(connection, [item_uid]))

    def _card(self, uid: str) -> tuple[Card, str]:
        with self._database.reading() as connection:
            card = cards.one(connection, uid)
            if card is None:
                raise NotFound(kind="card", name=uid)
            item = items.evidence(connection, [card.item_uid]).get(card.item_uid)
        return card, title_of(item) if item else ""


def make_cards(action: Action, chosen: Sequence[Event | Quote], origin: CardOrigin) -> None:
    """Within an action: cards for items, and those that exist but were never answered to the front of the queue."""
    existing = {card.uid: card for card in cards.of_items(action.connection, [item.uid for item in chosen])}
    for item in chosen:
        if isinstance(item, Quote) and not item.card:
            continue
        for way in DEFAULT_WAYS[items.kind_of(item)]:
            _make_card(action, existing, card_uid(item.uid, way), origin)


def _make_card(action: Action, existing: dict[str, Card], uid: str, origin: CardOrigin) -> None:
    card = existing.get(uid)
    if card is None:
        action.create(CARD, uid, origin=origin, front=action.now.at_ms)
    elif card.memory is None:
        action.set(CARD, uid, origin=origin, front=action.now.at_ms, suspended=False)
    elif card.suspended:
        action.set(CARD, uid, suspended=False)


def title_of(item: Event | Quote) -> str:
    """What an item goes by in the words of Undo."""
    return item.label if isinstance(item, Event) else item.text
