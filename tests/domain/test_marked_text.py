"""A marked text: what its markup says, and where each claim stands in the plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import PackProblem
from app.domain.marked import Claim, ClaimKind, MarkedText, Verdict, read_markup


def claim(name: str) -> Claim:
    return Claim(uid=f"topic/claim/{name}", claim=name, kind=ClaimKind.EVENT, verdict=Verdict.RIGHT)


def read(text: str, *names: str) -> MarkedText:
    return read_markup(text, [claim(name) for name in names], "Title", "Note", "essay.txt")


def test_the_plain_text_holds_no_braces_and_each_claim_knows_its_words():
    marked = read("In {c1|1922} and {c2|1926}.", "c1", "c2")

    assert marked.text == "In 1922 and 1926."
    assert [marked.passage(one) for one in marked.claims] == ["1922", "1926"]
    assert (marked.title, marked.note) == ("Title", "Note")


def test_passages_may_nest_and_the_outer_one_comes_first():
    marked = read("{c2|In {c1|1922} they met}, {c3|{c4|again}}", "c1", "c2", "c3", "c4")

    assert marked.text == "In 1922 they met, again"
    assert [one.uid[-2:] for one in marked.claims] == ["c2", "c1", "c3", "c4"]
    assert [marked.passage(one) for one in marked.claims] == ["In 1922 they met", "1922", "again", "again"]


def test_an_empty_line_begins_a_paragraph_and_any_other_line_break_is_a_space():
    marked = read("\n\n{c1|One\nline}  \n \n\nNext.\n\n", "c1")

    assert marked.text == "One line\n\nNext."


def test_the_line_of_a_fault_counts_the_empty_lines_too():
    with pytest.raises(PackProblem) as raised:
        read("\nOne.\n\n\n{c9|Two}", "c1")

    assert (raised.value.facts["line"], raised.value.facts["what"]) == (5, "claim-without-row")


@st.composite
def marked_up(draw: st.DrawFn) -> tuple[str, dict[str, str]]:
    """Markup and the plain words of every passage in it."""
    words = st.text(alphabet="abc ,.’“”–é", min_size=1, max_size=8)
    passages: dict[str, str] = {}

    def part(depth: int) -> tuple[str, str]:
        if depth == 0 or draw(st.booleans()):
            plain = draw(words)
            return plain, plain
        inside = [part(depth - 1) for _ in range(draw(st.integers(1, 3)))]
        markup, plain = "".join(one for one, _ in inside), "".join(one for _, one in inside)
        name = f"c{len(passages)}"
        passages[name] = plain
        return f"{{{name}|{markup}}}", plain

    markup, _plain = part(3)
    return f"x{markup}x", passages


@given(marked_up())
def test_every_passage_is_found_where_its_words_are(case):
    markup, passages = case

    marked = read(markup, *passages)

    assert "{" not in marked.text
    assert {one.uid.rpartition("/")[2]: marked.passage(one) for one in marked.claims} == passages
