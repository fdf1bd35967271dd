"""What is due today and in the week ahead."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.cards import PromptKind
from app.domain.statistics.forecast import DueCard, DueCounts, due_today, forecast, minutes_a_day

TODAY = 20_000
due_cards = st.lists(
    st.builds(DueCard, st.integers(TODAY - 30, TODAY + 30), st.sampled_from(PromptKind)), max_size=60
)


def test_what_is_overdue_counts_today():
    loads = forecast([DueCard(TODAY - 5, PromptKind.WHEN), DueCard(TODAY, PromptKind.WHEN)], TODAY)

    assert [load.cards for load in loads] == [2, 0, 0, 0, 0, 0, 0]


def test_a_quotation_takes_longer_than_a_date():
    quotation, date = forecast(
        [DueCard(TODAY, PromptKind.COMPLETE), DueCard(TODAY + 1, PromptKind.WHEN)], TODAY, 2
    )

    assert quotation.seconds > date.seconds


def test_due_cards_are_counted_by_the_tab_that_asks_them():
    kinds = [PromptKind.COMPLETE, PromptKind.WHO, PromptKind.WHEN, PromptKind.POINT]
    cards = [DueCard(TODAY, kind) for kind in kinds] + [DueCard(TODAY + 1, PromptKind.WHEN)]

    assert due_today(cards, TODAY) == DueCounts(quotations=2, dates=1, points=1)


@given(due_cards)
def test_every_card_of_the_week_stands_on_exactly_one_day(cards):
    loads = forecast(cards, TODAY)

    assert [load.study_day for load in loads] == list(range(TODAY, TODAY + 7))
    assert sum(load.cards for load in loads) == sum(card.due_day < TODAY + 7 for card in cards)
    assert loads[0].cards == sum(card.due_day <= TODAY for card in cards)


@given(due_cards)
def test_the_mean_of_the_week_lies_between_its_days(cards):
    loads = forecast(cards, TODAY)

    assert min(load.minutes for load in loads) <= minutes_a_day(loads) <= max(load.minutes for load in loads)
