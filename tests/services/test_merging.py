"""Two machines without a server: segments carry everything across, once, in any order, and never by halves."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.acts import Act
from app.domain.cards import PromptKind, Rating, card_uid
from app.domain.errors import SegmentProblem
from app.domain.plans import edits
from app.services.assembly import Services, assemble
from tests.db.test_projections import everything
from tests.world import TOPIC, StillClock, question, quote

CARD = card_uid(quote("q-single-foot"), PromptKind.COMPLETE)


@pytest.fixture
def laptop(services: Services) -> Services:
    return services


@pytest.fixture
def library(tmp_path: Path, clock: StillClock) -> Iterator[Services]:
    opened = assemble(tmp_path / "library", clock)
    yield opened
    opened.close()


def exchange(one: Services, other: Services, stick: Path) -> None:
    for each in (one, other):
        each.merging.write_segment(stick)
    for each in (one, other):
        each.merging.take_in_folder(stick)


def shown(services: Services) -> object:
    with services.database.reading() as connection:
        return everything(connection)


def test_what_is_answered_and_planned_on_either_machine_is_on_both(
    laptop: Services, library: Services, tmp_path: Path, clock: StillClock
) -> None:
    laptop.reviewing.rate(CARD, Rating.Good)
    plan = library.planning.start(question("security-main-aim"))
    clock.pass_time(days=2)
    library.reviewing.rate(CARD, Rating.Again)

    exchange(laptop, library, tmp_path / "stick")

    assert shown(laptop) == shown(library)
    assert laptop.reviewing.answers(TOPIC) == 2
    assert laptop.planning.plan(plan.uid).body == plan.body


def test_taking_a_segment_in_twice_adds_nothing(laptop: Services, library: Services, tmp_path: Path) -> None:
    laptop.reviewing.rate(CARD, Rating.Good)
    segment = laptop.merging.write_segment(tmp_path)
    assert segment is not None

    assert library.merging.take_in(segment) == 1
    assert library.merging.take_in(segment) == 0
    assert laptop.merging.write_segment(tmp_path) is None


def test_a_plan_written_on_both_machines_keeps_both_versions_side_by_side(
    laptop: Services, library: Services, tmp_path: Path
) -> None:
    plan = laptop.planning.start(question("security-main-aim"))
    exchange(laptop, library, tmp_path)
    for machine, thesis in ((laptop, "Security first."), (library, "Ideology first.")):
        shown_plan = machine.planning.plan(plan.uid)
        machine.planning.save(shown_plan, edits.set_thesis(shown_plan.body, thesis), Act.EDIT_TEXT)

    exchange(laptop, library, tmp_path)

    for machine in (laptop, library):
        head = machine.planning.plan(plan.uid)
        other = machine.planning.other_heads(head)
        assert {head.body.thesis, *(one.body.thesis for one in other)} == {
            "Security first.",
            "Ideology first.",
        }

    laptop.planning.keep_only(laptop.planning.plan(plan.uid))
    exchange(laptop, library, tmp_path)

    assert library.planning.other_heads(library.planning.plan(plan.uid)) == []


def test_a_damaged_segment_is_refused_whole(laptop: Services, library: Services, tmp_path: Path) -> None:
    laptop.reviewing.rate(CARD, Rating.Good)
    laptop.learning.learn(quote("q-toast"))
    segment = laptop.merging.write_segment(tmp_path)
    assert segment is not None
    whole = segment.read_bytes()
    before = shown(library)

    for damaged in (
        whole[:-40],
        whole.replace(b'"rating":3', b'"rating":4'),
        b"",
        b"{}",
        b"\xff\xfe" + whole,
    ):
        segment.write_bytes(damaged)
        with pytest.raises(SegmentProblem):
            library.merging.take_in(segment)

    assert shown(library) == before


def test_a_segment_whose_noting_failed_is_not_written_over(
    laptop: Services, library: Services, tmp_path: Path
) -> None:
    laptop.reviewing.rate(CARD, Rating.Good)
    device = laptop.merging.write_segment(tmp_path / "first")
    assert device is not None
    # As after a power cut: the file lies there, the database knows nothing of it.
    laptop.learning.learn(quote("q-toast"))
    left = tmp_path / "stick" / device.name.replace("000001", "000002")
    left.parent.mkdir()
    left.write_text("read by somebody already", "utf-8")

    written = laptop.merging.write_segment(tmp_path / "stick")

    assert left.read_text("utf-8") == "read by somebody already"
    assert written is not None
    assert library.merging.take_in(device) + library.merging.take_in(written) > 1
    laptop.reviewing.rate(CARD, Rating.Good)
    third = laptop.merging.write_segment(tmp_path / "elsewhere")
    assert third is not None
    assert third.name not in {device.name, written.name}
