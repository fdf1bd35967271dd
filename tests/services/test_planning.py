"""Plans: evidence is learning, every change is a version, and readiness follows the answers."""

import pytest
from msgspec.structs import replace

from app.domain.acts import Act
from app.domain.cards import PromptKind, Rating, card_uid
from app.domain.errors import NotFound
from app.domain.memories import MemoryState
from app.domain.plans import edits
from app.domain.plans.document import Plan
from app.domain.plans.recall import RecallAttempt
from app.services.assembly import Services
from tests.world import TOPIC, StillClock, event, question, quote


@pytest.fixture
def plan(services: Services) -> Plan:
    return services.planning.start(question("security-main-aim"))


def with_evidence(services: Services, plan: Plan, *items: str) -> Plan:
    body = plan.body
    for number, item in enumerate(items):
        body = edits.add_evidence(body, body.paragraphs[0].uid, f"use-{number}-{item}", item)
    return services.planning.save(plan, body, Act.ADD_EVIDENCE, "Evidence")


def test_evidence_put_into_a_plan_becomes_a_card_at_the_front_of_the_queue(
    services: Services, plan: Plan
) -> None:
    assert services.learning.memories([event("locarno")])[event("locarno")].state is MemoryState.NONE

    with_evidence(services, plan, event("locarno"))

    assert services.learning.memories([event("locarno")])[event("locarno")].state is MemoryState.NEW
    assert services.reviewing.queue(TOPIC).cards[0].uid == card_uid(event("locarno"), PromptKind.WHEN)


def test_undoing_the_evidence_takes_plan_and_card_back_together(services: Services, plan: Plan) -> None:
    with_evidence(services, plan, event("locarno"))

    services.history.undo(TOPIC)

    assert services.planning.plan(plan.uid).body == plan.body
    assert services.learning.memories([event("locarno")])[event("locarno")].state is MemoryState.NONE


def test_answering_a_card_raises_the_readiness_of_the_plan_it_is_evidence_in(
    services: Services, plan: Plan, clock: StillClock
) -> None:
    plan = with_evidence(services, plan, event("locarno"), event("rapallo"))
    before = services.planning.readiness(plan)

    for name in ("locarno", "rapallo"):
        services.reviewing.rate(card_uid(event(name), PromptKind.WHEN), Rating.Good)
    after = services.planning.readiness(plan)

    assert before.share == 0
    assert after.share > 0.8
    assert services.planning.questions(TOPIC)[0].readiness == after
    clock.pass_time(days=60)
    assert services.planning.readiness(plan).share < after.share


def test_saving_an_unchanged_plan_writes_nothing(services: Services, plan: Plan) -> None:
    assert services.planning.save(plan, plan.body, Act.EDIT_TEXT) == plan
    assert services.history.next_undo(TOPIC).act is Act.NEW_PLAN  # type: ignore[union-attr]


def test_an_edit_on_a_version_that_was_undone_meanwhile_does_not_fork_the_plan(
    services: Services, plan: Plan
) -> None:
    typed = services.planning.save(plan, edits.set_thesis(plan.body, "First"), Act.EDIT_TEXT)
    services.history.undo(TOPIC)

    services.planning.save(typed, edits.set_thesis(typed.body, "Second"), Act.EDIT_TEXT)

    shown = services.planning.plan(plan.uid)
    assert shown.body.thesis == "Second"
    assert services.planning.other_heads(shown) == []


def test_a_deleted_plan_is_gone_and_comes_back_whole(services: Services, plan: Plan) -> None:
    plan = with_evidence(services, plan, quote("q-toast"))

    services.planning.delete(plan.uid)
    with pytest.raises(NotFound):
        services.planning.plan(plan.uid)
    services.history.undo(TOPIC)

    assert services.planning.plan(plan.uid).body == plan.body


def test_the_tray_splits_evidence_by_the_questions_range(services: Services, plan: Plan) -> None:
    tray = services.planning.tray(plan)
    span = services.planning.question(plan.body.question).range

    assert event("rapallo") in {row.item.uid for row in tray.context}
    assert all(row.item.date is None or row.item.date.overlaps(span) for row in tray.inside)
    assert len(tray.inside) + len(tray.context) == 80 + 42


def test_an_attempt_at_writing_from_memory_is_kept_as_it_grows_and_undo_passes_it_over(
    services: Services, plan: Plan
) -> None:
    begun = RecallAttempt(
        uid="attempt-1", plan=plan.uid, question=plan.body.question, started_ms=1, predicted=3
    )
    services.planning.keep_attempt(begun)
    grown = replace(begun, text="Fear of attack", seconds=20)

    services.planning.keep_attempt(grown)
    services.planning.keep_attempt(grown)

    assert services.planning.recall_attempts(plan.uid) == [grown]
    assert services.history.next_undo(TOPIC).act is Act.NEW_PLAN  # type: ignore[union-attr]
