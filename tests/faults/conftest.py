"""What may be done to a process differs by system."""

import sys

# Limits on files and read-only folders are POSIX's; Windows has neither in this form.
collect_ignore = ["test_disks.py"] if sys.platform == "win32" else []
