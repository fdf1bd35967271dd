"""Whoever gets the program gets the licence of everything in it."""

import re
from pathlib import Path

from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
LICENCES = ROOT / "resources" / "licences"
FONTS = ROOT / "resources" / "fonts"
FACES = {
    "atkinson-hyperlegible-next": "AtkinsonHyperlegibleNext",
    "source-serif-4": "SourceSerif4",
    "opendyslexic": "OpenDyslexic",
}
BESIDE_PACKAGES = {"python", "sqlite", "lgpl-3.0", "gpl-3.0", *FACES}


def shipped() -> set[str]:
    lock = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    return {canonicalize_name(name) for name in re.findall(r"^([A-Za-z0-9][\w.-]*)==", lock, re.MULTILINE)}


def texts() -> set[str]:
    return {path.stem for path in LICENCES.glob("*.txt")}


def test_every_locked_package_has_its_licence_and_no_licence_is_left_over():
    assert texts() == shipped() | BESIDE_PACKAGES


def test_no_licence_text_is_empty():
    assert all(path.stat().st_size > 180 for path in LICENCES.glob("*.txt"))


def test_every_typeface_has_its_licence_beside_it():
    for licence, face in FACES.items():
        beside = (FONTS / f"{face}-OFL.txt").read_text(encoding="utf-8")

        assert beside == (LICENCES / f"{licence}.txt").read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE Version 1.1" in beside


def test_every_font_file_belongs_to_a_face_with_a_licence():
    fonts = [path for path in FONTS.iterdir() if path.suffix in {".ttf", ".otf"}]

    assert fonts
    assert all(path.name.split("-")[0] in FACES.values() for path in fonts)
