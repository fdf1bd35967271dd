"""What a screen reader finds in a window, read through Qt's own interfaces: no bus, no display."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

Role = QAccessible.Role

LEAST_TARGET = 24

PRESSED = frozenset({Role.Button, Role.CheckBox, Role.RadioButton, Role.ButtonMenu, Role.ButtonDropDown})
USED = PRESSED | {
    Role.EditableText,
    Role.ComboBox,
    Role.Slider,
    Role.SpinBox,
    Role.PageTab,
    Role.MenuItem,
    Role.Link,
    Role.Table,
    Role.List,
    Role.Tree,
}
"""What a student does something with."""
_OF_THE_FRAME = frozenset({Role.Window, Role.Dialog, Role.Application, Role.Cell, Role.Client})


@dataclass(frozen=True)
class Node:
    """One thing a screen reader can say."""

    role: QAccessible.Role
    name: str
    size: tuple[int, int]
    takes_focus: bool
    has_focus: bool

    def __str__(self) -> str:
        return f"{self.role.name} {self.name!r} {self.size[0]}×{self.size[1]}"


def nodes(window: QWidget) -> Iterator[Node]:
    """Everything in sight, from the window down."""
    yield from _below(QAccessible.queryAccessibleInterface(window))


def faults(window: QWidget) -> list[str]:
    """What a screen reader or an unsteady hand would stumble over."""
    return [f"{fault}: {node}" for node in nodes(window) for fault in _faults(node)]


def with_focus(window: QWidget) -> list[str]:
    """The names of what is told to have the focus."""
    return [node.name for node in nodes(window) if node.has_focus]


def _faults(node: Node) -> Iterator[str]:
    has_name = bool(node.name.strip())
    if not has_name and (node.role in USED or (node.takes_focus and node.role not in _OF_THE_FRAME)):
        yield "no name"
    if node.takes_focus and has_name and node.role is Role.Client:
        yield "a stop of Tab without a role"
    if node.role in {Role.NoRole, Role.Whitespace}:
        yield "no role"
    if node.takes_focus and min(node.size) < 1:
        yield "no place"
    if node.role in PRESSED and min(node.size) < LEAST_TARGET:
        yield "too small to hit"


def _below(interface: QAccessibleInterface | None) -> Iterator[Node]:
    if interface is None or not interface.isValid():
        return
    state = interface.state()
    if state.invisible:
        return
    rect = interface.rect()
    yield Node(
        interface.role(),
        interface.text(QAccessible.Text.Name),
        (rect.width(), rect.height()),
        bool(state.focusable and not state.disabled),
        bool(state.focused),
    )
    for index in range(interface.childCount()):
        yield from _below(interface.child(index))
