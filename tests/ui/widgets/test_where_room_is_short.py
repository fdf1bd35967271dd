"""Where room is short, texts give way as a reader would want: whole hints, then letters with a sign that there is more."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QFontMetrics, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from app.ui.page import KeyHintText
from app.ui.widgets.controls import button, text
from app.ui.widgets.cut_label import CutLabel
from app.ui.widgets.flow import FlowLayout
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


@pytest.fixture
def bar(shown):
    """A heading that wraps, and at the far end a choice."""
    window = QWidget()
    layout = FlowLayout(window, spacing=16, line_spacing=8, centred=True)
    heading, choice = text("Twenty minutes, well spent"), button("45 minutes")
    layout.addWidget(heading)
    layout.add_stretch()
    layout.addWidget(choice)
    shown(window)
    return window, heading, choice


def resized(window, width):
    window.setFixedSize(width, window.layout().heightForWidth(width))
    window.layout().activate()


def test_a_bar_with_room_keeps_one_line_and_its_far_end(look, bar):
    window, heading, choice = bar

    resized(window, 600)

    assert heading.heightForWidth(heading.width()) == heading.fontMetrics().height()
    assert choice.geometry().right() == window.rect().right()
    assert choice.geometry().center().y() == heading.geometry().center().y()


def test_a_bar_without_room_goes_on_below_and_its_text_wraps(look, bar):
    window, heading, choice = bar
    least = max(heading.minimumSizeHint().width(), choice.sizeHint().width())

    for width in range(least, 600, 7):
        resized(window, width)
        assert not heading.geometry().intersects(choice.geometry())
        assert heading.height() >= heading.heightForWidth(heading.width())
        assert window.rect().contains(choice.geometry())
        assert choice.width() == choice.sizeHint().width()
