"""`Requests`: what a page asks of the window. Pages never reach for each other; they emit, the window answers."""

from PySide6.QtCore import QObject, Signal


class Requests(QObject):
    """One object for the whole window; use as `context.requests.show_event.emit(uid)`.

    Signals:
        show_event(str): go to this event on the Timeline.
        show_quote(str): go to this quotation in Key quotes.
        show_question(str): open the plan of this question, or begin one.
        show_plan(str): open this plan.
        show_essay(str): open the student's essay, marked, at this claim ("" = at its beginning).
        add_to_plan(str): ask which paragraph shall use this event or quote.
        start_run(int): start a mixed run of so many minutes.
        go_today(): go to Today.
        invitation_answered(): the first line over the Timeline was used or closed; it is never to come back.
        report(object): a `FootholdError` to be told in the banner.
        did(object): a `Done` to be offered for undoing.
        status(str): one sentence for the status row.
        undo(): take the last action back.
    """

    show_event = Signal(str)
    show_quote = Signal(str)
    show_question = Signal(str)
    show_plan = Signal(str)
    show_essay = Signal(str)
    add_to_plan = Signal(str)
    start_run = Signal(int)
    go_today = Signal()
    invitation_answered = Signal()
    report = Signal(object)
    did = Signal(object)
    status = Signal(str)
    undo = Signal()
