"""A plan out of the program: PDF whose text can be read back, Markdown, what is said when a file cannot be written."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from app.domain.acts import Act
from app.domain.errors import NotWritten
from app.domain.plans import edits
from app.ui.essays.paper import Paper, as_document, plan_lines, save_pdf
from tests.ui.essays.driving import menu_entry
from tests.world import event

QUESTION = "How far was security the main aim of Stalin’s foreign policy?"


def lines(editor, paper=Paper.A4):
    return list(plan_lines(editor.opened.plan, QUESTION, editor.book, paper))


def test_an_a4_page_holds_the_whole_plan_with_numbered_sources(editor):
    words = [line.words for line in lines(editor)]

    assert words[0] == QUESTION
    assert any("USSR joins the League of Nations [1]" in line for line in words)
    assert "Sources" in words
    assert "The threat moved." in words


def test_a_card_holds_points_and_names_and_fits_on_one_side(editor, look):
    card = lines(editor, Paper.CARD)

    assert any("USSR joins League · Nazi–Soviet Pact" in line.words for line in card)
    assert not any(line.words == "Sources" for line in card)
    assert as_document(card, look, Paper.CARD).pageCount() == 1


def test_attributed_wording_is_marked_on_paper_and_never_quoted(editor, services, tab):
    attributed = next(
        row for row in editor.book.inside if hasattr(row.item, "status") and not row.item.is_verified
    )
    editor.acts.add_item("p2", attributed.item.uid)

    for paper in Paper:
        (line,) = [line for line in lines(editor, paper) if attributed.item.text[:12] in line.words]
        assert "(attributed)" in line.words
        assert f"“{attributed.item.text[:12]}" not in line.words


@pytest.mark.parametrize("paper", list(Paper))
def test_a_pdf_appears_whole_with_the_right_page(editor, look, tmp_path, paper):
    file = tmp_path / "plan.pdf"

    save_pdf(as_document(lines(editor, paper), look, paper), paper, file, "Plan")

    data = file.read_bytes()
    assert data.startswith(b"%PDF")
    width, height = map(float, re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data).groups())
    assert (round(width), round(height)) == ({Paper.A4: (595, 842), Paper.CARD: (297, 420)}[paper])
    assert not list(tmp_path.glob("*.part"))


def test_the_text_of_a_pdf_can_be_read_back(editor, look, tmp_path):
    file = tmp_path / "plan.pdf"
    save_pdf(as_document(lines(editor), look, Paper.A4), Paper.A4, file, "Plan")

    # Every figure and letter of the plan has its Unicode value in a font's map: nothing is a nameless glyph.
    maps = re.findall(rb"begincmap(.*?)endcmap", file.read_bytes(), re.DOTALL)
    letters = b"".join(inside for one in maps for inside in re.findall(rb"\[([^\]]*)\]", one))
    known = {int(code, 16) for code in re.findall(rb"<(\w{4})>", letters)}
    written = {
        character
        for line in lines(editor)
        for character in line.words
        if character.isascii() and character != " "
    }
    assert {ord(character) for character in written} - known == set()


def test_a_folder_that_cannot_be_written_is_told_in_plain_words(editor, look, tmp_path):
    with pytest.raises(NotWritten):
        save_pdf(
            as_document(lines(editor), look, Paper.A4), Paper.A4, tmp_path / "missing" / "plan.pdf", "Plan"
        )


def test_each_entry_of_the_print_menu_says_what_comes_out(editor):
    editor.bar.print.click()
    menu, _entry = menu_entry("Markdown")
    entries = [action for action in menu.actions() if not action.isSeparator()]
    active = menu.activeAction()
    menu.close()

    assert [action.text() for action in entries] == [
        "Save as an A6 card (PDF)…",
        "Print on an A6 card…",
        "Save as an A4 page (PDF)…",
        "Print on an A4 page…",
        "Save as Markdown…",
    ]
    assert active is entries[0]


def test_markdown_is_saved_from_the_menu(editor, tmp_path, monkeypatch):
    file = tmp_path / "plan.md"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(file), ""))

    editor.bar.print.click()
    menu = next(
        entry for entry in QApplication.topLevelWidgets() if isinstance(entry, QMenu) and entry.isVisible()
    )
    next(action for action in menu.actions() if "Markdown" in action.text()).trigger()
    menu.close()

    text = file.read_text(encoding="utf-8")
    assert text.startswith(f"# {QUESTION}")
    assert "Partners changed with the threat" in text


def test_saving_where_nothing_can_be_written_is_reported_in_the_page(
    editor, context, qtbot, monkeypatch, tmp_path
):
    bad = str(tmp_path / "missing" / "plan.md")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (bad, ""))

    with qtbot.waitSignal(context.requests.report) as told:
        editor.printing.save_markdown(editor.opened.plan, editor._question)

    assert isinstance(told.args[0], NotWritten)


def test_the_suggested_name_is_one_every_system_takes(editor, monkeypatch):
    asked = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *arguments: asked.append(arguments) or ("", "")
    )

    editor.printing.save_pdf(editor.opened.plan, editor._question, Paper.A4)

    name = Path(asked[0][2]).name
    assert name.endswith(".pdf")
    assert not set(name) & set('<>:"/\\|?*')


def test_a_long_plan_still_makes_one_readable_card(editor, look, services, tab):
    plan = editor.opened.plan
    body = plan.body
    for number in range(6):
        uid = f"extra{number}"
        body = edits.add_paragraph(body, uid)
        body = edits.set_point(body, uid, "A further point of some length about the aims of policy")
        body = edits.add_evidence(body, uid, f"use{number}", event("munich"))
    saved = services.planning.save(plan, body, Act.EDIT_TEXT)

    document = as_document(list(plan_lines(saved, QUESTION, editor.book, Paper.CARD)), look, Paper.CARD)

    assert document.pageCount() == 1
