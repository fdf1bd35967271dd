"""Writing a plan from memory and marking it piece by piece."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from app.domain.plans.recall import Outcome, PieceKind
from tests.world import event, quote


@pytest.fixture
def recall(tab, plan):
    tab.show_plan(plan.uid)
    tab.recall_plan()
    return tab.recall


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


WRITTEN = (
    "Partners changed with the threat. USSR joins the League of Nations 1935. Nazi-Soviet Pact signed 1939."
)


def write(recall, words=WRITTEN):
    recall.start.begin.click()
    recall.writing.page.setPlainText(words)


def rows(recall):
    return [row for _number, row in recall.marking.list.pieces.pieces()]


def mark_all(recall, **outcomes):
    """Mark every piece: by kind or target name, else as suggested."""
    for number, row in recall.marking.list.pieces.pieces():
        recall.marking.list.setCurrentIndex(recall.marking.list.pieces.index(number))
        recall.marking.mark(
            outcomes.get(row.match.target, outcomes.get(row.match.kind.value, row.match.outcome))
        )


def test_it_begins_with_a_prediction(recall):
    assert recall.page is recall.start
    assert recall.start.prediction.maximum() == 7  # three points, four pieces of evidence

    recall.start.prediction.setValue(5)
    recall.start.begin.click()

    assert recall.page is recall.writing
    assert recall.attempt.predicted == 5
    assert recall.attempt.pieces == 7


@pytest.mark.parametrize("where", ["prediction", "begin"])
def test_enter_begins_as_the_button_says(recall, where):
    getattr(recall.start, where).setFocus()

    press(Qt.Key.Key_Return)

    assert recall.page is recall.writing


def test_enter_on_not_now_does_not_begin(recall, tab):
    recall.start.leave.setFocus()

    press(Qt.Key.Key_Return)

    assert tab.editor.isVisible()


def test_while_writing_only_the_question_is_shown(recall, tab):
    write(recall)

    assert not tab.editor.isVisible()
    visible = [
        label.text()
        for label in recall.writing.findChildren(type(recall.writing._question))
        if label.isVisible()
    ]
    assert "How far was security the main aim of Stalin’s foreign policy?" in visible
    assert not any("League" in words for words in visible)


def test_what_is_written_is_kept_on_every_pause(recall, services, plan, qtbot):
    write(recall)

    qtbot.waitUntil(lambda: bool(services.planning.recall_attempts(plan.uid)), timeout=3000)

    assert services.planning.recall_attempts(plan.uid)[0].text == WRITTEN


def test_leaving_the_tab_keeps_what_is_written(recall, services, plan, tab):
    write(recall)

    tab.hide()

    assert services.planning.recall_attempts(plan.uid)[0].text == WRITTEN


def test_an_attempt_left_without_marking_is_gone_on_with(recall, tab):
    write(recall)
    press(Qt.Key.Key_Escape)
    assert tab.editor.isVisible()

    tab.recall_plan()

    assert recall.page is recall.writing
    assert recall.writing.page.toPlainText() == WRITTEN


def test_the_clock_can_be_hidden(recall):
    write(recall)

    recall.writing.hide_clock.click()

    assert not recall.writing._clock.isVisible()


def test_suggestions_are_only_suggestions(recall):
    write(recall)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert recall.page is recall.marking
    assert all(row.marked is None for row in rows(recall))
    assert recall.marking.counts() == (0, 7)


def test_a_wrong_year_is_shown_beside_the_right_one(recall):
    write(recall)
    recall.writing.stop.click()
    league = next(n for n, row in recall.marking.list.pieces.pieces() if "League" in row.words)

    recall.marking.list.setCurrentIndex(recall.marking.list.pieces.index(league))

    assert recall.marking._dates.text() == "You wrote 1935. The card says 1934."


def test_pieces_are_marked_by_keys(recall):
    write(recall)
    recall.writing.stop.click()

    press(Qt.Key.Key_4)
    press(Qt.Key.Key_Return)

    first, second = rows(recall)[:2]
    assert first.marked is Outcome.MISS
    assert second.marked is second.match.outcome


def test_a_list_row_says_whether_it_is_a_suggestion_or_a_mark(recall):
    write(recall)
    recall.writing.stop.click()
    model = recall.marking.list.pieces
    number = next(n for n, row in model.pieces())

    before = model.index(number).data(Qt.ItemDataRole.AccessibleTextRole)
    recall.marking.mark(Outcome.HIT)
    after = model.index(number).data(Qt.ItemDataRole.AccessibleTextRole)

    assert "suggested" in before
    assert "marked: Recalled" in after


def test_hits_and_misses_become_answers_of_the_cards(recall, services):
    write(recall)
    recall.writing.stop.click()
    mark_all(recall, point=Outcome.HIT, evidence=Outcome.MISS, **{"use-pact": Outcome.HIT})
    recall.marking.finish.click()

    items = [event("nazi-soviet-pact"), event("ussr-joins-league")]
    memories = services.learning.memories(items)
    assert memories[items[0]].state == "known"
    assert memories[items[0]].due_day > memories[items[1]].due_day


def test_evidence_of_a_missed_point_is_not_judged_until_it_is_asked_with_its_cue(recall, services):
    write(recall)
    recall.writing.stop.click()
    mark_all(recall, evidence=Outcome.MISS, point=Outcome.HIT, p3=Outcome.MISS)
    recall.marking.finish.click()

    congress, hundred = event("comintern-sixth-congress"), quote("q-hundred-years")
    assert services.learning.memories([congress])[congress].state == "new"

    recall.outcome.ask_cues.click()
    assert "Third Period" in recall.cued._point.text()
    recall.cued.show_answer.click()
    recall.cued.knew.click()

    assert services.learning.memories([congress])[congress].state == "known"
    assert services.learning.memories([hundred])[hundred].state == "new"
    assert len(recall.cued.remaining()) == 1


def test_the_attempt_is_kept_with_its_marks_and_prediction(recall, services, plan):
    recall.start.prediction.setValue(4)
    write(recall)
    recall.writing.stop.click()
    mark_all(recall)
    recall.marking.finish.click()

    (attempt,) = services.planning.recall_attempts(plan.uid)
    assert attempt.predicted == 4
    assert len(attempt.results) == 7
    assert {result.kind for result in attempt.results} == {PieceKind.POINT, PieceKind.EVIDENCE}
    assert recall.page is recall.outcome


def test_what_was_missed_is_named_by_its_own_words(recall, plan):
    write(recall)
    recall.writing.stop.click()
    mark_all(recall, evidence=Outcome.HIT, point=Outcome.MISS)
    recall.marking.finish.click()

    said = {label.text() for label in recall.outcome.findChildren(QLabel)}
    assert {paragraph.point for paragraph in plan.body.paragraphs} <= said
    assert "The point itself" not in said


def test_only_confirmed_pieces_are_kept(recall, services, plan):
    write(recall)
    recall.writing.stop.click()
    recall.marking.mark(Outcome.HIT)
    recall.marking.finish.click()

    assert len(services.planning.recall_attempts(plan.uid)[0].results) == 1


def test_an_empty_page_can_be_marked_too(recall):
    recall.start.begin.click()
    recall.writing.stop.click()

    assert {row.match.outcome for row in rows(recall)} == {Outcome.MISS}


def test_going_back_to_the_page_goes_on_writing(recall):
    write(recall)
    recall.writing.stop.click()

    recall.marking.back.click()

    assert recall.page is recall.writing
    assert recall.writing.page.toPlainText() == WRITTEN
