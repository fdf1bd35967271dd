"""`KeptDialog`: where the student's work lies, what is in it, and what is not."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.ui.look import Look, Token
from app.ui.widgets.controls import text
from app.ui.widgets.plain_dialog import PlainDialog


class KeptDialog(PlainDialog):
    """Names the data folder and opens it."""

    def __init__(self, look: Look, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self._folder = folder
        self.set_heading(self.tr("What Foothold keeps"))
        for words in (
            self.tr(
                "Your answers, your plans and your preferences are kept in one folder on this computer. Each thing you do is "
                "kept at the moment you do it, so nothing has to be saved."
            ),
            self.tr(
                "Nothing is sent anywhere. There is no account, and nobody sees how often you answer or what you write."
            ),
            self.tr("To take your work with you, close Foothold and copy this folder:"),
        ):
            self.body.addWidget(text(words))
        place = text(str(folder), weight=600)
        place.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        place.setAccessibleName(self.tr("Data folder: {folder}").format(folder=folder))
        self.body.addWidget(place)
        self.body.addWidget(
            text(self.tr("To remove everything, close Foothold and delete it."), tone=Token.MUTED)
        )
        self.body.addStretch(1)
        self.add_close()
        self.add_button(self.tr("Open the folder")).clicked.connect(self._open_folder)
        self.fit()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
