"""Wherever the focus goes, a ring shows it."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.ui.look import Token
from app.ui.widgets.controls import button
from app.ui.widgets.scroll import Scroll
from app.ui.widgets.segmented import SegmentedChoice


@pytest.fixture
def window(qtbot, look):
    made = QWidget()
    made.setLayout(QVBoxLayout())
    made.layout().setContentsMargins(24, 24, 24, 24)
    qtbot.addWidget(made)
    return made


def focus(qtbot, window, widget):
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    widget.setFocus()


def ring(window) -> QWidget | None:
    found = [each for each in window.findChildren(QWidget, "focus_ring") if not each.isHidden()]
    assert len(found) <= 1
    return found[0] if found else None


def place(widget, window) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def test_a_button_with_the_focus_has_a_ring_two_pixels_away(qtbot, look, window):
    explore = button("Explore")
    window.layout().addWidget(explore)

    focus(qtbot, window, explore)

    assert place(ring(window), window) == place(explore, window).adjusted(-4, -4, 4, 4)
    image = window.grab().toImage()
    middle = explore.geometry().center().x()
    top = explore.geometry().top()
    rows = [image.pixelColor(middle, top - away).name() for away in (4, 3, 2, 1)]
    accent, ground = look.colour(Token.ACCENT).name(), look.colour(Token.WINDOW).name()
    assert rows == [accent, accent, ground, ground]


def test_the_ring_moves_with_the_focus_and_with_the_button(qtbot, look, window):
    first, second = button("Explore"), button("Use my notes")
    window.layout().addWidget(first)
    window.layout().addWidget(second)
    focus(qtbot, window, first)

    second.setFocus()
    window.resize(500, 300)
    window.layout().activate()

    qtbot.waitUntil(lambda: place(ring(window), window) == place(second, window).adjusted(-4, -4, 4, 4))


def test_a_field_shows_the_focus_by_its_own_edge(qtbot, look, window):
    field = QLineEdit()
    window.layout().addWidget(field)

    focus(qtbot, window, field)

    assert ring(window) is None
    assert window.grab().toImage().pixelColor(
        field.geometry().left() + 1, field.geometry().center().y()
    ) == look.colour(Token.ACCENT)


def test_a_choice_of_segments_is_ringed_as_one(qtbot, look, window):
    choice = SegmentedChoice([(1, "Lanes"), (2, "Table")], "View")
    window.layout().addWidget(choice)

    focus(qtbot, window, choice.segment(1))

    assert place(ring(window), window) == place(choice, window).adjusted(-4, -4, 4, 4)


def test_the_ring_scrolls_with_what_it_surrounds(qtbot, look, window):
    content = QWidget()
    column = QVBoxLayout(content)
    buttons = [button(f"Paragraph {n}") for n in range(30)]
    for each in buttons:
        column.addWidget(each)
    area = Scroll(content)
    window.layout().addWidget(area)
    window.resize(300, 200)
    focus(qtbot, window, buttons[0])

    area.verticalScrollBar().setValue(20)

    found = ring(window)
    assert found.parentWidget() is area.viewport()
    assert place(found, window) == place(buttons[0], window).adjusted(-4, -4, 4, 4)


def test_a_button_that_goes_takes_its_ring_along(qtbot, look, window):
    gone, stays = button("Delete"), button("Keep")
    window.layout().addWidget(gone)
    window.layout().addWidget(stays)
    focus(qtbot, window, gone)

    gone.hide()
    gone.setParent(None)
    gone.deleteLater()

    qtbot.waitUntil(
        lambda: (
            ring(window) is None or place(ring(window), window) == place(stays, window).adjusted(-4, -4, 4, 4)
        )
    )
    stays.setFocus()
    assert ring(window) is not None
