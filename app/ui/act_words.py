"""What a student did, in words: the text of the undo bar, and with "Undo:" before it that of the Edit menu."""

from PySide6.QtCore import QCoreApplication

from app.domain.acts import Act, Done

translate = QCoreApplication.translate

_LONGEST_SUBJECT = 60
"""Characters of a subject that are shown; a point of a plan can be a whole sentence."""


def done_words(done: Done) -> str:
    """One sentence: "Removed “Munich” from the plan.", or without a subject "Removed evidence from the plan."."""
    named, plain = _sentences(done.act)
    if not done.subject or not named:
        return plain
    return named.format(subject=_shortened(done.subject))


def _shortened(subject: str) -> str:
    text = " ".join(subject.split())
    if len(text) <= _LONGEST_SUBJECT:
        return text
    return text[: _LONGEST_SUBJECT - 1].rstrip() + "…"


def _sentences(act: Act) -> tuple[str, str]:
    """With a subject and without; the first is "" where the act has none."""
    return (_of_cards() | _of_plans() | _of_evidence() | _of_content())[act]


def _of_cards() -> dict[Act, tuple[str, str]]:
    return {
        Act.ANSWER: (
            translate("acts", "Answered “{subject}”."),
            translate("acts", "Answered a card."),
        ),
        Act.DRILL: ("", translate("acts", "Finished a drill.")),
        Act.LEARN: (
            translate("acts", "“{subject}” is now among your cards."),
            translate("acts", "Added a card."),
        ),
        Act.NOT_TODAY: (
            translate("acts", "“{subject}” will not be asked today."),
            translate("acts", "Put a card off until tomorrow."),
        ),
        Act.SET_ASIDE: (
            translate("acts", "Set “{subject}” aside."),
            translate("acts", "Set a card aside."),
        ),
        Act.TAKE_UP: (
            translate("acts", "Took up “{subject}” again."),
            translate("acts", "Took up a card again."),
        ),
        Act.KEEP_ATTEMPT: ("", translate("acts", "Kept what you wrote from memory.")),
    }


def _of_plans() -> dict[Act, tuple[str, str]]:
    return {
        Act.NEW_PLAN: (
            translate("acts", "Began a plan for “{subject}”."),
            translate("acts", "Began a plan."),
        ),
        Act.DELETE_PLAN: (
            translate("acts", "Deleted the plan for “{subject}”."),
            translate("acts", "Deleted a plan."),
        ),
        Act.EDIT_TEXT: ("", translate("acts", "Changed the text of the plan.")),
        Act.ADD_PARAGRAPH: ("", translate("acts", "Added a paragraph.")),
        Act.REMOVE_PARAGRAPH: (
            translate("acts", "Removed the paragraph “{subject}”."),
            translate("acts", "Removed a paragraph."),
        ),
        Act.MOVE_PARAGRAPH: (
            translate("acts", "Moved the paragraph “{subject}”."),
            translate("acts", "Moved a paragraph."),
        ),
        Act.SET_STANCE: ("", translate("acts", "Changed how a paragraph stands to the question.")),
        Act.CHOOSE_PROFILE: ("", translate("acts", "Changed the exam paper of the plan.")),
    }


def _of_evidence() -> dict[Act, tuple[str, str]]:
    return {
        Act.ADD_EVIDENCE: (
            translate("acts", "Added “{subject}” to the plan."),
            translate("acts", "Added evidence to the plan."),
        ),
        Act.REMOVE_EVIDENCE: (
            translate("acts", "Removed “{subject}” from the plan."),
            translate("acts", "Removed evidence from the plan."),
        ),
        Act.MOVE_EVIDENCE: (
            translate("acts", "Moved “{subject}”."),
            translate("acts", "Moved evidence."),
        ),
        Act.MARK_CONTEXT: (
            translate("acts", "Marked “{subject}” as context."),
            translate("acts", "Marked evidence as context."),
        ),
    }


def _of_content() -> dict[Act, tuple[str, str]]:
    return {
        Act.EDIT_ITEM: (translate("acts", "Changed “{subject}”."), translate("acts", "Changed an entry.")),
        Act.ADD_ITEM: (translate("acts", "Added “{subject}”."), translate("acts", "Added an entry.")),
        Act.DELETE_ITEM: (translate("acts", "Deleted “{subject}”."), translate("acts", "Deleted an entry.")),
        Act.SET_EXAM: ("", translate("acts", "Changed the exam.")),
        Act.SETTING: ("", translate("acts", "Changed a preference.")),
    }
