"""When Today asks for the exam, and how far it is."""

from app.domain.dates.historical import HistoricalDate
from app.domain.items import Question
from app.domain.plans.document import Plan, PlanBody
from app.domain.plans.questions import QuestionRow
from app.domain.today import TodayPage, asks_for_exam, leading_questions


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


def row(name, *, planned):
    question = Question(
        uid=name, topic="t", text=f"{name}?", family="how-far", range=HistoricalDate.parse("1917/1945")
    )
    plan = Plan(uid=name, topic="t", version="1", clock="1", body=PlanBody(question=name))
    return QuestionRow(question, (plan,) if planned else ())


def names(rows):
    return "".join(row.question.uid for row in rows)


def test_without_a_plan_three_questions_are_enough_to_choose_from():
    assert names(leading_questions([row(name, planned=False) for name in "abcdefgh"])) == "abc"


def test_planned_questions_stand_first_and_others_fill_the_list():
    rows = [row(name, planned=name in "ce") for name in "abcdefgh"]

    assert names(leading_questions(rows)) == "ceabd"


def test_however_many_are_planned_one_more_is_offered():
    rows = [row(name, planned=name != "d") for name in "abcdefgh"]

    assert names(leading_questions(rows)) == "abcefghd"
