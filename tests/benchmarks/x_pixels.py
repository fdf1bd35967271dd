"""Watches what an X display shows, from outside the program measured: libX11 by ctypes, so nothing need be installed."""

import ctypes
import ctypes.util

ALL_PLANES = ctypes.c_ulong(-1)
Z_PIXMAP = 2
ROWS = 4


class _ImageHead(ctypes.Structure):
    """The first fields of Xlib's XImage; only the pixels and the length of a line are read."""

    _fields_ = [
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("xoffset", ctypes.c_int),
        ("format", ctypes.c_int),
        ("data", ctypes.c_void_p),
        ("byte_order", ctypes.c_int),
        ("bitmap_unit", ctypes.c_int),
        ("bitmap_bit_order", ctypes.c_int),
        ("bitmap_pad", ctypes.c_int),
        ("depth", ctypes.c_int),
        ("bytes_per_line", ctypes.c_int),
    ]


class Screen:
    """A thin band across the middle of the root window. A window that was mapped but not yet drawn does not change it."""

    def __init__(self) -> None:
        library = ctypes.util.find_library("X11")
        if library is None:
            raise OSError("libX11 is missing (apt-get install libx11-6)")
        self._x = ctypes.CDLL(library)
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        for name in ("XDisplayWidth", "XDisplayHeight"):
            getattr(self._x, name).argtypes = [ctypes.c_void_p, ctypes.c_int]
        self._x.XGetImage.restype = ctypes.POINTER(_ImageHead)
        self._x.XGetSubImage.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(None))
        if not self._display:
            raise OSError("no X display: run this under xvfb-run -a")
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._width = self._x.XDisplayWidth(self._display, 0)
        self._top = self._x.XDisplayHeight(self._display, 0) // 2
        self._image = self._x.XGetImage(
            self._display, self._root, 0, self._top, self._width, ROWS, ALL_PLANES, Z_PIXMAP
        )

    def pixels(self) -> bytes:
        """The band as it is now."""
        # Into the image made at the start: XGetImage would make a new one, to be freed by a C macro ctypes cannot call.
        self._x.XGetSubImage(
            self._display,
            self._root,
            0,
            self._top,
            self._width,
            ROWS,
            ALL_PLANES,
            Z_PIXMAP,
            self._image,
            0,
            0,
        )
        head = self._image.contents
        return ctypes.string_at(head.data, head.bytes_per_line * head.height)
