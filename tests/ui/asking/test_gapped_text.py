"""A quotation with gaps, as the eye and as a screen reader have it."""

import pytest
from PySide6.QtGui import QAccessible

from app.domain.gaps import Stage, gapped
from app.ui.asking.gapped_text import GappedText
from app.ui.look import Token

HUNDRED_YEARS = (
    "We are fifty or a hundred years behind the advanced countries. Either we do it, or we shall go under."
)


@pytest.fixture
def quotation(qtbot, look):
    made = GappedText(look)
    qtbot.addWidget(made)
    made.resize(758, 300)
    return made


def colours(widget):
    widget.resize(240, widget.heightForWidth(240))
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_a_hidden_word_leaves_no_trace(quotation, look):
    quotation.show_pieces(gapped("Either", Stage.FROM_MEMORY))

    assert look.colour(Token.INK).name() not in colours(quotation)
    assert look.colour(Token.EDGE).name() in colours(quotation)


def test_the_first_letter_stands_out(quotation, look):
    quotation.show_pieces(gapped("Peace is indivisible", Stage.FIRST_LETTERS))

    assert look.colour(Token.ACCENT).name() in colours(quotation)


def test_nothing_moves_when_the_words_appear(quotation):
    heights = set()
    for stage in Stage:
        quotation.show_pieces(gapped(HUNDRED_YEARS, stage))
        heights.add(quotation.heightForWidth(400))

    assert len(heights) == 1


def test_a_narrow_place_makes_more_lines(quotation):
    quotation.show_pieces(gapped(HUNDRED_YEARS, Stage.READ))

    assert quotation.heightForWidth(300) > quotation.heightForWidth(700)


def test_a_screen_reader_hears_the_gaps(quotation):
    quotation.show_pieces(gapped("Peace is indivisible", Stage.FIRST_LETTERS))

    heard = QAccessible.queryAccessibleInterface(quotation)
    assert heard.role() == QAccessible.Role.StaticText
    assert heard.text(QAccessible.Text.Name) == "Peace is i, blank"


def test_a_long_quotation_and_a_small_window_are_set_smaller(quotation):
    def line_height():
        return quotation.heightForWidth(100_000)

    quotation.show_pieces(gapped("a " * 20, Stage.READ))
    large = line_height()
    quotation.show_pieces(gapped("a " * 150, Stage.READ))
    smaller = line_height()
    quotation.set_compact(True)

    assert large > smaller > line_height()
