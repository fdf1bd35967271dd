"""The Timeline tab: one self-painted view over the arithmetic of `app.domain.timeline`, its table twin, details, drills."""
