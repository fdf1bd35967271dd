"""What a student did, by kind: the label of every undoable action.

A kind and a subject, never a sentence: the window words them ("Removed “Munich”"), so that a label kept in the
log can be read in another language later.
"""

from dataclasses import dataclass
from enum import StrEnum


class Act(StrEnum):
    """Everything that can be undone. The value is stored with the action; names may be added, never reused."""

    # answering and cards
    ANSWER = "answer"
    DRILL = "drill"
    LEARN = "learn"
    NOT_TODAY = "not-today"
    SET_ASIDE = "set-aside"
    TAKE_UP = "take-up"
    KEEP_ATTEMPT = "keep-attempt"
    # plans
    NEW_PLAN = "new-plan"
    DELETE_PLAN = "delete-plan"
    EDIT_TEXT = "edit-text"
    ADD_PARAGRAPH = "add-paragraph"
    REMOVE_PARAGRAPH = "remove-paragraph"
    MOVE_PARAGRAPH = "move-paragraph"
    ADD_EVIDENCE = "add-evidence"
    REMOVE_EVIDENCE = "remove-evidence"
    MOVE_EVIDENCE = "move-evidence"
    MARK_CONTEXT = "mark-context"
    SET_STANCE = "set-stance"
    CHOOSE_PROFILE = "choose-profile"
    # content, exams, options
    EDIT_ITEM = "edit-item"
    ADD_ITEM = "add-item"
    DELETE_ITEM = "delete-item"
    SET_EXAM = "set-exam"
    SETTING = "setting"


@dataclass(frozen=True, slots=True)
class Done:
    """One action as undo names it: its kind and what it was done to (a title, a point, a quotation; may be empty)."""

    act: Act
    subject: str = ""
