"""Icons are drawn in the colour of the moment, sharp at any size."""

import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage

from app.domain.appearance import Theme
from app.ui.icons import icon, pixmap
from app.ui.look import Look, Token
from app.ui.resources import resource

DRAWINGS = sorted(path.stem for path in resource("icons").glob("*.svg") if path.stem != "foothold")


def strongest(image: QImage) -> QColor:
    """The colour of the most opaque pixel."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(pixels, key=QColor.alpha)


def near(one: QColor, other: QColor) -> bool:
    return all(abs(a - b) <= 3 for a, b in zip(one.toTuple()[:3], other.toTuple()[:3], strict=True))


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_drawing_is_of_our_grid_and_takes_its_colour(qapp, name):
    source = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    look = Look(Theme.PAPER)

    drawn = pixmap(name, look, Token.BAD, 48, 48 if not name.startswith("empty") else 24).toImage()

    assert re.search(r'viewBox="0 0 (24 24|96 48)"', source)
    assert 'stroke="currentColor"' in source
    assert near(strongest(drawn), look.colour(Token.BAD))


def test_an_icon_follows_a_change_of_theme(qapp):
    look = Look(Theme.PAPER)
    search = icon("search", look)
    before = strongest(search.pixmap(QSize(32, 32)).toImage())

    look.change(theme=Theme.NIGHT)

    assert near(before, QColor("#1F2328"))
    assert near(strongest(search.pixmap(QSize(32, 32)).toImage()), look.colour(Token.INK))


def test_a_disabled_icon_is_muted(qapp):
    look = Look(Theme.PAPER)

    drawn = icon("search", look).pixmap(QSize(32, 32), QIcon.Mode.Disabled).toImage()

    assert near(strongest(drawn), look.colour(Token.MUTED))


def test_an_icon_is_sharp_on_a_dense_screen(qapp):
    look = Look(Theme.PAPER)

    drawn = pixmap("search", look, Token.INK, 16, 16, 2.0)

    assert drawn.size() == QSize(32, 32)
    assert drawn.deviceIndependentSize().toSize() == QSize(16, 16)


def test_a_copy_of_an_icon_draws_too(qapp):
    look = Look(Theme.PAPER)
    copy = QIcon(icon("check", look))
    copy.addPixmap(pixmap("check", look, Token.INK, 64, 64))  # makes Qt clone the engine

    assert not copy.pixmap(QSize(16, 16)).isNull()
