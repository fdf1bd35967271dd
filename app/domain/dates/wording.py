"""Historical dates as people write them: the one place where they are formatted.

The words come in as `DateWords`, so that the window can translate them; `ENGLISH` is British English. Years before
Christ are counted as people count them: EDTF's -0043 is 44 BC, and no date is ever in a year 0.
"""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from app.domain.dates.bounds import Bound, Precision
from app.domain.dates.historical import HistoricalDate
from app.domain.dates.julian import calendar_date


class Detail(Enum):
    """FULL "17 July – 1 September 1928", MONTHS "July – September 1928", SHORT "July–Sept 1928", YEARS "1928"."""

    FULL = "full"
    MONTHS = "months"
    SHORT = "short"
    YEARS = "years"


_TEENS: Final = {11: "th", 12: "th", 13: "th"}
_ENDINGS: Final = {1: "st", 2: "nd", 3: "rd"}


def _ordinal(number: int) -> str:
    return f"{number}{_TEENS.get(number % 100) or _ENDINGS.get(number % 10, 'th')}"


@dataclass(frozen=True, slots=True)
class DateWords:
    """Names and patterns of one language. Months and seasons in calendar order, from January and from spring."""

    months: tuple[str, ...]
    short_months: tuple[str, ...]
    seasons: tuple[str, ...]
    ordinals: tuple[str, ...]
    day: str
    day_of_month: str
    month: str
    season: str
    winter: str
    decade: str
    century: str
    before_christ: str
    early_year: str
    about: str
    perhaps: str
    before: str
    since: str
    born: str
    unknown: str
    joined: str
    apart: str
    days_of_month: str


ENGLISH: Final = DateWords(
    months=(
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    short_months=("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"),
    seasons=("Spring", "Summer", "Autumn", "Winter"),
    ordinals=tuple(_ordinal(number) for number in range(1, 101)),
    day="{day} {month} {year}",
    day_of_month="{day} {month}",
    month="{month} {year}",
    season="{season} {year}",
    winter="{season} {year}",
    decade="{year}s",
    century="{ordinal} century",
    before_christ="{year} BC",
    early_year="AD {year}",
    about="c. {date}",
    perhaps="{date}?",
    before="before {date}",
    since="from {date}",
    born="born {date}",
    unknown="?",
    joined="{start}–{end}",
    apart="{start} – {end}",
    days_of_month="{start}–{end}",
)  # fmt: skip


def words(date: HistoricalDate, names: DateWords = ENGLISH, detail: Detail = Detail.FULL) -> str:
    """The date in words, such as "17 July – 1 September 1928", "c. 1933", "before 1914", "44 BC"."""
    if not date.is_interval:
        return _bound(date.start, names, detail)
    start, end = date.start, date.end
    if start.is_open:
        last = _bound(end, names, detail)
        return (
            names.apart.format(start=names.unknown, end=last)
            if start.unknown
            else names.before.format(date=last)
        )
    if end.is_open:
        first = _bound(start, names, detail)
        return (
            names.apart.format(start=first, end=names.unknown)
            if end.unknown
            else names.since.format(date=first)
        )
    return _interval(start, end, names, detail)


def short(date: HistoricalDate, names: DateWords = ENGLISH) -> str:
    """The date where there is little room: "18 Sept 1934", "July–Sept 1928", "1934–36"."""
    return words(date, names, Detail.SHORT)


def years(date: HistoricalDate, names: DateWords = ENGLISH) -> str:
    """Only the years: "1928", "1936–39", "c. 1933"."""
    return words(date, names, Detail.YEARS)


def lifetime(date: HistoricalDate, names: DateWords = ENGLISH) -> str:
    """A person's years: "1878–1953", or "born 1951" where the end is open."""
    if date.is_interval and date.end.is_open and not date.start.is_open:
        return names.born.format(date=_bound(date.start, names, Detail.YEARS))
    return years(date, names)


def year(number: int, names: DateWords = ENGLISH) -> str:
    """An astronomical year in words: -43 is "44 BC", 60 is "AD 60"."""
    if number <= 0:
        return names.before_christ.format(year=1 - number)
    return names.early_year.format(year=number) if number < 100 else str(number)


def _bound(bound: Bound, names: DateWords, detail: Detail) -> str:
    text = _plain(bound, names, detail)
    if bound.approximate:
        text = names.about.format(date=text)
    return names.perhaps.format(date=text) if bound.uncertain else text


def _plain(bound: Bound, names: DateWords, detail: Detail) -> str:
    """A bound without its qualifier."""
    lo, hi = bound.days
    number, month, day = calendar_date(lo)
    if bound.precision > Precision.YEAR:
        return _digits_unknown(bound, number, calendar_date(hi)[0], names)
    if detail is Detail.YEARS or bound.precision is Precision.YEAR:
        return year(number, names)
    if bound.precision is Precision.SEASON:
        return _season(number, month, names)
    name = _month(month, names, detail)
    if bound.precision is Precision.MONTH:
        return names.month.format(month=name, year=year(number, names))
    return names.day.format(day=day, month=name, year=year(number, names))


def _month(month: int, names: DateWords, detail: Detail) -> str:
    return (names.short_months if detail is Detail.SHORT else names.months)[month - 1]


def _season(number: int, month: int, names: DateWords) -> str:
    season = names.seasons[month // 3 - 1]
    if month != 12:
        return names.season.format(season=season, year=year(number, names))
    return names.winter.format(season=season, year=_year_range(number, number + 1, names))


def _digits_unknown(bound: Bound, first: int, last: int, names: DateWords) -> str:
    """A decade, a century, a millennium. Decades before Christ are told by their years: 440–431 BC is no "430s"."""
    if bound.precision is Precision.DECADE and first > 0:
        return names.decade.format(year=first)
    if bound.precision is Precision.CENTURY:
        count = (first if last > 0 else -last) // 100 + 1
        ordinal = names.ordinals[count - 1]
        text = names.century.format(ordinal=ordinal)
        return text if last > 0 else names.before_christ.format(year=text)
    return _year_range(first, last, names)


def _year_range(first: int, last: int, names: DateWords) -> str:
    """Two years: "1934–36" in one century, "1878–1953" across, "500–479 BC", "44 BC – AD 14"."""
    if last <= 0:
        return names.before_christ.format(year=names.joined.format(start=1 - first, end=1 - last))
    if first < 100:
        return names.apart.format(start=year(first, names), end=year(last, names))
    if first // 100 == last // 100:
        return names.joined.format(start=first, end=f"{last % 100:02d}")
    return names.joined.format(start=first, end=last)


def _interval(start: Bound, end: Bound, names: DateWords, detail: Detail) -> str:
    """Two known ends; what they have in common is said once."""
    qualified = any((start.approximate, start.uncertain, end.approximate, end.uncertain))
    if not qualified and max(start.precision, end.precision) <= Precision.YEAR:
        text = _common(start, end, names, detail)
        if text:
            return text
    if detail in {Detail.MONTHS, Detail.SHORT}:
        start, end = _by_month(start), _by_month(end)
    first, last = _bound(start, names, detail), _bound(end, names, detail)
    return first if first == last else names.apart.format(start=first, end=last)


def _by_month(bound: Bound) -> Bound:
    """A day as its month; anything coarser as it is."""
    return replace(bound, precision=Precision.MONTH) if bound.precision is Precision.DAY else bound


def _common(start: Bound, end: Bound, names: DateWords, detail: Detail) -> str:
    """The interval with its common year or month said once; "" where they share none."""
    first, month, day = calendar_date(start.days[0])
    last, end_month, end_day = calendar_date(end.days[0])
    precision = max(start.precision, end.precision)
    if detail is Detail.YEARS or start.precision == end.precision == Precision.YEAR:
        return year(first, names) if first == last else _year_range(first, last, names)
    if first != last or precision > Precision.MONTH:
        return ""
    if start.precision == end.precision == Precision.DAY:
        if month == end_month:
            days = str(day) if day == end_day else names.days_of_month.format(start=day, end=end_day)
            return names.day.format(day=days, month=_month(month, names, detail), year=year(first, names))
        if detail is Detail.FULL:
            begin = names.day_of_month.format(day=day, month=_month(month, names, detail))
            return names.apart.format(start=begin, end=_bound(end, names, detail))
    elif start.precision != end.precision and detail is Detail.FULL:
        return ""
    return _months(first, (month, end_month), names, detail)


def _months(number: int, ends: tuple[int, int], names: DateWords, detail: Detail) -> str:
    """Months of one year: "May – December 1927", short "May–Dec 1927"."""
    first, last = (_month(month, names, detail) for month in ends)
    pattern = names.joined if detail is Detail.SHORT else names.apart
    span = first if first == last else pattern.format(start=first, end=last)
    return names.month.format(month=span, year=year(number, names))
