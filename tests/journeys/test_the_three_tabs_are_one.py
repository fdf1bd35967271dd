"""Timeline, Key quotes and Essay plans are one program: what is learned in one is seen in the others, in the real window."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.acts import Act
from app.domain.cards import PromptKind, card_uid
from app.domain.plans import edits
from app.domain.plans.document import Plan
from app.services.assembly import Services
from app.ui.asking.card_asker import CardAsker
from app.ui.essays.evidence_list import EvidenceList
from app.ui.essays.evidence_model import EvidenceModel
from app.ui.essays.tab import EssaysTab
from app.ui.progress.tab import ProgressTab
from app.ui.today.question_row import QuestionButton
from app.ui.today.tab import TodayTab
from db import logs
from tests.journeys.student import Student
from tests.stage import opened_window, settle
from tests.world import TOPIC, StillClock, question, quote

SPACE, ENTER = Qt.Key.Key_Space, Qt.Key.Key_Return
EVIDENCE = (quote("q-toast"), quote("q-riddle"))


@pytest.fixture
def student(qapp: QApplication, data_dir: Path, clock: StillClock) -> Iterator[Student]:
    with opened_window(data_dir, clock, tab="today") as window:
        yield Student(window)


@pytest.fixture
def services(student: Student) -> Services:
    assert student.window.desk is not None
    return student.window.desk.services


@pytest.fixture
def plan(services: Services, student: Student) -> Plan:
    """A plan of one paragraph that rests on two quotations, just made cards by it."""
    started = services.planning.start(question("security-main-aim"))
    first = started.body.paragraphs[0].uid
    body = edits.set_thesis(edits.set_point(started.body, first, "A deal, warmly meant"), "Security.")
    for item in EVIDENCE:
        body = edits.add_evidence(body, first, f"use-{item}", item)
    made = services.planning.save(started, body, Act.ADD_EVIDENCE)
    assert student.window.desk is not None
    changes = student.window.desk.context.changes
    changes.plans_changed.emit(frozenset({made.uid}))
    changes.cards_changed.emit(frozenset(card_uid(item, PromptKind.COMPLETE) for item in EVIDENCE))
    return made


def bars_in_the_plan(student: Student, plan: Plan) -> list[str]:
    """What the memory bars of the open paragraph's evidence say."""
    student.goes_to(4)
    student.one(EssaysTab).show_plan(plan.uid)
    settle()
    rows = next(
        one.model()
        for one in student.window.findChildren(EvidenceList)
        if one.isVisible()
        and isinstance(one.model(), EvidenceModel)
        and one.model().rowCount() == len(EVIDENCE)
    )
    return [rows.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(rows.rowCount())]


def squares_on_today(student: Student) -> list[str]:
    """What the rows of Today say of the questions, as they are read out."""
    student.goes_to(1)
    return [row.accessibleName() for row in student.window.findChildren(QuestionButton) if row.isVisible()]


def answers_all_quotations(student: Student) -> None:
    student.goes_to(3)
    asker = student.one(CardAsker)
    while asker.isVisible():
        student.key(SPACE)
        student.key(SPACE)


def test_answering_a_card_changes_its_bar_in_the_plan_and_the_question_on_today(
    student: Student, plan: Plan
) -> None:
    before = bars_in_the_plan(student, plan), squares_on_today(student)
    assert all("never answered" in bar for bar in before[0])

    answers_all_quotations(student)
    after = bars_in_the_plan(student, plan), squares_on_today(student)

    assert all("%" in bar for bar in after[0])
    assert after[1][0] != before[1][0]
    assert "How far was security the main aim" in after[1][0]


def test_the_button_of_today_starts_a_real_run_whose_answers_are_in_the_log(
    student: Student, services: Services, plan: Plan
) -> None:
    student.goes_to(1)
    assert services.reviewing.answers(TOPIC) == 0

    student.key(ENTER)
    run = student.one(TodayTab)
    assert run.is_running
    for _ in range(40):
        if services.reviewing.answers(TOPIC) or not run.is_running:
            break
        student.key(ENTER)

    assert services.reviewing.answers(TOPIC) > 0


def test_progress_shows_what_the_log_says(student: Student, services: Services, plan: Plan) -> None:
    student.goes_to(3)
    asker = student.one(CardAsker)
    for key in (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_2):
        if asker.isVisible():
            student.key(SPACE)
            student.key(key)
    answers_all_quotations(student)
    student.goes_to(3)

    with services.database.reading() as connection:
        ratings = Counter(row.rating for row in logs.all_reviews(connection) if not row.retracts)
    answers = sum(ratings.values())
    recalled = answers - ratings[1]
    student.goes_to(5)

    assert student.one(ProgressTab)
    assert student.sees(f"{answers} answers")
    assert student.sees(
        f"You recalled {recalled} of the {answers} cards you answered in the last four weeks."
    )
