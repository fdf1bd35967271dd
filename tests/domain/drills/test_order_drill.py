"""Put in order: rounds, what is right, what is learnt from it."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.cards import Rating
from app.domain.dates.historical import HistoricalDate
from app.domain.drills.order import OrderRun, Round, mark, outcomes, right_places, rounds
from app.domain.items import Event


def event(date, name=""):
    return Event(uid=name or date, topic="t", date=HistoricalDate.parse(date), title=name or date)


def line(*dates):
    return tuple(event(date) for date in dates)


def begun(count, seed=1):
    return OrderRun.begin(rounds(line(*(f"{1900 + year}" for year in range(count))), seed))


DATES = st.sampled_from(
    [
        "1935",
        "1935-05",
        "1935-05-02",
        "1935-09",
        "1934/1938",
        "1935-05-02/1936",
        "1936",
        "193X",
        "1935~",
        "1936-01-26",
        "../1914",
        "1914",
        "-0043",
        "0014",
        "1935-24",
    ]
)


@pytest.mark.parametrize(
    ("placed", "asked"),
    [
        ("1935", "1935-05-02"),
        ("1935-05-02", "1935"),
        ("1935-05", "1935-05-31"),
        ("1935-05-02", "1935-05-02"),
        ("193X", "1935"),
        ("1936~", "1935"),
        ("1935-24", "1935-12-24"),
        ("1935-05/1939", "1935"),
    ],
)
def test_dates_equal_at_the_coarser_precision_are_right_either_way(placed, asked):
    found = Round((event(placed, "a"),), event(asked, "b"))

    assert mark(found, 0).is_right
    assert mark(found, 1).is_right


@pytest.mark.parametrize(
    ("placed", "asked"),
    [("1935", "1936"), ("1935-05-01", "1935-05-02"), ("1936-07/1939-04", "1938-09"), ("-0043", "0014")],
)
def test_dates_known_to_differ_are_right_one_way_only(placed, asked):
    found = Round((event(placed),), event(asked))

    assert not mark(found, 0).is_right
    assert mark(found, 1).is_right


def test_what_lasted_stands_where_it_began():
    war = event("1936-07-17/1939-04-01")

    assert right_places(Round(line("1935", "1938-09-29"), war)) == (1, 1)


def test_an_event_put_too_late_goes_back_and_says_after_what_it_was_put():
    entry = mark(Round(line("1931", "1933", "1938"), event("1932")), 3)

    assert (entry.place, entry.neighbour.uid, entry.after) == (1, "1938", True)


def test_an_event_put_too_early_goes_on_and_says_before_what_it_was_put():
    entry = mark(Round(line("1931", "1933", "1938"), event("1936")), 0)

    assert (entry.place, entry.neighbour.uid, entry.after) == (2, "1931", False)


def test_whoever_is_not_sure_is_shown_the_place():
    entry = mark(Round(line("1931", "1933"), event("1932")), None)

    assert (entry.place, entry.is_right, entry.neighbour) == (1, False, None)


def test_a_right_place_among_equals_is_kept_as_it_was_chosen():
    run = OrderRun((event("1935-09-01"),), (event("1935"),)).to(1).place()

    assert [entry.uid for entry in run.line] == ["1935-09-01", "1935"]


@pytest.mark.parametrize(("count", "start"), [(2, 1), (5, 1), (6, 2), (8, 2)])
def test_one_or_two_events_stand_as_the_start_and_the_rest_are_asked(count, start):
    run = begun(count)

    assert len(run.line) == start
    assert run.count == count - start


@pytest.mark.parametrize("count", [0, 1])
def test_without_two_events_there_is_nothing_to_do(count):
    run = begun(count)

    assert run.event is None
    assert run.place() == run
    assert outcomes(run, {}) == ()


def test_the_start_of_the_line_is_in_order_and_later_rounds_stand_on_earlier_ones():
    found = rounds(line(*(str(year) for year in range(1930, 1938))), seed=5)

    for before, after in pairwise(found):
        assert set(after.line) == {*before.line, before.event}
    assert all(list(one.line) == sorted(one.line, key=lambda entry: entry.uid) for one in found)


def test_the_same_seed_asks_in_the_same_order_and_another_does_not():
    events = line(*(str(year) for year in range(1930, 1938)))

    assert rounds(events, 3) == rounds(events, 3)
    assert rounds(events, 3) != rounds(events, 4)


def test_at_most_as_many_events_as_wanted_take_part():
    found = rounds(line(*(str(year) for year in range(1900, 1940))), 1, 5)

    assert len(found) + len(found[0].line) == 5


def test_the_card_goes_no_further_than_the_ends():
    run = begun(8)

    for _ in range(5):
        run = run.earlier()
    assert run.at == 0
    for _ in range(5):
        run = run.later()
    assert run.at == len(run.line)


def test_right_is_good_and_everything_else_comes_again():
    run = OrderRun(line("1930"), line("1931", "1932", "1933"))

    run = run.to(1).place().to(0).place().not_sure()

    assert [(one.item_uid, one.rating, one.duration_ms) for one in outcomes(run, {"1932": 4_000})] == [
        ("1931", Rating.Good, 0),
        ("1932", Rating.Again, 4_000),
        ("1933", Rating.Again, 0),
    ]
    assert (run.right, len(run.missed), run.event) == (1, 2, None)


@given(st.lists(DATES, min_size=2, max_size=9), st.integers(0, 99), st.data())
def test_however_it_is_answered_no_two_events_end_surely_the_wrong_way_round(dates, seed, data):
    events = [event(date, f"{number}: {date}") for number, date in enumerate(dates)]
    run = OrderRun.begin(rounds(events, seed, len(events)))

    while run.event is not None:
        run = run.to(data.draw(st.integers(0, len(run.line))))
        run = run.place() if data.draw(st.booleans()) else run.not_sure()

    assert sorted(entry.uid for entry in run.line) == sorted(entry.uid for entry in events)
    for before, after in combinations(run.line, 2):
        assert mark(Round((before,), after), 1).is_right


@given(st.lists(DATES, min_size=1, max_size=8), DATES, st.integers(0, 99))
def test_there_is_always_a_right_place(dates, asked, seed):
    events = [event(date, f"{number}: {date}") for number, date in enumerate(dates)]
    found = rounds([*events, event(asked, "asked")], seed, len(dates) + 1)

    for one in found:
        first, last = right_places(one)
        assert 0 <= first <= last <= len(one.line)
        assert first <= mark(one, None).place <= last
