"""The keys walk through every event, and stop at the ends."""

from app.domain.dates.historical import HistoricalDate
from app.domain.items import Event, Link
from app.domain.timeline.entries import Entry
from app.domain.timeline.searching import matching
from app.domain.timeline.walking import Walk, causes, effects, next_in_turn


def entry(uid: str, day: float, lane: int = 0) -> Entry:
    return Entry(uid, uid, lane, day, day + 1, day, day + 1)


ENTRIES = [entry("c", 30, 0), entry("a", 10, 0), entry("b", 20, 2), entry("d", 40, 2), entry("hidden", 25, 5)]
WALK = Walk(ENTRIES, (0, 1, 2))


def test_left_and_right_walk_through_time_across_the_lanes():
    assert [WALK.beside("a", 1), WALK.beside("b", 1), WALK.beside("c", 1)] == ["b", "c", "d"]
    assert WALK.beside("b", -1) == "a"


def test_the_first_and_the_last_event_are_the_ends():
    assert (WALK.first, WALK.last) == ("a", "d")
    assert WALK.beside("a", -1) is None
    assert WALK.beside("d", 1) is None


def test_up_and_down_go_to_the_nearest_event_of_the_next_lane_that_has_any():
    assert WALK.across("a", 1) == "b"
    assert WALK.across("c", 1) == "d"
    assert WALK.across("d", -1) == "c"
    assert WALK.across("a", -1) is None


def test_an_event_of_a_hidden_lane_is_passed_over():
    assert WALK.beside("b", 1) == "c"
    assert WALK.beside("hidden", 1) == "a"
    assert WALK.nearest_to(26) == "c"


def test_without_events_there_is_nowhere_to_go():
    nowhere = Walk((), (0,))

    assert (nowhere.first, nowhere.last, nowhere.nearest_to(5), nowhere.beside("x", 1)) == (
        None,
        None,
        None,
        None,
    )


def link(uid: str, start: str, end: str) -> Link:
    return Link(uid=uid, topic="t", from_event=start, to_event=end)


LINKS = [link("1", "munich", "pact"), link("2", "gol", "pact"), link("3", "pact", "war")]


def test_causes_lead_to_an_event_and_effects_from_it():
    assert [one.uid for one in causes(LINKS, "pact")] == ["1", "2"]
    assert [one.uid for one in effects(LINKS, "pact")] == ["3"]


def test_c_walks_the_causes_round_and_round():
    found = causes(LINKS, "pact")

    first = next_in_turn(found, None)
    second = next_in_turn(found, first)

    assert (first, second, next_in_turn(found, second)) == (LINKS[0], LINKS[1], LINKS[0])
    assert next_in_turn(found, LINKS[2]) == LINKS[0]
    assert next_in_turn([], None) is None


def event(title: str, short: str = "") -> Event:
    return Event(uid=title, topic="t", date=HistoricalDate.parse("1939"), title=title, short_title=short)


EVENTS = [event("Nazi–Soviet Pact signed"), event("Anti-Comintern Pact"), event("Łódź and München", "Munich")]


def test_every_word_typed_must_begin_a_word_of_the_title():
    assert [one.title for one in matching(EVENTS, "pact")] == [
        "Nazi–Soviet Pact signed",
        "Anti-Comintern Pact",
    ]
    assert [one.title for one in matching(EVENTS, "pac naz")] == ["Nazi–Soviet Pact signed"]
    assert matching(EVENTS, "act") == []


def test_capitals_and_accents_do_not_count_and_the_short_title_is_searched_too():
    assert [one.uid for one in matching(EVENTS, "MUNCHEN")] == ["Łódź and München"]
    assert [one.uid for one in matching(EVENTS, "munich")] == ["Łódź and München"]


def test_nothing_typed_finds_everything():
    assert matching(EVENTS, "  – ") == EVENTS
