"""The order in which today's cards are asked."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from app.domain.cards import Card, CardOrigin, Memory, PromptKind, Rating, card_uid, item_of
from app.domain.due import Policy
from app.domain.queue import APART, order_queue

TODAY = 20_000
POLICY = Policy()


def card(name, prompt=PromptKind.COMPLETE, **fields):
    item = f"topic/quote/{name}"
    return Card(
        **{
            "uid": card_uid(item, prompt),
            "item_uid": item,
            "topic": "topic",
            "prompt": prompt,
            "origin": CardOrigin.STARTER,
            **fields,
        }
    )


def known(name, stability=10.0, days_ago=12, rating=Rating.Good, **fields):
    memory = Memory(stability=stability, difficulty=5.0, last_day=TODAY - days_ago, last_rating=rating)
    return card(name, memory=memory, **{"due_day": TODAY, **fields})


def names(queue):
    return [asked.item_uid.rpartition("/")[2] for asked in queue.cards]


cards = st.lists(
    st.builds(
        lambda name, prompt, origin, front, stability, ago, due, rating: card(
            name,
            prompt,
            origin=origin,
            front=front,
            memory=stability
            and Memory(stability=stability, difficulty=5.0, last_day=TODAY - ago, last_rating=rating),
            due_day=TODAY + due if stability else None,
        ),
        st.sampled_from("abcdefghijklmnop"),
        st.sampled_from((PromptKind.COMPLETE, PromptKind.WHO)),
        st.sampled_from(CardOrigin),
        st.integers(0, 5),
        st.one_of(st.none(), st.floats(0.1, 100)),
        st.integers(0, 60),
        st.integers(-30, 3),
        st.sampled_from(Rating),
    ),
    max_size=30,
    unique_by=lambda one: one.uid,
)


def test_what_is_nearest_to_being_lost_comes_first():
    fresh = known("fresh", stability=100.0, days_ago=90)
    lost = known("lost", stability=2.0, days_ago=30)
    fading = known("fading", stability=10.0, days_ago=15)

    assert names(order_queue([fresh, lost, fading], TODAY, POLICY)) == ["lost", "fading", "fresh"]


def test_cards_not_due_set_aside_or_put_off_are_not_asked():
    queue = order_queue(
        [
            known("tomorrow", due_day=TODAY + 1),
            known("aside", suspended=True),
            known("put off", buried_until=TODAY + 1),
            known("put off yesterday", buried_until=TODAY),
        ],
        TODAY,
        POLICY,
    )

    assert names(queue) == ["put off yesterday"]


def test_evidence_comes_to_the_front_of_the_queue():
    evidence = card("evidence", origin=CardOrigin.EVIDENCE)
    chosen = card("chosen", origin=CardOrigin.CHOSEN, front=9)
    due = [known(f"due {number}", stability=10.0 + number) for number in range(5)]

    queue = order_queue([card("starter"), *due, chosen, evidence], TODAY, POLICY)

    assert names(queue) == [
        *("evidence", "due 0", "due 1", "chosen", "due 2", "due 3", "due 4", "starter"),
    ]


def test_new_cards_keep_their_order_unless_moved_to_the_front():
    queue = order_queue([card("first"), card("second"), card("moved", front=1)], TODAY, POLICY)

    assert names(queue) == ["moved", "first", "second"]


def test_no_more_new_cards_than_the_day_allows():
    new = [card(f"new {number}") for number in range(12)]

    assert order_queue(new, TODAY, POLICY).new == 10
    assert order_queue(new, TODAY, POLICY, introduced_today=7).new == 3
    assert order_queue(new, TODAY, POLICY, introduced_today=11).new == 0


def test_a_quotation_and_its_speaker_are_asked_on_different_days():
    both = [card("one"), card("one", PromptKind.WHO)]

    first = order_queue(both, TODAY, POLICY)
    answered = order_queue([both[1]], TODAY, POLICY, 1, [both[0].uid])

    assert [asked.prompt for asked in first.cards] == [PromptKind.COMPLETE]
    assert answered.cards == ()


def test_an_event_put_in_order_in_a_drill_may_still_be_asked():
    one = card("one", PromptKind.WHEN)

    queue = order_queue([one], TODAY, POLICY, 0, [card_uid(one.item_uid, PromptKind.ORDER)])

    assert [asked.uid for asked in queue.cards] == [one.uid]


def test_a_card_answered_again_returns_after_some_others():
    again = known("again", stability=0.3, days_ago=0, rating=Rating.Again)
    others = [known(f"other {number}", stability=10.0 + number) for number in range(6)]

    at_once = order_queue([again, *others], TODAY, POLICY, 0, [again.uid])
    later = order_queue([again, *others[2:]], TODAY, POLICY, 0, [again.uid, others[0].uid, others[1].uid])
    alone = order_queue([again], TODAY, POLICY, 0, [again.uid])

    assert names(at_once).index("again") == APART
    assert names(later).index("again") == APART - 2
    assert names(alone) == ["again"]


def test_a_repeat_comes_even_though_its_sibling_was_answered_today():
    again = known("one", stability=0.3, days_ago=0, rating=Rating.Again)
    sibling = card("one", PromptKind.WHO)

    queue = order_queue([again, sibling], TODAY, POLICY, 1, [again.uid])

    assert [asked.uid for asked in queue.cards] == [again.uid]


def test_the_queue_says_how_long_it_takes():
    assert order_queue([], TODAY, POLICY).minutes == 0
    assert order_queue([card(str(number)) for number in range(4)], TODAY, POLICY).minutes == 2


def test_a_short_run_takes_the_front_of_the_queue():
    queue = order_queue([known("a"), known("b"), card("c")], TODAY, POLICY, limit=2)

    assert (len(queue.cards), queue.due, queue.new) == (2, 2, 0)


def test_a_quotation_is_asked_at_the_stage_its_memory_has_reached():
    queue = order_queue(
        [card("new"), known("old", stability=40.0), known("who", prompt=PromptKind.WHO)], TODAY, POLICY
    )

    assert {asked.item_uid.rpartition("/")[2]: asked.gap_level for asked in queue.cards} == {
        "new": 0,
        "old": 4,
        "who": 0,
    }


@given(cards, st.integers(0, 12), st.data())
def test_nothing_is_asked_twice_lost_or_beside_its_sibling(deck, introduced, data):
    answered = data.draw(st.lists(st.sampled_from([one.uid for one in deck] or ["none#who"]), max_size=5))

    queue = order_queue(deck, TODAY, POLICY, introduced, answered)

    asked = Counter(one.uid for one in queue.cards)
    assert set(asked.values()) <= {1}
    assert queue.due + queue.new == len(queue.cards)
    assert queue.new <= max(0, POLICY.new_cards_a_day - introduced)
    repeats = {
        one.uid
        for one in deck
        if one.memory and one.memory.last_day == TODAY and one.memory.last_rating == Rating.Again
    }
    assert repeats <= set(asked)
    first_askings = [item_of(uid) for uid in asked if uid not in repeats]
    assert len(first_askings) == len(set(first_askings))
    assert not {item_of(uid) for uid in answered} & set(first_askings)
    due_items = {one.item_uid for one in deck if one.due_day is not None and one.due_day <= TODAY}
    assert due_items <= {item_of(uid) for uid in (*asked, *answered)}
