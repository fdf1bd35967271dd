"""Answering cards: study days, siblings, what the buttons promise, and where the answer is seen."""

import pytest

from app.domain.cards import PromptKind, Rating, card_uid
from app.domain.drills.outcomes import DrillOutcome
from app.domain.exams import Exam
from app.domain.memories import MemoryState
from app.services.assembly import Services, assemble
from db import cards, projections
from tests.world import TOPIC, StillClock, event, quote

SINGLE_FOOT = card_uid(quote("q-single-foot"), PromptKind.COMPLETE)


def test_the_first_ten_cards_begin_with_the_essays_first_and_last_quotations(services: Services) -> None:
    queue = services.reviewing.queue(TOPIC)

    assert [card.uid for card in queue.cards[:2]] == [
        SINGLE_FOOT,
        card_uid(quote("q-guts"), PromptKind.COMPLETE),
    ]
    assert (len(queue.cards), queue.new, queue.due) == (10, 10, 0)


def test_the_day_a_button_promises_is_the_day_the_card_comes_back(
    services: Services, clock: StillClock
) -> None:
    for rating in (Rating.Hard, Rating.Good, Rating.Easy):
        promised = services.reviewing.prompt(SINGLE_FOOT).intervals[rating]
        due_day = services.reviewing.rate(SINGLE_FOOT, rating)

        assert due_day == clock().study_day + promised
        clock.pass_time(days=promised - 1)
        assert SINGLE_FOOT not in [card.uid for card in services.reviewing.queue(TOPIC).cards]
        clock.pass_time(days=1)
        assert SINGLE_FOOT in [card.uid for card in services.reviewing.queue(TOPIC).cards]


def test_a_card_not_known_comes_back_later_the_same_day(services: Services) -> None:
    services.reviewing.rate(SINGLE_FOOT, Rating.Again)

    uids = [card.uid for card in services.reviewing.queue(TOPIC).cards]

    assert SINGLE_FOOT in uids
    assert uids[0] != SINGLE_FOOT


def test_half_past_three_at_night_still_belongs_to_the_day_before(
    services: Services, clock: StillClock
) -> None:
    day = clock().study_day

    clock.pass_time(hours=10, minutes=30)
    assert clock().study_day == day
    services.reviewing.rate(SINGLE_FOOT, Rating.Good)
    clock.pass_time(hours=1)

    assert clock().study_day == day + 1
    assert services.progress.page(TOPIC).days[-2].answers == 1


def test_ten_new_cards_a_day_and_no_more(services: Services, clock: StillClock) -> None:
    for card in services.reviewing.queue(TOPIC).cards:
        services.reviewing.rate(card.uid, Rating.Good)

    assert services.reviewing.queue(TOPIC).new == 0
    clock.pass_time(days=1)
    assert services.reviewing.queue(TOPIC).new > 0


def test_two_ways_of_asking_one_quotation_never_meet_on_one_day(services: Services) -> None:
    services.learning.learn(quote("q-toast"))

    items = [card.item_uid for card in services.reviewing.queue(TOPIC).cards]

    assert items.count(quote("q-toast")) == 1


def test_what_is_learned_on_purpose_comes_before_the_starter_set(services: Services) -> None:
    services.learning.learn(event("locarno"))

    assert services.reviewing.queue(TOPIC).cards[0].item_uid == event("locarno")


def test_not_today_is_until_tomorrow_and_set_aside_until_taken_up(
    services: Services, clock: StillClock
) -> None:
    guts = card_uid(quote("q-guts"), PromptKind.COMPLETE)
    services.learning.not_today(SINGLE_FOOT)
    services.learning.set_aside(guts)

    assert not {SINGLE_FOOT, guts} & {card.uid for card in services.reviewing.queue(TOPIC).cards}
    clock.pass_time(days=1)
    uids = {card.uid for card in services.reviewing.queue(TOPIC).cards}
    assert SINGLE_FOOT in uids
    assert guts not in uids
    services.learning.take_up(quote("q-guts"))
    assert guts in {card.uid for card in services.reviewing.queue(TOPIC).cards}


def test_an_unsourced_phrase_of_the_essay_never_becomes_a_card(services: Services) -> None:
    phrase = quote("q-seed-capitalist-club")

    services.learning.learn(phrase)

    assert services.learning.memories([phrase])[phrase].state is MemoryState.NONE
    assert phrase not in {row.quote.uid for row in services.quotations.quotes(TOPIC)}


def test_everything_is_found_again_after_closing(services: Services, clock: StillClock) -> None:
    services.reviewing.rate(SINGLE_FOOT, Rating.Good)
    folder = services.database.file.parent
    memory = services.quotations.quote(quote("q-single-foot")).memory
    services.close()

    again = assemble(folder, clock)

    assert again.quotations.quote(quote("q-single-foot")).memory == memory
    again.close()


def test_an_exam_date_brings_every_card_back_before_the_exam(services: Services, clock: StillClock) -> None:
    for _ in range(4):
        due_day = services.reviewing.rate(SINGLE_FOOT, Rating.Easy)
        clock.pass_time(days=due_day - clock().study_day)
    exam = clock().study_day + 20

    services.preferences.set_exam(Exam(topic=TOPIC, day=exam, asked=True))

    assert services.reviewing.rate(SINGLE_FOOT, Rating.Easy) < exam


def test_a_drill_neither_uses_up_the_days_new_cards_nor_holds_one_back(services: Services) -> None:
    before = services.reviewing.queue(TOPIC)
    drilled = [
        DrillOutcome(event("munich"), Rating.Again),
        DrillOutcome(event("nazi-soviet-pact"), Rating.Good),
    ]

    services.reviewing.record_drill(TOPIC, PromptKind.ORDER, drilled)

    assert services.reviewing.queue(TOPIC) == before
    assert services.reviewing.answers(TOPIC) == 2


def test_an_answer_given_after_the_clock_was_set_back_is_kept_as_the_log_tells_it(
    services: Services, clock: StillClock
) -> None:
    for days, rating in ((10, Rating.Good), (-6, Rating.Again), (1, Rating.Easy), (-2, Rating.Hard)):
        clock.pass_time(days=days)
        due_day = services.reviewing.rate(SINGLE_FOOT, rating)

    with services.database.transaction() as connection:
        kept = cards.one(connection, SINGLE_FOOT)
        projections.rebuild(connection)
        rebuilt = cards.one(connection, SINGLE_FOOT)

    assert kept is not None
    assert rebuilt is not None
    assert kept.due_day == rebuilt.due_day == due_day
    assert kept.memory is not None
    assert rebuilt.memory is not None
    assert kept.memory.stability == pytest.approx(rebuilt.memory.stability)
    told = [(one.last_day, one.reps, one.lapses, one.last_rating) for one in (kept.memory, rebuilt.memory)]
    assert told[0] == told[1]
