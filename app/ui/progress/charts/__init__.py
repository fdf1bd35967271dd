"""Painted pictures of numbers. Each has its arithmetic apart, and a table with the same numbers stands behind it."""
