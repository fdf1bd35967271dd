"""`ToolBar`: what acts on the whole Timeline. Lanes or table, find, zoom, links, lanes, and the drill."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSlider, QWidget

from app.domain.items import Lane
from app.ui.icons import icon
from app.ui.look import Look
from app.ui.timeline.shown import LinksShown
from app.ui.widgets.controls import Button, button, icon_button, set_shown
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.keys import key_words
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.segmented import SegmentedChoice

_MARGIN = 24
_STEPS = 200
_FIND_WIDE = 224
_FIND_NARROW = 136
_NARROW = 1100
_SLIDER_WIDE = 96
_SLIDER_NARROW = 64
_HEIGHT = 32
_FIND_REST_MS = 80


class View(StrEnum):
    """The two views of the same events."""

    LANES = "lanes"
    TABLE = "table"


class ToolBar(QWidget):
    """Shows and emits.

    Signals:
        view_chosen(object): a `View`.
        text_changed(str): what is searched for, a moment after the last letter.
        find_again: Enter in the field: the next that was found.
        closeness_changed(float): the slider, 0 = the whole … 1 = single days.
        zoomed(int): one step closer (1) or farther (-1).
        whole_wanted: see the whole topic.
        links_chosen(object): a `LinksShown`.
        lanes_chosen(object): the numbers of the lanes to be shown, in order.
        order_wanted: put events in order.
    """

    view_chosen = Signal(object)
    text_changed = Signal(str)
    find_again = Signal()
    closeness_changed = Signal(float)
    zoomed = Signal(int)
    whole_wanted = Signal()
    links_chosen = Signal(object)
    lanes_chosen = Signal(object)
    order_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.views = SegmentedChoice(
            [(View.LANES, self.tr("Lanes")), (View.TABLE, self.tr("Table"))], self.tr("View")
        )
        self.views.chosen.connect(self._choose_view)
        self.field = SearchField(look, self.tr("Find an event"), hint=key_words("Ctrl+F"))
        self._rest = QTimer(self, interval=_FIND_REST_MS, singleShot=True)
        self._rest.timeout.connect(lambda: self.text_changed.emit(self.field.text()))
        self.field.textChanged.connect(lambda _text: self._rest.start())
        self.field.returnPressed.connect(self._find_again)
        self._zoom = self._make_zoom()
        self.whole = button(self.tr("Whole range"))
        self.whole.clicked.connect(self.whole_wanted)
        self._link_actions: dict[LinksShown, QAction] = {}
        self.links = self._make_links()
        self._lane_actions: list[QAction] = []
        self.lanes = button(self.tr("All lanes"), kind="quiet", trailing=icon("chevron-down", look))
        self._lane_menu = QMenu(self.lanes)
        self.lanes.setMenu(self._lane_menu)
        self.order = button(self.tr("Put in order"), kind="primary")
        self.order.clicked.connect(self.order_wanted)
        self._lay_out()
        look.changed.connect(self._measure)
        self._measure()

    @property
    def view(self) -> View:
        """Lanes or table."""
        return View(str(self.views.value()))

    def show_view(self, view: View) -> None:
        """Show which view is chosen, and only what acts on it."""
        self.views.choose(view)
        for part in (self._zoom, self.whole, self.links):
            set_shown(part, view is View.LANES)

    def show_closeness(self, closeness: float) -> None:
        """Put the slider where the view is, without a word."""
        with QSignalBlocker(self._slider):
            self._slider.setValue(round(closeness * _STEPS))

    def show_links(self, links: LinksShown) -> None:
        """Show which links are drawn."""
        self._link_actions[links].setChecked(True)
        self.links.setText(self._link_words()[links])

    def show_lanes(self, lanes: Sequence[Lane], shown: Sequence[int]) -> None:
        """Offer these lanes; those of `shown` are ticked."""
        self._lane_menu.clear()
        self._lane_actions = []
        everything = self._lane_menu.addAction(self.tr("Show all lanes"))
        everything.triggered.connect(self._show_all_lanes)
        self._lane_menu.addSeparator()
        for number, lane in enumerate(lanes):
            action = self._lane_menu.addAction(lane.title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(number in shown)
            action.triggered.connect(self._choose_lanes)
            self._lane_actions.append(action)
        self._name_lanes()

    def _make_zoom(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        farther = icon_button(icon("minus", self._look), self.tr("See more years"), size="tiny")
        farther.clicked.connect(lambda: self.zoomed.emit(-1))
        closer = icon_button(icon("plus", self._look), self.tr("Look closer"), size="tiny")
        closer.clicked.connect(lambda: self.zoomed.emit(1))
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, _STEPS)
        self._slider.setPageStep(_STEPS // 10)
        self._slider.setAccessibleName(self.tr("Zoom"))
        self._slider.setMinimumHeight(24)
        self._slider.valueChanged.connect(lambda value: self.closeness_changed.emit(value / _STEPS))
        for part in (farther, self._slider, closer):
            row.addWidget(part)
        return holder

    def _make_links(self) -> Button:
        made = button("", kind="quiet", trailing=icon("chevron-down", self._look))
        menu = QMenu(made)
        group = QActionGroup(self)
        words = {
            LinksShown.OFF: self.tr("Draw no links"),
            LinksShown.CAUSES: self.tr("Draw the causes of the chosen event"),
            LinksShown.ALL: self.tr("Draw the causes and effects of the chosen event"),
        }
        for links, label in words.items():
            action = menu.addAction(label)
            action.setCheckable(True)
            action.triggered.connect(lambda _checked=False, links=links: self._choose_links(links))
            group.addAction(action)
            self._link_actions[links] = action
        made.setMenu(menu)
        return made

    def _link_words(self) -> dict[LinksShown, str]:
        return {
            LinksShown.OFF: self.tr("Links: off"),
            LinksShown.CAUSES: self.tr("Links: causes"),
            LinksShown.ALL: self.tr("Links: on select"),
        }

    def _choose_view(self, view: object) -> None:
        self.show_view(View(str(view)))
        self.view_chosen.emit(self.view)

    def _choose_links(self, links: LinksShown) -> None:
        self.show_links(links)
        self.links_chosen.emit(links)

    def _choose_lanes(self) -> None:
        chosen = tuple(number for number, action in enumerate(self._lane_actions) if action.isChecked())
        if not chosen:  # a timeline without lanes shows nothing to come back by
            self._show_all_lanes()
            return
        self._name_lanes()
        self.lanes_chosen.emit(chosen)

    def _show_all_lanes(self) -> None:
        for action in self._lane_actions:
            action.setChecked(True)
        self._name_lanes()
        self.lanes_chosen.emit(tuple(range(len(self._lane_actions))))

    def _name_lanes(self) -> None:
        shown = sum(action.isChecked() for action in self._lane_actions)
        if shown == len(self._lane_actions):
            self.lanes.setText(self.tr("All lanes"))
        else:
            self.lanes.setText(
                self.tr("{shown} of %n lane(s)", "", len(self._lane_actions)).format(shown=shown)
            )

    def _find_again(self) -> None:
        if self._rest.isActive():
            self._rest.stop()
            self.text_changed.emit(self.field.text())
        self.find_again.emit()

    def _lay_out(self) -> None:
        left = QWidget()
        flow = FlowLayout(left, spacing=12, line_spacing=8)
        for part in (self.views, self.field, self._zoom, self.whole, self.links, self.lanes):
            flow.addWidget(part)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(_MARGIN, 8, _MARGIN, 8)
        whole.setSpacing(12)
        whole.addWidget(left, 1)
        whole.addWidget(self.order, 0, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep everything in one row in a narrow window too, if a shorter field will do."""
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        narrow = self.width() < self._look.px(_NARROW)
        self.field.setFixedWidth(self._look.px(_FIND_NARROW if narrow else _FIND_WIDE))
        self._slider.setFixedWidth(self._look.px(_SLIDER_NARROW if narrow else _SLIDER_WIDE))
        self._zoom.setFixedHeight(self._look.px(_HEIGHT))
