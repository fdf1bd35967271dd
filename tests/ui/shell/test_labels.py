"""Words for values: each value has its own, and no error is left without a sentence."""

import pytest
from PySide6.QtCore import QTranslator

from app.domain import errors
from app.domain.acts import Act, Done
from app.domain.cards import PromptKind, Rating
from app.domain.dates.historical import HistoricalDate
from app.domain.items import ItemKind
from app.domain.marked import Verdict
from app.domain.plans.checks.remarks import Severity
from app.domain.plans.document import Stance
from app.domain.plans.readiness import Answerable
from app.services.sentences import SENTENCES, sentence
from app.ui import labels
from tests.plurals import TARGET
from tests.world import StillClock


def kinds_of_error():
    pending, found = [errors.FootholdError], []
    while pending:
        for kind in pending.pop().__subclasses__():
            if kind.__module__ == errors.__name__:
                found.append(kind)
                pending.append(kind)
    return found


@pytest.mark.parametrize(
    ("values", "label"),
    [
        (Rating, labels.rating),
        (PromptKind, labels.prompt),
        (ItemKind, labels.item_kind),
        (Verdict, labels.verdict),
        (Severity, labels.severity),
        (Stance, labels.stance),
        (Answerable, labels.answerable),
        (Act, lambda act: labels.done(Done(act))),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_every_value_has_words_of_its_own(qapp, values, label):
    words = [label(value) for value in values]

    assert all(words)
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("kind", kinds_of_error(), ids=lambda kind: kind.__name__)
def test_every_error_has_a_sentence_that_ends(kind):
    assert kind.__name__ in SENTENCES
    assert sentence(kind()).endswith(".")


def test_a_pack_problem_names_file_line_and_what_to_do(qapp):
    told = labels.error_sentence(errors.PackProblem(file="events.csv", line=214, what="w", remedy="r"))

    assert told.startswith("“events.csv”, line 214:")
    assert "Nothing was added, and your own work is unchanged." in told


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "later today"),
        (1, "tomorrow"),
        (9, "in 9 days"),
        (59, "in 59 days"),
        (61, "in 2 months"),
        (400, "in 13 months"),
        (1100, "in 3 years"),
    ],
)
def test_an_interval_is_told_as_people_tell_it(qapp, english, days, words):
    assert labels.interval(days) == words


@pytest.fixture
def english(qapp):
    translator = QTranslator()
    translator.load(str(TARGET.with_suffix(".qm")))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_days_of_a_students_life_have_their_weekday(qapp):
    day = StillClock()().study_day

    assert labels.day_words(day) == "Thursday 16 April"
    assert labels.day_words_with_year(day) == "16 April 2026"


def test_days_of_the_past_are_told_as_the_domain_tells_them(qapp):
    date = HistoricalDate.parse("1928-07-17/1928-09-01")

    assert labels.historical(date) == "17 July – 1 September 1928"
    assert labels.historical_short(date) == "July–Sept 1928"
    assert labels.historical_years(date) == "1928"
    assert labels.historical(None) == ""


def test_a_long_subject_is_cut_at_its_end(qapp):
    told = labels.done(Done(Act.REMOVE_PARAGRAPH, "word " * 40))

    assert told.startswith("Removed the paragraph “word word")
    assert told.endswith("…”.")
    assert len(told) < 100


def test_readiness_is_read_aloud_as_a_sentence(qapp, english):
    assert labels.answerable_aloud(Answerable.NEARLY, 2, 4) == "Nearly: 2 of 4 paragraphs secure"
