"""The Timeline over real services: the tab as the window makes it, and the painted view alone."""

import pytest

from app.ui.timeline.content import Content
from app.ui.timeline.tab import TimelineTab
from app.ui.timeline.view import TimelineView
from tests.world import TOPIC


@pytest.fixture
def tab(qtbot, context):
    made = TimelineTab(context)
    qtbot.addWidget(made)
    made.set_topic(TOPIC)
    made.resize(1280, 688)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.view.setFocus()
    return made


@pytest.fixture
def content(services):
    return Content.read(services, TOPIC)


@pytest.fixture
def view(qtbot, look, content):
    made = TimelineView(look)
    qtbot.addWidget(made)
    made.resize(960, 640)
    made.show_content(content)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made
