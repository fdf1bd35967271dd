"""Where Essay plans begins: questions, plans, the marked essay; and what other pages ask of the tab."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from app.domain.cards import Rating
from tests.world import TOPIC, event, question


def spoken(tab):
    model = tab.landing.list.questions
    return [model.index(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())]


def test_every_question_stands_there_with_what_can_be_done(tab):
    assert len(spoken(tab)) == 19
    assert spoken(tab)[0].endswith("No plan yet. Enter makes one.")


def test_a_plan_shows_how_ready_it_is(tab, plan):
    tab.mark_stale()
    tab.refresh()

    assert "paragraphs secure" in spoken(tab)[0]


def test_the_field_finds_a_question(tab):
    assert tab.find_in_page()

    QTest.keyClicks(QApplication.focusWidget(), "pact")

    titles = [
        question.text for question in (row.question for row in tab.context.services.planning.questions(TOPIC))
    ]
    assert len(spoken(tab)) == sum("pact" in title.lower() for title in titles)


def test_delete_removes_a_plan_and_undo_brings_it_back(tab, plan, services, context):
    tab.refresh()
    tab.focus_first()

    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)

    assert services.planning.plans(TOPIC) == []
    services.history.undo(TOPIC)
    assert [one.uid for one in services.planning.plans(TOPIC)] == [plan.uid]


def test_a_question_can_have_two_plans(tab, plan, services):
    tab.begin_plan(plan.body.question)
    tab.show_landing()
    tab.refresh()

    assert len(services.planning.plans(TOPIC)) == 2
    assert len(spoken(tab)) == 20


def test_asking_for_a_question_opens_its_plan(tab, plan):
    tab.show_question(plan.body.question)

    assert tab.opened.plan.uid == plan.uid
    assert tab.editor.isVisible()


def test_asking_for_a_question_without_a_plan_begins_one(tab):
    tab.show_question(question("why-spain"))

    assert tab.opened.plan.body.question == question("why-spain")
    assert tab.editor.begin.isVisible()


def test_an_item_from_another_page_asks_for_its_paragraph(tab, plan, services):
    tab.add_to_plan(event("munich"))
    menu = next(
        entry for entry in QApplication.topLevelWidgets() if isinstance(entry, QMenu) and entry.isVisible()
    )
    QTest.keyClick(menu, Qt.Key.Key_2)

    assert event("munich") in [
        use.item for use in services.planning.plan(plan.uid).body.paragraph("p2").evidence
    ]


def test_an_item_without_any_plan_leads_to_the_questions(tab, context, qtbot):
    with qtbot.waitSignal(context.requests.status):
        tab.add_to_plan(event("munich"))

    assert tab.landing.isVisible()


def test_answering_a_card_elsewhere_changes_the_bar_in_the_plan(tab, editor, services, context):
    memory = services.learning.memories([event("nazi-soviet-pact")])[event("nazi-soviet-pact")]
    services.reviewing.rate(memory.card_uid, Rating.Good)
    context.changes.cards_changed.emit(frozenset({memory.card_uid}))
    tab.refresh()

    uses = editor.sheet.open_card.uses.evidence
    assert "%" in uses.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "never answered" in uses.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_plan_deleted_elsewhere_closes_its_editor(tab, editor, services, context):
    services.planning.delete(tab.opened.plan.uid)
    context.changes.plans_changed.emit(frozenset({tab.opened.plan.uid}))

    assert tab.landing.isVisible()


def test_the_status_row_counts_paragraphs_and_dated_evidence(tab, plan):
    told = []
    tab.status_changed.connect(told.append)

    tab.show_plan(plan.uid)

    assert told[-1] == "3 paragraphs · 4 pieces of evidence, 4 dated"
