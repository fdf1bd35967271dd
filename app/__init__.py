"""Foothold: a topic as timeline, key quotes and essay plans that belong together."""
