"""`SafeBrowser`: the one widget that may show more than plain text, and the cleaning every such text goes through.

A pack or a pasted note may hold anything. Qt's text widgets read local files and ask the network for whatever an <img>, a style or a
link names; so only a handful of tags without attributes pass, and the browser hands out a transparent pixel for every resource asked.
"""

from __future__ import annotations

from html import escape
from html.parser import HTMLParser
from typing import Final

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from app.ui.widgets.controls import quiet_viewport

ALLOWED: Final = frozenset(
    {"p", "br", "b", "strong", "i", "em", "u", "ul", "ol", "li", "h1", "h2", "h3", "blockquote", "sub", "sup"}
)
"""The tags that pass, without their attributes."""

_EMPTY: Final = frozenset({"br"})
_SILENCED: Final = frozenset(
    {"script", "style", "head", "title", "template", "iframe", "object", "svg", "math"}
)
"""Tags whose content is no text for a reader."""


def sanitised(markup: str) -> str:
    """The text of `markup` with allowed tags only, balanced, and everything else as characters or gone."""
    cleaner = _Cleaner()
    cleaner.feed(markup)
    cleaner.close()
    return cleaner.result()


class _Cleaner(HTMLParser):
    """Copies text and allowed tags; drops attributes, comments, declarations and the content of silenced tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []
        self._open: list[str] = []
        self._silence = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in _SILENCED:
            self._silence += 1
        elif tag in ALLOWED and not self._silence:
            self._parts.append(f"<{tag}>")
            if tag not in _EMPTY:
                self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENCED:
            self._silence = max(0, self._silence - 1)
        elif tag in self._open and not self._silence:
            while True:
                inner = self._open.pop()
                self._parts.append(f"</{inner}>")
                if inner == tag:
                    return

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in _EMPTY and not self._silence:
            self._parts.append(f"<{tag}>")

    def handle_data(self, data: str) -> None:
        if not self._silence:
            self._parts.append(escape(data, quote=False))

    def result(self) -> str:
        return "".join([*self._parts, *(f"</{tag}>" for tag in reversed(self._open))])


class SafeBrowser(QTextBrowser):
    """Shows cleaned text to read and copy. Loads nothing, opens nothing.

    Signals:
        link_chosen(str): a link the program itself put in (`foothold:…`) was followed; given by whoever calls `set_own_markup`.
    """

    link_chosen = Signal(str)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "reading")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        quiet_viewport(self)
        self.anchorClicked.connect(self._follow)

    def set_text_of_others(self, markup: str) -> None:
        """Show a text whose writer is not us."""
        self.setHtml(sanitised(markup))

    def set_own_markup(self, markup: str) -> None:
        """Show markup made by the program, with every piece of foreign text in it escaped. Links of scheme `foothold` are told of."""
        self.setHtml(markup)

    def loadResource(self, _kind: int, _name: QUrl | str) -> QImage:
        pixel = QImage(1, 1, QImage.Format.Format_ARGB32)
        pixel.fill(0)
        return pixel

    def _follow(self, address: QUrl) -> None:
        if address.scheme() == "foothold":
            self.link_chosen.emit(address.toString())
