"""What tests of the window share: a dressed application and a context over real services."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from app.domain.appearance import Theme
from app.services.assembly import Services
from app.ui.application import load_translator
from app.ui.background import Jobs
from app.ui.changes import Changes
from app.ui.context import Context
from app.ui.look import Look
from app.ui.requests import Requests


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Look:
    """The Paper theme, worn by the application, and English with its plurals."""
    load_translator(qapp)
    made = Look(Theme.PAPER)
    made.wear(qapp)
    return made


@pytest.fixture(autouse=True)
def _no_windows_left(qapp: QApplication) -> Iterator[None]:
    """Really delete what a test has closed: without an event loop Qt would keep every window to the end of the run."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def context(look: Look, services: Services) -> Iterator[Context]:
    """What a page is given: real services, fresh announcements, nobody listening."""
    jobs = Jobs()
    yield Context(services=services, look=look, changes=Changes(), jobs=jobs, requests=Requests())
    jobs.close()
