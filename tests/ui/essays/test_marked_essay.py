"""A student's essay, marked: reading it claim by claim, and drilling its slips."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.cards import PromptKind, card_uid
from app.domain.drills import slip
from app.domain.marked import Verdict
from app.ui import labels
from app.ui.essays.marked.claim_list import CLAIM_ROLE
from app.ui.essays.marked.signed_text import SignedText
from app.ui.essays.marked.verdict_marks import MARKS
from tests.world import TOPIC


@pytest.fixture
def marked(services):
    return services.marked.essay(TOPIC)


@pytest.fixture
def essay(tab):
    tab.show_essay()
    return tab.essay


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


def claim_of(marked, verdict):
    return next(claim for claim in marked.claims if claim.verdict is verdict)


def test_every_claim_is_followed_by_its_sign(marked):
    signed = SignedText(marked)

    for placed in signed.placed:
        assert signed.text[placed.end] == MARKS[placed.claim.verdict].sign
    assert len(signed.text) == len(marked.text) + len(marked.claims)


def test_the_passage_of_every_claim_is_found_in_the_signed_text(marked):
    signed = SignedText(marked)

    for placed in signed.placed:
        assert signed.without_signs(placed.start, placed.end) == marked.passage(placed.claim)


def test_n_and_shift_n_walk_through_the_claims(essay, marked):
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)

    assert essay.current == marked.claims[1]


def test_single_letters_can_be_switched_off(essay, marked, context):
    context.changes.settings_changed.emit(context.services.preferences.change(single_letter_keys=False))

    press(Qt.Key.Key_N)

    assert essay.current == marked.claims[0]


def test_a_claim_that_is_not_right_is_shown_with_its_correction_and_source(essay, marked):
    wrong = claim_of(marked, Verdict.WRONG)

    essay.show_claim(wrong.uid)

    assert essay.card.correction.text() == wrong.correction
    assert labels.verdict(Verdict.WRONG) in essay.card.accessibleName()
    assert wrong.evidence_title in essay.card._source.text()


def test_the_list_says_the_same_to_a_screen_reader_as_the_marks(essay, marked):
    listed = essay.list.claims

    assert listed.rowCount() == 85
    spoken = listed.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(labels.verdict(marked.claims[0].verdict))
    assert marked.claims[0].correction in spoken


def test_the_list_and_the_text_stay_together(essay, marked):
    essay.list.setCurrentIndex(essay.list.claims.index(7))

    assert essay.current == marked.claims[7]
    assert essay.text._current == marked.claims[7].uid


def test_a_filter_leaves_only_its_claims(essay, marked):
    for verdict in (Verdict.RIGHT, Verdict.TYPO, Verdict.MISLEADING, Verdict.UNVERIFIABLE):
        essay.filters.filter_of(verdict).click()

    shown = [essay.list.claims.index(n).data(CLAIM_ROLE).verdict for n in range(essay.list.claims.rowCount())]
    assert set(shown) == {Verdict.WRONG}
    assert essay.current.verdict is Verdict.WRONG
    assert essay.show_all.isVisible()


def test_going_to_a_claim_that_is_filtered_out_shows_everything_again(essay, marked):
    essay.filters.filter_of(Verdict.RIGHT).click()
    right = claim_of(marked, Verdict.RIGHT)

    essay.show_claim(right.uid)

    assert essay.current == right
    assert essay.filters.verdicts() == frozenset(Verdict)


def test_copying_leaves_the_signs_out(essay, marked):
    cursor = essay.text.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    essay.text.setTextCursor(cursor)

    copied = essay.text.createMimeDataFromSelection().text()

    assert copied == marked.text


def test_a_click_into_a_passage_picks_its_claim(essay, marked, qtbot):
    wanted = marked.claims[2]
    placed = essay.text._signed.find(wanted.uid)
    cursor = essay.text.textCursor()
    cursor.setPosition(placed.start + 2)
    place = essay.text.cursorRect(cursor).center()

    qtbot.mouseClick(essay.text.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert essay.current == wanted


def test_learn_this_makes_a_card_of_the_event(essay, marked, services):
    known = {uid for claim in marked.claims for uid in claim.events}
    memories = services.learning.memories(list(known))
    claim = next(
        c for c in marked.claims if c.events and not c.quote and memories[c.events[0]].state == "none"
    )
    essay.show_claim(claim.uid)

    press(Qt.Key.Key_L)

    assert services.learning.memories([claim.events[0]])[claim.events[0]].state == "new"
    assert not essay.card.learn.isVisible()


def test_the_event_of_a_claim_leads_to_the_timeline(essay, marked, context, qtbot):
    claim = next(claim for claim in marked.claims if claim.events)
    essay.show_claim(claim.uid)

    with qtbot.waitSignal(context.requests.show_event) as asked:
        essay.card.show_event.click()

    assert asked.args == [claim.events[0]]


def test_the_painted_marks_survive_a_change_of_look(essay, look):
    look.change(text_percent=130)
    look.change(text_percent=100)

    QApplication.sendEvent(essay.text.viewport(), QEvent(QEvent.Type.UpdateRequest))
    assert essay.text.grab().width() > 0


# Find the slip


@pytest.fixture
def drill(tab):
    tab.find_slips()
    return tab.drill


def right_answer(drill):
    passage = drill._rounds[drill._place]
    return [number for number, claim in enumerate(passage.claims) if claim.uid in passage.slips]


def test_ten_passages_with_their_verdicts_hidden(drill):
    passage = drill._rounds[0]

    assert len(drill._rounds) == slip.LENGTH
    assert drill.progress.text() == "Passage 1 of 10"
    assert len(drill.choice_buttons) == len(passage.claims)
    names = " ".join(made.accessibleName() + made.text() for made in drill.choice_buttons)
    assert not any(labels.verdict(verdict) in names for verdict in Verdict if verdict is not Verdict.RIGHT)
    shown = drill.passage.toPlainText()
    assert not any(sign in shown for sign in "✓✗~")


def test_a_whole_drill_by_keys_with_every_slip_found(drill, services):
    for _round in range(slip.LENGTH):
        for number in right_answer(drill):
            press(Qt.Key.Key_1 + number)
        press(Qt.Key.Key_Return)
        assert drill.said.text().startswith("Yes")
        press(Qt.Key.Key_Return)

    assert drill.is_over
    assert drill.end.said.text() == "10 of 10 passages right"


def test_what_was_missed_is_shown_at_the_end_and_leads_to_the_essay(drill, tab, qtbot):
    while not drill.is_over:
        drill.go_on.click()
        drill.go_on.click()

    missed = [claim for entry in drill._marked for claim in entry.overlooked]
    assert missed
    drill.end.claim_asked.emit(missed[0].uid)

    assert tab.essay.isVisible()
    assert tab.essay.current == missed[0]


def test_after_the_answer_each_claim_is_told_with_its_correction(drill):
    while not drill._rounds[drill._place].slips:
        drill.go_on.click()
        drill.go_on.click()
    passage = drill._rounds[drill._place]

    drill.go_on.click()

    notes = [drill._notes.itemAt(n).widget().accessibleName() for n in range(drill._notes.count())]
    for claim in passage.claims:
        assert any(claim.correction in note for note in notes)


def test_outcomes_are_kept_in_the_memory_of_the_drill_alone(drill, services, tab, clock):
    for _round in range(2):
        drill.go_on.click()
        drill.go_on.click()

    drill.leave.click()

    events = {uid for passage in drill._rounds[:2] for claim in passage.claims for uid in claim.events}
    asked = services.history.next_undo(TOPIC)
    assert asked is not None
    assert asked.act == "drill"
    assert all(
        services.learning.memories([uid])[uid].card_uid != card_uid(uid, PromptKind.SLIP) for uid in events
    )
