"""What every test shares. Without a display the tests run offscreen; nothing touches the developer's own data."""

import atexit
import os
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_home = tempfile.TemporaryDirectory(prefix="foothold-tests-")
atexit.register(_home.cleanup)
for _kind in ("DATA", "CONFIG", "STATE"):
    os.environ[f"XDG_{_kind}_HOME"] = str(Path(_home.name, _kind.lower()))

pytest_plugins = ["tests.world"]

settings.register_profile(
    "project", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
settings.load_profile("project")
