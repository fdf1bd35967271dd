"""The keys of the timeline. Single letters act only here, and only if the student wants them; none needs AltGr."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.domain.timeline.walking import next_in_turn

if TYPE_CHECKING:
    from app.ui.timeline.view import TimelineView

ZOOM_STEP: Final = 2 ** (1 / 2)
_PAGE: Final = 0.8
_NUDGE: Final = 0.15

_Key = Qt.Key


class Keys:
    """What a key does to a view."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self._plain: Mapping[int, Callable[[], None]] = {
            _Key.Key_Left: lambda: self._along(-1),
            _Key.Key_Right: lambda: self._along(1),
            _Key.Key_Up: lambda: self._across(-1),
            _Key.Key_Down: lambda: self._across(1),
            _Key.Key_Home: lambda: self._choose(self._view.walk.first),
            _Key.Key_End: lambda: self._choose(self._view.walk.last),
            _Key.Key_PageUp: lambda: self._pan(-_PAGE),
            _Key.Key_PageDown: lambda: self._pan(_PAGE),
            _Key.Key_Plus: lambda: self._zoom(ZOOM_STEP),
            _Key.Key_Equal: lambda: self._zoom(ZOOM_STEP),
            _Key.Key_Minus: lambda: self._zoom(1 / ZOOM_STEP),
            _Key.Key_0: self._fit,
            _Key.Key_Return: self._open,
            _Key.Key_Enter: self._open,
            _Key.Key_Escape: self._escape,
        }
        self._letters: Mapping[int, Callable[[], None]] = {
            _Key.Key_C: lambda: self._walk_links(effects=False),
            _Key.Key_E: lambda: self._walk_links(effects=True),
            _Key.Key_O: lambda: self._view.move_focus_to(overview=not self._view.on_overview),
        }

    def press(self, event: QKeyEvent) -> bool:
        """Act on a key; False where it means nothing here."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == Qt.KeyboardModifier.ShiftModifier:
            act = self._with_shift(event.key())
        elif modifiers != Qt.KeyboardModifier.NoModifier:
            return False
        else:
            act = self._plain.get(event.key())
            if act is None and self._view.letters:
                act = self._letters.get(event.key())
        if act is None or (event.key() == _Key.Key_Escape and not self._can_escape()):
            return False
        act()
        return True

    def _with_shift(self, key: int) -> Callable[[], None] | None:
        """Shift and an arrow pan; a plus may need Shift on the keyboard."""
        if key == _Key.Key_Left:
            return lambda: self._pan(-_NUDGE)
        if key == _Key.Key_Right:
            return lambda: self._pan(_NUDGE)
        return self._plain.get(key) if key in {_Key.Key_Plus, _Key.Key_Equal} else None

    def _along(self, steps: int) -> None:
        if self._view.on_overview:
            self._pan(steps * _NUDGE)
        else:
            self._choose(self._start() or self._view.walk.beside(self._view.choices.event, steps))

    def _across(self, steps: int) -> None:
        if not self._view.on_overview:
            self._choose(self._start() or self._view.walk.across(self._view.choices.event, steps))

    def _start(self) -> str | None:
        """Where walking begins when nothing is chosen: in the middle of what is in view."""
        if self._view.choices.event:
            return None
        return self._view.walk.nearest_to(self._view.camera.scale.day(self._view.camera.width / 2))

    def _choose(self, uid: str | None) -> None:
        if uid:
            self._view.choose_by_student(uid)

    def _pan(self, share: float) -> None:
        self._view.look_at(self._view.camera.panned(share * self._view.camera.width))

    def _zoom(self, factor: float) -> None:
        """Around the chosen event if it is in view, else around the middle."""
        shown = self._view.shown()
        chosen = shown.chosen if shown else None
        middle = (chosen.mark.left + chosen.mark.right) / 2 if chosen else -1.0
        around = middle if 0 <= middle <= self._view.camera.width else None
        self._view.look_at(self._view.camera.zoomed(factor, around))

    def _fit(self) -> None:
        self._view.look_at(self._view.camera.fitted())

    def _open(self) -> None:
        """Go along the link that is walked; else look closer at a crowd that hides the event; else open the event."""
        view = self._view
        walked = next((link for link, _ in view.links_of_choice() if link.uid == view.choices.link), None)
        if walked is not None:
            other = walked.from_event if walked.to_event == view.choices.event else walked.to_event
            view.choose_by_student(other)
        elif view.choices.event and not view.open_crowd(view.choices.event):
            view.event_opened.emit(view.choices.event)

    def _walk_links(self, *, effects: bool) -> None:
        links = [link for link, is_effect in self._view.links_of_choice() if is_effect is effects]
        current = next((link for link in links if link.uid == self._view.choices.link), None)
        following = next_in_turn(links, current)
        if following is not None:
            self._view.walk_link(following.uid)
            self._view.link_walked.emit(following.uid)

    def _can_escape(self) -> bool:
        return self._view.on_overview or bool(self._view.choices.link)

    def _escape(self) -> None:
        if self._view.on_overview:
            self._view.move_focus_to(overview=False)
        else:
            self._view.walk_link("")
            self._view.link_walked.emit("")
