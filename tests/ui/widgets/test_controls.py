"""Buttons, labels and rows are named, big enough, and show what they are given and nothing else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.ui.icons import icon
from app.ui.look import Step, Token
from app.ui.widgets.controls import button, icon_button, restyle, row, set_shown, set_tip, text


@pytest.mark.parametrize(("size", "height"), [("small", 28), ("normal", 32), ("big", 44)])
def test_a_button_has_the_height_of_the_drawings(qtbot, look, size, height):
    made = button("Add to plan", size=size)
    qtbot.addWidget(made)

    assert made.sizeHint().height() == height


@pytest.mark.parametrize("kind", ["plain", "primary", "quiet", "link"])
def test_every_kind_of_button_can_be_hit_and_reached(qtbot, look, kind):
    made = button("Go", kind=kind, size="small")
    qtbot.addWidget(made)

    assert made.sizeHint().height() >= 24
    assert made.sizeHint().width() >= 16
    assert made.focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_the_key_in_a_button_takes_room_but_is_no_part_of_its_name(qtbot, look):
    bare, hinted = button("Explore"), button("Explore", hint="Enter")
    qtbot.addWidget(bare)
    qtbot.addWidget(hinted)

    assert hinted.text() == "Explore"
    assert hinted.sizeHint().width() > bare.sizeHint().width() + 30


def test_a_button_in_a_row_never_loses_its_padding(qtbot, look):
    made = button("Whole range", size="small", icon=icon("plus", look))
    qtbot.addWidget(made)

    assert made.minimumSizeHint() == made.sizeHint()


def test_a_button_that_cannot_be_pressed_is_no_stop_of_tab(qtbot, look):
    made, passive = button("Undo"), button("Clear")
    passive.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    for each in (made, passive):
        qtbot.addWidget(each)
        each.setEnabled(False)
        assert each.focusPolicy() is Qt.FocusPolicy.NoFocus
        each.setEnabled(True)

    assert made.focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert passive.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_keys_can_be_hidden_by_one_setting(qtbot, look):
    hinted = button("Explore", hint="Enter")
    qtbot.addWidget(hinted)
    wide = hinted.sizeHint().width()

    look.change(key_hints=False)
    narrow = hinted.sizeHint().width()
    look.change(key_hints=True)

    assert narrow < wide
    assert hinted.sizeHint().width() == wide


def test_a_button_of_one_drawing_has_a_name_and_a_tip(qtbot, look):
    made = icon_button(icon("close", look), "Close this message")
    qtbot.addWidget(made)

    assert made.accessibleName() == made.toolTip() == "Close this message"
    assert (made.sizeHint().width(), made.sizeHint().height()) == (32, 32)


def test_a_button_is_pressed_by_its_shortcut(qtbot, look):
    window = QWidget()
    layout = QVBoxLayout(window)
    made = button("New quote", shortcut="Ctrl+N")
    layout.addWidget(made)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    with qtbot.waitSignal(made.clicked):
        qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)


def test_a_label_shows_a_tag_as_it_is_written(qtbot, look):
    label = text("<b>bold</b> <img src='/etc/passwd'>")
    qtbot.addWidget(label)

    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_tip_shows_a_tag_as_it_is_written(qtbot, look):
    widget = QWidget()
    qtbot.addWidget(widget)

    set_tip(widget, "<img src='/etc/passwd'>")

    assert "<img" not in widget.toolTip()


def test_a_label_is_drawn_at_its_step_and_weight(qtbot, look):
    label = text("Foothold", Step.HEAD, 600, Token.ACCENT, serif=True)
    qtbot.addWidget(label)
    label.ensurePolished()

    assert label.font().pointSizeF() == pytest.approx(look.font(Step.HEAD).pointSizeF(), abs=0.01)
    assert label.font().weight() == 600
    assert label.font().families()[0] == "Source Serif 4"
    assert label.palette().windowText().color() == look.colour(Token.ACCENT)


@pytest.mark.parametrize("make", [QLineEdit, QPlainTextEdit, QPushButton])
def test_a_row_names_its_field_and_makes_it_big_enough(qtbot, look, make):
    field = make()
    holder = row("&Speaker", field)
    qtbot.addWidget(holder)
    holder.show()

    assert field.accessibleName() == "Speaker"
    assert field.height() >= 24
    assert any(getattr(child, "buddy", lambda: None)() is field for child in holder.children())


def test_tab_leads_on_from_a_field_of_many_lines(qtbot, look):
    field = QPlainTextEdit()
    holder = row("Because", field)
    qtbot.addWidget(holder)

    assert field.tabChangesFocus()


def test_a_field_of_many_lines_has_the_focus_alone_and_takes_it_by_a_click(qtbot, look):
    field = QPlainTextEdit()
    holder = row("Because", field)
    qtbot.addWidget(holder)
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)

    qtbot.mouseClick(field.viewport(), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(field, "Munich")

    assert field.hasFocus()
    assert not field.viewport().hasFocus()
    assert field.toPlainText() == "Munich"


def test_a_field_keeps_the_height_of_the_drawings(qtbot, look):
    field = QLineEdit()
    holder = row("Date", field)
    qtbot.addWidget(holder)
    holder.show()

    assert field.height() == 32


def test_restyling_shows_at_once(qtbot, look):
    label = text("due", tone=Token.MUTED)
    qtbot.addWidget(label)
    label.ensurePolished()

    restyle(label, tone="bad")

    assert label.palette().windowText().color() == look.colour(Token.BAD)


def test_what_has_no_parent_yet_is_not_thrown_on_the_screen(qtbot, look):
    label = text("later")
    qtbot.addWidget(label)

    label.hide()
    set_shown(label, True)

    assert not label.isVisible()


def test_what_was_hidden_before_it_had_a_parent_is_seen_with_it(qtbot, look):
    window = QWidget()
    qtbot.addWidget(window)
    label = text("later")
    label.hide()
    set_shown(label, True)

    QVBoxLayout(window).addWidget(label)
    window.show()

    assert label.isVisible()
