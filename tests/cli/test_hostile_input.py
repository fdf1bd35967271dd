"""Whatever a command is given, it answers with a status and at most one line of problem. A traceback is a bug."""

import shutil
import string
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import paths
from app.services.assembly import DATABASE_NAME
from tests.cli.conftest import say
from tests.world import TOPIC

BUILT_IN = paths.resources() / "packs" / TOPIC

# What a shell can hand over: anything but NUL, bytes that are no text as lone surrogates.
WORDS = st.one_of(
    st.text(st.characters(exclude_characters="\0", exclude_categories=()), max_size=30),
    st.text(string.printable, min_size=200, max_size=5000),
    st.sampled_from(
        [
            "-",
            "--",
            "..",
            "/",
            "~",
            "'",
            "%s",
            "{0}",
            "{plan}",
            "\\",
            "\n",
            "a\nb",
            "*",
            "\udcff",
            "٣",
            "--json=1",
        ]
    ),
)


def in_order(said) -> bool:
    """Done, told in one line, or usage."""
    if said.status == 1:
        return said.problem != ""
    return said.status in {0, 2} and "Traceback" not in said.err


@given(words=st.lists(WORDS | st.sampled_from(["pack", "plan", "check", "list", "export"]), max_size=5))
def test_any_words_are_a_command_or_usage(words):
    # A first word that opens the window is none of the command line's.
    said = say("pack", "check", *words)

    assert in_order(said)


@settings(max_examples=25)
@given(word=WORDS, out=WORDS)
def test_any_name_of_a_plan_is_found_or_not(command, tmp_path, word, out):
    assert in_order(command("plan", "export", word, tmp_path / "plan.md"))
    assert in_order(command("plan", "list", "--topic", word))
    assert in_order(command("plan", "export", "none", f"{tmp_path}/{out.replace('/', '')}.md"))


@settings(max_examples=25)
@given(word=WORDS)
def test_any_name_of_a_data_folder_is_used_or_refused(tmp_path, monkeypatch, word):
    monkeypatch.chdir(tmp_path)
    # Below a file nothing can be made, so whatever the name is, the answer is a problem.
    (tmp_path / "file").write_text("")

    assert in_order(say("pack", "list", "--data-dir", f"file/{word.replace('/', '')}"))


@settings(max_examples=25)
@given(data=st.data())
def test_a_pack_damaged_anywhere_is_told_in_one_line(tmp_path, data):
    pack = tmp_path / "pack"
    shutil.rmtree(pack, ignore_errors=True)
    shutil.copytree(BUILT_IN, pack)
    file = data.draw(st.sampled_from(sorted(pack.iterdir())))
    whole = file.read_bytes()
    start = data.draw(st.integers(0, len(whole)))
    stop = data.draw(st.integers(start, min(len(whole), start + 300)))
    file.write_bytes(whole[:start] + data.draw(st.binary(max_size=40)) + whole[stop:])

    said = say("pack", "check", pack)

    assert in_order(said)
    if said.status:
        assert "“" in said.problem


@settings(max_examples=25)
@given(data=st.data())
def test_an_archive_damaged_anywhere_is_told_in_one_line(tmp_path, data):
    archive = Path(shutil.make_archive(str(tmp_path / "pack"), "zip", BUILT_IN))
    whole = archive.read_bytes()
    start = data.draw(st.integers(0, len(whole)))
    stop = data.draw(st.integers(start, len(whole)))
    archive.write_bytes(whole[:start] + data.draw(st.binary(max_size=40)) + whole[stop:])

    assert in_order(say("pack", "check", archive))


@settings(max_examples=30)
@given(data=st.data())
def test_a_database_damaged_anywhere_is_read_or_refused(data_dir, data):
    file = data_dir / DATABASE_NAME
    whole = file.read_bytes()
    start = data.draw(st.integers(0, len(whole)))
    stop = data.draw(st.integers(start, min(len(whole), start + 9000)))
    junk = data.draw(st.sampled_from([b"", b"\0" * (stop - start), b"\xff" * (stop - start), b"junk" * 1000]))
    file.write_bytes(whole[:start] + junk + whole[stop:])
    try:
        assert in_order(say("--data-dir", data_dir, "plan", "list"))
        assert in_order(say("--data-dir", data_dir, "pack", "list"))
    finally:
        for left in data_dir.glob(f"{DATABASE_NAME}*"):
            left.unlink()
        file.write_bytes(whole)


@pytest.mark.parametrize(
    "content", [b"not a database at all", b"SQLite format 3\0", b"\xff" * 8192, b"PK\x03\x04" * 99]
)
def test_a_file_that_is_no_database_is_told_and_left_as_it_is(data_dir, content):
    file = data_dir / DATABASE_NAME
    file.write_bytes(content)

    problem = say("--data-dir", data_dir, "plan", "list").problem

    assert str(file) in problem
    assert "left as it is" in problem
    assert file.read_bytes() == content


def test_a_folder_in_the_place_of_the_database_is_told(tmp_path):
    (tmp_path / DATABASE_NAME).mkdir()

    assert str(tmp_path) in say("--data-dir", tmp_path, "plan", "list").problem
