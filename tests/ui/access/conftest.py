"""The data folder after three weeks, made once."""

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from app.services.assembly import assemble
from tests.lived_in import live
from tests.world import StillClock


class LivedIn(NamedTuple):
    """A data folder and the plan to open."""

    folder: Path
    plan: str


@pytest.fixture(scope="session")
def lived_in_once(tmp_path_factory: pytest.TempPathFactory, installed_data: Path) -> LivedIn:
    folder = tmp_path_factory.mktemp("lived-in") / "data"
    shutil.copytree(installed_data, folder)
    clock = StillClock()
    services = assemble(folder, clock)
    plan = live(services, clock)
    services.close()
    return LivedIn(folder, plan.uid)


@pytest.fixture
def lived_in(tmp_path: Path, lived_in_once: LivedIn) -> LivedIn:
    """A copy for one test."""
    return LivedIn(Path(shutil.copytree(lived_in_once.folder, tmp_path / "data")), lived_in_once.plan)
