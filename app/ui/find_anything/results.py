"""What "Find anything" has found, as rows: entries of the topic first, then actions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction

from app.services.finding import Found

Index = QModelIndex | QPersistentModelIndex

DETAIL_ROLE = Qt.ItemDataRole.UserRole
KIND_ROLE = Qt.ItemDataRole.UserRole + 1
RESULT_ROLE = Qt.ItemDataRole.UserRole + 2


class Result(NamedTuple):
    """One row: what it is called, one line more, what kind of thing it is, and what it leads to."""

    title: str
    detail: str
    kind: str
    target: Found | QAction


class ResultModel(QAbstractListModel):
    """One way in: `replace`."""

    def __init__(self) -> None:
        super().__init__()
        self._results: tuple[Result, ...] = ()

    def replace(self, results: Sequence[Result]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self._results = tuple(results)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._results)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        result = self._results[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return result.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (result.kind, result.title, result.detail) if part)
        return {DETAIL_ROLE: result.detail, KIND_ROLE: result.kind, RESULT_ROLE: result}.get(role)

    def result(self, row: int) -> Result:
        """The row's result."""
        return self._results[row]
