"""Text 4.5:1, parts 3:1, in every theme: tested, not hoped."""

import tomllib

import pytest
from PySide6.QtGui import QColor

from app.domain.appearance import Theme
from app.ui.colours import Colours, Token, read_colours
from app.ui.resources import resource

THEMES = [Theme.PAPER, Theme.NIGHT, Theme.CONTRAST]
GROUNDS = [Token.WINDOW, Token.SURFACE, Token.SUNKEN, Token.ERA]
TEXT = 4.5
PART = 3.0


def luminance(colour: QColor) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio, 1 … 21, WCAG 2.2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def least(colours: Colours, tokens: list[Token], grounds: list[Token]) -> float:
    return min(
        contrast(colours.tokens[token], colours.tokens[ground]) for token in tokens for ground in grounds
    )


@pytest.fixture(params=THEMES)
def colours(request) -> Colours:
    return read_colours(request.param)


def test_the_measure_of_contrast_is_right():
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("#FFFFFF")) == pytest.approx(4.54, abs=0.01)


def test_text_can_be_read_on_every_ground(colours):
    assert least(colours, [Token.INK, Token.MUTED, Token.ACCENT], GROUNDS) >= TEXT


def test_text_can_be_read_on_what_is_selected_or_marked(colours):
    assert least(colours, [Token.INK, Token.MUTED, Token.ACCENT], [Token.ACCENT_SOFT]) >= TEXT
    assert least(colours, [Token.ON_ACCENT], [Token.ACCENT]) >= TEXT
    assert least(colours, [Token.ON_MARKER], [Token.MARKER]) >= TEXT


@pytest.mark.parametrize(
    ("tone", "soft"),
    [(Token.GOOD, Token.GOOD_SOFT), (Token.WARN, Token.WARN_SOFT), (Token.BAD, Token.BAD_SOFT)],
)
def test_a_tone_can_be_read_on_its_own_tint_and_on_the_page(colours, tone, soft):
    assert least(colours, [tone], [soft, Token.WINDOW, Token.SURFACE]) >= TEXT
    assert least(colours, [Token.INK], [soft]) >= TEXT


def test_edges_links_and_bars_can_be_seen(colours):
    parts = [Token.EDGE, Token.ACCENT, Token.LINK_IN, Token.LINK_OUT, Token.MUTED]

    assert least(colours, parts, GROUNDS) >= PART
    assert least(colours, [Token.MUTED], [Token.TRACK]) >= PART
    assert least(colours, [Token.ACCENT], [Token.TRACK]) >= PART


def test_every_lane_shows_on_every_ground_and_its_letter_on_its_fill(colours):
    for lane in colours.lanes.values():
        assert contrast(lane.letter, lane.fill) >= TEXT
        assert all(contrast(lane.outline, colours.tokens[ground]) >= PART for ground in GROUNDS)


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_is_read_as_toml_reads_it(theme):
    data = tomllib.loads(resource("themes", f"{theme}.toml").read_text(encoding="utf-8"))
    colours = read_colours(theme)

    assert {token: colour.name() for token, colour in colours.tokens.items()} == {
        token: value.lower() for token, value in data["tokens"].items()
    }
    assert {
        slot: {"fill": lane.fill.name(), "outline": lane.outline.name(), "letter": lane.letter.name()}
        for slot, lane in colours.lanes.items()
    } == {slot: {part: value.lower() for part, value in row.items()} for slot, row in data["lanes"].items()}


def test_every_theme_has_the_eight_lanes():
    slots = {"blue", "black", "green", "vermilion", "yellow", "orange", "purple", "sky"}

    assert all(set(read_colours(theme).lanes) == slots for theme in THEMES)
