"""`MainWindow`: the frame, painted before anything is known, and what turns it into the student's window once it is.

Three steps: made and shown, it has menus' names, tabs and an empty page; `furnish` adds what can be pressed (after the
first paint, so that nothing of it is imported before); `open` brings the services.

`QtCore.Qt` is spelt out, here and in the rows: the first touch of it makes PySide build all of Qt's enums, 15 ms that the
first paint does without.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QRect, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from app.ui.frame.hairline import hairline
from app.ui.frame.menu_row import MenuRow
from app.ui.frame.status_row import StatusRow
from app.ui.frame.tab_row import TODAY, TabRow
from app.ui.look import Look
from app.ui.window_state import WindowState, write

if TYPE_CHECKING:
    from app.services.assembly import Services
    from app.ui.background import Jobs
    from app.ui.frame.actions import Actions
    from app.ui.frame.desk import Desk
    from app.ui.frame.page_stack import PageStack
    from app.ui.start.page import StartPage

_SMALL_WIDTH: Final = 1100
_SMALL_HEIGHT: Final = 640
_TAB_MARGIN: Final = 12
"""With the padding of the first tab: 24."""
_LEAST_WIDTH: Final = 640
_LEAST_HEIGHT: Final = 420


class MainWindow(QMainWindow):
    """The one window. `stack` and `actions_` are there once it is furnished, `desk` once it is open.

    Signals:
        painted: the first frame stands on the screen; the rest may begin.
        opened(object): the `Desk` is there, its first page not yet.
        closed: the student is gone; the data may be closed.
    """

    painted = Signal()
    opened = Signal(object)
    closed = Signal()

    stack: PageStack
    actions_: Actions

    def __init__(self, look: Look, state: WindowState, folder: Path) -> None:
        super().__init__()
        self.look = look
        self.state = state
        self.folder = folder
        self.desk: Desk | None = None
        self.is_furnished = False
        self._was_painted = False
        self._wishes_to_explore = False
        self._start_page: StartPage | None = None
        self.setObjectName("main_window")
        self.setWindowTitle(self.tr("Foothold"))
        self.menu_row = MenuRow(look, state.title)
        self.tabs = TabRow(look)
        self.status = StatusRow(look)
        self._tab_area = QWidget()
        # What pushes the page down, the page, and what stands below it.
        self.above, self._middle, self.below = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._build()
        self._place()

    @property
    def is_small(self) -> bool:
        """Whether rows are lower and pages fold their sides in."""
        return self.width() < _SMALL_WIDTH or self.height() < _SMALL_HEIGHT

    def furnish(self) -> None:
        """Add actions, page stack and what stands in the rows; the first screen where no topic was ever opened."""
        if self.is_furnished:
            return
        from app.ui.frame.actions import Actions  # noqa: PLC0415 - not before the first paint
        from app.ui.frame.page_stack import PageStack  # noqa: PLC0415
        from app.ui.frame.spoken_tabs import describe_tabs  # noqa: PLC0415

        self.is_furnished = True
        self.look.complete()
        describe_tabs(self.tabs)
        self.menu_row.furnish()
        self.tabs.furnish()
        self.status.furnish()
        self.actions_ = Actions(self, self.menu_row)
        self.actions_.set_data_open(False)
        self.actions_.quit.triggered.connect(self.close)
        self.actions_.full_screen.triggered.connect(self._set_full_screen)
        self.stack = PageStack()
        self.stack.status_changed.connect(self.status.set_status)
        self.stack.hints_changed.connect(self.status.set_hints)
        self._middle.addWidget(self.stack)
        self.stack.show()  # now: what is not visible yet cannot take the focus
        if not self.state.tab:
            self.start_page().setFocus()

    def open(self, services: Services, jobs: Jobs, tab: str = "") -> None:
        """From now on the student can work. Called once, on the GUI thread, of a furnished window."""
        from app.ui.frame.desk import Desk  # noqa: PLC0415 - knows the services' values: not before the first paint

        self.desk = Desk(self, services, jobs)
        self.actions_.set_data_open(True)
        self.opened.emit(self.desk)
        self.desk.begin(tab)

    def start_page(self) -> StartPage:
        """The first screen, made and shown now if need be."""
        if self._start_page is None:
            from app.ui.start.page import StartPage  # noqa: PLC0415 - most starts never show it

            self._start_page = StartPage(self.look)
            self._start_page.explore_chosen.connect(self._wish_to_explore)
        self.stack.show_other(self._start_page)
        self.status.set_hints(self._start_page.hints)
        return self._start_page

    def take_wish(self) -> bool:
        """Whether *Explore* was pressed before there was anything to explore; asked once."""
        wished, self._wishes_to_explore = self._wishes_to_explore, False
        return wished

    def show_problem(self, page: QWidget) -> None:
        """Show why there is nothing to work with."""
        self.set_topic_open(False)
        self.status.set_kept("", ticked=False)
        self.status.set_hints(())
        self.stack.show_other(page)
        page.setFocus()

    def set_topic_open(self, is_open: bool) -> None:
        """Show what needs a topic, or hide it."""
        self.menu_row.set_topic_open(is_open)
        self._tab_area.setVisible(is_open)
        self.actions_.set_topic_open(is_open)

    def remember(self, **what: object) -> None:
        """Change what `window.ini` keeps, and keep it."""
        self.state = self.state._replace(**what)  # type: ignore[arg-type]
        write(self.folder, self.state)

    def come_to_front(self) -> None:
        """Answer a second start of the program."""
        self.setWindowState(self.windowState() & ~QtCore.Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say once that there is something to see."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lower the rows in a small window."""
        super().resizeEvent(event)
        self.menu_row.set_height(36 if self.is_small else 40)
        self.tabs.set_height(40 if self.is_small else 44)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the tick of Full screen true, whoever changed it."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange and self.is_furnished:
            self.actions_.full_screen.setChecked(self.isFullScreen())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Commit what is being typed and remember the window's place. Everything else was kept when it was done."""
        if self.desk is not None:
            self.desk.leave()
        place = self.normalGeometry() if self.isMaximized() or self.isFullScreen() else self.geometry()
        # The frame's corner, which `move` is given: with the content's the window would sink by its title at every start.
        corner = place.topLeft() - self.geometry().topLeft() + self.frameGeometry().topLeft()
        self.remember(
            x=corner.x(),
            y=corner.y(),
            width=place.width(),
            height=place.height(),
            maximised=self.isMaximized(),
            worn=self.look.theme,
        )
        super().closeEvent(event)
        self.closed.emit()

    def _build(self) -> None:
        tabs = QVBoxLayout(self._tab_area)
        tabs.setContentsMargins(0, 0, 0, 0)
        tabs.setSpacing(0)
        inset = QHBoxLayout()
        inset.setContentsMargins(_TAB_MARGIN, 0, _TAB_MARGIN, 0)
        inset.addWidget(self.tabs)
        tabs.addLayout(inset)
        tabs.addWidget(hairline())
        self.tabs.go(TODAY)  # later starts land on Today, whatever was left
        self._tab_area.setVisible(bool(self.state.tab))
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tab_area)
        column.addLayout(self.above)
        column.addLayout(self._middle, 1)
        column.addLayout(self.below)
        column.addWidget(self.status)
        self.setMenuWidget(self.menu_row)
        self.setCentralWidget(centre)
        self.setMinimumSize(_LEAST_WIDTH, _LEAST_HEIGHT)

    def _wish_to_explore(self) -> None:
        self._wishes_to_explore = self.desk is None

    def _set_full_screen(self, wanted: bool) -> None:
        self.setWindowState(
            self.windowState() | QtCore.Qt.WindowState.WindowFullScreen
            if wanted
            else self.windowState() & ~QtCore.Qt.WindowState.WindowFullScreen
        )

    def _place(self) -> None:
        """Where the window was, if that is still on a screen."""
        state = self.state
        screen = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(min(state.width, screen.width()), min(state.height, screen.height()))
        if state.x is not None and state.y is not None:
            place = QRect(state.x, state.y, state.width, state.height)
            if any(one.availableGeometry().intersects(place) for one in QGuiApplication.screens()):
                self.move(state.x, state.y)
        if state.maximised:
            self.setWindowState(self.windowState() | QtCore.Qt.WindowState.WindowMaximized)
