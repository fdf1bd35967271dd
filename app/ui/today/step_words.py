"""Words for the steps of a run: the act, and why it is there. Facts come in, sentences go out."""

from app.domain.dates.historical import HistoricalDate
from app.domain.dates.julian import calendar_date
from app.domain.runs.steps import RunStep, StepKind, StepReason
from app.ui import labels
from app.ui.labels import translate

_LONGEST_POINT = 64
"""Letters of a point that are shown: enough to know it by, and one line."""


def number(count: int) -> str:
    """A small number within a sentence, written out; figures from thirteen on."""
    words = (
        translate("numbers", "no"),
        translate("numbers", "one"),
        translate("numbers", "two"),
        translate("numbers", "three"),
        translate("numbers", "four"),
        translate("numbers", "five"),
        translate("numbers", "six"),
        translate("numbers", "seven"),
        translate("numbers", "eight"),
        translate("numbers", "nine"),
        translate("numbers", "ten"),
        translate("numbers", "eleven"),
        translate("numbers", "twelve"),
    )
    return words[count] if 0 <= count < len(words) else str(count)


def act(step: RunStep) -> str:
    """What is done in a step, as its heading."""
    if step.kind is StepKind.CARDS:
        return _recall(step)
    if step.kind is StepKind.MEET:
        return _meet(step)
    if step.kind is StepKind.ORDER:
        return translate("today", "Put {count} events in order, {first} to {last}").format(
            count=number(step.count), first=_year(step.first), last=_year(step.last, of_end=True)
        )
    return _plan(step)


def why(step: RunStep) -> str:
    """Why a step is there, as the line under its heading."""
    if step.kind in {StepKind.CARDS, StepKind.MEET}:
        return _why_cards(step)
    if step.kind is StepKind.ORDER:
        if step.reason is StepReason.FIRST_LOOK:
            return translate("today", "See how the story runs before you learn its dates.")
        return translate("today", "They are the ones whose dates you know least.")
    return _why_plan(step)


def _recall(step: RunStep) -> str:
    count = step.count
    if step.quotations == count:
        return translate("today", "Recall the quotation(s) you are about to lose", "", count)
    if step.dates == count:
        return translate("today", "Recall the date(s) you are about to lose", "", count)
    if step.points == count:
        return translate("today", "Recall the point(s) you are about to lose", "", count)
    return translate("today", "Recall what you are about to lose")


def _meet(step: RunStep) -> str:
    return translate("today", "Meet {kinds} worth knowing").format(kinds=_kinds(step))


def _why_cards(step: RunStep) -> str:
    if step.reason is StepReason.HOLDS_UP:
        return " ".join(part for part in (_how_many(step), _holding(step)) if part)
    count = step.count
    if step.reason is StepReason.STARTER:
        return translate("today", "This topic starts with them.", "", count)
    if step.reason is StepReason.CHOSEN:
        return translate("today", "You chose to learn them.", "", count)
    due = translate("today", "Due today: a minute now saves ten later.")
    return " ".join(part for part in (_how_many(step), due) if part)


def _kinds(step: RunStep) -> str:
    """What is asked for, counted: "four quotations and one date"."""
    # Plain names, because lupdate overlooks a text whose number is an expression.
    quotations, dates, points = step.quotations, step.dates, step.points
    counts = (
        (quotations, translate("today", "{count} quotation(s)", "", quotations)),
        (dates, translate("today", "{count} date(s)", "", dates)),
        (points, translate("today", "{count} point(s)", "", points)),
    )
    kinds = [words.format(count=number(count)) for count, words in counts if count]
    if len(kinds) < 2:
        return "".join(kinds)
    both = translate("today", "{kinds} and {last_kind}")
    return both.format(kinds=", ".join(kinds[:-1]), last_kind=kinds[-1])


def _how_many(step: RunStep) -> str:
    """How many cards, and of which kinds where there are several; nothing where the heading has said it."""
    if step.kind is StepKind.MEET:
        return ""
    if step.count not in {step.quotations, step.dates, step.points}:
        return labels.capital(translate("today", "{kinds}.").format(kinds=_kinds(step)))
    if step.count == 1:
        return ""
    return labels.capital(translate("today", "{count} of them.").format(count=number(step.count)))


def _holding(step: RunStep) -> str:
    count, supporting = step.count, step.supporting
    if supporting == count:
        return translate("today", "They hold up “{point}”.", "", count).format(point=_point(step))
    holding = translate("today", "{count} of them hold(s) up “{point}”.", "", supporting)
    return labels.capital(holding.format(count=number(supporting), point=_point(step)))


def _plan(step: RunStep) -> str:
    return {
        StepReason.FIRST_PLAN: translate("today", "Make your first plan"),
        StepReason.NEXT_PLAN: translate("today", "Plan another question"),
        StepReason.UNFINISHED: translate("today", "Go on with your plan"),
        StepReason.THIN: translate("today", "Find evidence for paragraph {number}").format(
            number=step.number
        ),
    }.get(step.reason) or translate("today", "Go through paragraph {number} again").format(number=step.number)


def _why_plan(step: RunStep) -> str:
    point, count = _point(step) or step.title, step.number
    if step.reason is StepReason.FIRST_PLAN:
        words = translate("today", "“{title}” What you put in it is what you learn first.")
    elif step.reason is StepReason.NEXT_PLAN:
        words = translate("today", "“{title}” has no plan yet.")
    elif step.reason is StepReason.UNFINISHED and step.number == 0:
        words = translate("today", "“{title}” has no paragraph yet.")
    elif step.reason is StepReason.UNFINISHED:
        words = translate("today", "“{title}” has only {count} paragraph(s) so far.", "", count)
    elif step.reason is StepReason.THIN and step.supporting == 0:
        words = translate("today", "“{point}” rests on nothing yet.")
    elif step.reason is StepReason.THIN:
        words = translate("today", "“{point}” rests on one piece of evidence.")
    elif step.subject:
        words = translate("today", "“{point}” is your weakest paragraph.")
    else:
        words = translate("today", "It is the weakest paragraph of “{title}”.")
    return words.format(title=step.title, point=point, count=number(count))


def run_name(minutes: int) -> str:
    """The button's name, and what a run is called."""
    return translate("today", "Start %n minute(s)", "", minutes)


def heading(minutes: int, *, first_day: bool) -> str:
    """What stands over the button."""
    names = {
        5: (translate("today", "Five minutes, well spent"), translate("today", "A good first five minutes")),
        20: (
            translate("today", "Twenty minutes, well spent"),
            translate("today", "A good first twenty minutes"),
        ),
    }
    usual = (
        translate("today", "Forty-five minutes, well spent"),
        translate("today", "A good first forty-five minutes"),
    )
    return names.get(minutes, usual)[first_day]


def _year(date: HistoricalDate | None, *, of_end: bool = False) -> str:
    """The year a date begins or ends in; years before Christ as people count them."""
    if date is None:
        return ""
    day = date.latest if of_end and date.latest is not None else date.earliest
    if day is None:
        return labels.historical_years(date)
    year = calendar_date(day)[0]
    return str(year) if year > 0 else labels.date_words().before_christ.format(year=1 - year)


def _point(step: RunStep) -> str:
    """A paragraph's point as it is named within a sentence: its first words, without its full stop."""
    point = step.subject.rstrip(". ")
    if len(point) <= _LONGEST_POINT:
        return point
    return translate("today", "{beginning} …").format(
        beginning=point[:_LONGEST_POINT].rpartition(" ")[0].rstrip(",;: ")
    )
