"""A student's data for tests: a still clock and real services over a real SQLite file, copied from one made once."""

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from app.domain.moments import Moment
from app.services.assembly import Services, assemble

TOPIC = "stalins-foreign-policy"
BEGIN = datetime(2026, 4, 16, 17, 0, tzinfo=timezone(timedelta(hours=1)))


class StillClock:
    """A clock that moves only when told to. Starts on Thursday 16 April 2026, five in the afternoon, summer time."""

    def __init__(self, now: datetime = BEGIN) -> None:
        self.now = now

    def __call__(self) -> Moment:
        offset = self.now.utcoffset() or timedelta()
        return Moment(int(self.now.timestamp() * 1000), int(offset.total_seconds()) // 60)

    def pass_time(self, **duration: float) -> None:
        """Let days, hours, minutes … go by."""
        self.now += timedelta(**duration)


def event(name: str) -> str:
    """The uid of an event of the built-in topic."""
    return f"{TOPIC}/event/{name}"


def quote(name: str) -> str:
    """The uid of a quotation of the built-in topic."""
    return f"{TOPIC}/quote/{name}"


def question(name: str) -> str:
    """The uid of a question of the built-in topic."""
    return f"{TOPIC}/question/{name}"


@pytest.fixture(scope="session")
def installed_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the built-in topic installed and nothing done: copied for each test, never opened by one."""
    folder = tmp_path_factory.mktemp("installed")
    assemble(folder, StillClock()).close()
    return folder


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def data_dir(tmp_path: Path, installed_data: Path) -> Path:
    folder = tmp_path / "data"
    shutil.copytree(installed_data, folder)
    return folder


@pytest.fixture
def services(data_dir: Path, clock: StillClock) -> Iterator[Services]:
    opened = assemble(data_dir, clock)
    yield opened
    opened.close()
