"""What every test shares. Without a display the tests run offscreen; nothing touches the developer's own data."""

import os

from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytest_plugins = ["tests.world"]

settings.register_profile(
    "project", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
settings.load_profile("project")
