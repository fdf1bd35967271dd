"""`SegmentedChoice`: a few choices side by side, one of them chosen. One tab stop; the arrow keys move and choose."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from app.ui.focus_ring import RINGED


class SegmentedChoice(QFrame):
    """Radio buttons drawn as one bar. `options` are pairs of value and text; the first is chosen to begin with.

    Signals:
        chosen(object): the student chose another value. Not emitted by `choose`.
    """

    chosen = Signal(object)

    def __init__(
        self,
        options: Sequence[tuple[object, str]],
        name: str,
        *,
        big: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "segments")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._values = [value for value, _ in options]
        self._group = QButtonGroup(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for index, (_, label) in enumerate(options):
            segment = QRadioButton(label)
            segment.setProperty("kind", "segment")
            segment.setProperty(RINGED, "parent")
            place = "first" if index == 0 else "last" if index == len(options) - 1 else "middle"
            segment.setProperty("place", "only" if len(options) == 1 else place)
            segment.setProperty("scale", "big" if big else "normal")
            self._group.addButton(segment, index)
            layout.addWidget(segment)
        self._now = 0
        self._group.button(0).setChecked(True)
        self._keep_one_stop()
        self._group.idClicked.connect(self._choose_clicked)

    def value(self) -> object:
        """What is chosen."""
        return self._values[self._now]

    def choose(self, value: object) -> None:
        """Choose without saying so. A value that is not offered is a ValueError."""
        self._now = self._values.index(value)
        self._group.button(self._now).setChecked(True)
        self._keep_one_stop()

    def segment(self, value: object) -> QRadioButton:
        """The button of a value: for its shortcut, its text, or to disable it."""
        found = self._group.button(self._values.index(value))
        assert isinstance(found, QRadioButton)  # noqa: S101 - it was made above
        return found

    def focus_chosen(self) -> None:
        """Give the focus to what is chosen."""
        self._group.button(self._now).setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_clicked(self, index: int) -> None:
        if index != self._now:
            self._now = index
            self._keep_one_stop()
            self.chosen.emit(self._values[index])

    def _keep_one_stop(self) -> None:
        # Qt does so only once one of them had the focus; until then a screen reader is told of stops Tab never reaches.
        for place, segment in enumerate(self._group.buttons()):
            segment.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if place == self._now else Qt.FocusPolicy.NoFocus
            )
