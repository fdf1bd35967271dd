"""`--startup-report`: how long the real window took, counted from the operating system's start of the process.

Reads clocks and `/proc`; changes nothing. The window is the one every student gets.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

_BEAT_MS: Final = 1
_SETTLE_MS: Final = 1000
"""How long the window is watched after its first data: what is built when idle belongs to the start, too."""


class FrameWatch(QObject):
    """Tells once when a widget that is shown has been painted: `seen` comes after the frame, not within it.

    Signals:
        seen: the frame stands on the screen.
    """

    seen = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        widget.installEventFilter(self)
        widget.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint."""
        if event.type() is QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            QTimer.singleShot(0, self.seen.emit)
        return super().eventFilter(watched, event)


class StartupReport(QObject):
    """Told of the first paint and the first data, it prints one JSON object and asks to quit.

    Signals:
        finished: the report is printed.
    """

    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._figures: dict[str, float | str] = {}
        self._last = time.perf_counter()
        self._longest = 0.0
        self._heart = QTimer(self, interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._heart.timeout.connect(self._beat)

    def first_paint(self) -> None:
        """The window paints its first frame: the very event at which other programs' benches stop their clocks."""
        self._figures["first_paint_ms"] = round(age_ms(), 1)
        self._figures["first_paint_cpu_ms"] = round(time.process_time() * 1000, 1)
        # What comes before is the start itself; a stall is a window that is there and does not answer.
        self._last = time.perf_counter()
        self._heart.start()

    def watch(self, widget: QWidget, page: str) -> None:
        """A page with data is shown: wait for its frame."""
        self._figures["page"] = page
        FrameWatch(widget).seen.connect(self._first_data)

    def _first_data(self) -> None:
        self._figures["first_data_ms"] = round(age_ms(), 1)
        QTimer.singleShot(_SETTLE_MS, self._print)

    def _beat(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last - _BEAT_MS / 1000)
        self._last = now

    def _print(self) -> None:
        import json  # noqa: PLC0415 - it would count towards the first paint

        self._figures |= {
            "longest_stall_ms": round(self._longest * 1000, 1),
            "cpu_ms": round(time.process_time() * 1000, 1),
        }
        memory = proportional_memory_mib()
        if memory is not None:
            self._figures["pss_mib"] = round(memory, 1)
        sys.stdout.write(json.dumps(self._figures) + "\n")
        sys.stdout.flush()
        self.finished.emit()


def age_ms() -> float:
    """Milliseconds since the operating system started this process; since Python did where it does not say."""
    try:
        text = Path("/proc/self/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return (time.perf_counter() - _IMPORTED) * 1000
    started = int(text.rpartition(")")[2].split()[19]) / os.sysconf("SC_CLK_TCK")
    return (time.clock_gettime(time.CLOCK_BOOTTIME) - started) * 1000


def proportional_memory_mib() -> float | None:
    """The memory of this process (PSS) in MiB, shared pages divided among their users; None where it is not told."""
    try:
        text = Path("/proc/self/smaps_rollup").read_text(encoding="utf-8")
    except OSError:
        return None
    sizes = [int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")]
    return sizes[0] / 1024 if sizes else None


_IMPORTED: Final = time.perf_counter()
