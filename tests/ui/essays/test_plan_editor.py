"""Building a plan: keys, autosave, undo."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.acts import Act
from app.domain.plans import edits
from app.ui.essays.typing import TextField
from tests.ui.essays.driving import items, menu_entry, press, stored, write
from tests.world import TOPIC, event, question

# A plan from nothing, by keys alone


def test_a_plan_is_begun_and_built_with_the_keyboard_alone(tab, qtbot):
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Return)
    write("Security came first.")
    press(Qt.Key.Key_Return)
    write("Fear of attack")
    press(Qt.Key.Key_Return)
    write("Partners changed")
    press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Down)
    chosen = tab.editor.tray.list.current_uid
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_F6)
    write(" with the threat")
    press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    body = stored(tab)

    assert body.question == question("security-main-aim")
    assert body.thesis == "Security came first."
    assert [paragraph.point for paragraph in body.paragraphs] == [
        "Partners changed with the threat",
        "Fear of attack",
    ]
    assert items(body, body.paragraphs[0].uid) == [chosen]


def test_a_new_plan_shows_question_thesis_and_first_point_and_no_examiner(tab):
    tab.begin_plan(question("security-main-aim"))

    assert tab.editor.begin.isVisible()
    assert not tab.editor.sheet.isVisible()
    assert not tab.editor.side.isVisible()
    assert not tab.editor.tray.search.isVisible()
    assert tab.editor.tray.list.evidence.rowCount() == 8


def test_the_first_evidence_brings_the_examiners_eye(tab):
    tab.begin_plan(question("security-main-aim"))
    tab.editor.begin.point.setPlainText("Fear of attack")

    tab.editor.add_item(event("arcos-break"))

    assert tab.editor.sheet.isVisible()
    assert tab.editor.side.isVisible()
    assert stored(tab).paragraphs[0].point == "Fear of attack"


# Typing is committed


def test_typing_is_committed_after_a_rest(editor, tab, qtbot):
    write("!")

    qtbot.waitUntil(lambda: stored(tab).paragraph("p2").point.startswith("!"), timeout=3000)


def test_typing_is_committed_on_leaving_the_field(editor, tab):
    write("Now ")
    editor.sheet.thesis.field.setFocus()

    assert stored(tab).paragraph("p2").point == "Now Partners changed with the threat"


def test_typing_is_committed_when_the_page_is_hidden(editor, tab):
    write("Now ")

    tab.hide()

    assert stored(tab).paragraph("p2").point.startswith("Now ")


def test_typing_is_committed_before_any_other_action(editor, tab):
    write("Now ")

    editor.acts.add_item("p2", event("munich"))

    assert stored(tab).paragraph("p2").point.startswith("Now ")
    assert event("munich") in stored(tab).items


def test_a_text_and_the_edit_that_commits_it_are_two_steps_of_undo(editor, tab, context):
    write("Now ")
    editor.acts.add_item("p2", event("munich"))

    effect = context.services.history.undo(TOPIC)
    context.changes.plans_changed.emit(effect.plans)

    assert event("munich") not in stored(tab).items
    assert editor.sheet.open_card.point.toPlainText().startswith("Now ")


def test_ctrl_z_in_a_field_first_undoes_typing(editor, tab):
    write("xyz")

    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    editor.keep_typing()

    assert stored(tab).paragraph("p2").point == "Partners changed with the threat"


def test_a_change_from_elsewhere_is_read_and_the_caret_stays(editor, tab, context, services):
    point = editor.sheet.open_card.point
    cursor = point.textCursor()
    cursor.setPosition(8)
    point.setTextCursor(cursor)
    head = services.planning.plan(tab.opened.plan.uid)
    services.planning.save(head, edits.set_point(head.body, "p2", "Partners were exchanged"), Act.EDIT_TEXT)
    context.changes.plans_changed.emit(frozenset({head.uid}))

    assert point.toPlainText() == "Partners were exchanged"
    assert point.textCursor().position() == 8


def test_pasted_formatted_text_arrives_as_plain_text(editor, tab):
    data = QMimeData()
    data.setHtml("<b>bold</b> &amp; <i>more</i>")
    data.setText("bold & more ")

    editor.sheet.open_card.point.insertFromMimeData(data)
    editor.keep_typing()

    assert stored(tab).paragraph("p2").point == "bold & more Partners changed with the threat"


@pytest.mark.parametrize(
    "words", ["Éamon Ó Cuív", "Молотов", "Wałęsa", "x" * 20_000], ids=["fada", "cyrillic", "polish", "long"]
)
def test_any_text_is_kept(editor, tab, words):
    editor.sheet.thesis.field.setPlainText(words)
    editor.keep_typing()

    assert stored(tab).thesis == words


# Evidence by keys


def test_enter_on_evidence_adds_it_to_the_paragraph_worked_at(editor, tab):
    editor.tray.list.go_to(event("munich"))
    editor.tray.focus_list()

    press(Qt.Key.Key_Return)

    assert items(stored(tab), "p2")[-1] == event("munich")


def test_enter_on_evidence_asks_for_the_paragraph_where_none_is_open(editor, tab):
    editor.sheet.open_paragraph("")
    editor.tray.list.go_to(event("munich"))
    editor.tray.focus_list()

    press(Qt.Key.Key_Return)
    menu, _entry = menu_entry("Third Period")
    QTest.keyClick(menu, Qt.Key.Key_3)

    assert items(stored(tab), "p3")[-1] == event("munich")


def test_the_menu_of_paragraphs_says_what_it_asks_and_stands_on_the_first(editor):
    editor.ask_paragraph(event("munich"))
    menu, heading = menu_entry("Which paragraph?")
    active = menu.activeAction()
    menu.close()

    assert not heading.isSeparator()
    assert not heading.isEnabled()
    assert active.text().startswith("&1")


def test_evidence_put_into_a_plan_becomes_a_card_and_its_bar_says_new(editor, services):
    editor.acts.add_item("p2", event("munich"))

    memory = services.learning.memories([event("munich")])[event("munich")]
    assert memory.state == "new"
    assert "never answered" in editor.sheet.open_card.uses.evidence.index(2).data(
        Qt.ItemDataRole.AccessibleTextRole
    )


def test_delete_takes_evidence_out(editor, tab):
    uses = editor.sheet.open_card.uses
    uses.setFocus()
    uses.go_to("use-league")

    press(Qt.Key.Key_Delete)

    assert items(stored(tab), "p2") == [event("nazi-soviet-pact")]


def test_the_menu_of_a_piece_moves_it_to_another_paragraph(editor, tab):
    uses = editor.sheet.open_card.uses
    uses.setFocus()
    uses.go_to("use-league")

    press(Qt.Key.Key_Return)
    menu, into = menu_entry("Move to paragraph")
    next(action for action in into.menu().actions() if "Third Period" in action.text()).trigger()
    menu.close()

    assert items(stored(tab), "p2") == [event("nazi-soviet-pact")]
    assert event("ussr-joins-league") in items(stored(tab), "p3")


def test_a_piece_outside_the_range_can_be_marked_as_context(editor, tab):
    editor.acts.add_item("p2", event("october-revolution"))
    assert any(said.remark.check == "K3" for said in editor.eye.said)
    use = stored(tab).paragraph("p2").evidence[-1].uid

    editor.acts.mark_context(use, True)

    assert not any(said.remark.check == "K3" for said in editor.eye.said)


def test_search_finds_by_name_date_and_without_accents(editor):
    tray = editor.tray
    tray.go_to_search()

    write("munich 1938")

    titles = [tray.list.evidence.index(n).data() for n in range(tray.list.evidence.rowCount())]
    assert any("Munich" in title for title in titles)
    assert len(titles) < 10


def test_what_lies_outside_the_range_is_folded(editor):
    shown = editor.tray.list.evidence
    before = shown.rowCount()

    editor.tray.fold.click()

    assert shown.rowCount() == before + len(editor.book.context)
    assert len(editor.book.context) > 0


# Paragraphs


def test_ctrl_n_adds_the_next_paragraph_and_goes_there(editor, tab):
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    write("A new point")
    editor.keep_typing()

    assert [p.point for p in stored(tab).paragraphs][2] == "A new point"


def test_ctrl_n_twice_makes_one_empty_paragraph(editor, tab):
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    assert len(stored(tab).paragraphs) == 4


def test_alt_arrows_move_the_paragraph_and_the_caret_stays_in_it(editor, tab):
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    write("Now ")
    editor.keep_typing()

    body = stored(tab)
    assert [p.uid for p in body.paragraphs][2] == "p2"
    assert body.paragraph("p2").point.startswith("Now ")


def test_delete_on_a_closed_card_removes_the_paragraph_and_undo_brings_it_back(editor, tab, context):
    editor.sheet._closed["p3"].setFocus()

    press(Qt.Key.Key_Delete)
    removed = [p.uid for p in stored(tab).paragraphs]
    effect = context.services.history.undo(TOPIC)
    context.changes.plans_changed.emit(effect.plans)

    assert "p3" not in removed
    assert items(stored(tab), "p3") == [event("comintern-sixth-congress"), f"{TOPIC}/quote/q-hundred-years"]
    assert editor.sheet._closed["p3"].isVisible()


def test_removing_the_last_paragraph_leaves_an_empty_one_to_write_in(editor, tab):
    for uid in [paragraph.uid for paragraph in stored(tab).paragraphs]:
        editor.acts.remove_paragraph(uid)

    (left,) = stored(tab).paragraphs
    assert left.point == ""


def test_only_one_paragraph_is_open(editor):
    editor.sheet._closed["p3"].click()

    assert editor.sheet.open_uid == "p3"
    assert editor.sheet._closed["p2"].isVisible()
    assert not editor.sheet._closed["p3"].isVisible()


def test_new_remarks_do_not_carry_the_keyboard_out_of_the_examiners_eye(editor):
    editor.sheet.open_paragraph("p1")
    press(Qt.Key.Key_F6)
    focused = QApplication.focusWidget()
    assert editor.eye.isAncestorOf(focused)
    assert focused is not editor.eye

    editor.eye.show_remarks(editor.eye.said[1:])

    assert editor.eye.isAncestorOf(QApplication.focusWidget())
    assert QApplication.focusWidget() is not focused
    press(Qt.Key.Key_F6)
    assert editor.tray.isAncestorOf(QApplication.focusWidget())


# The small window


def test_in_a_small_window_the_eye_is_one_line_and_f6_opens_it(editor, tab):
    tab.resize(1024, 560)
    QApplication.processEvents()
    assert editor.eye_line.isVisible()
    assert not editor.eye.isVisible()

    press(Qt.Key.Key_F6)
    opened = editor.eye.isVisible()
    press(Qt.Key.Key_Escape)

    assert opened
    assert not editor.eye.isVisible()
    assert isinstance(QApplication.focusWidget(), TextField)


def test_sixty_paragraphs_can_be_worked_at(editor, tab, services, context):
    head = tab.opened.plan
    body = head.body
    for number in range(57):
        body = edits.set_point(edits.add_paragraph(body, f"more{number}"), f"more{number}", "Another point")
    services.planning.save(head, body, Act.EDIT_TEXT)
    context.changes.plans_changed.emit(frozenset({head.uid}))

    editor.sheet.open_paragraph("more56")
    write("Last: ")
    editor.keep_typing()

    assert len(stored(tab).paragraphs) == 60
    assert stored(tab).paragraphs[-1].point == "Last: Another point"
