"""The one place where things are constructed: a data folder in, everything a student can do out."""

import platform
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app import paths
from app.domain.errors import DataFolderProblem
from app.domain.moments import Moment
from app.services.disks import storage_mode
from app.services.finding import Finding
from app.services.history import History
from app.services.learning import Learning
from app.services.ledger import Ledger, Stamper
from app.services.marked import MarkedTexts
from app.services.merging import Merging
from app.services.packs import Packs
from app.services.planning import Planning
from app.services.preferences import Preferences
from app.services.progress import ProgressReport
from app.services.quotations import Quotations
from app.services.reviewing import Reviewing
from app.services.timelines import Timelines
from app.services.today import TodayPlanner
from app.services.topics import Topics
from db import devices, logs
from db.database import Database
from db.migrating import migrate

DATABASE_NAME: Final = "foothold.db"
_ENTROPY_BITS: Final = 80
_DEVICE_BYTES: Final = 6  # part of every clock in the logs, so short


def system_clock() -> Moment:
    """The computer's own clock, read once per action."""
    now = time.time()
    return Moment(at_ms=int(now * 1000), offset_min=time.localtime(now).tm_gmtoff // 60)


@dataclass(frozen=True, slots=True)
class Services:
    """Everything a student can do, over one open database."""

    database: Database
    clock: Callable[[], Moment]
    topics: Topics
    timelines: Timelines
    quotations: Quotations
    learning: Learning
    reviewing: Reviewing
    planning: Planning
    marked: MarkedTexts
    today: TodayPlanner
    progress: ProgressReport
    preferences: Preferences
    history: History
    finding: Finding
    packs: Packs
    merging: Merging

    def close(self) -> None:
        """Let go of the database. Nothing needs saving: every action is committed when it is done."""
        self.database.close()


def assemble(
    data_dir: Path, clock: Callable[[], Moment] = system_clock, *, resources: Path | None = None
) -> Services:
    """Open (or make) the database in `data_dir`, bring it to the newest schema and install the built-in topic.

    The folder's lock is the caller's (`app.services.locking`). Raises DataFolderProblem, NotADatabase, NewerDatabase,
    DiskFull.
    """
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DataFolderProblem(folder=str(data_dir), reason="cannot-create") from error
    file = data_dir / DATABASE_NAME
    migrate(file)
    database = Database(file, storage_mode(data_dir))
    try:
        stamper = _stamper(database, clock)
        services = _services(database, stamper, clock, resources or paths.resources())
        services.packs.install_built_in()
    except BaseException:
        database.close()
        raise
    return services


def _stamper(database: Database, clock: Callable[[], Moment]) -> Stamper:
    with database.reading() as connection:
        device, last = devices.own(connection), logs.latest_clock(connection)
    if device is None:
        now = clock()
        device = secrets.token_hex(_DEVICE_BYTES)
        with database.transaction() as connection:
            devices.register(connection, device, platform.node(), now.at_ms, is_own=True)
    return Stamper(clock, lambda: secrets.randbits(_ENTROPY_BITS), device, last)


def _services(database: Database, stamper: Stamper, clock: Callable[[], Moment], resources: Path) -> Services:
    history = History(Ledger(database, stamper))
    reviewing = Reviewing(database, history, clock)
    return Services(
        database=database,
        clock=clock,
        topics=Topics(database),
        timelines=Timelines(database, clock),
        quotations=Quotations(database, clock),
        learning=Learning(database, history, clock),
        reviewing=reviewing,
        planning=Planning(database, history, clock),
        marked=MarkedTexts(database),
        today=TodayPlanner(database, reviewing, clock),
        progress=ProgressReport(database, clock),
        preferences=Preferences(database, history),
        history=history,
        finding=Finding(database),
        packs=Packs(database, clock, resources),
        merging=Merging(database, stamper, clock),
    )
