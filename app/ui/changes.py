"""`Changes`: the one announcement after every change, so that pages which show the same thing never know each other."""

from PySide6.QtCore import QObject, Signal


class Changes(QObject):
    """Says what is now different. Emitted after the commit, by whoever called the service, with uids and frozen values.

    Signals:
        topic_changed(str): content of this topic was added, edited, removed or replaced.
        cards_changed(object): a frozenset of card uids whose memory, due day or place in the queue differs.
        items_changed(object): a frozenset of uids of events, quotes, people, terms, links, questions.
        plans_changed(object): a frozenset of plan uids with a new head, deleted or brought back.
        settings_changed(object): the new `app.domain.settings.Settings`.
        exam_changed(str): exam day or board of this topic.
    """

    topic_changed = Signal(str)
    cards_changed = Signal(object)
    items_changed = Signal(object)
    plans_changed = Signal(object)
    settings_changed = Signal(object)
    exam_changed = Signal(str)
