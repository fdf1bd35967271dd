"""What a sound pack turns into."""

import pytest

from app.domain.cards import PromptKind
from app.domain.dates.coding import decode, encode
from app.domain.marked import Verdict
from app.domain.packs.contents import PackContents
from app.domain.packs.outline import Side
from app.domain.packs.reading import problems, read_pack
from tests.domain.packs.small_pack import SMALL_PACK, as_files, damaged, small_pack


@pytest.fixture(scope="module")
def contents() -> PackContents:
    return read_pack(small_pack())


def test_uids_are_full_and_references_follow_them(contents):
    event = contents.events[0]

    assert event.uid == "gracchi/event/land-law"
    assert event.people == ("gracchi/person/tiberius",)
    assert event.claims == ("gracchi/claim/c1",)
    assert contents.links[0].to_event == "gracchi/event/death-of-tiberius"
    assert contents.quotes[0].events == ("gracchi/event/land-law",)
    assert contents.aliases[1].refers_to == ("gracchi/event/land-law", "gracchi/term/ager")
    assert contents.starter[0].card == "gracchi/quote/beasts#complete"
    assert contents.starter[1].prompt is PromptKind.WHEN


def test_the_topic_lands_on_its_event(contents):
    topic = contents.topic

    assert topic.landing == "gracchi/event/land-law"
    assert [lane.id for lane in topic.lanes] == ["rome", "land"]
    assert topic.lane("land").colour == "green"
    assert topic.range.edtf == "-0133/-0120"


def test_empty_and_absent_columns_take_their_defaults(contents):
    event, quote, rumour = contents.events[1], contents.quotes[0], contents.quotes[1]

    assert (event.importance, event.short_title, event.label) == (2, "", "Tiberius killed")
    assert (quote.kind, quote.difficulty, quote.card, quote.is_verified) == ("primary", 2, True, True)
    assert (rumour.card, rumour.date, rumour.speaker) == (False, None, "")


def test_a_cell_may_hold_a_line_break(contents):
    assert contents.events[0].summary == "A limit on holdings,\nand a commission."


def test_events_come_by_date(contents):
    assert [event.uid.rpartition("/")[2] for event in contents.events] == [
        "land-law",
        "death-of-tiberius",
        "law-of-gaius",
    ]


def test_an_outline_names_its_evidence_by_uid(contents):
    paragraph = contents.outlines[0].paragraphs[0]

    assert contents.outlines[0].question == "gracchi/question/why"
    assert paragraph.side is Side.FOR
    assert paragraph.evidence == ("gracchi/event/land-law", "gracchi/quote/beasts")


def test_a_claim_knows_its_place_its_events_and_the_quotation_to_use_instead(contents):
    marked = contents.marked
    first, second = marked.claims

    assert marked.text == "There was a law about land.\n\nGaius was first."
    assert marked.passage(first) == "There was a law"
    assert (second.verdict, second.correction) == (Verdict.WRONG, "Tiberius was.")
    assert second.events == ("gracchi/event/law-of-gaius",)
    assert second.quote == "gracchi/quote/beasts"


def test_what_was_read_survives_being_stored_as_json(contents):
    assert decode(encode(contents), PackContents) == contents


@pytest.mark.parametrize(
    "file", sorted(set(SMALL_PACK) - {"pack.toml", "events.csv", "essay.txt", "claims.csv"})
)
def test_a_file_nobody_refers_to_may_be_left_out(file):
    others = {name: text for name, text in SMALL_PACK.items() if name != file}
    named = {problem.facts["what"] for problem in problems(as_files(others))}

    assert named <= {"dangling"}


def test_a_pack_of_events_alone_is_a_pack():
    only = {name: SMALL_PACK[name] for name in ("pack.toml",)}
    only["events.csv"] = "id,date_edtf,title,themes\nland-law,-0132,Law,rome\n"

    contents = read_pack(as_files(only))

    assert len(contents.events) == 1
    assert contents.marked is None
    assert contents.quotes == ()


def test_excels_byte_order_mark_and_line_ends_do_no_harm():
    files = {name: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode() for name, text in SMALL_PACK.items()}

    contents = read_pack(files)

    assert [event.title for event in contents.events] == [
        "Law on public land",
        "Tiberius killed",
        "Laws of Gaius",
    ]
    assert contents.marked.text == "There was a law about land.\n\nGaius was first."


def test_blank_lines_between_rows_are_passed_over():
    contents = read_pack(damaged("people.csv", "\ntiberius", "\n\n,,\ntiberius"))

    assert len(contents.people) == 1


def test_profiles_are_held_against_those_there_are_only_when_they_are_given():
    assert problems(small_pack()) == []
    assert problems(small_pack(), {"lc-higher"}) == []
    found = problems(small_pack(), {"aqa-alevel"})

    assert [(one.facts["file"], one.facts["line"], one.facts["value"]) for one in found] == [
        ("questions.csv", 2, "lc-higher")
    ]


def test_an_unknown_file_beside_the_pack_is_left_alone():
    assert read_pack(small_pack() | {"README.txt": b"\xff\xfe"}) == read_pack(small_pack())
