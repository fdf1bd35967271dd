"""What a screen reader is told of the painted view."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from app.ui.timeline.view import TimelineView
from tests.world import event

_Name = QAccessible.Text.Name


def interface(view):
    return QAccessible.queryAccessibleInterface(view)


def names(view) -> list[str]:
    root = interface(view)
    return [root.child(index).text(_Name) for index in range(root.childCount())]


def test_the_view_is_a_list_with_a_name(view):
    root = interface(view)

    assert root.text(_Name) == "Timeline"
    assert root.role() == QAccessible.Role.List


def test_its_items_are_the_events_in_view_with_title_and_date_and_no_more(view):
    view.choose(event("nazi-soviet-pact"))
    view.look_around(event("nazi-soviet-pact"), 0.5)

    told = names(view)

    assert "Nazi–Soviet Pact signed, 23 August 1939" in told
    assert not any("Rapallo" in name for name in told)


def test_crowds_are_told_as_counts(view):
    assert any("more event" in name for name in names(view))


def test_items_lie_where_they_are_drawn_and_the_chosen_one_says_so(view):
    uid = event("rapallo")
    view.choose(uid)
    shown = view.shown()
    where = view.mapToGlobal(shown.rect_of(shown.chosen).center().toPoint())

    item = interface(view).childAt(where.x(), where.y())

    assert item.text(_Name) == "Treaty of Rapallo, 16 April 1922"
    assert item.state().selected
    assert item.role() == QAccessible.Role.ListItem
    assert item.parent().text(_Name) == "Timeline"
    assert interface(view).indexOfChild(item) >= 0


def test_an_item_that_was_handed_out_stays_safe_to_ask_when_it_is_out_of_view(view):
    view.choose(event("rapallo"))
    root = interface(view)
    items = [root.child(index) for index in range(root.childCount())]
    rapallo = next(item for item in items if item.text(_Name).startswith("Treaty of Rapallo"))

    view.look_around(event("yalta"), 1)
    assert "Yalta Conference" in " ".join(names(view))
    assert not rapallo.isValid()
    assert rapallo.text(_Name) == ""
    view.look_at(view.camera.fitted())
    names(view)
    assert rapallo.isValid()


def test_a_view_that_is_gone_does_not_take_the_program_with_it(qtbot, look, content):
    made = TimelineView(look)
    made.show_content(content)
    assert names(made)

    made.deleteLater()
    del made
    QApplication.sendPostedEvents()
    QApplication.processEvents()

    again = TimelineView(look)
    qtbot.addWidget(again)
    again.show_content(content)
    assert names(again)
