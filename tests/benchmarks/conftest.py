"""Measurements of the window stand on what its tests stand on."""

from tests.ui.conftest import context, look

__all__ = ["context", "look"]
