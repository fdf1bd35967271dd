"""One card after the other: question, answer, rating."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from app.domain.acts import Act, Done
from app.domain.cards import PromptKind, Rating, card_uid
from app.domain.errors import DiskFull
from app.domain.gaps import Stage
from app.ui.asking.card_asker import CardAsker
from app.ui.asking.fitting_scroll import FittingScroll
from db import logs
from tests.world import TOPIC, event, quote

HUNDRED_YEARS = card_uid(quote("q-hundred-years"), PromptKind.COMPLETE)
WHO = card_uid(quote("q-riddle"), PromptKind.WHO)
ATTRIBUTED = card_uid(quote("q-peace-indivisible"), PromptKind.COMPLETE)
WHEN = card_uid(event("munich"), PromptKind.WHEN)
RATED_BY_KEY = {
    Qt.Key.Key_1: Rating.Again,
    Qt.Key.Key_2: Rating.Hard,
    Qt.Key.Key_3: Rating.Good,
    Qt.Key.Key_4: Rating.Easy,
}


@pytest.fixture
def asker(qtbot, context, services):
    for item in ("q-hundred-years", "q-riddle", "q-peace-indivisible"):
        services.learning.learn(quote(item))
    services.learning.learn(event("munich"))
    made = CardAsker(context)
    qtbot.addWidget(made)
    made.resize(1280, 640)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def seen(asker):
    """All words on the screen, and all a screen reader could come by."""
    words = []
    for widget in asker.findChildren(QWidget):
        if widget.isVisible():
            words += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
            words += [widget.text()] if isinstance(widget, QLabel | QPushButton) else []
    return " ".join(words)


def focused():
    return QApplication.focusWidget()


def answers(services, uid):
    with services.database.reading() as connection:
        return logs.reviews_of_card(connection, uid)


def test_space_shows_the_answer_and_space_again_knew_it(qtbot, asker, services):
    asker.ask(HUNDRED_YEARS)

    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert asker.is_answered
    assert focused().objectName() == "rate_good"
    with qtbot.waitSignal(asker.rated):
        qtbot.keyClick(focused(), Qt.Key.Key_Space)

    assert services.reviewing.answers(TOPIC) == 1
    assert [answer.rating for answer in answers(services, HUNDRED_YEARS)] == [Rating.Good]


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_enter_shows_the_answer_too(qtbot, asker, modifier):
    asker.ask(HUNDRED_YEARS)

    qtbot.keyClick(focused(), Qt.Key.Key_Return, modifier)

    assert asker.is_answered


@pytest.mark.parametrize("key", RATED_BY_KEY)
def test_the_figures_rate(qtbot, asker, services, key):
    asker.ask(HUNDRED_YEARS)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)

    qtbot.keyClick(focused(), key)

    assert [answer.rating for answer in answers(services, HUNDRED_YEARS)] == [RATED_BY_KEY[key]]


def test_enter_presses_the_rating_with_the_focus(qtbot, asker, services):
    asker.ask(HUNDRED_YEARS)
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.keyClick(focused(), Qt.Key.Key_Backtab)

    qtbot.keyClick(focused(), Qt.Key.Key_Return)

    assert [answer.rating for answer in answers(services, HUNDRED_YEARS)] == [Rating.Again]


def test_a_figure_means_nothing_before_the_answer_is_shown(qtbot, asker, services):
    asker.ask(HUNDRED_YEARS)

    qtbot.keyClick(focused(), Qt.Key.Key_3)

    assert not asker.is_answered
    assert answers(services, HUNDRED_YEARS) == []


def test_a_key_held_down_answers_once(qtbot, asker, services):
    asker.ask(HUNDRED_YEARS)
    none = Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(focused(), Qt.Key.Key_Return)

    for _ in range(3):
        held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_3, none, "3", autorep=True)
        QApplication.sendEvent(focused(), held)

    assert answers(services, HUNDRED_YEARS) == []


def test_each_rating_says_its_interval_and_keeps_it(qtbot, asker, services, clock):
    asker.ask(HUNDRED_YEARS)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    promised = services.reviewing.prompt(HUNDRED_YEARS).intervals[Rating.Easy]

    names = {rating: asker.findChild(QPushButton, f"rate_{rating.name.lower()}") for rating in Rating}

    assert names[Rating.Again].accessibleName() == "Not yet. I couldn’t say it. Again later today."
    assert f"in {promised} day" in names[Rating.Easy].accessibleName()
    with qtbot.waitSignal(asker.rated) as rated:
        qtbot.keyClick(focused(), Qt.Key.Key_4)
    assert rated.args[0] == clock().study_day + promised


def test_no_rating_is_suggested(qtbot, asker):
    asker.ask(HUNDRED_YEARS)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)

    QApplication.processEvents()

    large = [asker.findChild(QPushButton, name) for name in ("rate_again", "rate_good")]
    small = [asker.findChild(QPushButton, name) for name in ("rate_hard", "rate_easy")]

    assert large[0].size() == large[1].size()
    assert {button.property("kind") for button in large + small} == {"rating"}
    assert {button.height() for button in large} == {72}
    assert {button.height() for button in small} == {40}


def test_a_new_quotation_is_read_first_and_asked_with_gaps_next_time(qtbot, asker, services, clock):
    asker.ask(HUNDRED_YEARS)
    assert "fifty or a hundred years" in seen(asker)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.keyClick(focused(), Qt.Key.Key_3)
    clock.pass_time(days=3)

    asker.ask(HUNDRED_YEARS)

    assert "We are f, blank, or a h, blank" in seen(asker)
    assert "Argues for" not in seen(asker)


def test_another_stage_can_be_tried_and_is_what_is_recorded(qtbot, asker, services):
    asker.ask(HUNDRED_YEARS)
    strip = asker.findChild(QWidget, "stages")
    qtbot.keyClick(strip.focusProxy() or strip, Qt.Key.Key_Right)

    assert "blank" in seen(asker)
    asker.focus_first()
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.keyClick(focused(), Qt.Key.Key_3)

    assert [answer.gap_level for answer in answers(services, HUNDRED_YEARS)] == [Stage.FEW_GAPS]


def test_only_a_quotation_to_complete_has_a_stage(qtbot, asker, services, clock):
    for _ in range(2):
        asker.ask(WHO)
        qtbot.keyClick(focused(), Qt.Key.Key_Space)
        qtbot.keyClick(focused(), Qt.Key.Key_4)
        clock.pass_time(days=30)

    assert not asker.findChild(QWidget, "stages").isVisible()
    assert [answer.gap_level for answer in answers(services, WHO)] == [0, 0]


def test_the_answer_says_what_the_quotation_proves(qtbot, asker):
    asker.ask(HUNDRED_YEARS)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)

    for words in (
        "“We are fifty",
        "Wording verified",
        "Argues for",
        "Argues against",
        "Joseph Stalin, 4 February 1931",
    ):
        assert words in seen(asker)


def test_attributed_wording_has_no_quotation_marks_and_says_so_at_once(qtbot, asker):
    asker.ask(ATTRIBUTED)

    assert "Peace is indivisible" in seen(asker)
    assert "“" not in seen(asker).replace("“We", "")
    assert "Attributed" in seen(asker)


def test_asking_who_said_it_gives_nothing_away(qtbot, asker):
    asker.ask(WHO)
    assert "Who said it?" in seen(asker)
    assert not any(word in seen(asker) for word in ("Churchill", "1939", "BBC"))

    qtbot.keyClick(focused(), Qt.Key.Key_Space)

    assert "Winston Churchill" in seen(asker)
    assert "1 October 1939" in seen(asker)


def test_asking_when_shows_the_date_nowhere(qtbot, asker):
    asker.ask(WHEN)
    assert "1938" not in seen(asker)

    qtbot.keyClick(focused(), Qt.Key.Key_Space)

    assert "30 September 1938" in seen(asker)
    assert "Why it matters" in seen(asker)


def test_escape_leaves_and_loses_nothing(qtbot, asker, services):
    asker.ask(HUNDRED_YEARS)

    with qtbot.waitSignal(asker.left):
        qtbot.keyClick(focused(), Qt.Key.Key_Escape)

    assert answers(services, HUNDRED_YEARS) == []


def test_not_today_leaves_a_card_out_until_tomorrow_and_offers_to_undo(
    qtbot, asker, services, context, clock
):
    asker.ask(HUNDRED_YEARS)

    with qtbot.waitSignal(asker.put_off) as put_off, qtbot.waitSignal(context.requests.did):
        qtbot.keyClick(asker, Qt.Key.Key_Minus, Qt.KeyboardModifier.AltModifier)

    assert put_off.args == [HUNDRED_YEARS]
    asked = [card.uid for card in services.reviewing.queue(TOPIC).cards]
    assert HUNDRED_YEARS not in asked
    clock.pass_time(days=1)
    assert HUNDRED_YEARS in [card.uid for card in services.reviewing.queue(TOPIC).cards]


def test_set_aside_leaves_a_card_out_for_good(qtbot, asker, services, context, clock):
    asker.ask(HUNDRED_YEARS)

    with qtbot.waitSignal(context.requests.did) as done:
        qtbot.keyClick(asker, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)

    assert isinstance(done.args[0], Done)
    assert done.args[0].act is Act.SET_ASIDE
    clock.pass_time(days=5)
    assert HUNDRED_YEARS not in [card.uid for card in services.reviewing.queue(TOPIC).cards]


def test_an_answer_that_cannot_be_kept_is_told_and_can_be_given_again(
    qtbot, asker, services, context, monkeypatch
):
    asker.ask(HUNDRED_YEARS)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)

    def full(*_args, **_named):
        raise DiskFull(folder="here")

    with monkeypatch.context() as disk:
        disk.setattr(logs, "append", full)
        with qtbot.waitSignal(context.requests.report) as told, qtbot.assertNotEmitted(asker.rated):
            qtbot.keyClick(focused(), Qt.Key.Key_3)

    assert isinstance(told.args[0], DiskFull)
    with qtbot.waitSignal(asker.rated):
        qtbot.keyClick(focused(), Qt.Key.Key_3)


def test_a_small_window_keeps_the_ratings_in_sight(qtbot, asker):
    asker.resize(1024, 363)
    asker.ask(HUNDRED_YEARS)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)

    QApplication.processEvents()

    good = asker.findChild(QPushButton, "rate_good")
    assert good.isVisible()
    assert asker.rect().contains(asker.mapFromGlobal(good.mapToGlobal(good.rect().bottomRight())))
    assert good.height() >= 72


def test_where_hardly_any_room_is_left_everything_can_be_scrolled_to(qtbot, asker, services):
    asker.resize(700, 250)
    asker.ask(HUNDRED_YEARS)
    qtbot.keyClick(focused(), Qt.Key.Key_Space)

    assert focused().objectName() == "rate_good"
    qtbot.keyClick(focused(), Qt.Key.Key_PageDown)
    qtbot.keyClick(focused(), Qt.Key.Key_3)

    assert len(answers(services, HUNDRED_YEARS)) == 1


def test_a_card_with_room_around_it_shows_all_its_words_and_no_bar(asker, services):
    for card in [one.uid for one in services.reviewing.queue(TOPIC).cards][:6]:
        asker.ask(card)
        QApplication.processEvents()
        scroll = asker.findChild(FittingScroll)

        assert not scroll.verticalScrollBar().isVisible()
        assert scroll.widget().height() <= scroll.height()
