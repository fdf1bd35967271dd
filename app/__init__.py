"""Foothold: a topic as timeline, key quotes and essay plans that belong together."""

__version__ = "0.1.0"
