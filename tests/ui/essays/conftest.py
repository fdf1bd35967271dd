"""The Essay plans tab over real services, shown in a window as large as the drawings'."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.domain.acts import Act
from app.domain.plans import edits
from app.domain.plans.document import Plan, Stance
from app.services.assembly import Services
from app.ui.context import Context
from app.ui.essays.editor import PlanEditor
from app.ui.essays.tab import EssaysTab
from tests.world import TOPIC, event, question, quote


@pytest.fixture
def tab(qtbot: QtBot, context: Context) -> Iterator[EssaysTab]:
    """The tab with the topic open, at its list of questions."""
    page = EssaysTab(context)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.set_topic(TOPIC)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.focus_first()
    yield page
    page.hide()


@pytest.fixture
def plan(services: Services) -> Plan:
    """A plan of three paragraphs, the second and third with evidence."""
    started = services.planning.start(question("security-main-aim"))
    body = edits.set_thesis(started.body, "Security came first.")
    first = body.paragraphs[0].uid
    body = edits.set_point(body, first, "Fear of attack made peace the first need")
    body = edits.add_paragraph(body, "p2")
    body = edits.set_point(body, "p2", "Partners changed with the threat")
    body = edits.add_evidence(body, "p2", "use-league", event("ussr-joins-league"))
    body = edits.add_evidence(body, "p2", "use-pact", event("nazi-soviet-pact"))
    body = edits.set_because(body, "p2", "The threat moved.")
    body = edits.add_paragraph(body, "p3")
    body = edits.set_point(body, "p3", "The Third Period harmed security")
    body = edits.add_evidence(body, "p3", "use-congress", event("comintern-sixth-congress"))
    body = edits.add_evidence(body, "p3", "use-quote", quote("q-hundred-years"))
    body = edits.set_stance(body, "p3", Stance.CHALLENGES)
    return services.planning.save(started, body, Act.EDIT_TEXT)


@pytest.fixture
def editor(tab: EssaysTab, plan: Plan) -> PlanEditor:
    """The editor with that plan open and its second paragraph being worked at."""
    tab.show_plan(plan.uid)
    tab.editor.sheet.open_paragraph("p2")
    return tab.editor
