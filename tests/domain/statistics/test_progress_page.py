"""The page of Progress agrees with its parts."""

from app.domain.cards import PromptKind, Rating, Way
from app.domain.statistics import DayCell, DueCard, TopicMap, calibration, progress_page

TODAY = 20_000


def page(answers):
    return progress_page(
        study_day=TODAY,
        cells=[DayCell(TODAY, "t", Way.CARD, 18, int(Rating.Good), answers, 60_000)],
        due=iter([DueCard(TODAY, PromptKind.WHEN), DueCard(TODAY + 1, PromptKind.COMPLETE)]),
        cards=2,
        target=0.9,
        held=TopicMap(),
        calibrated=calibration([]),
    )


def test_ten_answers_are_enough_to_show_something():
    assert not page(9).has_enough
    assert page(10).has_enough


def test_counts_and_load_come_from_the_same_cards():
    shown = page(10)

    assert shown.due.total == shown.load[0].cards == 1
    assert shown.load[1].cards == 1
    assert shown.days[-1].answers == shown.answers == 10
