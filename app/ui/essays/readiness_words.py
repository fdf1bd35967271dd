"""A paragraph's readiness in words: a percentage only where enough answers stand behind it."""

from PySide6.QtCore import QCoreApplication

from app.domain.plans.readiness import ParagraphReadiness, ParagraphState, PlanReadiness
from app.ui import labels

translate = QCoreApplication.translate


def state_of(entry: ParagraphReadiness | None) -> ParagraphState:
    """The square of a paragraph; hollow where nothing is begun."""
    return entry.state if entry else ParagraphState.HOLLOW


def short(entry: ParagraphReadiness | None, plan: PlanReadiness | None) -> str:
    """What stands beside the square: "91 %", "estimate" or "nothing yet"."""
    if entry is None or not entry.pieces:
        return translate("readiness", "nothing yet")
    if plan is None or plan.is_estimate:
        return translate("readiness", "estimate")
    return labels.percent(entry.share)


def aloud(entry: ParagraphReadiness | None, plan: PlanReadiness | None) -> str:
    """The square and what stands beside it, as a screen reader says them."""
    words = {
        ParagraphState.FULL: translate("readiness", "secure"),
        ParagraphState.HALF: translate("readiness", "nearly secure"),
        ParagraphState.HOLLOW: translate("readiness", "not secure yet"),
    }[state_of(entry)]
    return translate("readiness", "{state}, {number}").format(state=words, number=short(entry, plan))
