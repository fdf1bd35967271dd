"""The pieces of a plan, and what marking them says to the cards."""

import pytest

from app.domain.dates.historical import HistoricalDate
from app.domain.items import Event, Quote
from app.domain.plans.document import EvidenceUse, Paragraph, PlanBody
from app.domain.plans.pieces import gradings, needing_a_cue, pieces_of, years_of
from app.domain.plans.recall import Outcome, PieceKind, RecallResult

BODY = PlanBody(
    question="q",
    paragraphs=(
        Paragraph(
            uid="p1",
            point="Fear",
            evidence=(EvidenceUse(uid="u1", item="a"), EvidenceUse(uid="u2", item="b")),
        ),
        Paragraph(
            uid="p2",
            point="Partners",
            evidence=(EvidenceUse(uid="u3", item="a"), EvidenceUse(uid="u4", item="c")),
        ),
        Paragraph(uid="p3"),
    ),
    judgement="Mostly.",
)
ITEMS = {
    "a": Event(uid="a", topic="t", date=HistoricalDate.parse("1934-09-18"), title="USSR joins the League"),
    "b": Event(uid="b", topic="t", date=HistoricalDate.parse("1918/1922"), title="Intervention"),
    "c": Quote(uid="c", topic="t", text="A riddle"),
}


def result(target, outcome, kind=PieceKind.EVIDENCE):
    return RecallResult(kind=kind, target=target, outcome=outcome)


def test_every_point_every_use_and_the_judgement_is_a_piece():
    pieces = pieces_of(BODY, ITEMS, {"c": "Winston Churchill"})

    assert [(piece.kind, piece.target) for piece in pieces] == [
        (PieceKind.POINT, "p1"),
        (PieceKind.EVIDENCE, "u1"),
        (PieceKind.EVIDENCE, "u2"),
        (PieceKind.POINT, "p2"),
        (PieceKind.EVIDENCE, "u3"),
        (PieceKind.EVIDENCE, "u4"),
        (PieceKind.JUDGEMENT, ""),
    ]
    assert pieces[-2].text == "A riddle Winston Churchill"


@pytest.mark.parametrize(
    ("date", "years"),
    [
        ("1934-09-18", (1934,)),
        ("1918/1922", (1918, 1919, 1920, 1921, 1922)),
        ("1939", (1939,)),
        ("../1922", (1922,)),
    ],
)
def test_a_date_is_named_by_its_years(date, years):
    assert years_of(HistoricalDate.parse(date)) == years


def test_an_item_used_twice_is_graded_once_by_its_best_outcome():
    assert gradings(BODY, [result("u1", Outcome.MISS), result("u3", Outcome.HIT)]) == {"a": Outcome.HIT}


def test_evidence_of_a_missed_point_waits_for_its_cue():
    results = [
        result("p1", Outcome.MISS, PieceKind.POINT),
        result("u1", Outcome.MISS),
        result("u2", Outcome.MISS),
        result("u3", Outcome.HIT),
        result("u4", Outcome.MISS),
    ]

    assert gradings(BODY, results) == {"a": Outcome.HIT, "c": Outcome.MISS}
    assert needing_a_cue(BODY, results) == ("u2",)
