"""What a card says."""

from app.domain.cards import Rating
from app.domain.dates.historical import HistoricalDate
from app.domain.gaps import Stage, gapped
from app.domain.items import Person, Quote, QuoteStatus
from app.ui.asking import words

HUNDRED_YEARS = "We are fifty or a hundred years behind the advanced countries."


def a_quote(**fields):
    return Quote(**{"uid": "q", "topic": "t", "text": HUNDRED_YEARS, **fields})


def test_a_gap_is_said_by_its_letter():
    said = words.spoken(gapped(HUNDRED_YEARS, Stage.FIRST_LETTERS))

    assert said == ("We are f, blank, or a h, blank, y, blank, b, blank, the a, blank, c, blank.")


def test_a_long_silence_is_counted_and_not_told_word_by_word():
    said = words.spoken(gapped(HUNDRED_YEARS, Stage.FIRST_WORDS))

    assert said == "We are 9 words missing."


def test_nothing_hidden_is_said_as_it_is_written():
    assert words.spoken(gapped(HUNDRED_YEARS, Stage.READ)) == HUNDRED_YEARS


def test_only_verified_wording_stands_in_quotation_marks():
    assert words.wording(a_quote(status=QuoteStatus.VERIFIED)) == f"“{HUNDRED_YEARS}”"
    assert words.wording(a_quote(status=QuoteStatus.ATTRIBUTED)) == HUNDRED_YEARS


def test_the_line_above_a_quotation_leaves_out_what_is_not_known():
    stalin = Person(uid="p", topic="t", name="Joseph Stalin")
    dated = a_quote(date=HistoricalDate.parse("1931-02-04"), occasion="A speech")

    assert words.source_line(dated, stalin) == "Joseph Stalin, 4 February 1931 · A speech"
    assert words.source_line(dated, None) == "4 February 1931 · A speech"
    assert words.source_line(a_quote(), stalin) == "Joseph Stalin"


def test_each_rating_says_what_it_means_and_when_the_card_comes_back():
    assert words.rating_line(Rating.Again, 0) == "I couldn’t say it. Again later today."
    assert words.rating_line(Rating.Good, 1) == "I could use it in an essay. Tomorrow."
    assert words.rating_line(Rating.Hard, 1) == "slow, or with gaps: tomorrow"
    assert words.rating_line(Rating.Easy, 1) == "no effort at all: tomorrow"
