"""The axis: years in bold, months and days plain, each beside its line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter

from app.domain.dates import wording
from app.domain.timeline.ticks import Tick, TickUnit
from app.ui import labels
from app.ui.look import Token
from app.ui.timeline.shown import Shown

_BESIDE = 4


def paint_axis(painter: QPainter, shown: Shown, ticks: list[Tick]) -> None:
    """The labels of the ticks. Where no year begins in view, the first tick names its year."""
    styles, axis = shown.styles, shown.areas.axis
    names_year = all(tick.unit is not TickUnit.YEAR for tick in ticks)
    for number, tick in enumerate(ticks):
        is_year = tick.unit is TickUnit.YEAR
        texts = styles.strong if is_year else styles.label
        painter.setFont(texts.font)
        painter.setPen(styles.colour(Token.INK if is_year else Token.MUTED))
        left = axis.left() + shown.scale.x(tick.number) + styles.px(_BESIDE)
        words = tick_words(tick, with_year=names_year and number == 0)
        if texts.width(words) <= axis.right() - left:
            texts.draw(painter, left, axis.center().y(), words, axis.right() - left)


def tick_words(tick: Tick, *, with_year: bool = False) -> str:
    """A tick's label: "1939", "44 BC", "April", "15 April"; with its year where nothing else in view tells it."""
    if tick.unit is TickUnit.YEAR:
        return wording.year(tick.year, labels.date_words())
    month = labels.month_names()[tick.month - 1]
    words = (
        month
        if tick.unit is TickUnit.MONTH
        else labels.date_words().day_of_month.format(day=tick.day, month=month)
    )
    if not with_year:
        return words
    year = wording.year(tick.year, labels.date_words())
    return QCoreApplication.translate("Timeline", "{date} {year}").format(date=words, year=year)
