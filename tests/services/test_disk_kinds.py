"""Which disk a folder lies on, told from what Linux says of its mounts."""

import pytest

from app.services.disks import file_system, storage_mode
from db.database import StorageMode

MOUNTS = """\
22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
30 22 0:5 / /dev rw,nosuid shared:2 - devtmpfs udev rw
41 22 0:44 / /home/school rw,relatime shared:9 - nfs4 server:/homes rw
42 22 8:17 / /media/ann/MY\\040STICK rw,nosuid shared:10 - vfat /dev/sdb1 rw
43 22 8:33 / /media/ann/Été rw,nosuid shared:11 - exfat /dev/sdc1 rw
44 22 8:49 / /media/ann/\udce9t\udce9 rw,nosuid - fuseblk /dev/sdd1 rw
"""


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/home/ann/.local/share/Foothold", "ext4"),
        ("/home/school", "nfs4"),
        ("/home/school/ann/Foothold", "nfs4"),
        ("/home/schoolbag", "ext4"),
        ("/media/ann/MY STICK/work", "vfat"),
        ("/media/ann/Été/work", "exfat"),
        ("/media/ann/\udce9t\udce9/work", "fuseblk"),
    ],
)
def test_the_longest_mount_point_above_a_folder_counts(place, kind):
    assert file_system(place, MOUNTS) == kind


def test_where_no_mounts_are_told_the_disk_is_not_known():
    assert file_system("/home/ann", "") == ""


def test_a_temporary_folder_is_on_a_disk_of_some_kind(tmp_path):
    assert storage_mode(tmp_path) in StorageMode
