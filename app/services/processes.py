"""What the operating system knows of a process: whether it lives and when it began. No library, no shell."""

import os
import sys
from pathlib import Path
from typing import Final

_ACCESS_DENIED: Final = 5
_STILL_ACTIVE: Final = 259
_QUERY_LIMITED_INFORMATION: Final = 0x1000


def is_alive(process: int) -> bool:
    """Whether a process of this number runs on this computer; one we may not look at counts as alive.

    One that was killed and not yet buried by its parent does not (where the system has /proc).
    """
    if process <= 0:
        return False
    if sys.platform == "win32":  # os.kill(…, 0) would send Ctrl+C there
        return _windows_times(process)[0]
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return _fields(process)[:1] not in (["Z"], ["X"])


def started(process: int) -> int:
    """When the process began, in a unit of the system's own that only serves to tell two processes apart; 0 = unknown."""
    if sys.platform == "win32":
        return _windows_times(process)[1]
    fields = _fields(process)
    return int(fields[19]) if fields else 0


def computer() -> str:
    """The name of this computer; `socket.gethostname` would cost 16 ms of the window's start to import."""
    if sys.platform == "win32":
        return os.environ.get("COMPUTERNAME", "")
    return os.uname().nodename


def _fields(process: int) -> list[str]:
    """What /proc says of a process, from field 3 of proc(5) on: its state, …; nothing where there is no /proc."""
    try:
        text = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    # The name in parentheses may hold spaces; the fields after it do not.
    return text.rpartition(")")[2].split()


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    def _windows_times(process: int) -> tuple[bool, int]:
        """Whether the process lives, and its creation in units of 100 ns since 1601 (0 = may not be asked)."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = wintypes.HANDLE
        handle = kernel.OpenProcess(_QUERY_LIMITED_INFORMATION, False, process)
        if not handle:
            return ctypes.get_last_error() == _ACCESS_DENIED, 0
        try:
            code = wintypes.DWORD()
            times = [wintypes.FILETIME() for _each in range(4)]
            kernel.GetExitCodeProcess(wintypes.HANDLE(handle), ctypes.byref(code))
            kernel.GetProcessTimes(wintypes.HANDLE(handle), *(ctypes.byref(time) for time in times))
            return code.value == _STILL_ACTIVE, times[0].dwHighDateTime << 32 | times[0].dwLowDateTime
        finally:
            kernel.CloseHandle(wintypes.HANDLE(handle))
