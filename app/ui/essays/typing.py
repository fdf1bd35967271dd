"""Text fields that are never saved by hand: typing is committed by itself.

`Typing` watches one editor and announces its text after 0.5 s of rest, when the focus leaves it, and when `commit` is
called (before any other action, on hiding, on closing). `TextField` is the editor all plan texts use: plain text only,
as high as its text, Enter goes on to the next field. What is undone with Ctrl+Z in a field is what was typed since the
last commit; everything older belongs to the window's Undo (`app.ui.frame.undoing`), so the two never play ping-pong.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from app.ui.widgets.controls import quiet_viewport

REST_MS = 500
"""A rest in typing after which the text is committed."""


class Typing(QObject):
    """Commits what is typed in one editor.

    Signals:
        committed(str): the text now to be kept; only when it differs from what was shown or committed last.
    """

    committed = Signal(str)

    def __init__(self, editor: QPlainTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._kept: str | None = editor.toPlainText()
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self.commit)
        editor.textChanged.connect(self._typed)

    @property
    def is_pending(self) -> bool:
        """Whether there is typing that has not been committed."""
        return self._editor.toPlainText() != self._kept

    def commit(self) -> None:
        """Announce the text now if it has changed."""
        self._rest.stop()
        if self.is_pending:
            text = self._editor.toPlainText()
            self._kept = text
            self._forget_steps()
            self.committed.emit(text)

    def not_kept(self) -> None:
        """The text just announced could not be stored: it stays here as typing and is announced again later."""
        self._kept = None

    def show(self, text: str) -> None:
        """Put in what is kept elsewhere. The caret stays as near to its place as the text allows."""
        self._rest.stop()
        self._kept = text
        if self._editor.toPlainText() == text:
            return
        place = self._editor.textCursor().position()
        self._editor.setPlainText(text)
        cursor = self._editor.textCursor()
        cursor.setPosition(min(place, len(text)))
        self._editor.setTextCursor(cursor)
        self._rest.stop()

    def _typed(self) -> None:
        if self.is_pending:
            self._rest.start()
        else:
            self._rest.stop()

    def _forget_steps(self) -> None:
        # Older typing belongs to the window's Undo from here on.
        self._editor.document().clearUndoRedoStacks()


class TextField(QPlainTextEdit):
    """A plain text field that grows with its text and commits itself.

    Signals:
        committed(str): see `Typing`.
        left_by_enter: Enter was pressed (Shift+Enter begins a new line).
    """

    committed = Signal(str)
    left_by_enter = Signal()

    def __init__(
        self, name: str, hint: str = "", parent: QWidget | None = None, *, least_lines: int = 1
    ) -> None:
        super().__init__(parent)
        self._least_lines = least_lines
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        quiet_viewport(self)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.typing = Typing(self)
        self.typing.committed.connect(self.committed)
        self.textChanged.connect(self._fit)

    def show_text(self, text: str) -> None:
        """Show what is kept; typing that was not committed is replaced, so commit first."""
        self.typing.show(text)
        self._fit()

    def commit(self) -> None:
        """Announce what was typed, if anything."""
        self.typing.commit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take only the text of what is pasted or dropped."""
        if source.hasText():
            self.insertPlainText(source.text())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height_for_text())

    def minimumSizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.font()).averageCharWidth() * 8, self.height_for_text())

    def height_for_text(self) -> int:
        """The height its text needs at its present width."""
        line = QFontMetrics(self.font()).lineSpacing()
        lines = 0
        block = self.document().firstBlock()
        while block.isValid():
            layout = block.layout()
            lines += max(1, layout.lineCount())
            block = block.next()
        outside = self.height() - self.contentsRect().height()  # border and padding of the style sheet
        return max(lines, self._least_lines) * line + outside + 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            self.left_by_enter.emit()
            return
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in (
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
        ):
            event.ignore()  # Alt+↑ and Alt+↓ move the paragraph
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()

    def hideEvent(self, event: QHideEvent) -> None:
        self.commit()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        height = self.height_for_text()
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)
            self.updateGeometry()
