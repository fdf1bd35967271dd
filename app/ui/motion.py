"""Whether the system asks for less motion. Qt 6.11 says so nowhere, so each system is asked in its own words, once."""

import sys
from functools import cache

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication


@cache
def wants_motion() -> bool:
    """True unless the system, or the style, asks for no animation."""
    from PySide6.QtWidgets import QStyle  # noqa: PLC0415 - ten milliseconds of enums: not before the first paint

    if QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) <= 0:
        return False
    if sys.platform == "win32":
        return _windows()
    return _desktop_portal() if QGuiApplication.platformName() in {"xcb", "wayland"} else True


def _windows() -> bool:
    import ctypes  # noqa: PLC0415 - asked once, on Windows only

    get_client_area_animation = 0x1042
    wanted = ctypes.c_int(1)
    user = getattr(ctypes, "windll").user32  # noqa: B009 - the name exists on Windows only
    user.SystemParametersInfoW(get_client_area_animation, 0, ctypes.byref(wanted), 0)
    return bool(wanted.value)


def _desktop_portal() -> bool:
    """GNOME's setting, through the portal every desktop offers; a desktop without it has no wish."""
    from PySide6.QtDBus import QDBusConnection, QDBusMessage  # noqa: PLC0415 - not before the first paint

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return True
    ask = QDBusMessage.createMethodCall(
        "org.freedesktop.portal.Desktop",
        "/org/freedesktop/portal/desktop",
        "org.freedesktop.portal.Settings",
        "ReadOne",
    )
    ask.setArguments(["org.gnome.desktop.interface", "enable-animations"])
    answer = bus.call(ask, timeout=50).arguments()
    return not answer or answer[0] is not False
