"""What opens over the window: preferences kept at once, everything found by one key, help, and packs."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPlainTextEdit

from app.domain.appearance import Theme, Typeface
from app.ui.find_anything.dialog import FindAnything
from app.ui.find_anything.glossary import GlossaryEntry
from app.ui.find_anything.results import RESULT_ROLE
from app.ui.frame.tab_row import PROGRESS, QUOTES, TIMELINE
from app.ui.help.about import AboutDialog
from app.ui.help.kept import KeptDialog
from app.ui.help.page_help import PageHelp
from app.ui.settings.dialog import PreferencesDialog
from app.ui.widgets.banner import Banner
from app.ui.widgets.controls import Button
from app.ui.window_state import read
from tests.stage import click, press, settle, type_text, wait_until
from tests.world import TOPIC

CTRL = Qt.KeyboardModifier.ControlModifier
ROOT = Path(__file__).parents[3]


def opened(kind):
    """The dialog that is open."""
    settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    return dialog


def close_what_is_open():
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        dialog.close()


def texts(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel))


@pytest.fixture
def preferences(window):
    press(window, Qt.Key.Key_Comma, CTRL)
    dialog = opened(PreferencesDialog)
    yield dialog
    close_what_is_open()


@pytest.fixture
def finder(window):
    press(window, Qt.Key.Key_K, CTRL)
    yield opened(FindAnything)
    close_what_is_open()


# Preferences


def test_a_theme_is_worn_and_kept_when_it_is_chosen(window, preferences, data_dir):
    preferences.theme.setCurrentIndex(2)
    preferences.theme.activated.emit(2)

    assert window.look.theme is Theme.NIGHT
    assert window.desk.services.preferences.settings().theme is Theme.NIGHT
    assert read(data_dir).theme is Theme.NIGHT


def test_typeface_and_text_size_are_worn_at_once(window, preferences):
    before = window.status.height()

    preferences.typeface.setCurrentIndex(1)
    preferences.typeface.activated.emit(1)
    preferences.text_size.segment(150).click()
    settle()

    settings = window.desk.services.preferences.settings()
    assert (settings.typeface, settings.text_percent) == (Typeface.DYSLEXIC, 150)
    assert window.status.height() > before


def test_new_cards_a_day_are_kept_when_the_field_is_left(window, preferences):
    preferences.new_cards.setFocus()
    preferences.new_cards.selectAll()
    type_text(preferences.new_cards, "15")
    press(preferences.new_cards, Qt.Key.Key_Tab)

    assert window.desk.services.preferences.settings().new_cards_a_day == 15


def test_what_is_ticked_is_kept_and_announced(window, preferences):
    told = []
    window.desk.context.changes.settings_changed.connect(told.append)

    preferences.key_hints.click()
    preferences.single_keys.click()
    preferences.countdown.click()

    assert (told[-1].show_key_hints, told[-1].single_letter_keys, told[-1].show_countdown) == (False,) * 3
    assert not window.look.key_hints


def test_every_preference_has_a_name(preferences):
    fields = (
        preferences.theme,
        preferences.typeface,
        preferences.text_size,
        preferences.new_cards,
    )

    assert [field.accessibleName() for field in fields] == [
        "Colours",
        "Typeface",
        "Text size",
        "New cards a day, at most",
    ]


def test_menus_step_the_text_size_and_tick_it(window):
    window.actions_.larger_text.trigger()
    settle()

    assert window.desk.services.preferences.settings().text_percent == 125
    ticked = [action.text() for action in window.actions_.all if action.isCheckable() and action.isChecked()]
    assert "125 %" in ticked
    assert "As the system has it" in ticked


# Find anything


def test_with_nothing_typed_it_lists_every_action(window, finder):
    offered = {finder.model.index(row).data() for row in range(finder.model.rowCount())}

    assert {"Preferences…", "Start 20 minutes", "Put eight in order", "About Foothold"} <= offered


def test_enter_goes_to_the_event_that_was_found(window, finder):
    type_text(finder.field, "munich agr")

    assert finder.model.index(0).data() == "Munich Agreement"
    press(finder.field, Qt.Key.Key_Return)

    assert window.tabs.current == TIMELINE
    assert "Munich" in window.status.status


def test_the_arrows_walk_to_a_quotation_and_enter_opens_it(window, finder):
    type_text(finder.field, "security")
    rows = [finder.model.index(row).data(RESULT_ROLE).kind for row in range(finder.model.rowCount())]

    for _each in range(rows.index("Quotation")):
        press(finder.field, Qt.Key.Key_Down)
    press(finder.field, Qt.Key.Key_Return)

    assert window.tabs.current == QUOTES


def test_a_person_is_read_on_the_spot_and_leads_to_the_timeline(window, finder):
    type_text(finder.field, "litvinov")
    kinds = [finder.model.index(row).data(RESULT_ROLE).kind for row in range(finder.model.rowCount())]
    for _each in range(kinds.index("Person")):
        press(finder.field, Qt.Key.Key_Down)
    press(finder.field, Qt.Key.Key_Return)
    entry = opened(GlossaryEntry)

    links = [each for each in entry.findChildren(Button) if each.property("kind") == "link"]
    assert "Litvinov" in entry.windowTitle()
    assert links
    click(links[0])

    assert window.tabs.current == TIMELINE


def test_an_action_is_done_from_the_list(window, finder):
    type_text(finder.field, "progress")
    rows = [finder.model.index(row).data() for row in range(finder.model.rowCount())]
    finder.list.setCurrentIndex(finder.model.index(rows.index("Progress")))
    press(finder.field, Qt.Key.Key_Return)

    assert window.tabs.current == PROGRESS


def test_what_is_not_there_is_said_and_escape_leaves(window, finder):
    type_text(finder.field, "qqqq")

    assert finder.model.rowCount() == 0
    assert "Nothing is called “qqqq”." in texts(finder)
    press(finder.field, Qt.Key.Key_Escape)
    press(finder.field, Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None


def test_the_rows_keep_the_rules_of_models(finder, qtmodeltester):
    qtmodeltester.check(finder.model)


def test_a_row_is_heard_with_its_kind(window, finder):
    type_text(finder.field, "munich agr")

    heard = finder.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("Event, Munich Agreement, ")


# Help


def test_f1_tells_what_the_page_is_for_and_its_keys(window):
    window.desk.go(TIMELINE)
    settle()
    window.actions_.page_help.trigger()
    dialog = opened(PageHelp)

    told = texts(dialog)
    assert dialog.windowTitle() == "Timeline"
    assert "one theme in each lane" in told
    assert "Keys in this page" in told
    assert "Ctrl K" in told
    dialog.accept()


def test_it_says_where_the_work_lies_and_opens_the_folder(window, data_dir, monkeypatch):
    shown = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(Path(url.toLocalFile())))
    window.actions_.kept.trigger()
    dialog = opened(KeptDialog)

    assert str(data_dir) in texts(dialog)
    next(
        each for each in dialog.findChildren(type(dialog.add_button("x"))) if each.text() == "Open the folder"
    ).click()
    assert shown == [data_dir]
    dialog.accept()


def test_about_names_versions_and_licences(window):
    window.actions_.about.trigger()
    dialog = opened(AboutDialog)

    read_only = [field.toPlainText() for field in dialog.findChildren(QPlainTextEdit)]
    assert "Qt 6." in read_only[0]
    assert "MIT" in read_only[1]
    dialog.accept()


# Packs


def choose(monkeypatch, path):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(path), ""))


def test_a_damaged_pack_is_told_in_the_page_and_changes_nothing(window, tmp_path, monkeypatch):
    damaged = tmp_path / "Cold War.foothold"
    damaged.write_bytes(b"not a pack")
    choose(monkeypatch, damaged)
    banner = window.findChild(Banner)

    window.actions_.open_pack.trigger()
    wait_until(banner.isVisible)

    assert "Nothing was added, and your own work is unchanged." in banner.accessibleName()
    assert [topic.uid for topic in window.desk.services.topics.installed()] == [TOPIC]
    assert window.desk.topic == TOPIC


def test_choosing_no_pack_changes_nothing(window, monkeypatch):
    choose(monkeypatch, "")

    window.actions_.open_pack.trigger()
    settle()

    assert not window.findChild(Banner).isVisible()
