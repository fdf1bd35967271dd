"""The five stages of learning by heart, walked and clicked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from app.domain.gaps import Stage
from app.ui.asking.stage_strip import StageStrip


@pytest.fixture
def strip(qtbot, look):
    window = QWidget()
    qtbot.addWidget(window)
    made = StageStrip(look)
    QVBoxLayout(window).addWidget(made)
    window.resize(824, 60)
    made.show_stage(Stage.FIRST_LETTERS)
    with qtbot.waitExposed(window):
        window.show()
    yield made
    window.close()


def buttons(strip):
    return {button.text(): button for button in strip.findChildren(QRadioButton)}


def test_a_click_shows_another_stage(qtbot, strip):
    with qtbot.waitSignal(strip.stage_chosen) as chosen:
        qtbot.mouseClick(buttons(strip)["From memory"], Qt.MouseButton.LeftButton)

    assert chosen.args == [Stage.FROM_MEMORY]
    assert strip.stage is Stage.FROM_MEMORY


def test_the_arrow_keys_walk_the_stages_and_stop_at_the_ends(qtbot, strip):
    told = []
    strip.stage_chosen.connect(told.append)

    for _ in range(3):
        qtbot.keyClick(buttons(strip)["First letters"], Qt.Key.Key_Right)

    assert told == [Stage.FIRST_WORDS, Stage.FROM_MEMORY]


def test_only_the_stage_asked_is_a_stop_of_tab(strip):
    stops = [
        name for name, button in buttons(strip).items() if button.focusPolicy() is not Qt.FocusPolicy.NoFocus
    ]

    assert stops == ["First letters"]
    assert buttons(strip)["First letters"].isChecked()


def test_where_room_is_short_the_words_stay_for_a_screen_reader(strip):
    strip.window().resize(360, 60)

    assert sum(button.width() for button in buttons(strip).values()) <= strip.width() < 340
    assert set(buttons(strip)) == {"Read", "A few gaps", "First letters", "First words", "From memory"}
    assert all(button.height() >= 24 for button in buttons(strip).values())
