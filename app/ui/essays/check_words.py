"""A remark of the examiner's eye in words, and where its jump goes."""

from PySide6.QtCore import QCoreApplication

from app.domain.plans.checks.remarks import JUDGEMENT, THESIS, WHOLE_PLAN, Remark

translate = QCoreApplication.translate


def remark_words(remark: Remark, item: str = "") -> str:
    """The remark as one sentence. `item` is the title of the evidence it speaks of."""
    count = int(remark.facts.get("count", 0))
    return _sentences(count)[_key(remark)].format(**{**remark.facts, "item": item})


def jump_words(remark: Remark) -> str:
    """The link under a remark; "" where it concerns the whole plan."""
    if remark.target == WHOLE_PLAN:
        return ""
    if remark.target == THESIS:
        return translate("checks", "Go to the thesis")
    if remark.target == JUDGEMENT:
        return translate("checks", "Go to judgement")
    return translate("checks", "Go to paragraph {paragraph}").format(**remark.facts)


def _key(remark: Remark) -> str:
    return f"K13-{remark.facts['missing']}" if remark.check == "K13" else remark.check


def _sentences(count: int) -> dict[str, str]:
    return {
        "K1": translate("checks", "Paragraph {paragraph} has no evidence."),
        "K2": translate("checks", "Paragraph {paragraph} has no evidence with a year."),
        "K3": translate("checks", "“{item}” in paragraph {paragraph} is outside the period of the question."),
        "K5": translate(
            "checks",
            "“{item}” stands in paragraphs {other} and {paragraph}. Say in each why it is there, or keep one.",
        ),
        "K9": translate("checks", "Paragraph {paragraph} has evidence but no “because”."),
        "K10": translate("checks", "Paragraph {paragraph} has no link back to the question."),
        "K11-thesis": translate("checks", "The plan has no thesis: your answer in one sentence."),
        "K11-judgement": translate("checks", "The plan has no judgement yet."),
        "K13-for": translate(
            "checks", "The question asks you to weigh both sides. No paragraph supports it yet."
        ),
        "K13-against": translate(
            "checks", "The question asks you to weigh both sides. No paragraph challenges it yet."
        ),
        "K13-both": translate(
            "checks", "The question asks you to weigh both sides. Say of each paragraph which side it is on."
        ),
        "K21-many": translate(
            "checks", "%n paragraph(s): this paper leaves time for about {most}.", "", count
        ),
        "K21-few": translate("checks", "%n paragraph(s): this paper wants at least {fewest}.", "", count),
    }
