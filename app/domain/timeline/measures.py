"""Sizes of the timeline in pixels, as the layout needs them; all of them grow with the text."""

from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class Measures:
    """The sizes of the drawings at normal text size."""

    row: float = 23.0
    lane_padding: float = 4.0
    dot: tuple[float, float, float] = (3.2, 4.0, 5.0)
    """Radius of a dot by importance 1 … 3."""
    shortest_bar: float = 9.0
    """A span of fewer pixels is a dot."""
    label_gap: float = 6.0
    """Between a mark and its label."""
    space: float = 8.0
    """Kept free after a label, so that the chosen event's frame finds room; half of it before a mark."""
    inside: float = 8.0
    """Kept free at either side of a label inside a bar."""
    longest_label: float = 220.0
    stub: float = 24.0
    """Length of the fading bar that stands for a long span without room."""
    badge: float = 26.0
    badge_digit: float = 7.0
    """What a badge of more than one digit needs for each further one."""
    tile: float = 1536.0
    reach: float = 460.0
    """How far a box may stand out of its tile: less than half a tile, so that every second tile is independent."""
    longest_bar: float = 200.0
    """Bars up to this length belong to tiles of the lowest level; `longest_bar` and a label stay within `reach`."""

    def scaled(self, factor: float) -> "Measures":
        """The sizes at `factor` times the normal text size."""
        grown: dict[str, Any] = {
            field.name: tuple(size * factor for size in value) if isinstance(value, tuple) else value * factor
            for field in fields(self)
            for value in [getattr(self, field.name)]
        }
        return Measures(**grown)

    def badge_width(self, count: int) -> float:
        """How wide a "+count" badge is."""
        return self.badge + self.badge_digit * (len(str(count)) - 1)
