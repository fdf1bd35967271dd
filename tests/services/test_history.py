"""Undo and redo: to any depth, merged like any other change, and never over somebody else's newer work."""

from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from app.domain.acts import Act
from app.domain.cards import PromptKind, Rating, card_uid
from app.domain.errors import OvertakenUndo
from app.domain.memories import MemoryState
from app.domain.plans import edits
from app.services.assembly import Services, assemble
from tests.db.test_projections import everything
from tests.world import TOPIC, StillClock, event, question, quote

CARD = card_uid(quote("q-single-foot"), PromptKind.COMPLETE)


def test_an_answer_is_taken_back_and_given_again(services: Services) -> None:
    services.reviewing.rate(CARD, Rating.Good)
    known = services.quotations.quote(quote("q-single-foot")).memory

    services.history.undo(TOPIC)
    assert services.quotations.quote(quote("q-single-foot")).memory.state is MemoryState.NEW
    assert services.reviewing.answers(TOPIC) == 0

    services.history.redo(TOPIC)
    assert services.quotations.quote(quote("q-single-foot")).memory == known
    assert services.reviewing.answers(TOPIC) == 1


def test_a_new_action_forgets_what_could_be_redone(services: Services) -> None:
    services.reviewing.rate(CARD, Rating.Good)
    services.history.undo(TOPIC)

    services.learning.learn(event("locarno"))

    assert services.history.next_redo(TOPIC) is None


def test_an_undo_that_meets_a_newer_change_says_so_and_changes_nothing(
    services: Services, data_dir: Path, clock: StillClock, tmp_path: Path
) -> None:
    services.learning.set_aside(CARD)
    services.merging.write_segment(tmp_path)
    other = assemble(tmp_path / "other", clock)
    other.merging.take_in_folder(tmp_path)
    clock.pass_time(minutes=1)
    other.learning.set_aside(CARD)
    other.learning.take_up(quote("q-single-foot"))
    other.merging.write_segment(tmp_path)
    other.close()
    services.merging.take_in_folder(tmp_path)

    with pytest.raises(OvertakenUndo):
        services.history.undo(TOPIC)

    assert not services.learning.is_set_aside(quote("q-single-foot"))


class EverythingUndone(RuleBasedStateMachine):
    """Whatever is done, undoing all of it shows what was there before, and redoing all of it what was there after."""

    services: Services

    @initialize()
    def begin(self) -> None:
        while self.services.history.undo(TOPIC):
            pass
        self.start = self.shown()

    @rule(rating=st.sampled_from(Rating))
    def answer(self, rating: Rating) -> None:
        self.services.reviewing.rate(CARD, rating)

    @rule(name=st.sampled_from(("locarno", "munich", "rapallo")))
    def learn(self, name: str) -> None:
        self.services.learning.learn(event(name))

    @rule()
    def put_off(self) -> None:
        self.services.learning.not_today(CARD)

    @rule()
    def begin_a_plan(self) -> None:
        self.services.planning.start(question("security-main-aim"))

    @rule(name=st.sampled_from(("locarno", "munich", "rapallo")), text=st.text(max_size=8))
    def build(self, name: str, text: str) -> None:
        for plan in self.services.planning.plans(TOPIC)[:1]:
            body = edits.set_thesis(plan.body, text)
            first = body.paragraphs[0].uid
            body = edits.add_evidence(body, first, f"use-{name}", event(name))
            self.services.planning.save(plan, body, Act.EDIT_TEXT)

    @rule()
    def delete_a_plan(self) -> None:
        for plan in self.services.planning.plans(TOPIC)[:1]:
            self.services.planning.delete(plan.uid)

    @rule()
    def undo(self) -> None:
        self.services.history.undo(TOPIC)

    @rule()
    def redo(self) -> None:
        self.services.history.redo(TOPIC)

    def shown(self) -> dict[str, list[object]]:
        with self.services.database.reading() as connection:
            tables = everything(connection)
        # A plan's version and clock are new with every undo; what it says is not.
        tables["plan"] = sorted((row[1:4] + row[5:] for row in tables["plan"]), key=repr)
        tables["paragraph"] = sorted((row[1:] for row in tables["paragraph"]), key=repr)
        tables["evidence_use"] = sorted((row[1:] for row in tables["evidence_use"]), key=repr)
        return tables

    def teardown(self) -> None:
        if not hasattr(self, "start"):
            return
        while self.services.history.redo(TOPIC):
            pass
        end = self.shown()
        while self.services.history.undo(TOPIC):
            pass
        assert self.shown() == self.start
        while self.services.history.redo(TOPIC):
            pass
        assert self.shown() == end


def test_undoing_everything_shows_the_beginning_and_redoing_everything_the_end(services: Services) -> None:
    class Machine(EverythingUndone):
        pass

    Machine.services = services
    run_state_machine_as_test(
        Machine, settings=settings(max_examples=15, stateful_step_count=15, deadline=None)
    )
