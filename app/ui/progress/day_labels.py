"""Days of the student's own life as they stand under a bar: "Fri 17", "23 Feb"."""

from app.domain.moments import calendar_day
from app.ui import labels
from app.ui.labels import translate


def weekday_and_day(study_day: int) -> str:
    """The day as "Fri 17"."""
    day = calendar_day(study_day)
    return translate("dates short", "{weekday} {day}").format(
        weekday=_short_weekdays()[day.weekday()], day=day.day
    )


def day_and_month(study_day: int) -> str:
    """The day as "23 Feb"."""
    day, words = calendar_day(study_day), labels.date_words()
    return words.day_of_month.format(day=day.day, month=words.short_months[day.month - 1])


def _short_weekdays() -> tuple[str, ...]:
    return (
        translate("dates short", "Mon"),
        translate("dates short", "Tue"),
        translate("dates short", "Wed"),
        translate("dates short", "Thu"),
        translate("dates short", "Fri"),
        translate("dates short", "Sat"),
        translate("dates short", "Sun"),
    )
