"""What a base and its changes amount to, also when some of them come from a later Foothold."""

from app.domain.entities import folded
from app.domain.items import Event
from app.domain.logs import Change

BASE = {"uid": "t/event/a", "topic": "t", "date": "1938-09-30", "title": "Munich", "importance": 3}


def change(number: int, field: str, value: str) -> Change:
    return Change(
        uid=f"c{number}", kind="event", entity="t/event/a", topic="t", field=field, value=value, action="a",
        device="aaaa", clock=f"{number:012x}-0000-aaaa",
    )  # fmt: skip


def test_values_of_a_wrong_type_cost_no_other_field() -> None:
    changes = [
        change(1, "title", '"Munich Agreement"'),
        change(2, "importance", '"vital"'),
        change(3, "date", '"the autumn after Anschluss"'),
        change(4, "recording", '{"minutes": 3}'),
    ]

    event = folded("event", "t/event/a", BASE, changes)

    assert isinstance(event, Event)
    assert (event.title, event.importance, event.date.edtf) == ("Munich Agreement", 3, "1938-09-30")


def test_an_empty_value_is_the_pack_s_again() -> None:
    changes = [change(1, "title", '"Munich Agreement"'), change(2, "title", "")]

    event = folded("event", "t/event/a", BASE, changes)

    assert isinstance(event, Event)
    assert event.title == "Munich"


def test_changes_of_something_never_made_amount_to_nothing() -> None:
    assert folded("event", "t/event/b", None, [change(1, "title", '"Munich"')]) is None
