"""Reading text stands at 1.45 lines, wraps between words, and shows what it is given as it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.look import Step
from app.ui.widgets.controls import text
from app.ui.widgets.paragraph import LINE_HEIGHT, Paragraph

PACT = "Molotov and Ribbentrop signed a ten-year non-aggression treaty and a secret protocol dividing eastern Europe."


def test_wrapping_text_of_reading_size_is_a_paragraph_and_a_heading_is_not(qtbot, look):
    reading, heading, line = text(PACT), text(PACT, Step.HEAD), text(PACT, wraps=False)
    for label in (reading, heading, line):
        qtbot.addWidget(label)

    assert isinstance(reading, Paragraph)
    assert not isinstance(heading, Paragraph)
    assert not isinstance(line, Paragraph)


def test_one_line_is_as_high_as_in_any_label_and_each_more_adds_the_line_height(qtbot, look):
    label = text(PACT)
    qtbot.addWidget(label)
    size = look.font().pointSizeF() * 96 / 72

    one, two = label.heightForWidth(2000), label.heightForWidth(500)

    assert one == label.fontMetrics().height()
    assert two - one == pytest.approx(LINE_HEIGHT * size, abs=1.5)


@given(st.integers(40, 1200))
def test_narrower_is_never_lower(qtbot, look, width):
    label = Paragraph(PACT)

    assert label.heightForWidth(width) >= label.heightForWidth(width + 50) >= label.fontMetrics().height()
    label.deleteLater()


def test_a_break_in_the_text_is_a_break_on_the_screen(qtbot, look):
    label = text("One\nTwo\nThree")
    qtbot.addWidget(label)

    assert label.heightForWidth(2000) > 2.5 * label.fontMetrics().height()


def test_all_of_a_paragraph_is_seen(shown, look):
    label = text(PACT)
    window = shown(label)
    window.resize(260, label.heightForWidth(230) + 40)
    window.layout().activate()

    image = label.grab().toImage()
    inked = [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y).alpha() > 60 for x in range(image.width()))
    ]

    assert label.height() >= label.heightForWidth(label.width())
    assert min(inked) > 0
    assert max(inked) < image.height() - 1
