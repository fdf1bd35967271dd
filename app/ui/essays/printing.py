"""`Printing`: a plan out of the program, as print, PDF or Markdown. Qt's printing is imported when it is used."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from app.domain.errors import FootholdError
from app.domain.items import Question
from app.domain.plans.document import Plan
from app.domain.plans.markdown import Headings, Piece, as_markdown
from app.services.whole_files import write_whole
from app.ui import labels
from app.ui.context import Context
from app.ui.essays.evidence_book import EvidenceBook
from app.ui.essays.menus import add, open_under
from app.ui.essays.paper import Paper, as_document, lay_out, plan_lines, save_pdf

_NAME_LENGTH = 60


class Printing(QObject):
    """Asks how, then does it."""

    def __init__(self, context: Context, book: EvidenceBook, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._book = book
        self._owner = parent

    def open_menu(self, button: QWidget, plan: Plan, question: Question) -> None:
        """Ask for the paper and what to do with it."""
        menu = QMenu(self._owner)
        for paper, saving, printing in (
            (Paper.CARD, self.tr("Save as an A6 card (PDF)…"), self.tr("Print on an A6 card…")),
            (Paper.A4, self.tr("Save as an A4 page (PDF)…"), self.tr("Print on an A4 page…")),
        ):
            add(menu, saving, partial(self.save_pdf, plan, question, paper))
            add(menu, printing, partial(self.print_plan, plan, question, paper))
            menu.addSeparator()
        add(menu, self.tr("Save as Markdown…"), partial(self.save_markdown, plan, question))
        open_under(button, menu)

    def save_pdf(self, plan: Plan, question: Question, paper: Paper) -> None:
        """Write the plan as PDF."""
        file = self._ask_file(plan, question, self.tr("PDF file (*.pdf)"), ".pdf")
        if file is None:
            return
        title = plan.body.title or question.text
        lines = list(plan_lines(plan, question.text, self._book, paper))
        try:
            save_pdf(as_document(lines, self._context.look, paper), paper, file, title)
        except FootholdError as error:
            self._context.requests.report.emit(error)
            return
        self._say_saved(file)

    def print_plan(self, plan: Plan, question: Question, paper: Paper) -> None:
        """Print the plan on a printer the student chooses."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 -- only who prints pays for it

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        lay_out(printer, paper)
        dialog = QPrintDialog(printer, self._owner)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        lines = list(plan_lines(plan, question.text, self._book, paper))
        document = as_document(lines, self._context.look, paper)
        dialog.accepted.connect(lambda: document.print_(printer))
        dialog.setModal(True)
        dialog.show()

    def save_markdown(self, plan: Plan, question: Question) -> None:
        """Write the plan as Markdown."""
        file = self._ask_file(plan, question, self.tr("Markdown file (*.md)"), ".md")
        if file is None:
            return
        try:
            write_whole(file, self._markdown(plan, question))
        except FootholdError as error:
            self._context.requests.report.emit(error)
            return
        self._say_saved(file)

    def _markdown(self, plan: Plan, question: Question) -> str:
        headings = Headings(
            thesis=self.tr("Thesis"),
            because=self.tr("Because"),
            link=self.tr("Link"),
            judgement=self.tr("Judgement"),
            sources=self.tr("Sources"),
            attributed=self.tr("attributed"),
        )
        rows = {uid: row for uid in plan.body.items if (row := self._book.row(uid)) is not None}
        pieces = {uid: Piece(row.item, row.speaker) for uid, row in rows.items()}
        return as_markdown(plan.body, question.text, pieces, labels.historical, headings)

    def _ask_file(self, plan: Plan, question: Question, kind: str, ending: str) -> Path | None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = _file_name(plan.body.title or question.text) + ending
        chosen, _kind = QFileDialog.getSaveFileName(
            self._owner, self.tr("Save the plan"), str(Path(folder) / name), kind
        )
        if not chosen:
            return None
        file = Path(chosen)
        return file if file.suffix else file.with_suffix(ending)

    def _say_saved(self, file: Path) -> None:
        self._context.requests.status.emit(self.tr("Saved as {file}").format(file=file.name))


def _file_name(words: str) -> str:
    """A name every system takes: letters, digits and spaces of the question."""
    plain = "".join(letter if letter.isalnum() or letter in " -’" else " " for letter in words)
    return " ".join(plain.split())[:_NAME_LENGTH].strip()
