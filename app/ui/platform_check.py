"""Whether Qt can work on this Linux at all, asked before there is a QApplication: Qt itself aborts where it cannot.

The answer is one line that names what to install. Nothing here but the standard library and, by name, Qt's own files.
"""

from __future__ import annotations

import ctypes
import importlib
import os
import re
import sys
from pathlib import Path
from typing import Final

_PACKAGES: Final = {
    # what Qt's libraries are linked against
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libX11.so.6": "libx11-6",
    "libz.so.1": "zlib1g",
    # what its plugin for X11 needs on top
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    # and that for Wayland
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""Libraries a bare system may lack, with the Debian and Ubuntu package of each."""

_NO_DISPLAY: Final = (
    "Foothold needs a display and none is set (DISPLAY, WAYLAND_DISPLAY). "
    "Start it from a desktop, or under xvfb-run (package xvfb)."
)
_UNREACHABLE: Final = (
    "Foothold cannot reach the display {display}. Start it from the desktop of the user who is logged in, "
    "or under xvfb-run (package xvfb)."
)
_LIBRARIES: Final = (
    "Foothold needs system libraries that are missing ({libraries}). Install them: apt install {packages}"
)


def missing() -> str:
    """What keeps the window from opening, as one line; "" = nothing. Loads Qt's libraries, makes no application."""
    if not sys.platform.startswith("linux"):
        return ""
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        return _libraries(str(error))
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform and platform not in {"xcb", "wayland"}:
        return ""
    return _display(platform)


def _display(platform: str) -> str:
    """Why neither Wayland nor X11 would do; `platform` is the one asked for, "" = either."""
    problem = _NO_DISPLAY
    wayland = os.environ.get("WAYLAND_DISPLAY", "")
    if platform != "xcb" and wayland:
        problem = _plugin("libqwayland.so")
        if not problem and not Path(os.environ.get("XDG_RUNTIME_DIR", ""), wayland).exists():
            problem = _UNREACHABLE.format(display=wayland)
        if not problem:
            return ""
    display = os.environ.get("DISPLAY", "")
    if platform != "wayland" and display:
        problem = _plugin("libqxcb.so")
        if not problem and not _reaches_x_server():
            problem = _UNREACHABLE.format(display=display)
    return problem


def _plugin(name: str) -> str:
    """Why the window-system plugin cannot be loaded; "" = it can. Qt loads the same file again at no cost."""
    folder = Path(sys.modules["PySide6"].__path__[0])
    found = [*folder.glob(f"Qt/plugins/platforms/{name}"), *folder.glob(f"plugins/platforms/{name}")]
    if not found:
        return ""  # a Qt of the system's own keeps it elsewhere and has its libraries by its packages
    return _libraries(fault) if (fault := _load(str(found[0]))) else ""


def _load(library: str) -> str:
    """Load a shared library; the loader's words where it cannot."""
    try:
        ctypes.CDLL(library)
    except OSError as error:
        return str(error)
    return ""


def _libraries(fault: str) -> str:
    """One line for every library that is missing, not only the one the loader stumbled over first."""
    first = re.findall(r"(lib[\w.+-]+\.so[.\d]*)", fault)[:1]
    absent = sorted({*first, *(name for name in _PACKAGES if _load(name))})
    packages = sorted({_PACKAGES.get(name, name) for name in absent})
    if not absent:
        return f"Foothold cannot load Qt: {fault.splitlines()[0] if fault else ''}"
    return _LIBRARIES.format(libraries=", ".join(absent), packages=" ".join(packages))


def _reaches_x_server() -> bool:
    """Whether the X server named by DISPLAY lets us in. Asked of the same library Qt uses, so cookies and networks agree."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    fault = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not fault
