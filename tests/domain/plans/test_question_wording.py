"""Issue words and topic words of a question."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates.historical import HistoricalDate
from app.domain.items import Question
from app.domain.plans.wording import Part, WordKind, question_parts

RANGE = HistoricalDate.parse("1924/1941")


def question(text, issue=(), topic=()):
    return Question(
        uid="q", topic="t", text=text, family="how-far", range=RANGE, issue_words=issue, topic_words=topic
    )


def test_a_question_is_cut_at_its_issue_and_topic_words():
    parts = question_parts(
        question("How far was security the main aim?", issue=("How far", "main aim"), topic=("security",))
    )

    assert parts == (
        Part("How far", WordKind.ISSUE),
        Part(" was "),
        Part("security", WordKind.TOPIC),
        Part(" the "),
        Part("main aim", WordKind.ISSUE),
        Part("?"),
    )


def test_words_that_do_not_occur_are_ignored():
    assert question_parts(question("Why Spain?", issue=("How far",))) == (Part("Why Spain?"),)


def test_of_two_that_overlap_the_longer_stands():
    parts = question_parts(question("Stalin’s foreign policy", issue=("policy",), topic=("foreign policy",)))

    assert parts == (Part("Stalin’s "), Part("foreign policy", WordKind.TOPIC))


words = st.text("ab İß", max_size=3)


@given(st.text("ab İß?", max_size=20), st.lists(words, max_size=3), st.lists(words, max_size=3))
def test_the_parts_are_always_the_whole_question(text, issue, topic):
    parts = question_parts(question(text, tuple(issue), tuple(topic)))

    assert "".join(part.text for part in parts) == text
