"""What the status row says of a plan, and which keys work in its editor."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.domain.dates.historical import HistoricalDate
from app.domain.plans.checks.evidence import is_dated
from app.domain.plans.document import PlanBody
from app.domain.plans.readiness import is_begun
from app.ui.page import KeyHintText

translate = QCoreApplication.translate


def plan_status(body: PlanBody, dates: Mapping[str, HistoricalDate | None]) -> str:
    """How much there is: "4 paragraphs · 14 pieces of evidence, 13 dated"."""
    begun = [paragraph for paragraph in body.paragraphs if is_begun(paragraph)]
    uses = [use for paragraph in begun for use in paragraph.evidence]
    # Plain names, because lupdate overlooks a text whose number is an expression.
    count, pieces = len(begun), len(uses)
    if not uses:
        return translate("plan status", "%n point(s)", "", count)
    return translate("plan status", "{paragraphs} · {pieces}, {dated} dated").format(
        paragraphs=translate("plan status", "%n paragraph(s)", "", count),
        pieces=translate("plan status", "%n piece(s) of evidence", "", pieces),
        dated=sum(is_dated(dates.get(use.item)) for use in uses),
    )


def editor_hints(*, is_just_begun: bool) -> tuple[KeyHintText, ...]:
    """The keys that matter most just now."""
    pane = (translate("plan status", "F6"),)
    if is_just_begun:
        return (
            KeyHintText(pane, translate("plan status", "evidence")),
            KeyHintText((translate("plan status", "Ctrl N"),), translate("plan status", "next point")),
            KeyHintText((translate("plan status", "Ctrl Z"),), translate("plan status", "undo")),
        )
    return (
        KeyHintText(pane, translate("plan status", "next pane")),
        KeyHintText((translate("plan status", "Enter"),), translate("plan status", "add to a paragraph")),
        KeyHintText((translate("plan status", "Alt"), "↑", "↓"), translate("plan status", "move paragraph")),
    )
