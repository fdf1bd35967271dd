"""Every character a student meets is drawn by a face we ship: never by chance, never as an empty box."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QTextLayout

from app.domain.appearance import Theme, Typeface
from app.ui.look import Look, Step
from app.ui.resources import resource
from app.ui.typefaces import DYSLEXIC, SANS, SERIF, load

NAMES = """
    Seán Ó Faoláin, Máire Ní Dhomhnaill, Éamon de Valera, Úna Uí Mhurchú; Ċaṫal, aḋḃar, Ḟiann, fuarṫas, Séaṁus, Ġaeḋeal, Ṗádraig, Ṡeán
    Piłsudski, Wałęsa, Świętosławski, Łódź, Gdańsk, Kościuszko, Żeromski, Ćwik
    Beneš, Dvořák, Žižka, Příbram, Šťastný, Plzeň, Hradčany, Ďáblice, Němcová, Růžička, Ústí, Ýmir
    Молотов Вячеслав Михайлович, Литвинов, Чичерин, Ёжов, Щербаков, Їжакевич, Ґонта, Єфремов, ЮЯЭЫЪЬ юяэыъьёщцф
"""
SIGNS = "“”‘’–—…·×−½≥≤→←↑↓§°€£%✓"


@pytest.fixture(scope="module", autouse=True)
def _faces(qapp):
    load(Typeface.DYSLEXIC)


def drawn_by(text: str, font: QFont) -> Iterator[tuple[str, bool]]:
    """The families that draw `text`, each with whether it has all the glyphs."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    for run in layout.glyphRuns():
        yield run.rawFont().familyName(), 0 not in run.glyphIndexes()


def undrawn(characters: set[str], font: QFont) -> list[str]:
    """The characters no shipped face draws."""
    return sorted(
        character
        for character in characters
        if any(
            family not in {SANS, SERIF, DYSLEXIC} or not whole for family, whole in drawn_by(character, font)
        )
    )


def visible(text: str) -> set[str]:
    return {character for character in text if unicodedata.category(character)[0] not in "CZM"}


def pack_texts() -> list[Path]:
    return [path for path in resource("packs").rglob("*") if path.suffix in {".csv", ".toml", ".md", ".txt"}]


def fonts() -> list[QFont]:
    standard, dyslexic = Look(Theme.PAPER), Look(Theme.PAPER, Typeface.DYSLEXIC)
    return [
        look.font(Step.BASE, weight, serif=serif)
        for look in (standard, dyslexic)
        for serif in (False, True)
        for weight in (400, 600)
    ]


def test_names_of_four_spellings_and_the_signs_are_drawn():
    for font in fonts():
        assert undrawn(visible(NAMES + SIGNS), font) == []


def test_every_character_of_every_pack_is_drawn():
    for path in pack_texts():
        characters = visible(path.read_text(encoding="utf-8"))
        for font in fonts():
            assert undrawn(characters, font) == [], path.name


def test_cyrillic_is_drawn_by_the_named_stand_in():
    families = {family for family, _ in drawn_by("Молотов", Look(Theme.PAPER).font())}

    assert families == {SERIF}


@pytest.mark.parametrize("weight", [400, 500, 600, 700])
def test_each_weight_of_the_interface_has_its_own_face(weight):
    look = Look(Theme.PAPER)
    layout = QTextLayout("Foothold", look.font(weight=weight))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()

    assert [run.rawFont().weight() for run in layout.glyphRuns()] == [weight]


def width_of(text: str, font: QFont) -> float:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return line.naturalTextWidth()


@pytest.mark.parametrize("serif", [False, True])
def test_figures_have_one_width_in_tables_and_their_own_in_sentences(serif):
    look = Look(Theme.PAPER)

    table = {width_of(digit * 8, look.font(serif=serif, tabular=True)) for digit in "0123456789"}
    sentence = {width_of(digit * 8, look.font(serif=serif)) for digit in "0123456789"}

    assert len(table) == 1
    assert len(sentence) > 1


def test_all_faces_together_stay_below_three_megabytes():
    assert sum(path.stat().st_size for path in resource("fonts").iterdir()) < 3_000_000
