"""The four ways a piece can be marked, in words."""

from PySide6.QtCore import QCoreApplication

from app.domain.plans.recall import Outcome

translate = QCoreApplication.translate


def outcome_words(outcome: Outcome) -> str:
    """One word or two."""
    return {
        Outcome.HIT: translate("recall", "Recalled"),
        Outcome.PARTIAL: translate("recall", "Partly"),
        Outcome.WRONG_DATE: translate("recall", "Wrong date"),
        Outcome.MISS: translate("recall", "Missed"),
    }[outcome]
