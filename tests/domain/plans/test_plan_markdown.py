"""A plan on paper."""

import pytest

from app.domain.dates.historical import HistoricalDate
from app.domain.items import Event, Quote, QuoteStatus
from app.domain.plans.document import EvidenceUse, Paragraph, PlanBody
from app.domain.plans.markdown import Headings, Piece, as_markdown

HEADINGS = Headings("Thesis", "Because", "Link", "Judgement", "Sources", "attributed")
PIECES = {
    "league": Piece(
        Event(
            uid="league",
            topic="t",
            date=HistoricalDate.parse("1934-09-18"),
            title="USSR joins the League",
            source_title="League of Nations",
            source_address="https://example.org/league",
        )
    ),
    "sure": Piece(
        Quote(
            uid="sure",
            topic="t",
            text="A riddle.",
            date=HistoricalDate.parse("1939-10-01"),
            source_title="Broadcast",
            status=QuoteStatus.VERIFIED,
        ),
        "Winston Churchill",
    ),
    "unsure": Piece(
        Quote(uid="unsure", topic="t", text="Peace is indivisible", source_title="Broadcast"), "Litvinov"
    ),
}
BODY = PlanBody(
    question="q",
    thesis="Security *first*.",
    paragraphs=(
        Paragraph(
            uid="p1",
            point="Partners changed",
            evidence=tuple(EvidenceUse(uid=item, item=item) for item in ("league", "sure", "unsure", "gone")),
            because="Threat mattered.",
            link="So security led.",
        ),
        Paragraph(uid="p2"),
        Paragraph(uid="p3", point="Land"),
    ),
    judgement="Largely.",
)


@pytest.fixture
def text():
    return as_markdown(BODY, "How far?", PIECES, lambda date: f"<{date}>", HEADINGS)


def test_it_holds_the_whole_plan_in_order(text):
    expected = [
        "# How far?",
        "**Thesis:**",
        "## 1. Partners changed",
        "Threat",
        "So security",
        "## 2. Land",
        "## Judgement",
    ]

    places = [text.index(part) for part in expected]

    assert places == sorted(places)


def test_sources_are_numbered_notes_at_the_end_each_once(text):
    notes = text.partition("## Sources")[2].split("\n")

    assert [line for line in notes if line] == [
        "1. League of Nations. https://example.org/league",
        "2. Broadcast",
    ]
    assert "USSR joins the League [1]" in text
    assert text.count("[2]") == 2


def test_only_verified_wording_stands_in_quotation_marks(text):
    assert "“A riddle.” (Winston Churchill, <1939-10-01>)" in text
    assert "*Peace is indivisible* (Litvinov) (attributed)" in text
    assert "“Peace" not in text


def test_what_the_student_wrote_is_not_read_as_markup(text):
    assert r"Security \*first\*." in text


def test_evidence_that_no_longer_exists_is_left_out(text):
    assert "gone" not in text


def test_an_empty_plan_is_its_question():
    assert as_markdown(PlanBody(question="q"), "How far?", {}, str, HEADINGS) == "# How far?\n"
