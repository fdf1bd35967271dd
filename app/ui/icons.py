"""Icons: our own drawings in resources/icons, coloured by a token and drawn sharp at any size.

An icon asks the look for its colour each time it is drawn, so it follows a change of theme by itself. Drawing goes through Qt's SVG
image plugin: no Python module is imported for it.
"""

import re
from functools import cache

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap

from app.ui.look import Look, Token
from app.ui.resources import resource

_SIZE = re.compile(rb'width="\d+" height="\d+"')


def icon(name: str, look: Look, token: Token = Token.INK) -> QIcon:
    """The drawing of that name. Disabled, it is muted. A name without a file is a FileNotFoundError when first drawn."""
    return QIcon(_Drawn(name, look, token))


def pixmap(name: str, look: Look, token: Token, width: int, height: int, ratio: float = 1.0) -> QPixmap:
    """The drawing, `width` × `height` device-independent pixels, for painters. `ratio` is the device pixel ratio."""
    return _pixmap(name, look.colour(token).name(), round(width * ratio), round(height * ratio), ratio)


_clones: list[QIconEngine] = []
"""Qt takes a clone without telling Python, which would throw it away. Qt clones only when a picture is added to a copy: hardly ever."""


class _Drawn(QIconEngine):
    """Draws one icon in the colour the look has just now."""

    def __init__(self, name: str, look: Look, token: Token) -> None:
        super().__init__()
        self._name = name
        self._look = look
        self._token = token

    def clone(self) -> QIconEngine:
        copy = _Drawn(self._name, self._look, self._token)
        _clones.append(copy)
        return copy

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        drawn = self._drawn(rect.size(), mode, painter.device().devicePixelRatio())
        painter.drawPixmap(rect.topLeft(), drawn)

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        return self._drawn(size, mode, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float) -> QPixmap:
        # Qt asks here for `size` in device pixels.
        drawn = self._drawn(size, mode, 1.0)
        drawn.setDevicePixelRatio(scale)
        return drawn

    def _drawn(self, size: QSize, mode: QIcon.Mode, ratio: float) -> QPixmap:
        token = Token.MUTED if mode is QIcon.Mode.Disabled else self._token
        return pixmap(self._name, self._look, token, size.width(), size.height(), ratio)


@cache
def _source(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()


@cache
def _pixmap(name: str, colour: str, width: int, height: int, ratio: float) -> QPixmap:
    """Rendered once per colour and size in device pixels."""
    # The plugin draws at the size the file names, so the size wanted is written into it: the lines stay sharp.
    size = b'width="%d" height="%d"' % (width, height)
    source = _SIZE.sub(size, _source(name), count=1).replace(b"currentColor", colour.encode())
    image = QImage.fromData(source)
    drawn = QPixmap.fromImage(image, Qt.ImageConversionFlag.AutoColor)
    drawn.setDevicePixelRatio(ratio)
    return drawn


def paint_icon(painter: QPainter, name: str, look: Look, token: Token, corner: QPoint, size: int) -> None:
    """Draw an icon into a self-painted widget."""
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(corner, pixmap(name, look, token, size, size, ratio))
