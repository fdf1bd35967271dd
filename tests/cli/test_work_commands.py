"""`progress sync`, `progress merge`: two computers and a stick."""

from pathlib import Path

import pytest

from app.domain.cards import Rating
from app.services.assembly import assemble
from tests.cli.conftest import say
from tests.world import TOPIC, StillClock


@pytest.fixture
def at_school(tmp_path: Path) -> Path:
    """Another computer's data, with one answer in it."""
    folder = tmp_path / "school"
    services = assemble(folder, StillClock())
    services.reviewing.rate(services.reviewing.queue(TOPIC).cards[0].uid, Rating.Good)
    services.close()
    return folder


def answers(folder: Path) -> int:
    services = assemble(folder, StillClock())
    found = services.reviewing.answers(TOPIC)
    services.close()
    return found


def test_work_goes_from_one_computer_to_the_other_through_a_folder(command, data_dir, at_school, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()

    written = say("--data-dir", at_school, "progress", "sync", stick, "--json").json
    added = command("progress", "sync", stick, "--json").json

    assert (stick / written["written"]).is_file()
    assert added["added"] > 0
    assert answers(data_dir) == 1


def test_taking_in_the_same_file_twice_adds_nothing(command, data_dir, at_school, tmp_path):
    say("--data-dir", at_school, "progress", "sync", tmp_path)
    (segment,) = tmp_path.glob("*.foothold-log")

    first = command("progress", "merge", segment, segment)
    second = command("progress", "merge", segment)

    assert first.out.startswith("Added ")
    assert second.out == "Nothing new from other computers.\n"
    assert answers(data_dir) == 1


def test_a_damaged_file_is_refused_whole(command, data_dir, at_school, tmp_path):
    say("--data-dir", at_school, "progress", "sync", tmp_path)
    (segment,) = tmp_path.glob("*.foothold-log")
    whole = segment.read_bytes()
    segment.write_bytes(whole[:-40])

    problem = command("progress", "merge", segment).problem

    assert segment.name in problem
    assert answers(data_dir) == 0


def test_a_folder_that_is_not_there_is_told(command, tmp_path):
    problem = command("progress", "sync", tmp_path / "unplugged").problem

    assert "unplugged” is not there. Nothing was exchanged." in problem
