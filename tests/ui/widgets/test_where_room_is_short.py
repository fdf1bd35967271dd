"""Where room is short, texts give way as a reader would want: whole hints, then letters with a sign that there is more."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QFontMetrics, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from app.ui.page import KeyHintText
from app.ui.widgets.controls import button
from app.ui.widgets.cut_label import CutLabel
from app.ui.widgets.key_hint import KeyHint, KeyHintRow

HINTS = (
    KeyHintText(("C", "E"), "next cause, effect"),
    KeyHintText(("←", "→"), "event"),
    KeyHintText(("O",), "overview"),
)


def hover(widget) -> str:
    """The tooltip that appears."""
    middle = widget.rect().center()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, middle, widget.mapToGlobal(middle))
    QApplication.sendEvent(widget, event)
    return QToolTip.text() if QToolTip.isVisible() else ""


@pytest.fixture(autouse=True)
def no_tip(qtbot):
    yield
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def spoken(widget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.fixture
def sentence(shown):
    made = CutLabel("Sixth Comintern Congress · 1 cause, 1 consequence")
    shown(made)
    return made


def test_a_line_that_finds_its_room_is_shown_as_it_is(look, sentence):
    sentence.window().resize(sentence.sizeHint().width() + 100, 80)

    assert not sentence.is_cut
    assert hover(sentence) == ""


def test_a_line_that_is_cut_tells_the_rest_to_a_pointer_and_all_of_it_to_a_screen_reader(look, sentence):
    sentence.setFixedWidth(120)

    assert sentence.is_cut
    assert hover(sentence) == sentence.text()
    assert spoken(sentence) == sentence.text()
    rightmost = sentence.grab().toImage()
    assert all(
        rightmost.pixelColor(QPoint(119, y)) == rightmost.pixelColor(QPoint(119, 0))
        for y in range(sentence.height())
    )


def test_keys_are_left_out_from_the_first_on_and_never_cut(qtbot, look, shown):
    row = KeyHintRow()
    shown(row)
    row.say(HINTS)
    wanted = row.wanted_width()

    def keys() -> list[str]:
        return [key.text() for key in row.findChildren(KeyHint) if key.isVisibleTo(row)]

    row.fit(wanted)
    assert keys() == ["C", "E", "←", "→", "O"]
    row.fit(wanted - 1)
    assert keys() == ["←", "→", "O"]
    row.fit(0)
    assert keys() == []
    row.fit(wanted)
    assert keys() == ["C", "E", "←", "→", "O"]


def test_a_button_keeps_its_whole_text_unless_it_was_told_to_shrink(look, shown):
    firm = button("Leaving Certificate, Higher", hint="Ctrl N")
    shown(firm)

    assert firm.minimumSizeHint() == firm.sizeHint()


def test_a_button_that_shrinks_keeps_a_few_letters_and_tells_the_rest(look, shown):
    paper = button("Leaving Certificate, Higher")
    paper.set_shrinks()
    shown(paper)

    letters = QFontMetrics(paper.font()).horizontalAdvance("Lea…")
    assert letters < paper.minimumSizeHint().width() < paper.sizeHint().width()
    paper.setFixedWidth(paper.sizeHint().width())
    assert hover(paper) == ""
    paper.setFixedWidth(paper.minimumSizeHint().width())
    assert hover(paper) == "Leaving Certificate, Higher"
    assert spoken(paper) == "Leaving Certificate, Higher"
