"""Command families: what the words of a question ("how far", "assess") demand of a plan.

Only what the checks of today need; a family that is not listed demands nothing.
"""

from typing import Final

WEIGHING: Final = frozenset({"how-far", "to-what-extent", "discuss", "assess", "assess-validity"})
"""Families that want an argument weighed: both sides must be heard."""


def needs_both_sides(family: str) -> bool:
    """Whether a plan of this family must hold paragraphs that support and paragraphs that challenge."""
    return family.replace("_", "-").replace(" ", "-").lower() in WEIGHING
