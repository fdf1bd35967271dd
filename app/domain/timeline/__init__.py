"""The arithmetic of the timeline: scale, ticks, layout, overview, links. No Qt."""
