"""Which words of an item are searched: its name counts as title, what it says as body."""

from app.domain.items import Event, Item, ItemKind, Link, Person, Question, Quote, Term


def entry_of(item: Item) -> tuple[str, str, ItemKind, str, str] | None:
    """(uid, topic, kind, title, body) of an item; None for links, which are found by their events."""
    if isinstance(item, Link):
        return None
    kind, title, body = _words(item)
    return item.uid, item.topic, kind, title, body


def _words(item: Event | Quote | Person | Term | Question) -> tuple[ItemKind, str, str]:
    if isinstance(item, Event):
        return ItemKind.EVENT, f"{item.title} {item.short_title}", f"{item.summary} {item.significance}"
    if isinstance(item, Quote):
        return ItemKind.QUOTE, item.text, f"{item.occasion} {item.argues_for} {item.argues_against}"
    if isinstance(item, Person):
        return ItemKind.PERSON, item.name, f"{item.role} {item.why_they_matter}"
    if isinstance(item, Term):
        return ItemKind.TERM, item.term, item.definition
    return ItemKind.QUESTION, item.text, ""
