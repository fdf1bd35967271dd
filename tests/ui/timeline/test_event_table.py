"""The table twin: the same events, the same choice, and everything the picture tells."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.domain.memories import ItemMemory, MemoryState
from app.ui.timeline.content import Content
from app.ui.timeline.event_model import Column, EventFilter, EventModel
from app.ui.timeline.table import EventTable
from tests.world import event


def row(model, uid, *columns):
    place = model.row_of(uid)
    return [model.index(place, column).data() for column in columns]


def changed(content, **fields):
    return Content.of(
        content.topic,
        content.events,
        content.links,
        fields.get("memories", content.memories),
        fields.get("used_in", content.used_in),
    )


def test_the_model_keeps_qts_rules(qtbot, content):
    model = EventModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    model.replace(content)
    model.replace(changed(content, used_in={event("munich"): 2}))

    assert model.rowCount() == 80


def test_a_row_says_when_what_where_and_how_much_it_matters(qtbot, content):
    model = EventModel()
    model.replace(changed(content, used_in={event("rapallo"): 2}))

    assert row(model, event("rapallo"), Column.DATE, Column.EVENT, Column.LANE, Column.WEIGHT) == [
        "16 April 1922",
        "Treaty of Rapallo",
        "Germany",
        "Key",
    ]
    assert "2" in row(model, event("rapallo"), Column.USED_IN)[0]
    assert row(model, event("munich"), Column.USED_IN) == ["–"]
    assert row(model, event("comintern-sixth-congress"), Column.DATE) == ["July – September 1928"]
    assert row(model, event("stalingrad"), Column.DATE) == ["Aug 1942 – Feb 1943"]


def test_memories_are_told_in_words_too(qtbot, content):
    model = EventModel()
    known = ItemMemory(event("rapallo"), MemoryState.KNOWN, 0.71)

    model.replace(changed(content, memories={event("rapallo"): known}))

    assert row(model, event("rapallo"), Column.MEMORY) == ["recall about 71 %"]
    assert row(model, event("munich"), Column.MEMORY) == [""]


def test_only_what_was_found_in_the_lanes_shown_is_left(qtbot, content):
    model = EventModel()
    model.replace(content)
    rows = EventFilter(model)

    rows.keep({event("rapallo"), event("munich")}, None)
    assert rows.rowCount() == 2
    rows.keep({event("rapallo"), event("munich")}, {"germany"})
    assert rows.rowCount() == 1
    rows.keep(None, None)
    assert rows.rowCount() == 80


def test_arrows_walk_the_rows_and_enter_opens_one(qtbot, look, content):
    model = EventModel()
    model.replace(content)
    table = EventTable(look, EventFilter(model))
    qtbot.addWidget(table)
    table.resize(1000, 400)
    table.show()
    table.choose(event("rapallo"))

    with qtbot.waitSignal(table.event_chosen) as chosen:
        qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.event_opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)

    assert chosen.args == opened.args == [event("uk-recognition")]


def test_a_column_sorts_by_what_it_means(qtbot, look, content):
    model = EventModel()
    model.replace(changed(content, used_in={event("munich"): 3, event("rapallo"): 1}))
    table = EventTable(look, EventFilter(model))
    qtbot.addWidget(table)

    table.sortByColumn(Column.USED_IN, Qt.SortOrder.DescendingOrder)
    first = [table.model().index(place, Column.EVENT).data() for place in range(2)]
    table.sortByColumn(Column.DATE, Qt.SortOrder.AscendingOrder)

    assert first == ["Munich Agreement", "Treaty of Rapallo"]
    assert table.model().index(0, Column.EVENT).data() == "Bolsheviks seize power in Petrograd"
    assert not table.grab().isNull()
