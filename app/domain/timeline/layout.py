"""The picture of a window: every mark, label and badge in it, in pixels. What is laid out where is `arranging`'s."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from app.domain.timeline.arranging import LaneLayout
from app.domain.timeline.entries import Entry
from app.domain.timeline.lane_index import LaneIndex
from app.domain.timeline.marks import Box, Shape, Side, extent, label_box
from app.domain.timeline.measures import Measures
from app.domain.timeline.rows import Band, share_height
from app.domain.timeline.scale import Steps, TimeScale
from app.domain.timeline.tiles import Tile, TileName


class Mark(NamedTuple):
    """An event as it is drawn: `mark` and `label` from left to right, `y` the middle of its row."""

    entry: Entry
    lane: int
    y: float
    shape: Shape
    side: Side
    mark: Box
    label: Box


class CountBadge(NamedTuple):
    """A "+n" as it is drawn, around (`x`, `y`); `entries` are the events it counts."""

    lane: int
    x: float
    y: float
    width: float
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """What a window shows. Two pictures of the same window and focus are equal."""

    marks: tuple[Mark, ...]
    badges: tuple[CountBadge, ...]

    def mark_of(self, uid: str) -> Mark | None:
        """The mark of an event, None where it has none in this window."""
        return next((mark for mark in self.marks if mark.entry.uid == uid), None)

    def badge_of(self, uid: str) -> CountBadge | None:
        """The badge that counts an event, None where none in this window does."""
        return next(
            (badge for badge in self.badges if any(entry.uid == uid for entry in badge.entries)), None
        )

    def standing_for(self, uid: str) -> Mark | None:
        """The mark of an event, or the badge that counts it as if it were one; None where neither is in view."""
        mark = self.mark_of(uid)
        badge = None if mark else self.badge_of(uid)
        if badge is None:
            return mark
        entry = next(entry for entry in badge.entries if entry.uid == uid)
        box = Box(badge.x - badge.width / 2, badge.x + badge.width / 2)
        return Mark(entry, badge.lane, badge.y, Shape.DOT, Side.RIGHT, box, box)


class Layout:
    """The layout of all lanes, in their order, at every zoom.

    `width_of` tells the pixels of a label; it is asked once per event. `lanes` counts the lanes; entries of other
    lanes are left out. `height` is the room for all lanes together, `days` the first and last day of the topic,
    `base` the pixels a day at which the whole
    topic is seen.
    """

    def __init__(
        self,
        entries: Iterable[Entry],
        lanes: Sequence[int],
        height: float,
        width_of: Callable[[str], float],
        measures: Measures,
        days: Box,
        base: float = 1.0,
    ) -> None:
        self._measures = measures
        self._steps = Steps(base)
        self._width_of = width_of
        self._widths: dict[str, float] = {}
        self.lanes = tuple(lanes)
        by_lane: dict[int, list[Entry]] = {lane: [] for lane in lanes}
        for entry in entries:
            if entry.lane in by_lane:
                by_lane[entry.lane].append(entry)
        self.bands: tuple[Band, ...] = share_height(
            [len(by_lane[lane]) for lane in lanes],
            height,
            measures,
            [any(entry.is_span for entry in by_lane[lane]) for lane in lanes],
        )
        self._layouts = [
            LaneLayout(
                LaneIndex(by_lane[lane]),
                band.rows,
                self._label_width,
                measures,
                days,
                self._steps,
                offset=place * measures.tile / len(lanes),
            )
            for place, (lane, band) in enumerate(zip(lanes, self.bands, strict=True))
        ]
        self._hidden: tuple[int, tuple[str, ...]] | None = None

    @property
    def height(self) -> float:
        """What all lanes need together; more than they were given where there are too many of them."""
        return self.bands[-1].top + self.bands[-1].height if self.bands else 0.0

    def picture(self, scale: TimeScale, width: float, focus: Sequence[str] = ()) -> Picture:
        """What stands in a window `width` pixels wide. Events of `focus` that would be in a badge get a mark, the
        first of them surely, the others where there is room.
        """
        self._favour(self._steps.step(scale), tuple(focus))
        marks: list[Mark] = []
        badges: list[CountBadge] = []
        for place, layout in enumerate(self._layouts):
            for tile in self._tiles(layout, scale, width):
                self._draw(tile, layout, place, scale, width, marks, badges)
        return Picture(tuple(marks), tuple(badges))

    def prepare(self, scale: TimeScale, left: float, right: float) -> None:
        """Lay out what lies between two pixels ahead of time."""
        for layout in self._layouts:
            self._tiles(layout, scale.panned(left), right - left)

    def _label_width(self, entry: Entry) -> float:
        width = self._widths.get(entry.label)
        if width is None:
            width = min(self._width_of(entry.label), self._measures.longest_label)
            self._widths[entry.label] = width
        return width

    def _favour(self, step: int, focus: tuple[str, ...]) -> None:
        """Let a lane favour its events of `focus`, in their order, if any of them would otherwise have no mark."""
        if self._hidden == (step, focus):
            return
        self._hidden = (step, focus)
        for layout in self._layouts:
            ranks = [layout.index.rank_of[uid] for uid in focus if uid in layout.index.rank_of]
            # All of them, not the hidden ones alone: making room for one could cost another its place.
            hides = not all(layout.is_drawn(step, rank) for rank in ranks)
            layout.favour(tuple(ranks) if hides else ())

    def _tiles(self, layout: LaneLayout, scale: TimeScale, width: float) -> list[Tile]:
        """The tiles of all levels whose marks may stand in the window."""
        if not layout.index.entries:
            return []
        step = self._steps.step(scale)
        at_step = self._steps.px_per_day(step)
        left, right = scale.day(0) * at_step, scale.day(width) * at_step
        tiles = []
        for level in range(layout.highest_level(step), -1, -1):
            reach = self._measures.reach * (1 << (2 * level))
            first, last = layout.number_at(left - reach, level), layout.number_at(right + reach, level)
            tiles += [layout.tile(TileName(step, level, number)) for number in range(first, last + 1)]
        return tiles

    def _draw(
        self,
        tile: Tile,
        layout: LaneLayout,
        place: int,
        scale: TimeScale,
        width: float,
        marks: list[Mark],
        badges: list[CountBadge],
    ) -> None:
        lane, band = self.lanes[place], self.bands[place]
        measures, px_per_day, shift = self._measures, scale.px_per_day, -scale.origin * scale.px_per_day
        at_step = self._steps.px_per_day(self._steps.step(scale))
        stretch, slack = px_per_day / at_step, measures.longest_label
        for spot in tile.spots:
            if spot.box.left * stretch + shift > width + slack or spot.box.right * stretch + shift < -slack:
                continue
            entry = layout.index.entries[spot.rank]
            at = extent(entry, spot.shape, px_per_day, measures)
            mark = Box(at.left + shift, at.right + shift)
            if mark.left < width and mark.right > 0:
                label = label_box(mark, spot.side, self._label_width(entry), measures)
                marks.append(Mark(entry, lane, band.row_middle(spot.row), spot.shape, spot.side, mark, label))
        for badge, entries in zip(tile.badges, tile.counted, strict=True):
            x = scale.x(badge.centre / at_step)
            wide = measures.badge_width(len(entries))
            if x - wide / 2 < width and x + wide / 2 > 0:
                badges.append(CountBadge(lane, x, band.row_middle(badge.row), wide, entries))
