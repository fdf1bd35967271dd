"""`Context`: what every page is given when it is made; constructed once by the application, passed in, never global."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the services pull in the database: the first paint must not
    from app.services.assembly import Services
    from app.ui.background import Jobs
    from app.ui.changes import Changes
    from app.ui.look import Look
    from app.ui.requests import Requests


@dataclass(frozen=True, slots=True)
class Context:
    """What a page may use: the services, the look, the announcements, background work, and the window's ear."""

    services: Services
    look: Look
    changes: Changes
    jobs: Jobs
    requests: Requests
