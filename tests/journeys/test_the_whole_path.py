"""The one path everything serves: from the first start to the next day."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.cards import PromptKind, card_uid
from app.ui.asking.card_asker import CardAsker
from app.ui.drills.order_view import OrderView
from app.ui.essays.carrying import Load, as_mime
from app.ui.essays.tab import EssaysTab
from app.ui.essays.tray import EvidenceTray
from app.ui.progress.tab import ProgressTab
from app.ui.timeline.tab import TimelineTab
from app.ui.today.tab import TodayTab
from tests.journeys.student import Student
from tests.stage import opened_window, settle, wait_until
from tests.world import TOPIC, StillClock, event, quote

ENTER, SPACE, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_a_student_does_the_whole_path_and_finds_everything_next_day(
    qapp: QApplication, tmp_path: Path, clock: StillClock
) -> None:
    folder = tmp_path / "data"

    with opened_window(folder, clock) as window:
        student = Student(window)
        explores_the_topic(student)
        puts_eight_in_order(student)
        answers_cards(student)
        tells_of_the_exam(student)
        builds_a_plan(student)
        sees_the_three_tabs_agree(student)
    clock.pass_time(days=1)

    with opened_window(folder, clock) as window:
        finds_everything_again(Student(window))


def explores_the_topic(student: Student) -> None:
    assert student.sees("Explore “Stalin’s Foreign Policy”")

    student.key(ENTER)

    assert student.one(TimelineTab)
    wait_until(lambda: student.sees("Nazi–Soviet Pact signed"))
    assert student.sees("80 events. Try putting eight in order.")


def puts_eight_in_order(student: Student) -> None:
    student.presses("Put eight in order")
    drill = student.one(OrderView)

    while drill.run.event is not None:
        student.key(ENTER)
    student.key(ENTER)

    assert student.one(TimelineTab).view.isVisible()
    assert not student.sees("Try putting eight in order")


def answers_cards(student: Student) -> None:
    student.goes_to(3)
    asker = student.one(CardAsker)
    assert student.sees("0 of 10 due")

    first = asker.card_uid
    student.key(SPACE)
    student.key(Qt.Key.Key_1)
    assert asker.card_uid != first
    student.key(Qt.Key.Key_Z, CTRL)
    assert asker.card_uid == first
    assert student.sees("0 of 10 due")

    for number in range(4):
        assert student.sees(f"{number} of 10 due")
        student.key(SPACE)
        student.key(SPACE)


def tells_of_the_exam(student: Student) -> None:
    student.goes_to(1)
    today = student.one(TodayTab)
    assert student.sees("When is the exam?")

    today.exam_card.day.setFocus()
    student.types("10 June 2026")
    student.key(ENTER)
    student.presses("Not sure")

    wait_until(lambda: student.sees("55 days to the exam"))
    assert not today.exam_card.isVisible()


def builds_a_plan(student: Student) -> None:
    student.goes_to(4)
    essays = student.one(EssaysTab)
    student.key(Qt.Key.Key_Down)
    student.key(Qt.Key.Key_Up)
    student.key(ENTER)
    student.types("Security chose the moves; ideology supplied the picture of the world.")
    student.key(ENTER)
    student.types("Fear of attack made peace the first need")
    student.key(Qt.Key.Key_N, CTRL)
    student.types("In August 1939 security was bought with other people’s land")

    first, second = (paragraph.uid for paragraph in stored(essays).paragraphs)
    essays.editor.sheet.open_paragraph(first)
    settle()
    tray = student.one(EvidenceTray)
    student.key(Qt.Key.Key_F, CTRL)
    student.types("drink to his health")
    student.key(Qt.Key.Key_Down)
    student.key(ENTER)
    student.drops(as_mime(Load.ITEM, event("locarno")), essays.editor.sheet.ground)
    assert tray.isVisible()
    assert [use.item for use in stored(essays).paragraph(first).evidence] == [
        quote("q-toast"),
        event("locarno"),
    ]
    assert student.sees("Paragraph 2 has no evidence.")

    student.key(Qt.Key.Key_Z, CTRL)
    assert [use.item for use in stored(essays).paragraph(first).evidence] == [quote("q-toast")]
    student.key(Qt.Key.Key_Y, CTRL)
    essays.editor.sheet.open_paragraph(second)
    settle()
    student.key(Qt.Key.Key_Up, ALT)
    assert [paragraph.uid for paragraph in stored(essays).paragraphs] == [second, first]


def sees_the_three_tabs_agree(student: Student) -> None:
    essays = student.one(EssaysTab)
    services = student.window.desk.services  # type: ignore[union-attr]
    before = services.planning.readiness(essays.opened.plan)

    student.goes_to(3)
    asker = student.one(CardAsker)
    assert asker.card_uid == card_uid(quote("q-toast"), PromptKind.COMPLETE)
    while asker.isVisible():
        student.key(SPACE)
        student.key(SPACE)
    assert student.sees("Nothing more is due")
    after = services.planning.readiness(essays.opened.plan)

    assert after.share > before.share
    student.goes_to(1)
    assert student.sees("How far was security the main aim of Stalin’s foreign policy?")
    student.goes_to(5)
    assert student.one(ProgressTab)
    assert student.sees(f"{services.reviewing.answers(TOPIC)} answers")


def finds_everything_again(student: Student) -> None:
    assert student.one(TodayTab)
    assert student.sees("54 days to the exam")
    assert student.sees("How far was security the main aim of Stalin’s foreign policy?")

    student.goes_to(4)
    student.key(Qt.Key.Key_Down)
    student.key(Qt.Key.Key_Up)
    student.key(ENTER)
    body = stored(student.one(EssaysTab))
    assert body.thesis == "Security chose the moves; ideology supplied the picture of the world."
    assert [len(paragraph.evidence) for paragraph in body.paragraphs] == [0, 2]

    student.goes_to(2)
    assert not student.sees("Try putting eight in order")

    student.goes_to(1)
    student.key(ENTER)
    assert student.one(TodayTab).is_running
    student.key(ESCAPE)
    assert not student.one(TodayTab).is_running


def stored(essays: EssaysTab):  # type: ignore[no-untyped-def]
    return essays.context.services.planning.plan(essays.opened.plan.uid).body


@pytest.mark.parametrize(
    ("tab", "sentence"),
    [
        ("today", "A good first five minutes"),
        ("timeline", "Choose an event to read what happened"),
        ("quotes", "We do not want a single foot"),
        ("essays", "Which question would you like to plan?"),
        ("progress", "Ten answers are enough to start."),
    ],
)
def test_every_tab_opens_with_its_day_one_state_never_empty(
    qapp: QApplication, data_dir: Path, clock: StillClock, tab: str, sentence: str
) -> None:
    with opened_window(data_dir, clock, tab=tab) as window:
        assert window.tabs.current == tab
        assert Student(window).sees(sentence)
