"""Packs on the disk: folders and archives are read, and whatever an archive tries is refused before it does harm."""

import io
import os
import random
import stat
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import PackProblem
from app.domain.packs.reading import read_pack
from app.services import pack_files
from app.services.pack_files import MAX_ENTRIES, read_pack_files
from app.services.sentences import PACK_FAULTS, PACK_REMEDIES, sentence
from tests.domain.packs.small_pack import small_pack


def archive(path: Path, entries: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as made:
        for name, data in entries.items():
            made.writestr(name, data)
    return path


def refused(path: Path) -> dict[str, str | int]:
    with pytest.raises(PackProblem) as raised:
        read_pack_files(path)
    facts = raised.value.facts
    assert facts["what"] in PACK_FAULTS
    assert facts["remedy"] in PACK_REMEDIES
    assert str(facts["file"]) in sentence(raised.value)
    return facts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "a pack, ünïcode % name"
    made.mkdir()
    for name, data in small_pack().items():
        (made / name).write_bytes(data)
    return made


def test_a_folder_is_read(folder):
    (folder / "notes.docx").write_bytes(b"mine")
    (folder / "pictures").mkdir()

    assert read_pack_files(folder) == small_pack()


def test_names_may_be_written_in_capitals(folder):
    (folder / "events.csv").rename(folder / "Events.CSV")

    assert read_pack_files(folder) == small_pack()


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_an_archive_is_read(tmp_path, method):
    path = archive(tmp_path / "gracchi.foothold", small_pack() | {"README.txt": b"hello"}, method)

    assert read_pack_files(path) == small_pack()


def test_a_folder_zipped_whole_is_read_and_what_macos_adds_is_left_alone(tmp_path):
    entries = {f"The Gracchi/{name}": data for name, data in small_pack().items()}
    path = archive(tmp_path / "gracchi.foothold", entries | {"__MACOSX/The Gracchi/._pack.toml": b"\0"})

    assert read_pack_files(path) == small_pack()


def test_only_the_pack_nearest_to_the_top_is_read(tmp_path):
    path = archive(
        tmp_path / "x.foothold", small_pack() | {"old/pack.toml": b"", "old/extra/essay.txt": b"{"}
    )

    assert read_pack(read_pack_files(path)).manifest.id == "gracchi"


def test_a_path_that_is_not_there_is_no_pack(tmp_path):
    assert refused(tmp_path / "nothing.foothold")["what"] == "no-pack"


@pytest.mark.parametrize(
    "name", ["../pack.toml", "a/../../events.csv", "/etc/pack.toml", "C:/pack.toml", "a\\..\\b.csv"]
)
def test_a_name_that_leads_outside_is_refused(tmp_path, name):
    path = archive(tmp_path / "x.foothold", small_pack())
    harmless, hostile = "_" * len(name), name
    with zipfile.ZipFile(path, "a") as made:
        made.writestr(harmless, b"harm")
    path.write_bytes(path.read_bytes().replace(harmless.encode(), hostile.encode()))

    assert refused(path)["what"] == "unsafe-name"


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_a_link_in_an_archive_is_refused(tmp_path, kind):
    path = archive(tmp_path / "x.foothold", small_pack())
    link = zipfile.ZipInfo("terms.csv.link")
    link.external_attr = (kind | 0o777) << 16
    with zipfile.ZipFile(path, "a") as made:
        made.writestr(link, b"/etc/passwd")

    assert refused(path)["what"] == "link"


if os.name == "posix":  # elsewhere students may not make links, and there are no pipes in folders

    def test_a_link_in_a_folder_is_refused(folder, tmp_path):
        secret = tmp_path / "secret.csv"
        secret.write_bytes(b"id,name\n")
        (folder / "people.csv").unlink()
        (folder / "people.csv").symlink_to(secret)

        facts = refused(folder)

        assert (facts["file"], facts["what"]) == ("people.csv", "link")

    def test_a_pipe_in_a_folder_does_not_make_foothold_wait(folder):
        (folder / "people.csv").unlink()
        os.mkfifo(folder / "people.csv")

        assert refused(folder)["what"] == "link"


def test_a_name_that_is_there_twice_is_refused(tmp_path):
    path = archive(tmp_path / "x.foothold", small_pack() | {"Pack.toml": b"format = 1"})

    assert refused(path)["what"] == "name-twice"


def test_a_bomb_is_given_up_while_it_is_unpacked(tmp_path):
    path = archive(tmp_path / "x.foothold", small_pack() | {"essay.txt": b"a" * 19_000_000})

    facts = refused(path)

    assert (facts["file"], facts["what"]) == ("essay.txt", "too-dense")


def test_an_archive_that_lies_about_its_sizes_gains_nothing(tmp_path):
    path = archive(tmp_path / "x.foothold", small_pack() | {"essay.txt": b"a" * 19_000_000})
    data = path.read_bytes().replace(struct.pack("<L", 19_000_000), struct.pack("<L", 100))
    path.write_bytes(data)

    assert refused(path)["what"] in {"not-an-archive", "too-dense"}


def test_a_file_that_is_too_large_is_given_up(tmp_path, monkeypatch):
    noise = random.Random(1).randbytes(300_000)
    monkeypatch.setattr(pack_files, "MAX_FILE_BYTES", 200_000)

    facts = refused(archive(tmp_path / "x.foothold", small_pack() | {"terms.csv": noise}))

    assert (facts["file"], facts["what"]) == ("terms.csv", "file-too-large")


def test_a_pack_that_is_too_large_together_is_given_up(tmp_path, monkeypatch):
    noise = random.Random(1).randbytes(150_000)
    path = archive(
        tmp_path / "x.foothold", small_pack() | {"terms.csv": noise, "people.csv": noise}, zipfile.ZIP_STORED
    )
    monkeypatch.setattr(pack_files, "MAX_TOTAL_BYTES", path.stat().st_size)
    assert read_pack_files(path)["terms.csv"] == noise

    monkeypatch.setattr(pack_files, "MAX_TOTAL_BYTES", 200_000)

    assert refused(path)["what"] == "pack-too-large"


def test_too_many_entries_are_refused(tmp_path):
    path = archive(tmp_path / "x.foothold", {f"n{number}": b"" for number in range(MAX_ENTRIES + 1)})

    assert refused(path)["what"] == "too-many-entries"


def test_too_many_files_in_a_folder_are_refused(folder, monkeypatch):
    monkeypatch.setattr(pack_files, "MAX_ENTRIES", 5)

    assert refused(folder)["what"] == "too-many-entries"


def test_a_directory_that_hides_its_length_is_refused_before_it_is_read(tmp_path):
    path = archive(tmp_path / "x.foothold", small_pack())
    data = bytearray(path.read_bytes())
    end = data.rfind(b"PK\x05\x06")
    data[end + 12 : end + 16] = struct.pack("<L", 50_000_000)
    path.write_bytes(bytes(data))

    assert refused(path)["what"] == "too-many-entries"


def test_a_password_is_refused(tmp_path):
    path = archive(tmp_path / "x.foothold", small_pack())
    data = bytearray(path.read_bytes())
    directory = data.find(b"PK\x01\x02")
    data[directory + 8] |= 1
    path.write_bytes(bytes(data))

    assert refused(path)["what"] == "locked"


def test_an_unusual_compression_is_refused(tmp_path):
    path = archive(tmp_path / "x.foothold", small_pack(), zipfile.ZIP_LZMA)

    assert refused(path)["what"] == "not-an-archive"


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x05\x06", b"not a zip at all" * 50])
def test_something_else_is_no_archive(tmp_path, data):
    path = tmp_path / "x.foothold"
    path.write_bytes(data)

    assert refused(path)["what"] == "not-an-archive"


def test_an_empty_archive_holds_no_pack(tmp_path):
    path = archive(tmp_path / "x.foothold", {})

    with pytest.raises(PackProblem) as raised:
        read_pack(read_pack_files(path))

    assert (raised.value.facts["file"], raised.value.facts["what"]) == ("pack.toml", "file-missing")


def test_a_file_that_was_cut_off_is_no_archive(tmp_path):
    path = archive(tmp_path / "x.foothold", small_pack())
    path.write_bytes(path.read_bytes()[:-40])

    assert refused(path)["what"] == "not-an-archive"


def test_a_flipped_bit_is_noticed(tmp_path):
    path = archive(tmp_path / "x.foothold", small_pack(), zipfile.ZIP_STORED)
    path.write_bytes(path.read_bytes().replace(b"Tiberius killed", b"Tiberius kissed"))

    assert refused(path)["what"] == "not-an-archive"


def _whole() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, data in small_pack().items():
            opened.writestr(name, data)
    return made.getvalue()


WHOLE = _whole()


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=4)), min_size=1, max_size=4
    )
)
def test_a_damaged_archive_opens_or_is_refused(tmp_path_factory, changes):
    data = bytearray(WHOLE)
    for place, new in changes:
        data[place : place + len(new)] = new
    path = tmp_path_factory.getbasetemp() / "damaged.foothold"
    path.write_bytes(bytes(data))

    try:
        files = read_pack_files(path)
    except PackProblem as problem:
        files, told = {}, sentence(problem)
    else:
        told = "read"

    assert told
    assert set(files) <= set(small_pack())
