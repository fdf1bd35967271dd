"""What kind of disk a folder lies on: decides how SQLite keeps the file (see `db.database.StorageMode`)."""

import ctypes
import os
import re
import sys
from pathlib import Path
from typing import Final

from db.database import StorageMode

_LOCAL_FILE_SYSTEMS: Final = frozenset(
    {
        "ext2",
        "ext3",
        "ext4",
        "btrfs",
        "xfs",
        "zfs",
        "f2fs",
        "tmpfs",
        "overlay",
        "jfs",
        "reiserfs",
        "bcachefs",
        "ramfs",
        "ntfs3",
    }
)
_OCTAL: Final = re.compile(r"\\([0-7]{3})")
_DRIVE_FIXED: Final = 3
_DRIVE_RAMDISK: Final = 6


def storage_mode(folder: Path) -> StorageMode:
    """LOCAL only where the disk is known to be local and built in; network, removable and unknown ones are SHARED."""
    return StorageMode.LOCAL if _is_local(folder.absolute()) else StorageMode.SHARED


def is_on_this_computer(folder: Path) -> bool:
    """Whether what is kept in the folder stays on a disk that is built in, as far as the system says."""
    return _is_local(folder.absolute())


def _is_local(folder: Path) -> bool:
    if sys.platform == "win32":
        return _is_local_windows(folder)
    if sys.platform == "darwin":
        # Everything that is mounted later appears below /Volumes or /Network.
        return not folder.is_relative_to("/Volumes") and not folder.is_relative_to("/Network")
    return _linux_file_system(folder) in _LOCAL_FILE_SYSTEMS


def _is_local_windows(folder: Path) -> bool:
    root = folder.anchor
    if root.startswith("\\\\"):
        return False
    kind = ctypes.windll.kernel32.GetDriveTypeW(root)  # type: ignore[attr-defined,unused-ignore]
    return kind in {_DRIVE_FIXED, _DRIVE_RAMDISK}


def _linux_file_system(folder: Path) -> str:
    try:
        mounts = Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape")
    except OSError:
        return ""
    return file_system(os.path.realpath(folder), mounts)


def file_system(place: str, mounts: str) -> str:
    """The type of the file system `place` lies on: that of the longest mount point above it, "" where none is told.

    `mounts` is the text of proc(5)'s mountinfo.
    """
    best, kind = "", ""
    for line in mounts.splitlines():
        left, _, right = line.partition(" - ")
        # Only blanks and backslashes are written as octal numbers; letters beyond ASCII stand as they are.
        point = _OCTAL.sub(lambda found: chr(int(found[1], 8)), left.split()[4])
        inside = place == point or place.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, right.split()[0]
    return kind
