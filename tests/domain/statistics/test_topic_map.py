"""What is held of a topic, square by square."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates.historical import HistoricalDate
from app.domain.items import Event, Lane
from app.domain.plans.readiness import ParagraphState as Square
from app.domain.statistics.topic_map import topic_map

LANES = tuple(
    Lane(id=name, title=name.title(), letter=name[0].upper(), colour=name) for name in ("west", "war")
)


def event(name, year, theme="west"):
    return Event(
        uid=name,
        topic="t",
        date=HistoricalDate.parse(str(year)),
        title=f"The {name}",
        short_title=name,
        themes=(theme,),
    )


events = st.lists(
    st.tuples(
        st.builds(
            event,
            st.text("abcdef", min_size=1, max_size=4),
            st.integers(1917, 1945),
            st.sampled_from(["west", "war", "elsewhere"]),
        ),
        st.none() | st.floats(0, 1),
    ),
    max_size=30,
)


def test_events_stand_in_their_lane_in_order_of_time():
    munich, pact, winter_war = event("munich", 1938), event("pact", 1939), event("winter war", 1940, "war")

    west, war = topic_map(LANES, [(winter_war, None), (pact, 0.9), (munich, 0.6)]).lanes

    assert [(square.title, square.state) for square in west.squares] == [
        ("munich", Square.HALF),
        ("pact", Square.FULL),
    ]
    assert [square.state for square in war.squares] == [Square.HOLLOW]


def test_a_lane_without_events_is_not_on_the_map():
    assert [row.lane.id for row in topic_map(LANES, [(event("pact", 1939), 0.9)]).lanes] == ["west"]


def test_what_is_nearly_forgotten_is_as_hollow_as_what_was_never_answered():
    squares = topic_map(LANES, [(event("a", 1930), 0.3), (event("b", 1931), None)]).lanes[0].squares

    assert {square.state for square in squares} == {Square.HOLLOW}


@given(events)
def test_every_event_has_exactly_one_square(drawn):
    result = topic_map(LANES, drawn)

    assert result.events == len(drawn)
    assert sorted(square.event for row in result.lanes for square in row.squares) == sorted(
        e.uid for e, _ in drawn
    )
    assert result.secure + result.nearly <= result.events
