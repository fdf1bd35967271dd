"""The quotations as a table: what it says, how it sorts, what it finds."""

import pytest
from PySide6.QtCore import Qt

from app.domain.cards import Rating
from app.domain.items import QuoteStatus
from app.ui.quotes.quote_model import Column, QuoteFilter, QuoteModel, Role
from tests.world import TOPIC, quote


@pytest.fixture
def model(services, look):
    made = QuoteModel()
    made.replace(services.quotations.quotes(TOPIC))
    return made


@pytest.fixture
def found(model):
    made = QuoteFilter(model)
    made.sort(Column.DATE)
    return made


def column(model, which):
    return [model.index(row, which).data() for row in range(model.rowCount())]


def uids(model):
    return [model.index(row, 0).data(Role.ROW).quote.uid for row in range(model.rowCount())]


def test_the_model_keeps_the_rules_of_models(qtmodeltester, model):
    qtmodeltester.check(model)


def test_attributed_wording_has_no_quotation_marks(model):
    for row in range(model.rowCount()):
        words = model.index(row, Column.QUOTATION).data()
        is_verified = model.index(row, Column.STATUS).data() == "Verified"
        assert words.startswith("“") == is_verified


def test_the_essays_unsourced_phrases_are_not_among_them(model):
    assert not [uid for uid in uids(model) if "q-seed" in uid]


def test_quotations_stand_by_date_and_those_without_one_last(found):
    years = column(found, Column.DATE)

    assert years[0] == "c. 1917"
    assert "" not in years[: len(years) - years.count("")]


def test_speakers_sort_by_surname(found):
    found.sort(Column.SPEAKER)

    surnames = [name.split()[-1].casefold() if name else "" for name in column(found, Column.SPEAKER)]
    assert surnames == sorted(surnames)


def test_memories_sort_from_no_card_over_new_to_the_best_known(services, model, found):
    services.learning.learn(quote("q-riddle"))
    services.learning.learn(quote("q-toast"))
    services.reviewing.rate(quote("q-toast") + "#complete", Rating.Good)
    model.replace(services.quotations.quotes(TOPIC))

    found.sort(Column.MEMORY, Qt.SortOrder.DescendingOrder)

    assert uids(found)[0] == quote("q-toast")
    assert column(found, Column.MEMORY)[0].endswith(" %")
    assert "new" in column(found, Column.MEMORY)[1]


def test_every_word_looked_for_must_be_there_and_case_does_not_count(found):
    found.look_for("CHESTNUTS fire")
    assert uids(found) == [quote("q-chestnuts")]

    found.look_for("chestnuts riddle")
    assert uids(found) == []


def test_a_quotation_is_found_by_its_speaker_too(found):
    found.look_for("churchill riddle")

    assert uids(found) == [quote("q-riddle")]


def test_speaker_and_status_leave_out_the_others(found):
    found.keep_speaker("Maxim Litvinov")
    assert set(column(found, Column.SPEAKER)) == {"Maxim Litvinov"}

    found.keep_status(QuoteStatus.ATTRIBUTED)
    assert uids(found) == [quote("q-peace-indivisible")]
    assert found.is_filtering


def test_new_memories_leave_the_rows_where_they_are(qtbot, services, model):
    services.reviewing.rate(services.reviewing.queue(TOPIC).cards[0].uid, Rating.Good)

    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.replace(services.quotations.quotes(TOPIC))
