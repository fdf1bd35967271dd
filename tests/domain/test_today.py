"""When Today asks for the exam, and how far it is."""

from app.domain.today import TodayPage, asks_for_exam


def test_exam_and_board_are_asked_after_ten_answers_or_the_first_drill_and_only_once():
    assert not asks_for_exam(asked=False, answers=9, drills=0)
    assert asks_for_exam(asked=False, answers=10, drills=0)
    assert asks_for_exam(asked=False, answers=0, drills=1)
    assert not asks_for_exam(asked=True, answers=500, drills=3)


def test_days_are_counted_down_to_the_exam_and_not_beyond_it():
    assert TodayPage(study_day=100, exam_day=155).days_to_exam == 55
    assert TodayPage(study_day=100, exam_day=100).days_to_exam == 0
    assert TodayPage(study_day=100, exam_day=99).days_to_exam is None
    assert TodayPage(study_day=100).days_to_exam is None
