"""`Opening`: from the first paint to the first page with data.

The services and the database are imported and opened in a `Job`; then the window's own modules, which know Qt, in steps.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from app import logs
from app.domain.errors import FootholdError
from app.services.locking import DataLock
from app.ui.background import Jobs
from app.ui.frame.actions import RUN_LENGTHS
from app.ui.frame.page_stack import PARTS
from app.ui.frame.steps import Steps
from app.ui.frame.tab_row import TODAY
from app.ui.raising import RaiseWatch

if TYPE_CHECKING:
    from app.domain.moments import Moment
    from app.services.assembly import Services
    from app.ui.frame.problem_page import ProblemPage
    from app.ui.main_window import MainWindow


class Opening(QObject):
    """Opens the data folder for the window, and gives everything back at the end.

    `clock` None = this computer's; `tab` "" = where a start lands by itself.
    """

    def __init__(
        self,
        window: MainWindow,
        lock: DataLock,
        clock: Callable[[], Moment] | None = None,
        tab: str = "",
    ) -> None:
        super().__init__(window)
        self._window = window
        self._lock = lock
        self._clock = clock
        self._tab = tab
        self._problem: ProblemPage | None = None
        self._services: Services | None = None
        self._raising: RaiseWatch | None = None
        self._steps = Steps(self)
        self.jobs = Jobs(self)

    def start(self) -> None:
        """Take the lock, open the data in the background, then show the first page; a problem becomes a page."""
        self._window.furnish()
        try:
            if not self._lock.is_held:
                self._lock.acquire()
        except FootholdError as error:
            self._tell(error)
            return
        logs.start(self._window.folder)
        if self._raising is None:
            self._raising = RaiseWatch(self._window.folder, self)
            self._raising.asked.connect(self._window.come_to_front)
        self.jobs.run(self._open, self._show, self._tell)

    def close(self) -> None:
        """Wait for what is running, close the database, give the lock back."""
        self._steps.stop()
        self.jobs.close()
        if self._services is not None:
            self._services.close()
            self._services = None
        logs.stop()
        self._lock.release()

    def _open(self) -> Services:
        """In the background: everything that takes long and touches no widget."""
        from app.services.assembly import assemble, system_clock  # noqa: PLC0415 - the database, SQLAlchemy, msgspec

        self._services = services = assemble(self._window.folder, self._clock or system_clock)
        if self._lands_on:
            # The first answer of all takes three times as long as the next: not on the GUI thread.
            services.today.page(self._window.state.topic, RUN_LENGTHS[1])
        return services

    @property
    def _lands_on(self) -> str:
        """The tab that is shown first; "" = the first screen."""
        return self._tab or (TODAY if self._window.state.tab else "")

    def _show(self, services: Services) -> None:
        self._steps.add_imports(("app.ui.labels", "app.ui.frame.desk", *PARTS.get(self._lands_on, ())))
        self._steps.add(lambda: self._window.open(services, self.jobs, self._tab))

    def _tell(self, error: FootholdError) -> None:
        # Here, because the page words errors and so knows the domain's values.
        from app.ui.frame.problem_page import ProblemPage  # noqa: PLC0415

        if self._problem is None:
            self._problem = ProblemPage(self._window.look)
            self._problem.again_chosen.connect(self.start)
            self._problem.folder_chosen.connect(self._show_folder)
            self._problem.close_chosen.connect(self._window.close)
        self._problem.show_error(error)
        self._window.show_problem(self._problem)

    def _show_folder(self) -> None:
        folder = self._window.folder
        while not folder.exists():
            folder = folder.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
