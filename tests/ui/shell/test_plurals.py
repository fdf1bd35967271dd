"""English plurals: no "3 card(s)" is ever shown, and the shipped files are those of the present sources."""

import ast

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from tests import plurals


@pytest.fixture(scope="module")
def english():
    translator = QTranslator()
    assert translator.load(str(plurals.TARGET.with_suffix(".qm")))
    return translator


def test_the_shipped_source_is_current():
    assert plurals.TARGET.read_text(encoding="utf-8") == plurals.text(), "run: python -m tests.plurals"


def test_the_shipped_translation_is_made_from_its_source(tmp_path):
    made = tmp_path / "made.qm"
    plurals.release(plurals.TARGET, made)

    assert made.read_bytes() == plurals.TARGET.with_suffix(".qm").read_bytes(), "run: python -m tests.plurals"


def test_every_text_with_a_number_has_a_singular_and_a_plural(english):
    for message in plurals.messages():
        for count, wanted in zip((1, 2), plurals.forms(message.source), strict=True):
            assert (
                english.translate(message.context, message.source, message.comment or None, count) == wanted
            )


def test_no_form_keeps_its_brackets():
    assert [
        form for message in plurals.messages() for form in plurals.forms(message.source) if "(s)" in form
    ] == []


def test_no_text_with_brackets_or_a_figure_is_used_without_its_number():
    numbered = {message.source for message in plurals.messages()}
    texts = {
        part.value
        for file in (plurals.ROOT / "app" / "ui").rglob("*.py")
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and getattr(call.func, "attr", getattr(call.func, "id", "")) in {"tr", "translate"}
        for part in call.args
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    }

    assert {text for text in texts if "(s)" in text or "%n" in text} - numbered == set()
    assert set(plurals.IRREGULAR) - numbered == set()


def test_a_number_in_words_has_its_plural_too(english):
    def said(text, count):
        return english.translate("today", text, None, count).format(count="n", point="…")

    assert [said("{count} date(s)", count) for count in (1, 2)] == ["n date", "n dates"]
    assert said("{count} of them hold(s) up “{point}”.", 1) == "n of them holds up “…”."
    assert said("{count} of them hold(s) up “{point}”.", 2) == "n of them hold up “…”."


def test_the_window_counts_in_english(qapp, english):
    qapp.installTranslator(english)
    try:
        said = [QCoreApplication.translate("labels", "in %n day(s)", "", count) for count in (1, 9)]
    finally:
        qapp.removeTranslator(english)

    assert said == ["in 1 day", "in 9 days"]
