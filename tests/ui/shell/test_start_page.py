"""The first screen: one choice has the focus, nothing is asked, and it never comes back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from app.domain.cards import Rating
from app.services.assembly import assemble
from app.services.locking import DataLock
from app.ui.frame.tab_row import TIMELINE, TODAY
from app.ui.look import Look
from app.ui.main_window import MainWindow
from app.ui.opening import Opening
from app.ui.window_state import WindowState, read
from tests.stage import opened_window, press, settle, wait_until
from tests.world import TOPIC


def shown_texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_explore_has_the_focus_and_says_what_waits(first_window):
    page = first_window.start_page()

    assert QApplication.focusWidget() is page.explore
    assert page.explore.accessibleName() == "Explore “Stalin’s Foreign Policy”"
    assert any(text.startswith("80 events, 42 quotations and ") for text in shown_texts(page))


def test_there_are_no_tabs_until_a_topic_is_open(first_window):
    assert not first_window.tabs.isVisible()
    assert not first_window.menu_row.finder.isVisible()
    assert first_window.status.kept == "Nothing leaves this computer"


def test_the_arrows_walk_the_choices(first_window):
    page = first_window.start_page()

    press(page.explore, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.open_pack
    press(page.open_pack, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.look_link
    press(page.look_link, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is page.open_pack


def test_enter_explores_and_lands_on_the_timeline(first_window):
    press(first_window.start_page().explore, Qt.Key.Key_Return)

    assert first_window.tabs.current == TIMELINE
    assert first_window.desk.topic == TOPIC
    assert first_window.status.kept == "Saved on this computer"
    assert "Nazi–Soviet Pact" in first_window.status.status


def test_the_next_start_lands_on_today(qapp, data_dir, clock):
    with opened_window(data_dir, clock) as window:
        window.start_page().explore.click()
        settle()

    with opened_window(data_dir, clock) as window:
        assert window.tabs.current == TODAY
        assert window.stack.page is not None


def test_explore_pressed_before_the_data_is_there_is_not_forgotten(qapp, data_dir, clock):
    look = Look()
    look.wear(qapp)
    window = MainWindow(look, WindowState(), data_dir)
    opening = Opening(window, DataLock(data_dir, "window"), clock)
    window.show()
    opening.start()

    window.start_page().explore.click()

    wait_until(
        lambda: window.desk is not None and window.tabs.current == TIMELINE and window.stack.page is not None
    )
    window.close()
    opening.close()
    window.deleteLater()
    look.deleteLater()


def test_a_lost_window_ini_does_not_send_a_student_back_to_the_beginning(qapp, data_dir, clock):
    services = assemble(data_dir, clock)
    card = services.reviewing.queue(TOPIC).cards[0]
    services.reviewing.rate(card.uid, Rating.Good)
    services.close()
    clock.pass_time(days=1)

    with opened_window(data_dir, clock) as window:
        assert window.tabs.current == TODAY
        assert read(data_dir).tab == TODAY
