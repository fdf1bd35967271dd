"""What can go wrong in a way a student can be told about: kinds with their facts, never sentences.

The sentences stand in `app.services.sentences`, one per kind; the window translates them. Anything that is
not a `FootholdError` is a bug and reaches the crash dialog.
"""


class FootholdError(Exception):
    """A problem that can be explained. `facts` fill the placeholders of the kind's sentence."""

    def __init__(self, **facts: str | int) -> None:
        super().__init__(", ".join(f"{name}={value}" for name, value in facts.items()))
        self.facts = facts


class DateProblem(FootholdError):
    """A text that is not a date we can store. Facts: text."""


class PackProblem(FootholdError):
    """A pack that cannot be installed. Facts: file, line (0 = the whole file), what, remedy.

    `what` and `remedy` are keys of `PACK_FAULTS` and `PACK_REMEDIES` in `app.services.sentences`, so that the domain
    holds no prose; `value` is the offending text where there is one. Some kinds carry more: column, allowed, found, wanted.
    """


class DataFolderProblem(FootholdError):
    """The data folder cannot be read or written. Facts: folder, reason."""


class NotADatabase(FootholdError):
    """The database file is damaged or something else. Facts: file."""


class NewerDatabase(FootholdError):
    """A later Foothold wrote this database; it is left untouched. Facts: file."""


class DiskFull(FootholdError):
    """There is no room to keep the last action; nothing was changed. Facts: folder."""


class AlreadyOpen(FootholdError):
    """Another Foothold writes to this data folder. Facts: folder, holder (its computer), purpose ("window" or "command")."""


class SegmentProblem(FootholdError):
    """A file with another machine's work that is not whole; nothing of it was taken in. Facts: file."""


class OvertakenUndo(FootholdError):
    """Something newer changed what was to be undone; nothing was done. Facts: act, subject."""


class NotFound(FootholdError):
    """A name that is not there. Facts: kind, name."""


class NotWritten(FootholdError):
    """A file the student asked for could not be written; nothing else changed. Facts: file, reason."""
