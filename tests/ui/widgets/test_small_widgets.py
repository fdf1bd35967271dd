"""The small parts say in words what they show in pictures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from app.domain.memories import ItemMemory, MemoryState
from app.domain.plans.readiness import ParagraphState
from app.ui.look import Token
from app.ui.page import KeyHintText
from app.ui.widgets.badge import CountBadge, LaneBadge
from app.ui.widgets.chip import Chip, LaneChip
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.key_hint import KeyHint, KeyHintRow
from app.ui.widgets.memory_bar import MemoryBar, memory_words
from app.ui.widgets.panel import Card
from app.ui.widgets.rating_button import RatingButton
from app.ui.widgets.readiness import ReadinessSquares
from app.ui.widgets.tag import Tag
from app.ui.widgets.tick import Tick


def spoken(widget: QWidget) -> str:
    """What a screen reader hears."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_a_known_memory_is_a_bar_with_a_number(qtbot, look, shown):
    bar = MemoryBar(look)
    shown(bar)

    bar.show_memory(ItemMemory("e", MemoryState.KNOWN, 0.712))

    assert spoken(bar) == "recall about 71 %"
    image = bar.grab().toImage()
    row = image.height() // 2
    colours = [image.pixelColor(x, row).name() for x in (10, 50)]
    assert colours == [look.colour(Token.MUTED).name(), look.colour(Token.TRACK).name()]


def test_a_new_card_is_a_hollow_bar_that_says_so(qtbot, look, shown):
    bar = MemoryBar(look)
    shown(bar)

    bar.show_memory(ItemMemory("e", MemoryState.NEW))

    assert bar.isVisible()
    assert spoken(bar) == "new"
    image = bar.grab().toImage()
    assert image.pixelColor(28, image.height() // 2).alpha() == 0


def test_an_item_no_card_asks_for_has_no_bar(qtbot, look, shown):
    bar = MemoryBar(look)
    shown(bar)

    bar.show_memory(ItemMemory("e", MemoryState.KNOWN, 0.5))
    bar.show_memory(ItemMemory("e"))

    assert not bar.isVisible()
    assert memory_words(ItemMemory("e")) == ""


@given(st.floats(0, 1))
def test_a_bar_says_a_whole_number_of_percent(recall):
    words = memory_words(ItemMemory("e", MemoryState.KNOWN, recall))

    assert 0 <= int(words.removeprefix("recall about ").removesuffix(" %")) <= 100


def test_the_squares_of_a_plan_are_told_in_words(qtbot, look, shown):
    squares = ReadinessSquares(look)
    window = shown(squares)

    squares.say(
        [ParagraphState.FULL, ParagraphState.HALF, ParagraphState.HOLLOW], "Nearly: 1 of 3 paragraphs secure"
    )

    assert spoken(squares) == "Nearly: 1 of 3 paragraphs secure"
    assert squares.sizeHint().width() == 3 * 14 + 2 * 4
    window.layout().activate()
    image = squares.grab().toImage()
    full, upper_half, lower_half, hollow = (
        image.pixelColor(x, y).name() for x, y in ((7, 7), (25, 4), (25, 11), (43, 7))
    )
    muted, surface = look.colour(Token.MUTED).name(), look.colour(Token.SURFACE).name()
    assert (full, upper_half, lower_half, hollow) == (muted, surface, muted, surface)


def test_a_lane_badge_is_read_by_its_name_not_its_letter(qtbot, look, shown):
    badge = LaneBadge(look, "blue", "W", "The West")
    shown(badge)

    assert spoken(badge) == "The West"
    assert badge.grab().toImage().pixelColor(8, 2).name() == look.lane("blue").fill.name()


def test_a_count_says_what_it_counts_and_goes_with_nothing_to_count(qtbot, look, shown):
    badge = CountBadge("+2", "2 more pieces of evidence")
    shown(badge)
    assert spoken(badge) == "2 more pieces of evidence"

    badge.say("", "")

    assert not badge.isVisible()


def test_a_lane_chip_is_no_stop_of_tab(qtbot, look):
    chip = LaneChip(look, "green", "S", "Security")
    qtbot.addWidget(chip)

    assert chip.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert chip.sizeHint().height() == 24


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_chip_opens_by_key(qtbot, look, shown, key):
    chip = Chip(look, "ARCOS raid", slot="blue", letter="W", spoken="ARCOS raid, The West")
    shown(chip)

    with qtbot.waitSignal(chip.clicked):
        qtbot.keyClick(chip, key)

    assert spoken(chip) == "ARCOS raid, The West"


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_chip_is_removed_by_key(qtbot, look, shown, key):
    chip = Chip(look, "War scare", removable=True)
    shown(chip)

    with qtbot.waitSignal(chip.removed), qtbot.assertNotEmitted(chip.clicked):
        qtbot.keyClick(chip, key)


def test_a_chip_is_removed_by_its_cross_and_opened_by_the_rest(qtbot, look, shown):
    chip = Chip(look, "War scare", removable=True)
    shown(chip)
    cross = chip.rect().center()
    cross.setX(chip.width() - 8)

    with qtbot.waitSignal(chip.removed), qtbot.assertNotEmitted(chip.clicked):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=cross)
    with qtbot.waitSignal(chip.clicked), qtbot.assertNotEmitted(chip.removed):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.rect().center() * 0.5)


def test_a_chip_that_cannot_be_removed_is_not(qtbot, look, shown):
    chip = Chip(look, "War scare")
    shown(chip)

    with qtbot.assertNotEmitted(chip.removed):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)


def test_a_long_name_makes_no_endless_chip(qtbot, look):
    chip = Chip(look, "The final decision of the Soviet Government to opt for something very long indeed")
    qtbot.addWidget(chip)

    assert chip.sizeHint().width() < 300


def test_a_tag_is_read_by_its_word_and_goes_without_one(qtbot, look, shown):
    tag = Tag(look, "Verified", "good", "check")
    shown(tag)
    assert spoken(tag) == "Verified"
    assert tag.sizeHint().height() == 20

    tag.say("")

    assert not tag.isVisible()


def test_a_rating_button_is_read_with_its_line_and_its_interval(qtbot, look, shown):
    knew = RatingButton(look, "Knew it", keys=("3", "Space"))
    shown(knew)

    knew.set_line("I could use it in an essay. In 9 days.")

    assert spoken(knew) == "Knew it. I could use it in an essay. In 9 days."
    assert knew.height() == 72


def test_a_small_rating_button_is_forty_high(qtbot, look, shown):
    shaky = RatingButton(look, "Shaky", keys=("2",), small=True)
    shown(shaky)

    assert shaky.height() == 40


def test_keys_are_shown_in_the_status_row_and_replaced_with_the_view(qtbot, look, shown):
    hints = KeyHintRow()
    shown(hints)
    hints.say((KeyHintText(("↑", "↓"), "event"), KeyHintText(("Enter",), "open")))

    hints.say((KeyHintText(("Esc",), "leave"),))

    def keys() -> list[str]:
        return [key.text() for key in hints.findChildren(KeyHint) if key.isVisibleTo(hints)]

    qtbot.waitUntil(lambda: keys() == ["Esc"])


def test_the_row_of_keys_can_be_hidden_by_one_setting(qtbot, look, shown):
    hints = KeyHintRow()
    shown(hints)
    hints.say((KeyHintText(("Esc",), "leave"),))

    look.change(key_hints=False)
    assert not hints.isVisible()

    look.change(key_hints=True)
    assert hints.isVisible()


def test_a_tick_is_ticked_by_space_and_by_a_click_on_its_words(qtbot, look, shown):
    tick = Tick(look, "Show keys beside what they do")
    shown(tick)

    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert tick.isChecked()
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=tick.rect().center())
    assert not tick.isChecked()


def test_the_current_card_has_an_edge_of_accent(qtbot, look, shown):
    card = Card()
    window = shown(card)
    window.resize(200, 100)

    card.set_current(True)

    assert card.grab().toImage().pixelColor(card.width() // 2, 1) == look.colour(Token.ACCENT)


@given(widths=st.lists(st.integers(10, 120), min_size=1, max_size=12), room=st.integers(130, 400))
def test_chips_flow_in_order_without_overlap_and_within_the_width(qtbot, widths, room):
    window = QWidget()
    layout = FlowLayout(window, spacing=4)
    parts = []
    for width in widths:
        part = QWidget()
        part.setFixedSize(width, 20)
        layout.addWidget(part)
        parts.append(part)
    window.resize(room, layout.heightForWidth(room))

    layout.activate()

    places = [part.geometry() for part in parts]
    assert all(place.right() < room and place.bottom() < window.height() for place in places)
    assert all(not a.intersects(b) for n, a in enumerate(places) for b in places[n + 1 :])
    assert places == sorted(places, key=lambda place: (place.y(), place.x()))
    window.deleteLater()
