"""Items survive their JSON, dates and all."""

import msgspec
import pytest

from app.domain.dates.coding import decode, encode
from app.domain.dates.historical import HistoricalDate
from app.domain.errors import DateProblem
from app.domain.items import Era, Event, Person, Quote

_PACT = Event(
    uid="p/event/pact",
    topic="p",
    date=HistoricalDate.parse("1939-08-23"),
    title="Nazi–Soviet Pact signed",
    themes=("germany", "security"),
    people=("p/person/molotov",),
)


@pytest.mark.parametrize(
    "item",
    [
        _PACT,
        Quote(uid="q", topic="p", text="It is our duty", date=HistoricalDate.parse("1920?")),
        Quote(uid="q", topic="p", text="It is our duty"),
        Person(uid="m", topic="p", name="Molotov", dates=HistoricalDate.parse("1890/1986")),
        Era(id="pact", title="The Pact", date=HistoricalDate.parse("1939-08-23/1941-06-21")),
    ],
)
def test_an_item_reads_back_as_it_was_written(item):
    again = decode(encode(item), type(item))

    assert again == item


def test_a_list_of_items_reads_back():
    assert decode(encode([_PACT, _PACT]), list[Event]) == [_PACT, _PACT]


def test_a_date_is_stored_as_its_edtf_text():
    assert msgspec.json.decode(encode(_PACT))["date"] == "1939-08-23"


def test_a_stored_text_that_is_no_date_is_told_as_one():
    with pytest.raises(DateProblem) as problem:
        decode(b'{"uid": "x", "topic": "p", "title": "t", "date": "1939-02-30"}', Event)

    assert problem.value.facts == {"text": "1939-02-30"}


def test_a_value_nobody_knows_is_a_bug():
    with pytest.raises(NotImplementedError):
        encode(object())
    with pytest.raises(NotImplementedError):
        decode(b'"x"', complex)
