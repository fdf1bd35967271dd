"""The look is one decision, worn by the whole application and announced once."""

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from app.domain.appearance import Theme, Typeface
from app.ui.look import BASE_PIXELS, Look, Step, Token
from app.ui.resources import RESOURCES
from app.ui.style_sheet import style_sheet
from app.ui.typefaces import DYSLEXIC, SANS, SERIF


@pytest.fixture
def worn(qapp):
    """A look of its own, put on; the session's look goes on again afterwards."""
    before = qapp.styleSheet(), qapp.palette(), qapp.font()
    look = Look(Theme.PAPER)
    look.wear(qapp)
    yield look
    qapp.focusChanged.disconnect(look._ring.follow)
    qapp.setStyleSheet(before[0])
    qapp.setPalette(before[1])
    qapp.setFont(before[2])


def test_a_chosen_theme_is_worn_at_once_and_announced_once(qtbot, qapp, worn):
    with qtbot.waitSignal(worn.changed):
        worn.change(theme=Theme.NIGHT)

    assert worn.theme is Theme.NIGHT
    assert qapp.palette().window().color() == worn.colour(Token.WINDOW)
    assert worn.colour(Token.WINDOW).name() == "#16181d"


def test_choosing_what_is_worn_already_announces_nothing(qtbot, worn):
    with qtbot.assertNotEmitted(worn.changed):
        worn.change(theme=Theme.PAPER, text_percent=100)


def test_system_means_what_the_system_says(qapp):
    look = Look(Theme.SYSTEM)
    is_dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark

    assert look.theme is (Theme.NIGHT if is_dark else Theme.PAPER)


def test_following_the_system_a_change_of_scheme_is_followed(qtbot, worn):
    worn.change(theme=Theme.SYSTEM)

    with qtbot.waitSignal(worn.changed):
        QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)


def test_a_chosen_theme_does_not_follow_the_system(qtbot, worn):
    with qtbot.assertNotEmitted(worn.changed):
        QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)


def test_text_and_sizes_grow_together(worn):
    worn.change(text_percent=200)

    assert worn.px(44) == 88
    assert worn.font().pointSizeF() == pytest.approx(2 * BASE_PIXELS * 72 / 96, rel=0.01)
    assert worn.font(Step.QUOTATION).pointSizeF() == pytest.approx(2.1 * worn.font().pointSizeF(), rel=0.01)


def test_a_label_follows_the_text_size(qtbot, worn):
    label = QLabel("Nazi–Soviet Pact")
    label.setProperty("step", "title")
    qtbot.addWidget(label)
    label.show()
    before = label.sizeHint().height()

    worn.change(text_percent=150)

    assert label.sizeHint().height() > 1.3 * before


def test_quotations_stand_in_the_serif_face_unless_a_student_reads_better_otherwise(worn):
    assert worn.font().families()[0] == SANS
    assert worn.font(serif=True).families()[0] == SERIF

    worn.change(typeface=Typeface.DYSLEXIC)

    assert worn.font().families()[0] == worn.font(serif=True).families()[0] == DYSLEXIC


def test_a_lane_no_theme_knows_is_drawn_black(worn):
    assert worn.lane("turquoise") == worn.lane("black")


@pytest.mark.parametrize("theme", [Theme.PAPER, Theme.NIGHT, Theme.CONTRAST])
def test_the_style_sheet_names_only_tokens_there_are(qapp, theme):
    sheet = style_sheet(Look(theme))

    assert "@" not in sheet


def test_a_hairline_stays_one_pixel_when_text_grows(qapp):
    sheet = style_sheet(Look(Theme.PAPER, text_percent=200))

    assert "1px solid" in sheet
    assert "border-radius: 16px" in sheet


def test_no_colour_is_written_down_outside_the_themes():
    sheet = (RESOURCES / "themes" / "foothold.qss").read_text(encoding="utf-8")

    assert "#" not in sheet.replace("QWidget#", "")


def test_the_look_brings_nothing_heavy_before_the_first_paint():
    asked = "import app.ui.look, app.ui.icons, app.ui.widgets.controls, sys; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True, cwd=RESOURCES.parent
    )
    modules = set(loaded.stdout.split())

    assert not modules & {
        "msgspec",
        "sqlalchemy",
        "fsrs",
        "dataclasses",
        "ctypes",
        "PySide6.QtSvg",
        "PySide6.QtDBus",
    }
