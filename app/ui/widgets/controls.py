"""Buttons, labels and form rows: made here and nowhere else, so that each has a name, a size to hit and a style.

Looks come from the application style sheet through properties: `kind`, `scale`, `step`, `weight`, `tone`, `serif`. (`size` is Qt's own.)
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QIcon, QKeySequence
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.ui import typefaces
from app.ui.look import Step, Token
from app.ui.widgets.button import Button
from app.ui.widgets.paragraph import Paragraph
from app.ui.widgets.tips import plain_tip, set_tip

__all__ = [
    "Button",
    "button",
    "icon_button",
    "plain_tip",
    "quiet_viewport",
    "restyle",
    "row",
    "set_shown",
    "set_text_style",
    "set_tip",
    "text",
]

MINIMUM_TARGET = 24
"""The least side of anything that can be clicked, in pixels."""


def button(
    label: str,
    *,
    kind: str = "plain",
    size: str = "normal",
    icon: QIcon | None = None,
    trailing: QIcon | None = None,
    shortcut: QKeySequence | QKeySequence.StandardKey | str | None = None,
    hint: str = "",
    name: str = "",
) -> Button:
    """A button that names its act. `kind`: plain, primary, quiet, link. `size`: small (28), normal (32), big (44).

    `hint` is the key shown inside ("Enter", "Ctrl N"), `trailing` an icon after the text (a chevron: it opens a list). `name` is what
    a screen reader says where the text alone does not tell ("Remove Munich").
    """
    made = Button(label, hint=hint, trailing=trailing)
    made.setProperty("kind", kind)
    made.setProperty("scale", size)
    if icon is not None:
        made.setIcon(icon)
    if shortcut is not None:
        made.setShortcut(shortcut)
    if name:
        made.setAccessibleName(name)
    if kind == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def icon_button(icon: QIcon, name: str, *, kind: str = "quiet", size: str = "icon") -> Button:
    """A button that is only a drawing; `name` is its tooltip and what a screen reader says. `size`: icon (32) or tiny (24)."""
    made = Button("")
    made.setProperty("kind", kind)
    made.setProperty("scale", size)
    made.setIcon(icon)
    set_tip(made, name)
    made.setAccessibleName(name)
    return made


def text(
    words: str = "",
    step: Step = Step.BASE,
    weight: int = 400,
    tone: Token = Token.INK,
    serif: bool = False,
    *,
    wraps: bool = True,
    tabular: bool = False,
    parent: QWidget | None = None,
) -> QLabel:
    """A label of plain text: what looks like a tag in it is shown as it is written."""
    # Headings that wrap keep their lines together; reading text has its own line height.
    label = Paragraph(words, parent) if wraps and step.value <= Step.LEAD.value else QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    label.setProperty("step", step.name.lower())
    label.setProperty("weight", str(weight))
    label.setProperty("tone", tone.value)
    label.setProperty("serif", "true" if serif else "false")
    if serif or tabular:
        figures = QFont()
        typefaces.set_figures(figures, tabular=tabular)
        label.setFont(figures)
    return label


def restyle(widget: QWidget, **properties: str) -> None:
    """Change properties the style sheet knows and let it look again; nothing happens where nothing changes."""
    if all(widget.property(name) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.updateGeometry()
    widget.update()


def set_shown(widget: QWidget, wanted: bool) -> None:
    """Show or hide. A widget without a parent yet is not thrown on the screen: it will be seen with its parent."""
    if wanted and widget.parentWidget() is None and not widget.isVisible():
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
    else:
        widget.setVisible(wanted)


def quiet_viewport(area: QAbstractScrollArea) -> None:
    """Let a screen reader hear the field, not its viewport: Qt says both have the focus, and the viewport has no name."""
    # Without the proxy a click in the viewport still goes up to the area, which takes the focus.
    area.viewport().setFocusProxy(None)  # type: ignore[arg-type]  # None takes a proxy away


def set_text_style(
    label: QWidget, *, tone: Token | None = None, weight: int | None = None, step: Step | None = None
) -> None:
    """Change how a label made by `text` looks."""
    changes: dict[str, str] = {}
    if tone is not None:
        changes["tone"] = tone.value
    if weight is not None:
        changes["weight"] = str(weight)
    if step is not None:
        changes["step"] = step.name.lower()
    restyle(label, **changes)


def row(label: str, field: QWidget, *, parent: QWidget | None = None) -> QWidget:
    """A form row: the label above its field. Sets the field's name, the label's buddy and the least height.

    A label may carry a mnemonic ("&Speaker"); the name read aloud is without it.
    """
    holder = QWidget(parent)
    above = text(label, Step.SMALL, 600, Token.MUTED, wraps=False)
    above.setBuddy(field)
    field.setAccessibleName(label.replace("&", ""))
    if isinstance(field, QPlainTextEdit | QTextEdit):
        field.setTabChangesFocus(True)  # Tab leads on, as everywhere; nobody indents here
        quiet_viewport(field)
    field.ensurePolished()
    # A minimum that is set outweighs the one the field asks for, so only a field too small gets one.
    if field.minimumSizeHint().height() < MINIMUM_TARGET:
        field.setMinimumHeight(MINIMUM_TARGET)
    # A row is as willing to grow as its field: else the gap between the two would.
    holder.setSizePolicy(QSizePolicy.Policy.Preferred, field.sizePolicy().verticalPolicy())
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    layout.addWidget(above)
    layout.addWidget(field)
    return holder
