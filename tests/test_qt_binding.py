"""The Qt binding keeps its references: PySide6 6.12.0 lost one to None at every void call on CPython 3.11 and then died."""

import sys

from PySide6.QtCore import QObject


def test_a_void_call_of_qt_loses_no_reference_to_none() -> None:
    thing = QObject()
    before = sys.getrefcount(None)

    for _ in range(1000):
        thing.setObjectName("x")

    # Other code may take or drop a few meanwhile; the fault loses all thousand.
    assert before - sys.getrefcount(None) < 100
