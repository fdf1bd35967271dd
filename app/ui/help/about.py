"""`AboutDialog`: versions, and the licences of what Foothold is made of."""

from __future__ import annotations

import platform
from importlib import metadata

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app import __version__
from app.paths import resources
from app.ui.look import Look, Step, Token
from app.ui.widgets.controls import quiet_viewport, text
from app.ui.widgets.plain_dialog import PlainDialog

_PARTS = ("PySide6-Essentials", "SQLAlchemy", "alembic", "fsrs", "msgspec", "rapidfuzz", "platformdirs")


class AboutDialog(PlainDialog):
    """Reads only what is installed beside the program."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self.set_heading(self.tr("Foothold {version}").format(version=__version__))
        self.body.addWidget(text(self.tr("Offline revision for essay exams in history.")))
        self.body.addWidget(
            text(
                self.tr(
                    "The program is free under the MIT licence, the wording of its topics under CC BY 4.0. It contains no "
                    "artificial intelligence and uses no network."
                )
            )
        )
        self.body.addWidget(text(self.tr("Versions"), Step.SMALL, 600, Token.MUTED))
        self.body.addWidget(self._reading(_versions(), self.tr("Versions"), 5))
        self.body.addWidget(text(self.tr("Licences"), Step.SMALL, 600, Token.MUTED))
        self.body.addWidget(self._reading(_licences(), self.tr("Licences"), 9))
        self.add_close()
        self.fit()

    def _reading(self, words: str, name: str, lines: int) -> QPlainTextEdit:
        field = QPlainTextEdit(words)
        field.setReadOnly(True)
        field.setTabChangesFocus(True)
        quiet_viewport(field)
        field.setAccessibleName(name)
        field.setFixedHeight(field.fontMetrics().lineSpacing() * lines + self.look.px(18))
        return field


def _versions() -> str:
    """One line for each part, for copying into a message."""
    lines = [f"Python {platform.python_version()}", f"Qt {qVersion()}"]
    for name in _PARTS:
        try:
            lines.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:  # a bundle may leave the metadata out
            continue
    return "\n".join(lines)


def _licences() -> str:
    """The texts shipped in `resources/licences`, one after the other."""
    parts = [
        f"{file.stem}\n{'=' * len(file.stem)}\n\n{file.read_text(encoding='utf-8').strip()}"
        for file in sorted((resources() / "licences").glob("*.txt"))
    ]
    return "\n\n\n".join(parts)
