"""`Shown`: one frame of the timeline, worked out before anything is painted. Painters and the pointer read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF

from app.domain.items import Link
from app.domain.timeline.layout import CountBadge, Layout, Mark, Picture
from app.domain.timeline.links import Curve, LinkEnd, Pill, Role, curves, frame_of, pill_curve, pills
from app.domain.timeline.scale import TimeScale
from app.domain.timeline.walking import causes, effects
from app.ui.timeline.areas import Areas
from app.ui.timeline.content import Content
from app.ui.timeline.styles import Styles

FRAME_PAD = 7
FRAME_HALF = 13
PILL_HEIGHT = 24
OVERVIEW_MARGIN = 16
_PILL_WIDEST = 180
_PILL_INSET = 6


class LinksShown(StrEnum):
    """Which links of the chosen event are drawn."""

    OFF = "off"
    CAUSES = "causes"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Choices:
    """What the student chose to see: the event, which links, which lanes in which order, what was searched for."""

    event: str = ""
    links: LinksShown = LinksShown.ALL
    link: str = ""
    found: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class PlacedPill:
    """A pill with its place in the view and its curve."""

    pill: Pill
    rect: QRectF
    curve: Curve


@dataclass(frozen=True, slots=True)
class Shown:
    """One frame. Heights of marks count from the top of the lanes, which are scrolled up by `scroll`."""

    content: Content
    styles: Styles
    areas: Areas
    scale: TimeScale
    overview: TimeScale
    layout: Layout
    picture: Picture
    choices: Choices
    scroll: float
    chosen: Mark | None
    curves: tuple[Curve, ...]
    pills: tuple[PlacedPill, ...]
    linked: frozenset[str]
    has_focus: bool
    on_overview: bool

    def stands_back(self, uid: str) -> bool:
        """Whether an event is drawn fainter than the others."""
        if uid == self.choices.event:
            return False
        if self.choices.found is not None:
            return uid not in self.choices.found
        return bool(self.linked) and uid not in self.linked

    def mark_at(self, point: QPointF) -> Mark | None:
        """The mark, or its label, under a point of the widget."""
        x, y = point.x() - self.areas.lanes.left(), point.y() - self.areas.lanes.top() + self.scroll
        half = self.styles.measures.row / 2
        slack = self.styles.measures.space / 2
        for mark in self.picture.marks:
            left, right = min(mark.mark.left, mark.label.left), max(mark.mark.right, mark.label.right)
            if abs(y - mark.y) <= half and left - slack <= x <= right + slack:
                return mark
        return None

    def badge_at(self, point: QPointF) -> CountBadge | None:
        """The "+n" under a point of the widget."""
        x, y = point.x() - self.areas.lanes.left(), point.y() - self.areas.lanes.top() + self.scroll
        half = self.styles.measures.row / 2
        for badge in self.picture.badges:
            if abs(y - badge.y) <= half and abs(x - badge.x) <= badge.width / 2:
                return badge
        return None

    def pill_at(self, point: QPointF) -> PlacedPill | None:
        """The pill under a point of the widget."""
        inside = point - self.areas.lanes.topLeft() + QPointF(0, self.scroll)
        return next((placed for placed in self.pills if placed.rect.contains(inside)), None)

    def rect_of(self, mark: Mark) -> QRectF:
        """Mark and label in the widget's pixels."""
        left, right = min(mark.mark.left, mark.label.left), max(mark.mark.right, mark.label.right)
        half = self.styles.measures.row / 2
        return QRectF(
            left + self.areas.lanes.left(),
            mark.y - half + self.areas.lanes.top() - self.scroll,
            right - left,
            2 * half,
        )

    def rect_of_badge(self, badge: CountBadge) -> QRectF:
        """A "+n" in the widget's pixels."""
        half = self.styles.measures.row / 2
        return QRectF(
            badge.x - badge.width / 2 + self.areas.lanes.left(),
            badge.y - half + self.areas.lanes.top() - self.scroll,
            badge.width,
            2 * half,
        )


def worked_out(
    content: Content,
    layout: Layout,
    scale: TimeScale,
    areas: Areas,
    styles: Styles,
    choices: Choices,
    *,
    scroll: float,
    has_focus: bool,
    on_overview: bool,
) -> Shown:
    """The frame of a view that looks at `scale`, scrolled down by `scroll`."""
    others = linked_events(content, choices)
    focus = [choices.event, *(uid for _, _, uid in others)] if choices.event else []
    picture = layout.picture(scale, areas.lanes.width(), focus)
    curves, pills = link_picture(content, choices, layout, picture, scale, areas.lanes, styles)
    overview = TimeScale.fitted(
        content.first, content.last, areas.overview_bars.width(), styles.px(OVERVIEW_MARGIN)
    )
    return Shown(
        content=content,
        styles=styles,
        areas=areas,
        scale=scale,
        overview=overview,
        layout=layout,
        picture=picture,
        choices=choices,
        scroll=scroll,
        chosen=picture.mark_of(choices.event) if choices.event else None,
        curves=curves,
        pills=pills,
        linked=frozenset(uid for _, _, uid in others),
        has_focus=has_focus,
        on_overview=on_overview,
    )


def linked_events(content: Content, choices: Choices) -> list[tuple[Link, Role, str]]:
    """The links of the chosen event that are to be drawn, and the uid at the other end of each."""
    if not choices.event or choices.links is LinksShown.OFF:
        return []
    found = [(link, Role.CAUSE, link.from_event) for link in causes(content.links, choices.event)]
    if choices.links is LinksShown.ALL:
        found += [(link, Role.EFFECT, link.to_event) for link in effects(content.links, choices.event)]
    return [(link, role, uid) for link, role, uid in found if uid in content.entries]


def link_picture(
    content: Content,
    choices: Choices,
    layout: Layout,
    picture: Picture,
    scale: TimeScale,
    lanes: QRectF,
    styles: Styles,
) -> tuple[tuple[Curve, ...], tuple[PlacedPill, ...]]:
    """Curves and pills of the chosen event's links; none where it is not in the window itself."""
    chosen = picture.mark_of(choices.event) if choices.event else None
    ends = _ends(content, choices, layout, picture)
    if chosen is None or not ends:
        return (), ()
    frame = frame_of(chosen, styles.px(FRAME_PAD), styles.px(FRAME_HALF))
    middle = scale.day(lanes.width() / 2)
    half_row = styles.px(FRAME_HALF) / 2 + 2
    drawn = curves(frame, ends, half_row)
    placed = []
    for pill in pills(ends, layout.height, middle, styles.px(PILL_HEIGHT)):
        rect = _pill_rect(pill, lanes.width(), styles)
        inner = rect.right() if pill.at_left else rect.left()
        placed.append(PlacedPill(pill, rect, pill_curve(frame, pill, inner)))
    return tuple(drawn), tuple(placed)


def _ends(content: Content, choices: Choices, layout: Layout, picture: Picture) -> Sequence[LinkEnd]:
    ends = []
    for link, role, uid in linked_events(content, choices):
        one = content.entries[uid]
        if one.lane in layout.lanes:
            band = layout.bands[layout.lanes.index(one.lane)]
            middle = band.top + band.height / 2
            ends.append(LinkEnd(link.uid, one, role, picture.standing_for(uid), middle))
    return ends


def pill_text(pill: Pill) -> str:
    """What stands on a pill: the name with the way it lies."""
    return f"‹ {pill.entry.label}" if pill.at_left else f"{pill.entry.label} ›"


def _pill_rect(pill: Pill, width: float, styles: Styles) -> QRectF:
    wide = min(styles.badge.width(pill_text(pill)) + styles.px(20), styles.px(_PILL_WIDEST))
    height = styles.px(PILL_HEIGHT)
    inset = styles.px(_PILL_INSET)
    return QRectF(inset if pill.at_left else width - inset - wide, pill.y - height / 2, wide, height)
