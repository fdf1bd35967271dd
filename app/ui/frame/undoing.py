"""Undo and redo as the student meets them: the Edit menu, Ctrl+Z, and the quiet bar that offers to take back what was just done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from app.domain.acts import Done
from app.domain.entities import exam_entity
from app.domain.errors import FootholdError
from app.ui import labels
from app.ui.frame.actions import Actions

if TYPE_CHECKING:
    from app.services.history import Effect
    from app.ui.context import Context
    from app.ui.page import Page
    from app.ui.widgets.undo_bar import UndoBar


class Undoing(QObject):
    """Takes back and does again, and announces what that touched.

    In a text field Ctrl+Z first undoes typing; only when there is none left does it reach the history.
    """

    def __init__(self, context: Context, actions: Actions, bar: UndoBar, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._actions = actions
        self._bar = bar
        self._topic = ""
        self._field: QWidget | None = None
        self.page: Page | None = None
        actions.undo.triggered.connect(self.undo)
        actions.redo.triggered.connect(self.redo)
        actions.edit.aboutToShow.connect(self.look_again)
        bar.undo_asked.connect(self.undo)
        context.requests.did.connect(self.offer)
        context.requests.undo.connect(self.undo)
        changes = context.changes
        for announced in (
            changes.topic_changed,
            changes.cards_changed,
            changes.items_changed,
            changes.plans_changed,
            changes.exam_changed,
        ):
            announced.connect(self._after_change)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._watch_field)

    def set_topic(self, uid: str) -> None:
        """There is one history per topic."""
        self._topic = uid
        self._bar.close_now()
        self.look_again()

    def offer(self, done: Done) -> None:
        """Say what was done and offer to take it back."""
        self._bar.say(labels.done(done))
        self.look_again()

    def undo(self) -> None:
        """Take the last action back."""
        self._reverse(self._context.services.history.undo, self.tr("Undone: {act}"))

    def redo(self) -> None:
        """Do the last undone action again."""
        self._reverse(self._context.services.history.redo, self.tr("Done again: {act}"))

    def look_again(self) -> None:
        """Name in the menu what would be undone and redone."""
        history, actions = self._context.services.history, self._actions
        undo = history.next_undo(self._topic) if self._topic else None
        redo = history.next_redo(self._topic) if self._topic else None
        actions.undo.setEnabled(undo is not None)
        actions.redo.setEnabled(redo is not None)
        actions.undo.setText(labels.undo(undo) if undo else self.tr("Undo"))
        actions.redo.setText(labels.redo(redo) if redo else self.tr("Redo"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Ctrl+Z pass through a text field in which there is nothing to undo."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = _can_undo_typing(watched)
            if (event.matches(QKeySequence.StandardKey.Undo) and not undo) or (
                event.matches(QKeySequence.StandardKey.Redo) and not redo
            ):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _reverse(self, move: Callable[[str], Effect | None], words: str) -> None:
        if self.page is not None:
            self.page.keep_typing()
        self._bar.close_now()
        try:
            effect = move(self._topic)
        except FootholdError as error:
            self._context.requests.report.emit(error)
            self.look_again()
            return
        if effect is not None:
            self._announce(effect)
            self._context.requests.status.emit(words.format(act=labels.done(effect.done)))
        self.look_again()

    def _announce(self, effect: Effect) -> None:
        changes = self._context.changes
        exam = exam_entity(self._topic)
        if exam in effect.entities:
            changes.exam_changed.emit(self._topic)
        if effect.entities - {exam}:
            changes.items_changed.emit(effect.entities - {exam})
        if effect.plans:
            changes.plans_changed.emit(effect.plans)
        if effect.cards or effect.plans:
            changes.cards_changed.emit(effect.cards)

    def _after_change(self, _what: object) -> None:
        self.look_again()

    def _watch_field(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._field is not None:
            self._field.removeEventFilter(self)
            self._field.destroyed.disconnect(self._forget_field)
        self._field = now if isinstance(now, (QLineEdit, QPlainTextEdit, QTextEdit)) else None
        if self._field is not None:
            self._field.installEventFilter(self)
            self._field.destroyed.connect(self._forget_field)

    def _forget_field(self) -> None:
        self._field = None


def _can_undo_typing(field: QObject) -> tuple[bool, bool]:
    """Whether the text field has typing to undo, and to redo."""
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable(), field.isRedoAvailable()
    if isinstance(field, (QPlainTextEdit, QTextEdit)):
        return field.document().isUndoAvailable(), field.document().isRedoAvailable()
    return False, False
