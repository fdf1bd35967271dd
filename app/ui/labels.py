"""Words for values: enum → text, date → text, error → sentence. The one place where the window names what the domain means.

Every text goes through `QCoreApplication.translate`, written out at its call so that lupdate finds it.
"""

from functools import cache
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.acts import Done
from app.domain.cards import PromptKind, Rating
from app.domain.dates import wording
from app.domain.dates.historical import HistoricalDate
from app.domain.errors import FootholdError, OvertakenUndo
from app.domain.items import ItemKind
from app.domain.marked import Verdict
from app.domain.moments import calendar_day
from app.domain.plans.checks.remarks import Severity
from app.domain.plans.document import Stance
from app.domain.plans.readiness import Answerable
from app.services.sentences import sentence
from app.ui.act_words import done_words

translate = QCoreApplication.translate

_MANY_DAYS: Final = 60
"""From so many days on an interval is told in months."""

_DAYS_IN_MONTH: Final = 30.44
_DAYS_IN_YEAR: Final = 365.25


def error_sentence(error: FootholdError) -> str:
    """What happened, what was kept, what to do."""
    if isinstance(error, OvertakenUndo) and not error.facts["subject"]:
        error = OvertakenUndo(subject=translate("labels", "What you did last"))
    return sentence(error, lambda template: translate("sentences", template))


# Answers


def rating(value: Rating) -> str:
    """The name of a rating button."""
    return {
        Rating.Again: translate("labels", "Not yet"),
        Rating.Hard: translate("labels", "Shaky"),
        Rating.Good: translate("labels", "Knew it"),
        Rating.Easy: translate("labels", "Too easy"),
    }[value]


def prompt(kind: PromptKind) -> str:
    """What a card asks for, as a heading or a row's name."""
    return {
        PromptKind.COMPLETE: translate("labels", "The words"),
        PromptKind.WHO: translate("labels", "Who said it"),
        PromptKind.WHEN: translate("labels", "The date"),
        PromptKind.POINT: translate("labels", "The point"),
        PromptKind.ORDER: translate("labels", "The order"),
        PromptKind.SLIP: translate("labels", "The slip"),
    }[kind]


def interval(days: int) -> str:
    """When a card comes back, within a sentence: "later today", "tomorrow", "in 9 days", "in 3 months"."""
    if days <= 0:
        return translate("labels", "later today")
    if days == 1:
        return translate("labels", "tomorrow")
    if days < _MANY_DAYS:
        return translate("labels", "in %n day(s)", "", days)
    # Plain names, because lupdate overlooks a text whose number is an expression.
    months, years = round(days / _DAYS_IN_MONTH), round(days / _DAYS_IN_YEAR)
    if days < 2 * _DAYS_IN_YEAR:
        return translate("labels", "in %n month(s)", "", months)
    return translate("labels", "in %n year(s)", "", years)


def minutes(count: int) -> str:
    """A length of time: "1 minute", "20 minutes"."""
    return translate("labels", "%n minute(s)", "", count)


def percent(share: float) -> str:
    """A share 0 … 1 as a percentage."""
    return translate("labels", "{number} %").format(number=round(share * 100))


def in_one_line(*parts: str) -> str:
    """Parts that stand in one line; empty ones are left out."""
    return translate("labels", " · ", "between parts of one line").join(part for part in parts if part)


def capital(sentence: str) -> str:
    """A sentence made of parts, with a large first letter."""
    return sentence[:1].upper() + sentence[1:]


# Content


def item_kind(kind: ItemKind) -> str:
    """What an item is, as a row or a heading names it."""
    return {
        ItemKind.EVENT: translate("labels", "Event"),
        ItemKind.LINK: translate("labels", "Link"),
        ItemKind.QUOTE: translate("labels", "Quotation"),
        ItemKind.PERSON: translate("labels", "Person"),
        ItemKind.TERM: translate("labels", "Term"),
        ItemKind.QUESTION: translate("labels", "Question"),
    }[kind]


def importance(weight: int) -> str:
    """How much an event matters: 3 key, 2 useful, 1 extra."""
    if weight >= 3:
        return translate("labels", "Key")
    return translate("labels", "Useful") if weight == 2 else translate("labels", "Extra")


def verdict(value: Verdict) -> str:
    """What checking a claim came to, worded kindly."""
    return {
        Verdict.RIGHT: translate("labels", "Right"),
        Verdict.TYPO: translate("labels", "Slip of the pen"),
        Verdict.MISLEADING: translate("labels", "Needs care"),
        Verdict.WRONG: translate("labels", "Not so"),
        Verdict.UNVERIFIABLE: translate("labels", "No source found"),
    }[value]


# Plans


def answerable(word: Answerable) -> str:
    """Whether a question could be answered today."""
    return {
        Answerable.YES: translate("labels", "Yes"),
        Answerable.NEARLY: translate("labels", "Nearly"),
        Answerable.NOT_YET: translate("labels", "Not yet"),
        Answerable.EMPTY: translate("labels", "Nothing in it yet"),
    }[word]


def answerable_aloud(word: Answerable, secure: int, paragraphs: int) -> str:
    """The squares as a screen reader says them: "Nearly: 2 of 4 paragraphs secure"."""
    if word is Answerable.EMPTY:
        return answerable(word)
    return translate("labels", "{word}: {secure} of %n paragraph(s) secure", "", paragraphs).format(
        word=answerable(word), secure=secure
    )


def stance(value: Stance) -> str:
    """How a paragraph stands to the question."""
    return {
        Stance.NEUTRAL: translate("labels", "Neutral"),
        Stance.SUPPORTS: translate("labels", "Supports"),
        Stance.CHALLENGES: translate("labels", "Challenges"),
        Stance.QUALIFIES: translate("labels", "Qualifies"),
    }[value]


def severity(value: Severity) -> str:
    """The word before a check."""
    return {
        Severity.FIX: translate("labels", "Fix"),
        Severity.LOOK: translate("labels", "Look"),
        Severity.HINT: translate("labels", "Hint"),
    }[value]


# Acts


def done(what: Done) -> str:
    """An action that was done, as the undo bar says it: "Removed “Munich”."."""
    return done_words(what)


def undo(what: Done) -> str:
    """The Edit menu's Undo."""
    return translate("labels", "Undo: {act}").format(act=done_words(what).rstrip("."))


def redo(what: Done) -> str:
    """The Edit menu's Redo."""
    return translate("labels", "Redo: {act}").format(act=done_words(what).rstrip("."))


# Dates


@cache
def date_words() -> wording.DateWords:
    """The names and patterns of dates in the language of the window; read once, cleared when a translator comes."""
    return wording.DateWords(
        months=month_names(),
        short_months=(
            translate("dates short", "Jan"),
            translate("dates short", "Feb"),
            translate("dates short", "March"),
            translate("dates short", "April"),
            translate("dates short", "May"),
            translate("dates short", "June"),
            translate("dates short", "July"),
            translate("dates short", "Aug"),
            translate("dates short", "Sept"),
            translate("dates short", "Oct"),
            translate("dates short", "Nov"),
            translate("dates short", "Dec"),
        ),
        seasons=(
            translate("dates", "Spring"),
            translate("dates", "Summer"),
            translate("dates", "Autumn"),
            translate("dates", "Winter"),
        ),
        ordinals=wording.ENGLISH.ordinals,
        day=translate("dates", "{day} {month} {year}"),
        day_of_month=translate("dates", "{day} {month}"),
        month=translate("dates", "{month} {year}"),
        season=translate("dates", "{season} {year}"),
        winter=translate("dates winter", "{season} {year}"),
        decade=translate("dates", "{year}s"),
        century=translate("dates", "{ordinal} century"),
        before_christ=translate("dates", "{year} BC"),
        early_year=translate("dates", "AD {year}"),
        about=translate("dates", "c. {date}"),
        perhaps=translate("dates", "{date}?"),
        before=translate("dates", "before {date}"),
        since=translate("dates", "from {date}"),
        born=translate("dates", "born {date}"),
        unknown=translate("dates", "?"),
        joined=translate("dates", "{start}–{end}"),
        apart=translate("dates", "{start} – {end}"),
        days_of_month=translate("dates days", "{start}–{end}"),
    )


def month_names() -> tuple[str, ...]:
    """The twelve months from January."""
    return (
        translate("dates", "January"),
        translate("dates", "February"),
        translate("dates", "March"),
        translate("dates", "April"),
        translate("dates", "May"),
        translate("dates", "June"),
        translate("dates", "July"),
        translate("dates", "August"),
        translate("dates", "September"),
        translate("dates", "October"),
        translate("dates", "November"),
        translate("dates", "December"),
    )


def weekday_names() -> tuple[str, ...]:
    """The seven days from Monday."""
    return (
        translate("dates", "Monday"),
        translate("dates", "Tuesday"),
        translate("dates", "Wednesday"),
        translate("dates", "Thursday"),
        translate("dates", "Friday"),
        translate("dates", "Saturday"),
        translate("dates", "Sunday"),
    )


def historical(date: HistoricalDate | None) -> str:
    """A date of the past in full: "17 July – 1 September 1928"; "" for None."""
    return wording.words(date, date_words()) if date else ""


def historical_short(date: HistoricalDate | None) -> str:
    """A date of the past where there is little room: "July–Sept 1928"."""
    return wording.short(date, date_words()) if date else ""


def historical_years(date: HistoricalDate | None) -> str:
    """Only the years: "1936–39"."""
    return wording.years(date, date_words()) if date else ""


def lifetime(date: HistoricalDate | None) -> str:
    """A person's years: "1878–1953", "born 1951"."""
    return wording.lifetime(date, date_words()) if date else ""


def day_words(study_day: int) -> str:
    """A day of the student's own life: "Thursday 16 April"."""
    day = calendar_day(study_day)
    return translate("dates", "{weekday} {day} {month}").format(
        weekday=weekday_names()[day.weekday()], day=day.day, month=month_names()[day.month - 1]
    )


def day_words_with_year(study_day: int) -> str:
    """A day where the year matters: "16 April 2026"."""
    day = calendar_day(study_day)
    return date_words().day.format(day=day.day, month=month_names()[day.month - 1], year=day.year)
