"""Every page, state and dialog a student can come to, one after the other in one window: for laws that hold everywhere.

Each scene starts wherever the one before ended and says what is to be looked at: the window, or the dialog over it.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.ui.asking.card_asker import CardAsker
from app.ui.drills.order_view import OrderView
from app.ui.essays.tab import EssaysTab
from app.ui.main_window import MainWindow
from app.ui.progress.tab import ProgressTab
from app.ui.quotes.tab import QuotesTab
from app.ui.timeline.tab import TimelineTab
from app.ui.today.tab import TodayTab
from tests.journeys.student import Student
from tests.stage import press, settle, wait_until
from tests.world import event, quote

ESCAPE, SPACE, DOWN = Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Down

Scenes = Iterator[tuple[str, QWidget]]


def day_one(window: MainWindow) -> Scenes:
    """Each tab before anything was done."""
    student = Student(window)
    for place, name in enumerate(("today", "timeline", "quotes", "essays", "progress"), 1):
        student.goes_to(place)
        yield f"{name}, day one", window


def lived_in(window: MainWindow, plan: str) -> Scenes:
    """Each page, its states and the dialogs after three weeks; `plan` is the plan to open."""
    for scenes in (_today, _timeline, _quotes):
        yield from scenes(window)
    yield from _essays(window, plan)
    yield from _progress(window)
    yield from dialogs(window)


def dialogs(window: MainWindow) -> Scenes:
    """Find anything, preferences, help, what is kept, about."""
    desk = window.desk
    assert desk is not None
    openers: dict[str, Callable[[], object]] = {
        "find anything": desk.dialogs.find_anything,
        "preferences": desk.dialogs.preferences,
        "help for this page": desk.dialogs.page_help,
        "what is kept": desk.dialogs.kept,
        "about": desk.dialogs.about,
    }
    for name, opens in openers.items():
        opens()
        wait_until(lambda: open_dialog() is not None)
        dialog = open_dialog()
        assert dialog is not None
        settle()
        yield name, dialog
        dialog.close()
        window.activateWindow()
        wait_until(window.isActiveWindow)


def open_dialog() -> QDialog | None:
    """The dialog that has the keys."""
    active = QApplication.activeWindow()
    return active if isinstance(active, QDialog) else None


def nothing_moves(window: MainWindow) -> bool:
    """Whether everything that showed where it went has got there."""
    running = QAbstractAnimation.State.Running
    return all(one.state() is not running for one in window.findChildren(QAbstractAnimation))


def _today(window: MainWindow) -> Scenes:
    student = Student(window)
    student.goes_to(1)
    yield "today", window
    today = student.one(TodayTab)
    student.presses_beginning("All ")
    yield "today, all questions", window
    today.ask_for_exam()
    settle()
    yield "today, when is the exam", window
    student.key(ESCAPE)
    today.start_run(20)
    settle()
    yield "run, question", window
    student.key(SPACE)
    yield "run, answer", window
    student.key(ESCAPE)


def _timeline(window: MainWindow) -> Scenes:
    student = Student(window)
    student.goes_to(2)
    timeline = student.one(TimelineTab)
    timeline.invite(wanted=True)
    settle()
    yield "timeline, invitation", window
    timeline.invite(wanted=False)
    timeline.show_event(event("nazi-soviet-pact"))
    wait_until(lambda: student.sees("Nazi–Soviet Pact signed"))
    press(timeline.view, Qt.Key.Key_0)
    yield "timeline, event", window
    student.presses("Table")
    yield "timeline, table", window
    student.presses("Lanes")
    timeline.put_in_order()
    settle()
    yield "drill, question", window
    drill = student.one(OrderView)
    student.key(Qt.Key.Key_Return)
    wait_until(lambda: nothing_moves(window))
    yield "drill, placed", window
    while drill.run.event is not None:
        student.key(Qt.Key.Key_Return)
    yield "drill, end", window
    student.key(ESCAPE)


def _quotes(window: MainWindow) -> Scenes:
    student = Student(window)
    student.goes_to(3)
    quotes = student.one(QuotesTab)
    yield "quotes, question", window
    student.key(SPACE)
    yield "quotes, answer", window
    quotes.show_quote(quote("q-toast"))
    settle()
    yield "quotes, browse", window
    student.presses("Learn")
    quotes.focus_first()
    asker = student.one(CardAsker)
    while asker.isVisible():
        student.key(SPACE)
        student.key(Qt.Key.Key_3)
    yield "quotes, all answered", window


def _essays(window: MainWindow, plan: str) -> Scenes:
    student = Student(window)
    student.goes_to(4)
    essays = student.one(EssaysTab)
    yield "essays, questions", window
    essays.show_plan(plan)
    settle()
    yield "plan", window
    essays.editor.sheet.open_paragraph("paragraph-2")
    settle()
    yield "plan, paragraph", window
    if student.can_press("Line of argument"):
        student.presses("Line of argument")
        yield "plan, line of argument", window
        student.key(ESCAPE)
    yield from _recall(window, essays)
    essays.show_essay()
    settle()
    yield "marked essay", window
    essays.find_slips()
    settle()
    yield "slip, question", window
    student.key(Qt.Key.Key_1)
    essays.drill.go_on.click()
    settle()
    yield "slip, answer", window
    student.key(ESCAPE)


def _recall(window: MainWindow, essays: EssaysTab) -> Scenes:
    student = Student(window)
    recall = essays.recall
    essays.recall_plan()
    settle()
    yield "recall, start", window
    recall.start.begin.click()
    settle()
    student.types("Security chose the moves, for fear of attack made peace the first need.")
    yield "recall, writing", window
    recall.writing.stop.click()
    settle()
    yield "recall, marking", window
    for _ in recall.marking.list.pieces.pieces():
        student.key(Qt.Key.Key_4)
    recall.marking.finish.click()
    settle()
    yield "recall, outcome", window


def _progress(window: MainWindow) -> Scenes:
    student = Student(window)
    student.goes_to(5)
    progress = student.one(ProgressTab)
    yield "progress", window
    for panel in progress.panels:
        panel.toggle.click()
    settle()
    yield "progress, tables", window
    for panel in progress.panels:
        panel.toggle.click()
    settle()
