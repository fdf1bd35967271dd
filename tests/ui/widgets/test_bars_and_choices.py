"""Bars tell and go; choices are made by key as well as by mouse."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from app.ui.widgets.banner import Banner
from app.ui.widgets.choice import Choice
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.number import Number
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.segmented import SegmentedChoice
from app.ui.widgets.undo_bar import UndoBar

MINUTES = [(5, "5"), (20, "20"), (45, "45 minutes")]


def test_the_first_segment_is_chosen_to_begin_with(qtbot, look):
    choice = SegmentedChoice(MINUTES, "How long")
    qtbot.addWidget(choice)

    assert choice.value() == 5


def test_arrow_keys_choose_and_say_so(qtbot, look, shown):
    choice = SegmentedChoice(MINUTES, "How long")
    shown(choice)
    choice.focus_chosen()

    with qtbot.waitSignal(choice.chosen) as said:
        qtbot.keyClick(choice.segment(5), Qt.Key.Key_Right)

    assert said.args == [20]
    assert choice.value() == 20
    assert choice.segment(20).hasFocus()


def test_a_click_chooses_once(qtbot, look, shown):
    choice = SegmentedChoice(MINUTES, "How long")
    shown(choice)

    with qtbot.waitSignal(choice.chosen):
        qtbot.mouseClick(choice.segment(45), Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(choice.chosen):
        qtbot.mouseClick(choice.segment(45), Qt.MouseButton.LeftButton)

    assert choice.value() == 45


def test_choosing_for_the_student_is_not_announced(qtbot, look):
    choice = SegmentedChoice(MINUTES, "How long")
    qtbot.addWidget(choice)

    with qtbot.assertNotEmitted(choice.chosen):
        choice.choose(45)

    assert choice.value() == 45
    with pytest.raises(ValueError, match="not in list"):
        choice.choose(7)


def test_segments_are_one_stop_of_tab(qtbot, look, shown):
    choice = SegmentedChoice(MINUTES, "How long")
    window = shown(choice)
    after = QLineEdit()
    window.layout().addWidget(after)
    after.show()
    choice.focus_chosen()

    qtbot.keyClick(choice.segment(5), Qt.Key.Key_Tab)

    assert after.hasFocus()


def test_segments_are_radio_buttons_to_a_screen_reader(qtbot, look):
    choice = SegmentedChoice(MINUTES, "How long")
    qtbot.addWidget(choice)

    segment = QAccessible.queryAccessibleInterface(choice.segment(45))

    assert segment.role() is QAccessible.Role.RadioButton
    assert segment.text(QAccessible.Text.Name) == "45 minutes"
    assert choice.accessibleName() == "How long"


@pytest.mark.parametrize(("big", "height"), [(False, 32), (True, 44)])
def test_segments_have_the_height_of_the_drawings(qtbot, look, shown, big, height):
    choice = SegmentedChoice(MINUTES, "How long", big=big)
    shown(choice)

    assert choice.height() == height


def test_a_banner_says_what_happened_and_pushes_the_page_down(qtbot, look, shown):
    banner = Banner(look)
    window = shown(banner)
    assert not banner.isVisible()

    banner.say("“Cold War.foothold” could not be opened.", "Nothing was added.")

    assert banner.isVisible()
    assert banner.height() >= 64
    assert banner.accessibleName() == "“Cold War.foothold” could not be opened. Nothing was added."
    assert window.layout().indexOf(banner) >= 0


def test_escape_closes_a_banner(qtbot, look, shown):
    banner = Banner(look)
    shown(banner)
    banner.say("The disk is full.", "Your last answer was not kept.")

    with qtbot.waitSignal(banner.dismissed):
        qtbot.keyClick(banner, Qt.Key.Key_Escape)

    assert not banner.isVisible()


def test_a_banner_offers_at_most_two_ways_on_and_forgets_the_old_ones(qtbot, look, shown):
    banner = Banner(look)
    shown(banner)
    done = []
    banner.say(
        "One", actions=[("Show line 214", lambda: done.append("line")), ("Choose another file…", print)]
    )
    banner.say("Two", tone="warn", actions=[("Try again", lambda: done.append("again"))])

    labels = [each.text() for each in banner.findChildren(QPushButton) if each.text() and not each.isHidden()]
    qtbot.mouseClick(
        next(each for each in banner.findChildren(QPushButton) if each.text() == "Try again"),
        Qt.MouseButton.LeftButton,
    )

    assert labels == ["Try again"]
    assert done == ["again"]


def test_the_undo_bar_offers_the_way_back(qtbot, look, shown):
    bar = UndoBar(look)
    shown(bar)
    bar.say("Deleted “Munich”.")

    with qtbot.waitSignal(bar.undo_asked):
        qtbot.mouseClick(bar.undo_button, Qt.MouseButton.LeftButton)

    assert not bar.isVisible()


def test_the_undo_bar_goes_by_itself(qtbot, look, shown):
    bar = UndoBar(look, shown_for_ms=1)
    page = QLineEdit()
    shown(bar).layout().addWidget(page)
    page.setFocus()

    bar.say("Deleted “Munich”.")

    qtbot.waitUntil(lambda: not bar.isVisible())


def test_the_undo_bar_does_not_go_from_under_the_focus(qtbot, look, shown):
    bar = UndoBar(look, shown_for_ms=1)
    shown(bar)
    bar.say("Deleted “Munich”.")
    bar.undo_button.setFocus()

    bar._leave()

    assert bar.isVisible()


def test_the_undo_bar_has_the_height_of_the_drawings(qtbot, look, shown):
    bar = UndoBar(look)
    shown(bar)

    bar.say("Deleted “Munich”.")

    assert bar.sizeHint().height() in {43, 44}


def test_escape_empties_a_search_field_and_then_is_left_to_the_page(qtbot, look, shown):
    field = SearchField(look, "Find an event", hint="Ctrl F")
    shown(field)
    qtbot.keyClicks(field, "Munich")
    assert field.text() == "Munich"

    qtbot.keyClick(field, Qt.Key.Key_Escape)

    assert field.text() == ""
    assert field.accessibleName() == "Find an event"


def test_a_search_field_is_emptied_by_its_cross(qtbot, look, shown):
    field = SearchField(look, "Find an event")
    shown(field)
    cross = field.findChild(QPushButton)
    assert not cross.isVisible()

    qtbot.keyClicks(field, "Stresa")
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)

    assert field.text() == ""
    assert cross.accessibleName() == "Empty the field"


def test_a_search_field_is_as_high_as_the_drawings(qtbot, look, shown):
    field = SearchField(look, "Find an event", hint="Ctrl F")
    shown(field)

    assert field.height() == 32


def test_an_empty_page_says_one_thing_and_offers_one(qtbot, look, shown):
    page = EmptyState(look, "timeline", "This topic has no events yet.", "Add the first event", "Ctrl N")
    shown(page)

    with qtbot.waitSignal(page.acted):
        qtbot.keyClick(page.action, Qt.Key.Key_Space)

    assert page.action.text() == "Add the first event"


@pytest.mark.parametrize("drawing", ["timeline", "quotes", "essays", "progress", "search"])
def test_every_empty_page_has_its_drawing(qtbot, look, shown, drawing):
    page = EmptyState(look, drawing, "Nothing here.", "Begin")
    shown(page)

    picture = next(label.pixmap() for label in page.findChildren(QLabel) if not label.pixmap().isNull())
    image = picture.toImage()
    drawn = sum(image.pixelColor(x, y).alpha() > 100 for x in range(96) for y in range(48))
    assert picture.size() == QSize(96, 48)
    assert drawn > 60


def test_the_wheel_scrolls_past_a_choice_without_the_focus(qtbot, look, shown):
    choice = Choice(look, "Board")
    choice.addItems(["AQA", "OCR"])
    shown(choice)
    choice.clearFocus()

    assert choice.focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert choice.height() >= 32


def test_a_number_is_stepped_by_key_and_by_its_signs(qtbot, look, shown):
    number = Number(look, 0, 50, "New cards a day")
    shown(number)
    number.setValue(10)

    qtbot.keyClick(number, Qt.Key.Key_Up)
    assert number.value() == 11
    middle = number.height() // 2
    qtbot.mouseClick(number, Qt.MouseButton.LeftButton, pos=QPoint(number.width() - 15, middle))
    assert number.value() == 12
    qtbot.mouseClick(number, Qt.MouseButton.LeftButton, pos=QPoint(number.width() - 43, middle))

    assert number.value() == 11
    assert number.height() == 32
    assert number.accessibleName() == "New cards a day"


def test_a_number_can_be_read_in_its_field(qtbot, look, shown):
    number = Number(look, 0, 50)
    shown(number)
    number.setValue(10)

    field = number.findChild(QLineEdit)

    assert field.height() >= field.fontMetrics().height()
    assert field.width() > field.fontMetrics().horizontalAdvance("50")
