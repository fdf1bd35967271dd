"""The topic Foothold ships: complete, referring only to what is there, and true to its own rules of truth."""

from collections import Counter
from pathlib import Path

import pytest

from app.domain.cards import PromptKind
from app.domain.items import ItemKind, QuoteStatus
from app.domain.marked import Verdict
from app.domain.packs.contents import PackContents
from app.domain.packs.reading import problems, read_pack
from app.services.pack_files import read_pack_files

RESOURCES = Path(__file__).parents[2] / "resources"
FOLDER = RESOURCES / "packs" / "stalins-foreign-policy"
PROFILES = {path.stem for path in (RESOURCES / "exams").glob("*.toml")}


@pytest.fixture(scope="module")
def contents() -> PackContents:
    return read_pack(read_pack_files(FOLDER), PROFILES)


def name(uid: str) -> str:
    return uid.rpartition("/")[2]


def test_nothing_is_wrong_with_it():
    assert problems(read_pack_files(FOLDER), PROFILES) == []


def test_it_holds_what_it_promises(contents):
    counts = {
        "events": len(contents.events), "links": len(contents.links), "quotes": len(contents.quotes),
        "people": len(contents.people), "terms": len(contents.terms), "aliases": len(contents.aliases),
        "eras": len(contents.eras), "claims": len(contents.marked.claims), "outlines": len(contents.outlines),
    }  # fmt: skip

    assert counts == {
        "events": 80, "links": 83, "quotes": 45, "people": 50, "terms": 42, "aliases": 80,
        "eras": 5, "claims": 85, "outlines": 8,
    }  # fmt: skip


def test_its_files_are_plain_text_that_a_spreadsheet_keeps():
    for path in FOLDER.iterdir():
        data = path.read_bytes()
        assert b"\r" not in data, path.name
        assert data.endswith(b"\n"), path.name
        assert not data.startswith(b"\xef\xbb\xbf"), path.name


def test_the_lanes_stand_in_the_order_of_the_look(contents):
    assert [(lane.title, lane.letter, lane.colour) for lane in contents.lanes] == [
        ("The West", "W", "blue"), ("Germany", "G", "black"), ("Security", "S", "green"),
        ("Comintern", "C", "vermilion"), ("Spain", "P", "yellow"), ("Far East", "F", "orange"),
        ("War", "R", "purple"), ("At home", "H", "sky"),
    ]  # fmt: skip


def test_it_lands_on_the_pact(contents):
    assert contents.topic.landing == "stalins-foreign-policy/event/nazi-soviet-pact"
    assert contents.topic.title == "Stalin’s Foreign Policy"


def test_every_event_lies_in_the_topics_range_and_says_where_it_comes_from(contents):
    for event in contents.events:
        assert contents.manifest.range.overlaps(event.date), event.uid
        assert event.summary, event.uid
        assert event.significance, event.uid
        assert event.source_title, event.uid


def test_short_titles_fit_the_timeline_and_no_two_are_alike(contents):
    shorts = [event.short_title for event in contents.events]

    assert all(0 < len(short) <= 24 for short in shorts)
    assert len({short.casefold() for short in shorts}) == 80


def test_the_eras_follow_each_other_without_a_gap_or_an_overlap(contents):
    assert [era.title for era in contents.eras] == [
        "Survival and Rapallo", "Third Period", "Collective security", "The Pact", "Grand Alliance",
    ]  # fmt: skip
    for before, after in zip(contents.eras, contents.eras[1:], strict=False):
        assert before.date.latest + 1 == after.date.earliest


def test_every_link_gives_its_reason_and_runs_forward_in_time(contents):
    dates = {event.uid: event.date for event in contents.events}

    for link in contents.links:
        assert link.reason, link.uid
        assert dates[link.from_event].earliest <= dates[link.to_event].latest, link.uid


def test_every_verified_quotation_has_a_speaker_and_a_source(contents):
    verified = [quote for quote in contents.quotes if quote.is_verified]

    assert len(verified) == 38
    assert all(
        (quote.speaker and quote.source_title and quote.date)
        or name(quote.uid) == "h-seton-watson-aggression"
        for quote in verified
    )


def test_phrases_without_a_source_are_never_cards_and_never_in_quotation_marks(contents):
    phrases = [quote for quote in contents.quotes if name(quote.uid).startswith("q-seed-")]

    assert len(phrases) == 3
    assert not any(quote.card for quote in phrases)
    assert {quote.status for quote in phrases} == {QuoteStatus.ATTRIBUTED}
    assert all(quote.card for quote in contents.quotes if quote not in phrases)


def test_the_starter_set_begins_with_the_essays_first_and_last_quotation(contents):
    first, second, *rest = contents.starter

    assert (name(first.item), first.prompt) == ("q-single-foot", PromptKind.COMPLETE)
    assert (name(second.item), second.prompt) == ("q-guts", PromptKind.COMPLETE)
    assert len(rest) <= 22


def test_the_starter_set_asks_verified_quotations_and_dates_one_must_know(contents):
    quotes = {quote.uid: quote for quote in contents.quotes}
    events = {event.uid: event for event in contents.events}

    for card in contents.starter:
        if card.prompt is PromptKind.WHEN:
            assert events[card.item].importance == 3
        else:
            assert quotes[card.item].is_verified
            assert quotes[card.item].difficulty <= 2
    assert Counter(card.prompt for card in contents.starter) == {
        PromptKind.COMPLETE: 12, PromptKind.WHO: 4, PromptKind.WHEN: 8,
    }  # fmt: skip


def test_there_are_questions_of_many_families_each_for_some_board(contents):
    assert len(contents.questions) >= 12
    assert {"how-far", "to-what-extent", "account-for", "how-successful", "discuss", "assess", "how-important", "which",
            "compare", "what-were"} <= {question.family for question in contents.questions}  # fmt: skip
    for question in contents.questions:
        assert question.issue_words, question.uid
        assert question.topic_words, question.uid
        assert question.profiles, question.uid
        assert contents.manifest.range.overlaps(question.range), question.uid


def test_every_board_finds_a_question(contents):
    asked = {profile for question in contents.questions for profile in question.profiles}

    assert asked == PROFILES


def test_enough_evidence_lies_in_the_range_of_every_question(contents):
    for question in contents.questions:
        inside = [event for event in contents.events if question.range.overlaps(event.date)]
        assert len(inside) >= 8, question.uid


def test_a_question_of_two_parts_names_both_and_a_choice_its_sides(contents):
    for question in contents.questions:
        assert len(question.parts) != 1, question.uid
        if question.family in {"which", "compare"}:
            assert len(question.sides) == 2, question.uid


def test_the_questions_with_a_line_of_argument_come_first(contents):
    assert [outline.question for outline in contents.outlines] == [
        question.uid for question in contents.questions[:8]
    ]


def test_every_outline_argues_both_sides_with_evidence_that_exists(contents):
    items = {event.uid for event in contents.events} | {quote.uid for quote in contents.quotes}

    for outline in contents.outlines:
        assert outline.judgement
        assert {paragraph.side for paragraph in outline.paragraphs} >= {"for", "against"}
        for paragraph in outline.paragraphs:
            assert paragraph.point
            assert paragraph.heading
            assert paragraph.evidence
            assert set(paragraph.evidence) <= items


def test_the_essay_makes_every_claim_once_and_in_order(contents):
    marked = contents.marked
    by_end = sorted(marked.claims, key=lambda claim: (claim.end, -claim.start))
    names = [name(claim.uid) for claim in by_end]
    late = {"c83", "c84", "c85"}  # they lie over other claims and stand where they belong in the text

    assert sorted(names) == [f"c{number:02}" for number in range(1, 86)]
    assert [one for one in names if one not in late] == [f"c{number:02}" for number in range(1, 83)]


def test_claims_lie_inside_each_other_or_apart(contents):
    claims = contents.marked.claims
    for claim in claims:
        for other in claims:
            apart = claim.end <= other.start or other.end <= claim.start
            inside = claim.start <= other.start and other.end <= claim.end
            assert apart or inside or (other.start <= claim.start and claim.end <= other.end)


@pytest.mark.parametrize(
    ("claim", "slip"),
    [
        ("c04", "has no natural allies"), ("c10", "to deep the Western powers"), ("c13", "‘incredible intensity’"),
        ("c20", "Kellog-Briand pace"), ("c22", "outlawing was as"), ("c23", "‘barrier of peace’"),
        ("c26", "19287 Comintern Directive"), ("c27", "(KDP)"), ("c28", "Social Democratic Federation (SDP)"),
        ("c32", "a new policy of which was"), ("c44", "Russian entered"), ("c45", "‘capitalist club’"),
        ("c55", "his ultimate of"), ("c57", "Streasa Front"), ("c60", "relations with other countries was"),
        ("c64", "March 1039"), ("c67", "for a was"), ("c82", "‘tore the guts out of the German army’"),
    ],
)  # fmt: skip
def test_the_essay_keeps_the_students_slips(contents, claim, slip):
    found = next(one for one in contents.marked.claims if name(one.uid) == claim)

    around = contents.marked.text[max(0, found.start - 5) : found.end]
    assert slip in around


def test_the_essay_has_paragraphs_and_the_length_of_an_essay(contents):
    text = contents.marked.text

    assert len(text.split("\n\n")) >= 8
    assert 900 <= len(text.split()) <= 1050
    assert "{" not in text
    assert "}" not in text


def test_what_is_not_right_has_its_correction_and_where_it_was_checked(contents):
    for claim in contents.marked.claims:
        assert claim.evidence_title, claim.uid
        assert claim.correction or claim.verdict is Verdict.RIGHT, claim.uid


def test_verdicts_are_as_they_were_found(contents):
    assert Counter(claim.verdict for claim in contents.marked.claims) == {
        Verdict.RIGHT: 33, Verdict.MISLEADING: 30, Verdict.TYPO: 12, Verdict.WRONG: 6, Verdict.UNVERIFIABLE: 4,
    }  # fmt: skip


def test_a_misquoted_line_has_the_verified_one_beside_it(contents):
    quotes = {quote.uid: quote for quote in contents.quotes}
    instead = {name(claim.uid): quotes[claim.quote] for claim in contents.marked.claims if claim.quote}

    assert {"c01", "c13", "c45", "c82"} <= instead.keys()
    assert all(quote.is_verified and quote.card for quote in instead.values())


def test_claims_and_events_know_each_other(contents):
    for event in contents.events:
        for uid in event.claims:
            claim = next(one for one in contents.marked.claims if one.uid == uid)
            assert event.uid in claim.events
    assert sum(bool(claim.events) for claim in contents.marked.claims) >= 70


def test_every_alias_leads_to_something_to_show(contents):
    known = {
        item.uid
        for group in (contents.events, contents.people, contents.terms, contents.quotes)
        for item in group
    }

    assert {uid for alias in contents.aliases for uid in alias.refers_to} <= known
    assert {alias.kind for alias in contents.aliases} == {"spelling", "name", "error", "typo", "quote"}


def test_quotation_marks_are_curly_outside_the_quotations_themselves(contents):
    texts = [
        *(text for event in contents.events for text in (event.title, event.summary, event.significance)),
        *(claim.correction for claim in contents.marked.claims),
        *(quote.note for quote in contents.quotes),
        *(question.text for question in contents.questions),
        contents.marked.text,
    ]

    assert not [text for text in texts if '"' in text or "'" in text]


def test_every_kind_of_item_is_there(contents):
    kinds = {uid.split("/")[1] for group in (contents.events, contents.links, contents.quotes, contents.people,
             contents.terms, contents.questions) for uid in (item.uid for item in group)}  # fmt: skip

    assert kinds == set(ItemKind)
