"""The exam papers Foothold ships: each reads, and nothing is called confirmed that has no source."""

from pathlib import Path

import pytest

from app.domain.errors import PackProblem
from app.domain.exams import read_profile

FOLDER = Path(__file__).parents[2] / "resources" / "exams"
PROFILES = {
    path.stem: read_profile(path.read_text(encoding="utf-8"), path.name) for path in FOLDER.glob("*.toml")
}


def test_all_papers_are_there():
    assert {
        "lc-higher", "lc-ordinary", "aqa-alevel", "edexcel-alevel", "ocr-alevel-y219", "cambridge-9489", "ccea-a2",
        "ib-p3-current", "ib-p3-2028", "gcse-aqa-8145", "gcse-edexcel", "igcse-0470",
    } <= PROFILES.keys()  # fmt: skip


@pytest.mark.parametrize("name", sorted(PROFILES))
def test_a_profile_is_called_as_its_file_and_every_figure_says_where_it_comes_from(name):
    profile = PROFILES[name]

    assert profile.id == name
    assert profile.board
    assert profile.level
    assert profile.paper
    assert all(figure.source and figure.read for figure in profile.figures)
    assert len({figure.name for figure in profile.figures}) == len(profile.figures)


@pytest.mark.parametrize("name", sorted(PROFILES))
def test_a_figure_that_was_only_reckoned_is_never_confirmed(name):
    confirmed = [figure.source for figure in PROFILES[name].figures if figure.confirmed]

    assert all("copy" in source or "copies" in source for source in confirmed)
    assert not any("reckoning" in source for source in confirmed)


def test_evidence_wanted_is_one_piece_at_gcse_and_two_elsewhere():
    wanted = {name: profile.figure("evidence_per_paragraph").value for name, profile in PROFILES.items()}

    assert {name for name, value in wanted.items() if value == 1} == {
        "gcse-aqa-8145",
        "gcse-edexcel",
        "igcse-0470",
    }
    assert set(wanted.values()) == {1, 2}


def test_the_leaving_certificate_counts_paragraphs():
    profile = PROFILES["lc-higher"]

    assert profile.scheme == "cumulative"
    assert [profile.figure(name).value for name in ("paragraph_max", "cumulative_cap", "overall_cap")] == [
        12,
        60,
        40,
    ]
    assert profile.figure("marks").confirmed


def test_the_ordinary_paper_claims_nothing_that_is_not_known():
    assert {figure.name for figure in PROFILES["lc-ordinary"].figures} == {"evidence_per_paragraph"}


def test_one_ib_guide_ends_before_the_next_begins():
    assert PROFILES["ib-p3-current"].valid_to < PROFILES["ib-p3-2028"].valid_from


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("id = ", "bad-toml"),
        ('id = "a"\nboard = "B"', "bad-value"),
        ('id="a"\nboard="B"\nlevel="L"\npaper="P"\nscheme="guess"', "bad-value"),
    ],
)
def test_a_damaged_profile_is_refused_by_name(text, what):
    with pytest.raises(PackProblem) as raised:
        read_profile(text, "mine.toml")

    assert (raised.value.facts["file"], raised.value.facts["what"]) == ("mine.toml", what)
