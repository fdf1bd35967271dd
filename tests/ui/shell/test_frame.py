"""The frame: tabs by mouse, arrows and keys; rows that fit small windows; a place that is remembered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit

from app.domain.appearance import Theme
from app.ui.frame.tab_row import ESSAYS, PROGRESS, QUOTES, TAB_NAMES, TIMELINE, TODAY
from app.ui.window_state import read
from tests.stage import click, opened_window, press, settle

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_screen_reader_hears_five_tabs(window):
    row = QAccessible.queryAccessibleInterface(window.tabs)
    tabs = [row.child(number) for number in range(row.childCount())]
    named = [tab.text(QAccessible.Text.Name) for tab in tabs if tab.role() is QAccessible.Role.PageTab]

    assert row.role() is QAccessible.Role.PageTabList
    assert named == ["Today", "Timeline", "Key quotes", "Essay plans", "Progress"]


@pytest.mark.parametrize(("number", "tab"), list(enumerate(TAB_NAMES, start=1)))
def test_each_tab_has_its_key(window, number, tab):
    press(window, Qt.Key(Qt.Key.Key_0 + number), CTRL)

    assert window.tabs.current == tab
    assert window.stack.page.objectName() == f"page_{tab}"


def test_the_arrow_keys_walk_the_tabs_and_keep_the_focus(window):
    window.tabs.setFocus()

    press(window.tabs, Qt.Key.Key_Right)
    press(window.tabs, Qt.Key.Key_Right)

    assert window.tabs.current == QUOTES
    assert QApplication.focusWidget() is window.tabs


def test_a_click_on_a_tab_gives_its_page_the_focus(window):
    click(window.tabs, window.tabs.tabRect(TAB_NAMES.index(TIMELINE)).center())
    settle()

    assert window.tabs.current == TIMELINE
    assert window.stack.page.isAncestorOf(QApplication.focusWidget())


def test_no_tab_moves_when_another_is_chosen(window):
    before = [window.tabs.tabRect(index) for index in range(5)]

    window.desk.go(ESSAYS)
    settle()

    assert [window.tabs.tabRect(index) for index in range(5)] == before


def test_pages_are_made_when_they_are_first_shown(window):
    names = {page.objectName() for page in window.stack.children() if page.objectName().startswith("page_")}
    assert names == {"page_today"}

    window.desk.go(PROGRESS)

    assert window.stack.page.objectName() == "page_progress"


def test_ctrl_f_goes_to_the_field_of_the_page(window):
    window.desk.go(QUOTES)

    press(window, Qt.Key.Key_F, CTRL)

    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_the_rows_are_lower_in_a_small_window(window):
    window.resize(1280, 800)
    settle()
    tall = window.menu_row.height(), window.tabs.height()

    window.resize(1024, 560)
    settle()

    assert tall == (40, 44)
    assert (window.menu_row.height(), window.tabs.height()) == (36, 40)


def test_no_menu_hides_behind_an_arrow_at_the_largest_text(window):
    window.desk.change_settings(text_percent=200)
    settle()

    bar = window.menu_row.help.menuAction()
    assert window.menu_row._bar.actionGeometry(bar).right() < window.menu_row._bar.width()


def test_the_window_does_not_sink_by_its_title_at_every_start(data_dir, window):
    window.move(40, 30)
    QApplication.processEvents()
    place = window.pos()
    assert window.geometry().topLeft() != place, "there is no frame here to be misled by"

    window.close()

    state = read(data_dir)
    assert (state.x, state.y) == (place.x(), place.y())


def test_place_and_look_of_the_window_are_remembered(qapp, data_dir, clock, window):
    window.desk.change_settings(theme=Theme.NIGHT)
    window.resize(900, 640)
    settle()
    window.close()

    state = read(data_dir)

    assert (state.theme, state.worn) == (Theme.NIGHT, Theme.NIGHT)
    assert (state.width, state.height) == (900, 640)


def test_a_start_may_name_its_tab(qapp, data_dir, clock):
    with opened_window(data_dir, clock, tab=ESSAYS) as window:
        assert window.tabs.current == ESSAYS


def test_single_pages_refresh_only_when_they_are_seen(window):
    progress = window.stack.made(PROGRESS)
    refreshed = []
    progress.refresh = lambda: refreshed.append(True)

    progress.mark_stale()
    settle()
    assert refreshed == []
    window.desk.go(PROGRESS)

    assert refreshed == [True]
    assert window.tabs.current != TODAY


def test_the_marked_essay_is_one_menu_away(window):
    window.actions_.marked_essay.trigger()
    settle()

    assert window.tabs.current == ESSAYS
    assert window.actions_.marked_essay.isVisible()


def test_it_says_truly_where_the_work_is_kept(window):
    assert window.status.kept == "Saved on this computer"
