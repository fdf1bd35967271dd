"""A pack on the disk, a folder or a `.foothold` archive, as named bytes. Takes an archive from anyone to be hostile.

Only the names a pack may hold are read; a name that leads outside, a link, a password or too much of anything is refused.
Bytes are counted while they are unpacked, because an archive may lie about its sizes.
"""

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO, Final

from app.domain.errors import PackProblem
from app.domain.packs.tables import FILES, MANIFEST, MAX_FILE_BYTES

MAX_ENTRIES: Final = 5_000
MAX_TOTAL_BYTES: Final = 200_000_000
MAX_RATIO: Final = 200

_CHUNK: Final = 1 << 16
_FREE_OF_RATIO: Final = 1 << 16
"""A file of fewer bytes may be as dense as it likes: a table of empty columns is."""
_MAX_DIRECTORY_BYTES: Final = 4_000_000
_END_OF_DIRECTORY: Final = b"PK\x05\x06"
_END_BYTES: Final = 22
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, RuntimeError, ValueError, OSError)
"""What `zipfile` raises of archives that are cut off, changed or packed in a way we do not read."""


def read_pack_files(path: Path) -> dict[str, bytes]:
    """The files of the pack in the folder or archive `path`, by name. PackProblem where they cannot be had."""
    if path.is_dir():
        return _from_folder(path)
    if path.is_file():
        return _from_archive(path)
    raise _problem(path.name, "no-pack")


def _from_folder(folder: Path) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    for entry in _entries(folder):
        name = entry.name.casefold()
        if name not in FILES:
            continue
        if name in files:
            raise _problem(entry.name, "name-twice")
        try:
            mode = entry.lstat().st_mode
            if not stat.S_ISREG(mode):
                raise _problem(entry.name, "link")
            with entry.open("rb") as source:
                files[name] = _counted(source, name)
        except OSError as error:
            raise _problem(entry.name, "unreadable", error.strerror or "") from error
    return files


def _entries(folder: Path) -> Iterator[Path]:
    try:
        for count, entry in enumerate(sorted(folder.iterdir())):
            if count >= MAX_ENTRIES:
                raise _problem(folder.name, "too-many-entries", str(MAX_ENTRIES))
            yield entry
    except OSError as error:
        raise _problem(folder.name, "unreadable", error.strerror or "") from error


def _from_archive(path: Path) -> dict[str, bytes]:
    try:
        _refuse_endless_directory(path)
        with zipfile.ZipFile(path) as archive:
            return _unpacked(archive, path.name)
    except _BROKEN as error:
        raise _problem(path.name, "not-an-archive") from error


def _refuse_endless_directory(path: Path) -> None:
    """Look at the end of the archive before `zipfile` reads its whole list of names into memory."""
    size = path.stat().st_size
    if size > MAX_TOTAL_BYTES:
        raise _problem(path.name, "pack-too-large", str(MAX_TOTAL_BYTES // 1_000_000))
    with path.open("rb") as source:
        source.seek(max(0, size - _END_BYTES - 0xFFFF))
        tail = source.read()
    end = tail.rfind(_END_OF_DIRECTORY)
    if end < 0 or len(tail) - end < _END_BYTES:
        raise _problem(path.name, "not-an-archive")
    entries = int.from_bytes(tail[end + 10 : end + 12], "little")
    directory = int.from_bytes(tail[end + 12 : end + 16], "little")
    if entries > MAX_ENTRIES or directory > _MAX_DIRECTORY_BYTES:
        raise _problem(path.name, "too-many-entries", str(MAX_ENTRIES))


def _unpacked(archive: zipfile.ZipFile, title: str) -> dict[str, bytes]:
    entries = archive.infolist()
    if len(entries) > MAX_ENTRIES:
        raise _problem(title, "too-many-entries", str(MAX_ENTRIES))
    for entry in entries:
        _refuse_unsafe(entry)
    root = _root(entries)
    files: dict[str, bytes] = {}
    room = MAX_TOTAL_BYTES
    for entry in entries:
        inside = PurePosixPath(entry.filename)
        name = inside.name.casefold()
        if entry.is_dir() or inside.parent != root or name not in FILES:
            continue
        if name in files:
            raise _problem(name, "name-twice")
        files[name] = _unpack(archive, entry, name, room)
        room -= len(files[name])
    return files


def _refuse_unsafe(entry: zipfile.ZipInfo) -> None:
    name = entry.filename
    parts = PurePosixPath(name).parts
    if not parts or name.startswith("/") or "\\" in name or ":" in name or "\0" in name or ".." in parts:
        raise _problem(_last(name), "unsafe-name", name[:80])
    mode = entry.external_attr >> 16
    if mode and stat.S_IFMT(mode) not in {0, stat.S_IFREG, stat.S_IFDIR}:
        raise _problem(_last(name), "link")
    if entry.flag_bits & 0x1:
        raise _problem(_last(name), "locked")


def _last(name: str) -> str:
    """The last part of a name inside an archive, to be shown."""
    return name.replace("\\", "/").rstrip("/").rpartition("/")[2][:80] or "?"


def _root(entries: list[zipfile.ZipInfo]) -> PurePosixPath:
    """Where the pack lies in the archive: at the top, or in the one folder somebody has zipped whole."""
    places = [PurePosixPath(entry.filename) for entry in entries]
    manifests = [place.parent for place in places if place.name.casefold() == MANIFEST]
    return min(manifests, key=lambda folder: len(folder.parts), default=PurePosixPath())


def _unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, room: int) -> bytes:
    if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise _problem(name, "not-an-archive")
    with archive.open(entry) as source:
        return _counted(source, name, room, max(entry.compress_size, 1))


def _counted(source: IO[bytes], name: str, room: int = MAX_TOTAL_BYTES, packed: int = 0) -> bytes:
    """All of `source`, read in pieces and given up as soon as it is too much; `packed` = its size in an archive."""
    pieces: list[bytes] = []
    length = 0
    while piece := source.read(_CHUNK):
        pieces.append(piece)
        length += len(piece)
        if length > MAX_FILE_BYTES:
            raise _problem(name, "file-too-large", str(MAX_FILE_BYTES // 1_000_000))
        if length > room:
            raise _problem(name, "pack-too-large", str(MAX_TOTAL_BYTES // 1_000_000))
        if packed and length > _FREE_OF_RATIO and length > packed * MAX_RATIO:
            raise _problem(name, "too-dense", str(MAX_RATIO))
    return b"".join(pieces)


def _problem(file: str, what: str, value: str = "") -> PackProblem:
    return PackProblem(file=file, line=0, what=what, value=value, remedy=f"mend-{what}")
