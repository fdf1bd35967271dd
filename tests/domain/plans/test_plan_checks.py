"""Each check: a plan that fires it, and a near miss that does not."""

import pytest
from hypothesis import given

from app.domain.dates.historical import HistoricalDate
from app.domain.exams import ExamProfile, Figure
from app.domain.items import Question
from app.domain.plans.checks.registry import remarks
from app.domain.plans.checks.remarks import JUDGEMENT, THESIS, WHOLE_PLAN, Reading, Severity
from app.domain.plans.document import EvidenceUse, Paragraph, PlanBody, Stance
from tests.domain.plans.plan_strategies import bodies

DATES = {
    "munich": HistoricalDate.parse("1938-09-29"),
    "pact": HistoricalDate.parse("1939-08-23"),
    "league": HistoricalDate.parse("1934-09-18"),
    "october": HistoricalDate.parse("1917-11-07"),
    "intervention": HistoricalDate.parse("1918/1925"),
    "thirties": HistoricalDate.parse("193X"),
    "undated": None,
}
QUESTION = Question(
    uid="q", topic="t", text="How far?", family="how-far", range=HistoricalDate.parse("1924/1941")
)


def paragraph(number, *items, stance=Stance.NEUTRAL, **texts):
    uses = tuple(
        item if isinstance(item, EvidenceUse) else EvidenceUse(uid=f"{number}-{item}", item=item)
        for item in items
    )
    written = {"point": "A point", "because": "Because", "link": "So"} | texts
    return Paragraph(uid=f"p{number}", evidence=uses, stance=stance, **written)


def sound(**changes):
    """A plan with nothing to remark on."""
    fields = {
        "question": "q",
        "thesis": "Mostly.",
        "judgement": "Largely so.",
        "paragraphs": (
            paragraph(1, "munich", stance=Stance.SUPPORTS),
            paragraph(2, "pact", stance=Stance.CHALLENGES),
            paragraph(3, "league", stance=Stance.SUPPORTS),
        ),
    }
    return PlanBody(**(fields | changes))


def checked(body, question=QUESTION, profile=None):
    return remarks(Reading(body, question, DATES, profile))


def ids(body, **reading):
    return [remark.check for remark in checked(body, **reading)]


def with_first(body, first):
    return PlanBody(
        question=body.question,
        thesis=body.thesis,
        judgement=body.judgement,
        paragraphs=(first, *body.paragraphs[1:]),
    )


def test_a_sound_plan_has_no_remarks():
    assert ids(sound()) == []


def test_an_empty_plan_has_none():
    assert ids(PlanBody(question="q", paragraphs=(Paragraph(uid="p1"),))) == []


def test_a_thesis_and_a_first_point_are_left_in_peace():
    assert ids(PlanBody(question="q", paragraphs=(Paragraph(uid="p1", point="Fear"),))) == []


def test_k1_a_point_without_evidence():
    (remark,) = checked(with_first(sound(), paragraph(1, stance=Stance.SUPPORTS)))

    assert (remark.check, remark.severity, remark.target) == ("K1", Severity.FIX, "p1")
    assert remark.facts == {"paragraph": 1}


def test_k1_is_silent_about_a_paragraph_not_begun():
    body = sound(paragraphs=(*sound().paragraphs, Paragraph(uid="p4")))

    assert ids(body) == []


@pytest.mark.parametrize("item", ["undated", "thirties"])
def test_k2_nothing_dated_to_the_year(item):
    assert ids(with_first(sound(), paragraph(1, item, stance=Stance.SUPPORTS))) == ["K2"]


def test_k2_one_dated_piece_is_enough():
    assert ids(with_first(sound(), paragraph(1, "undated", "munich", stance=Stance.SUPPORTS))) == []


def test_k3_evidence_before_the_questions_range():
    (remark,) = checked(with_first(sound(), paragraph(1, "october", stance=Stance.SUPPORTS)))

    assert (remark.check, remark.severity) == ("K3", Severity.LOOK)
    assert remark.facts["item"] == "october"


def test_k3_overlap_counts_as_inside():
    assert ids(with_first(sound(), paragraph(1, "intervention", stance=Stance.SUPPORTS))) == []


def test_k3_context_is_allowed_to_be_outside():
    context = EvidenceUse(uid="u", item="october", context_only=True)

    assert ids(with_first(sound(), paragraph(1, context, stance=Stance.SUPPORTS))) == []


def test_k5_the_same_item_in_two_paragraphs():
    (remark,) = checked(with_first(sound(), paragraph(1, "pact", stance=Stance.SUPPORTS)))

    assert (remark.check, remark.target) == ("K5", "p2")
    assert (remark.facts["paragraph"], remark.facts["other"]) == (2, 1)


def test_k5_each_use_with_its_own_because_may_stand():
    body = sound(
        paragraphs=(
            paragraph(
                1, EvidenceUse(uid="a", item="pact", because="It bought time."), stance=Stance.SUPPORTS
            ),
            paragraph(
                2, EvidenceUse(uid="b", item="pact", because="It broke faith."), stance=Stance.CHALLENGES
            ),
        )
    )

    assert "K5" not in ids(body)


def test_k9_evidence_without_a_because():
    assert ids(with_first(sound(), paragraph(1, "munich", because=" ", stance=Stance.SUPPORTS))) == ["K9"]


def test_k9_a_because_at_every_piece_will_do():
    use = EvidenceUse(uid="u", item="munich", because="Moscow was left out.")
    body = with_first(sound(), paragraph(1, use, because="", stance=Stance.SUPPORTS))

    assert "K9" not in ids(body)


def test_k10_no_link_is_a_hint():
    (remark,) = checked(with_first(sound(), paragraph(1, "munich", link="", stance=Stance.SUPPORTS)))

    assert (remark.check, remark.severity) == ("K10", Severity.HINT)


def test_k10_one_link_in_two_is_enough_for_the_leaving_certificate():
    profile = ExamProfile(id="lc", board="SEC", level="Higher", paper="History", scheme="cumulative")
    body = with_first(sound(), paragraph(1, "munich", link="", stance=Stance.SUPPORTS))

    assert ids(body, profile=profile) == []


def test_k11_a_plan_under_way_without_a_thesis():
    (remark,) = checked(sound(thesis="  "))

    assert (remark.target, remark.severity) == (THESIS, Severity.FIX)


def test_k11_a_judgement_is_missed_once_two_paragraphs_have_evidence():
    (remark,) = checked(sound(judgement=""))

    assert (remark.target, remark.severity) == (JUDGEMENT, Severity.FIX)
    assert ids(sound(judgement="", paragraphs=sound().paragraphs[:1])) == []


def test_k13_a_how_far_question_wants_both_sides():
    one_sided = tuple(
        paragraph(n, item, stance=Stance.SUPPORTS) for n, item in enumerate(["munich", "pact", "league"], 1)
    )

    (remark,) = checked(sound(paragraphs=one_sided))

    assert (remark.check, remark.target, remark.facts) == ("K13", WHOLE_PLAN, {"missing": "against"})


def test_k13_does_not_concern_a_why_question():
    why = Question(uid="q", topic="t", text="Why?", family="why", range=QUESTION.range)
    neutral = tuple(paragraph(n, item) for n, item in enumerate(["munich", "pact", "league"], 1))

    assert ids(sound(paragraphs=neutral), question=why) == []


def profile(confirmed):
    figures = (
        Figure(name="paragraphs_min", value=4, confirmed=confirmed),
        Figure(name="paragraphs_max", value=9, confirmed=confirmed),
    )
    return ExamProfile(id="a", board="AQA", level="A", paper="2N", scheme="levels", figures=figures)


def test_k21_too_few_paragraphs_once_the_judgement_is_written():
    (remark,) = checked(sound(), profile=profile(confirmed=True))

    assert (remark.check, remark.severity) == ("K21-few", Severity.LOOK)
    assert "K21-few" not in ids(sound(judgement=""), profile=profile(confirmed=True))


def test_k21_an_unconfirmed_figure_gives_a_hint_at_most():
    (remark,) = checked(sound(), profile=profile(confirmed=False))

    assert remark.severity is Severity.HINT


def test_k21_too_many_paragraphs():
    many = tuple(
        paragraph(n, EvidenceUse(uid=f"u{n}", item="munich", because="x"), stance=Stance.SUPPORTS)
        for n in range(1, 11)
    )

    assert "K21-many" in ids(sound(paragraphs=many), profile=profile(confirmed=True))


def test_the_worst_comes_first_then_the_order_of_the_plan():
    body = sound(
        thesis="",
        paragraphs=(
            paragraph(1, "munich", because="", stance=Stance.SUPPORTS),
            paragraph(2, stance=Stance.CHALLENGES),
            paragraph(3, "league", link="", stance=Stance.SUPPORTS),
        ),
    )

    assert ids(body) == ["K11-thesis", "K1", "K9", "K10"]


@given(bodies())
def test_checks_read_any_plan_and_name_only_what_is_there(body):
    targets = {paragraph.uid for paragraph in body.paragraphs} | {THESIS, JUDGEMENT, WHOLE_PLAN}

    found = remarks(Reading(body, QUESTION, {}))

    assert {remark.target for remark in found} <= targets
    assert [remark.severity for remark in found] == sorted(remark.severity for remark in found)
