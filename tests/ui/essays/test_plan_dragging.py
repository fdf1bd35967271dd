"""Dragging evidence and paragraphs: where they land, and that nothing is ever lost on the way."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint

from app.ui.essays.carrying import Load, as_mime
from tests.ui.essays.driving import drag_over, drop, items, stored
from tests.world import event, question


def test_evidence_dropped_on_a_plan_just_begun_goes_to_its_first_point(tab):
    tab.begin_plan(question("security-main-aim"))
    begin = tab.editor.begin

    drop(begin.viewport(), as_mime(Load.ITEM, event("munich")), QPoint(300, 300))

    assert items(stored(tab), stored(tab).paragraphs[0].uid) == [event("munich")]


def test_evidence_dropped_on_a_closed_card_goes_into_it(editor, tab):
    card = editor.sheet._closed["p3"]

    drop(editor.sheet.ground, as_mime(Load.ITEM, event("munich")), card.geometry().center())

    assert items(stored(tab), "p3")[-1] == event("munich")


def test_evidence_dropped_between_rows_lands_there(editor, tab):
    card = editor.sheet.open_card
    row = card.uses.painter_of_rows.row_height
    place = card.pos() + QPoint(100, card.uses.y() + row)

    drop(editor.sheet.ground, as_mime(Load.ITEM, event("munich")), place)

    assert items(stored(tab), "p2") == [
        event("ussr-joins-league"),
        event("munich"),
        event("nazi-soviet-pact"),
    ]


def test_a_piece_dragged_down_within_its_paragraph_changes_places(editor, tab):
    card = editor.sheet.open_card
    place = card.pos() + QPoint(100, card.uses.geometry().bottom())

    drop(editor.sheet.ground, as_mime(Load.USE, "use-league"), place)

    assert items(stored(tab), "p2") == [event("nazi-soviet-pact"), event("ussr-joins-league")]


def test_a_paragraph_dropped_above_the_first_becomes_the_first(editor, tab):
    drop(editor.sheet.ground, as_mime(Load.PARAGRAPH, "p3"), QPoint(50, 2))

    assert stored(tab).paragraphs[0].uid == "p3"


def test_something_foreign_is_not_taken(editor, tab):
    before = stored(tab)
    data = QMimeData()
    data.setText("https://example.org")

    dropped = drop(editor.sheet.ground, data, QPoint(50, 50))

    assert not dropped.isAccepted()
    assert stored(tab) == before


def test_while_dragging_a_line_shows_where_it_would_land(editor):
    card = editor.sheet.open_card
    place = card.pos() + QPoint(100, card.uses.y() + 2)
    drag_over(editor.sheet.ground, as_mime(Load.ITEM, event("munich")), place)

    assert editor.sheet.ground._line.isVisible()
    assert editor.sheet.ground._line.height() == 2


def test_the_same_piece_twice_in_a_paragraph_changes_nothing(editor, tab):
    before = stored(tab)

    editor.acts.add_item("p2", event("nazi-soviet-pact"))

    assert stored(tab) == before


def texts_and_uses(body):
    """Everything a student has put into a plan."""
    texts = [body.thesis, body.judgement]
    for paragraph in body.paragraphs:
        texts += [paragraph.point, paragraph.because, paragraph.link, paragraph.stance]
    return Counter(texts), Counter((use.uid, use.item) for p in body.paragraphs for use in p.evidence)


CARRIED = st.one_of(
    st.tuples(st.just(Load.PARAGRAPH), st.sampled_from(["p2", "p3"])),
    st.tuples(st.just(Load.USE), st.sampled_from(["use-league", "use-pact", "use-congress", "use-quote"])),
)


@settings(max_examples=12)
@given(drops=st.lists(st.tuples(CARRIED, st.integers(-40, 900)), max_size=8))
def test_whatever_is_dragged_wherever_no_text_and_no_evidence_is_lost(editor, tab, drops):
    before = texts_and_uses(stored(tab))

    for (load, uid), y in drops:
        drop(editor.sheet.ground, as_mime(load, uid), QPoint(120, y))

    assert texts_and_uses(stored(tab)) == before
