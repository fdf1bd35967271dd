"""What tests of the kit share."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget


@pytest.fixture
def shown(qtbot, look) -> Callable[[QWidget], QWidget]:
    """Put a widget into a window on the screen; the window lives as long as the test."""
    windows: list[QWidget] = []

    def put(widget: QWidget) -> QWidget:
        window = QWidget()
        QVBoxLayout(window).addWidget(widget)
        qtbot.addWidget(window)
        windows.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return put
