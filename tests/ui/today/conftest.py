"""Today through the real widget, over real services."""

import pytest
from msgspec.structs import replace

from app.domain.acts import Act
from app.domain.plans.document import EvidenceUse, Paragraph
from app.ui.today.tab import TodayTab
from tests.world import TOPIC


@pytest.fixture
def tab(qtbot, context):
    """The tab, not shown yet."""
    made = TodayTab(context)
    qtbot.addWidget(made)
    made.resize(1280, 900)
    made.set_topic(TOPIC)
    return made


@pytest.fixture
def show(qtbot):
    """Show a widget as the active window, its first control focused."""

    def shown(page):
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.focus_first()
        return page

    return shown


@pytest.fixture
def make_plan(services):
    """Plan a question: one paragraph for each of the lists of evidence."""

    def made(question, *evidence, title=""):
        plan = services.planning.start(question)
        paragraphs = tuple(
            Paragraph(
                uid=f"p{number}",
                point=f"Point {number}",
                evidence=tuple(
                    EvidenceUse(uid=f"u{number}-{place}", item=item) for place, item in enumerate(items)
                ),
            )
            for number, items in enumerate(evidence, 1)
        )
        body = replace(plan.body, title=title, paragraphs=paragraphs)
        return services.planning.save(plan, body, Act.ADD_PARAGRAPH)

    return made
