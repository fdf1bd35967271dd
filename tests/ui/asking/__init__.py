"""Asking cards, through real widgets and real services."""
