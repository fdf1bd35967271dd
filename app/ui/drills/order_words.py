"""What the order drill says: where the moving event stands, how a placing went, what a row is called."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.dates.historical import HistoricalDate
from app.domain.drills.order import Placed
from app.domain.items import Event
from app.ui import labels

translate = QCoreApplication.translate


def whereabouts(line: Sequence[Event], place: int) -> str:
    """The years round a place of the line: "between 1934 and 1936", "before 1931", "in 1934"."""
    before = _began(line[place - 1].date) if place > 0 else ""
    after = _began(line[place].date) if place < len(line) else ""
    if not before:
        return translate("order", "before {year}").format(year=after)
    if not after:
        return translate("order", "after {year}").format(year=before)
    if before == after:
        return translate("order", "in {year}").format(year=after)
    return translate("order", "between {first} and {last}").format(first=before, last=after)


def neighbours(line: Sequence[Event], place: int) -> str:
    """The events round a place of the line, for those who hear it: "after Hitler chancellor, before Munich"."""
    before = line[place - 1].label if place > 0 else ""
    after = line[place].label if place < len(line) else ""
    if not before:
        return translate("order", "before {event}").format(event=after)
    if not after:
        return translate("order", "after {event}").format(event=before)
    return translate("order", "after {first}, before {last}").format(first=before, last=after)


def row_name(event: Event) -> str:
    """A placed event: "18 September 1931: Japan seizes Manchuria"."""
    return translate("order", "{date}: {title}").format(date=labels.historical(event.date), title=event.title)


def what_happened(entry: Placed) -> str:
    """The tag of an event that had to be moved: "you placed it after Munich"; "" where it stood right."""
    if entry.is_right:
        return ""
    if entry.neighbour is None:
        return translate("order", "you were not sure")
    if entry.after:
        return translate("order", "you placed it after {event}").format(event=entry.neighbour.label)
    return translate("order", "you placed it before {event}").format(event=entry.neighbour.label)


def verdict(entry: Placed) -> str:
    """How the last placing went, as a sentence."""
    date, event = labels.historical(entry.event.date), entry.event.label
    if entry.is_right:
        return translate("order", "Right. {event}: {date}.").format(event=event, date=date)
    if entry.neighbour is None:
        return translate("order", "{event}: {date}. It stands in its place now.").format(
            event=event, date=date
        )
    if entry.after:
        words = translate("order", "{event} belongs earlier: {date}. You placed it after {neighbour}.")
    else:
        words = translate("order", "{event} belongs later: {date}. You placed it before {neighbour}.")
    return words.format(event=event, date=date, neighbour=entry.neighbour.label)


def _began(date: HistoricalDate) -> str:
    """The year in which it began; where that is not known, the years as they are."""
    first = date.edtf.partition("/")[0]
    if date.is_interval and not date.start.is_open:
        return labels.historical_years(HistoricalDate.parse(first))
    return labels.historical_years(date)
