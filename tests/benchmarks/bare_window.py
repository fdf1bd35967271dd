"""The floor of a start: a plain PySide6 window with three tabs, nothing else. What it needs, no Qt program goes below.

Prints one line, `BENCH {…}`, a second after its first paint, and leaves. Times count from BENCH_T0 (seconds of the epoch,
set by whoever starts it).
"""

import json
import os
import time

SPAWNED = float(os.environ.get("BENCH_T0", time.time()))

from PySide6.QtCore import QEvent, QStringListModel, QTimer  # noqa: E402 - the import is part of what is measured
from PySide6.QtWidgets import QApplication, QListView, QMainWindow, QTabWidget  # noqa: E402


class BareWindow(QMainWindow):
    """Notes when it was painted first."""

    def __init__(self) -> None:
        super().__init__()
        self.marks: dict[str, float] = {}
        tabs = QTabWidget()
        self._rows = QStringListModel(["–"])
        for title in ("Timeline", "Key quotes", "Essay plans"):
            view = QListView()
            view.setModel(self._rows)
            tabs.addTab(view, title)
        self.setCentralWidget(tabs)
        self.resize(1100, 720)

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.Paint and not self.marks:
            self.marks["first_paint_ms"] = round((time.time() - SPAWNED) * 1000, 1)
            self.marks["cpu_ms"] = round(time.process_time() * 1000, 1)
            QTimer.singleShot(1000, self._tell)
        return handled

    def _tell(self) -> None:
        print("BENCH " + json.dumps(self.marks), flush=True)
        QApplication.quit()


if __name__ == "__main__":
    application = QApplication([])
    window = BareWindow()
    window.show()
    application.exec()
