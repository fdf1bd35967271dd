"""Undo in the window: named in the menu, offered in a bar, after typing in a field, announced to the pages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from app.domain.acts import Act, Done
from app.domain.errors import OvertakenUndo
from app.ui.frame.tab_row import TODAY
from app.ui.widgets.banner import Banner
from app.ui.widgets.undo_bar import UndoBar
from tests.stage import press, settle, type_text
from tests.world import TOPIC, event

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MUNICH = event("munich-agreement")


@pytest.fixture
def learnt(window):
    """A window in which one card has just been added."""
    context = window.desk.context
    uid = context.services.timelines.events(TOPIC)[0].uid
    context.services.learning.learn(uid)
    context.changes.items_changed.emit(frozenset({uid}))
    settle()
    return uid


def has_card(window, uid):
    return bool(window.desk.services.learning.memories([uid])[uid].card_uid)


def test_there_is_nothing_to_undo_at_first(window):
    assert not window.actions_.undo.isEnabled()
    assert window.actions_.undo.text() == "Undo"


def test_the_menu_names_what_undo_takes_back(window, learnt):
    assert window.actions_.undo.isEnabled()
    assert window.actions_.undo.text().startswith("Undo: “")


def test_ctrl_z_takes_it_back_and_tells_the_pages(window, learnt):
    told = []
    window.desk.context.changes.cards_changed.connect(told.append)

    press(window, Qt.Key.Key_Z, CTRL)

    assert not has_card(window, learnt)
    assert any(learnt in card for cards in told for card in cards)
    assert window.status.status.startswith("Undone: ")
    assert window.actions_.redo.isEnabled()


def test_ctrl_shift_z_does_it_again(window, learnt):
    press(window, Qt.Key.Key_Z, CTRL)

    press(window, Qt.Key.Key_Z, CTRL, SHIFT)

    assert has_card(window, learnt)


def test_the_bar_offers_the_undo(window, learnt):
    bar = window.findChild(UndoBar)

    window.desk.context.requests.did.emit(Done(Act.LEARN, "Munich"))
    assert bar.isVisible()
    assert bar.accessibleName() == "“Munich” is now among your cards."
    bar.undo_button.click()

    assert not bar.isVisible()
    assert not has_card(window, learnt)


@pytest.mark.parametrize("make", [QLineEdit, QPlainTextEdit])
def test_in_a_field_typing_is_undone_first(window, learnt, make):
    field = make(window.stack)
    field.show()
    field.setFocus()
    type_text(field, "abc")

    press(field, Qt.Key.Key_Z, CTRL)
    while has_text(field):
        press(field, Qt.Key.Key_Z, CTRL)
    assert has_card(window, learnt)
    press(field, Qt.Key.Key_Z, CTRL)

    assert not has_card(window, learnt)


def has_text(field):
    return bool(field.text() if isinstance(field, QLineEdit) else field.toPlainText())


def test_an_undo_that_was_overtaken_says_so_and_does_nothing(window):
    banner = window.findChild(Banner)

    window.desk.report(OvertakenUndo(act=Act.EDIT_TEXT.value, subject="Munich"))

    assert banner.isVisible()
    assert banner.accessibleName().startswith("“Munich” was changed again since, so it was not undone.")
    press(banner, Qt.Key.Key_Escape)
    assert not banner.isVisible()


def test_what_is_being_typed_is_kept_before_something_is_undone(window, learnt):
    page = window.desk.go(TODAY)
    order = []
    page.keep_typing = lambda: order.append(has_card(window, learnt))

    press(window, Qt.Key.Key_Z, CTRL)

    assert order == [True]
