"""`pack check`, `pack install`, `pack list`."""

import shutil
import zipfile
from pathlib import Path

import pytest

from app import paths
from app.services.assembly import assemble
from app.services.locking import DataLock
from tests.cli.conftest import say
from tests.world import TOPIC

BUILT_IN = paths.resources() / "packs" / TOPIC


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A topic of a teacher's own: the built-in one under another id."""
    folder = tmp_path / "my topic"
    shutil.copytree(BUILT_IN, folder)
    manifest = folder / "pack.toml"
    text = manifest.read_text("utf-8").replace(f'id = "{TOPIC}"', 'id = "mine"').replace("Stalin’s", "Our")
    manifest.write_text(text, "utf-8")
    return folder


def spoil(pack: Path, file: str, old: str, new: str) -> int:
    """Replace the first `old` in a file of the pack; the line it stood in."""
    text = (pack / file).read_text("utf-8")
    assert old in text
    (pack / file).write_text(text.replace(old, new, 1), "utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_a_whole_pack_is_told_to_be_whole(pack):
    said = say("pack", "check", pack)

    assert said.status == 0
    assert said.out == "“my topic” is a whole pack and can be installed.\n"


def test_checking_leaves_no_data_folder_behind_and_needs_no_free_one(pack, data_dir, tmp_path):
    with DataLock(data_dir, purpose="window"):
        assert say("--data-dir", data_dir, "pack", "check", pack).status == 0
        assert say("--data-dir", tmp_path / "none", "pack", "check", pack).status == 0

    assert not (tmp_path / "none").exists()


def test_a_wrong_date_is_told_with_file_line_and_remedy(pack):
    line = spoil(pack, "events.csv", "1939-08-23", "the 23rd of August")

    problem = say("pack", "check", pack).problem

    assert problem.startswith(f"“events.csv”, line {line}: “the 23rd of August” is not a date.")
    assert "Write 1939-08-23" in problem


def test_every_problem_is_listed_and_the_first_one_is_told(pack):
    spoil(pack, "events.csv", "1939-08-23", "never")
    spoil(pack, "links.csv", ",munich,", ",nowhere,")

    said = say("pack", "check", pack)

    assert "“events.csv”" in said.problem
    assert said.problem.endswith(" problems in all.)")
    assert any("“links.csv”" in line for line in said.out.splitlines())


def test_problems_are_told_to_a_script_with_file_and_line(pack):
    line = spoil(pack, "events.csv", "1939-08-23", "never")

    said = say("pack", "check", "--json", pack)

    assert said.json["ok"] is False
    first = said.json["problems"][0]
    assert (first["file"], first["line"], first["what"], first["value"]) == (
        "events.csv",
        line,
        "wrong-date",
        "never",
    )
    assert said.problem == first["sentence"]


def test_a_pack_is_installed_from_a_folder_or_an_archive_and_twice_is_once(command, pack, tmp_path):
    archive = tmp_path / "mine.foothold"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as target:
        for file in pack.iterdir():
            target.write(file, file.name)

    first = command("pack", "install", pack)
    second = command("pack", "install", archive)

    assert first.status == second.status == 0
    assert first.out == second.out
    assert first.out.startswith("Installed “Our Foreign Policy” 1.0.0: 80 events,")
    listed = command("pack", "list", "--json").json
    assert [row["id"] for row in listed] == ["mine", TOPIC]
    assert listed[0] | {"id": "", "title": ""} == listed[1] | {"id": "", "title": ""}


def test_a_damaged_pack_installs_nothing(command, pack):
    spoil(pack, "quotes.csv", ",primary,", ",prime,")

    problem = command("pack", "install", pack).problem

    assert "“quotes.csv”" in problem
    assert [row["id"] for row in command("pack", "list", "--json").json] == [TOPIC]


def test_a_pack_that_is_not_there_is_told_so(command, tmp_path):
    assert command("pack", "install", tmp_path / "gone.foothold").problem.startswith("“gone.foothold”: ")


def test_the_list_has_one_line_for_each_pack(command):
    assert command("pack", "list").out == f"{TOPIC}  1.0.0  Stalin’s Foreign Policy\n"


def test_a_folder_that_a_window_holds_is_left_alone(command, data_dir, pack):
    with DataLock(data_dir, purpose="window"):
        said = command("pack", "install", pack)

    assert said.problem == "Foothold is open on this data. Close it first."
    services = assemble(data_dir)
    assert [topic.uid for topic in services.topics.installed()] == [TOPIC]
    services.close()
