"""Every fault a pack can have: found, at its file and line, with a sentence and a remedy."""

import pytest

from app.domain.errors import PackProblem
from app.domain.packs import rows
from app.domain.packs.reading import problems, read_pack
from app.services.sentences import PACK_FAULTS, PACK_REMEDIES, sentence
from tests.domain.packs.small_pack import SMALL_PACK, as_files, damaged, small_pack

MANY_STARTERS = "item,prompt\n" + "".join(f"event:e{number},when\n" for number in range(25))
MANY_EVENTS = "id,date_edtf,title,themes\n" + "".join(f"e{number},1900,E,rome\n" for number in range(25))

# what is damaged, file, line, fault, value
FAULTS = [
    (damaged("pack.toml", "format = 1", "format = "), "pack.toml", 1, "bad-toml", ""),
    (damaged("pack.toml", "format = 1", "format = 2"), "pack.toml", 1, "newer-format", "2"),
    (damaged("pack.toml", "format = 1", "format = 0"), "pack.toml", 1, "bad-value", "format"),
    (damaged("pack.toml", "format = 1", 'format = "one"'), "pack.toml", 1, "bad-value", "format"),
    (damaged("pack.toml", 'title = "The Gracchi"\n', ""), "pack.toml", 1, "missing-key", "title"),
    (damaged("pack.toml", 'title = "The Gracchi"', 'title = " "'), "pack.toml", 4, "bad-value", "title"),
    (damaged("pack.toml", 'title = "Land"', "title = 4"), "pack.toml", 19, "bad-value", "title"),
    (damaged("pack.toml", 'letter = "L"\n', ""), "pack.toml", 17, "missing-key", "letter"),
    (damaged("pack.toml", 'id = "gracchi"', 'id = "The Gracchi"'), "pack.toml", 2, "bad-id", "The Gracchi"),
    (damaged("pack.toml", '"1.0"', '"first"'), "pack.toml", 3, "bad-version", "first"),
    (damaged("pack.toml", "-0133/-0120", "long ago"), "pack.toml", 5, "wrong-date", "long ago"),
    (damaged("pack.toml", '"land-law"', '"no-law"'), "pack.toml", 6, "dangling", "no-law"),
    (damaged("pack.toml", 'colour = "green"', 'colour = "mauve"'), "pack.toml", 17, "unknown-colour", "mauve"),
    (damaged("pack.toml", 'letter = "L"', 'letter = "LA"'), "pack.toml", 17, "bad-lane", "land"),
    (damaged("pack.toml", 'id = "land"', 'id = "rome"'), "pack.toml", 17, "duplicate-id", "rome"),
    (damaged("events.csv", "date_edtf", "date"), "events.csv", 1, "missing-column", "date_edtf"),
    (damaged("events.csv", "short_title", "title"), "events.csv", 1, "column-twice", "title"),
    (damaged("events.csv", "law-of-gaius,-0122?", "law-of-gaius,spring"), "events.csv", 5, "wrong-date", "spring"),
    (damaged("events.csv", "land-law,-0132", "land-law,1939-02-30"), "events.csv", 2, "wrong-date", "1939-02-30"),
    (damaged("events.csv", "Tiberius killed", " "), "events.csv", 4, "empty-field", ""),
    (damaged("events.csv", ",c2,\n", ",c2,\nland-law,-0132,Again,,,land,2,,,\n"), "events.csv", 6, "duplicate-id", "land-law"),
    (damaged("events.csv", "law-of-gaius", "Law of Gaius"), "events.csv", 5, "bad-id", "Law of Gaius"),
    (damaged("events.csv", "Laws of Gaius,", "Laws, of Gaius,"), "events.csv", 5, "wrong-number-of-fields", ""),
    (damaged("events.csv", ",land,2,", ",land,7,"), "events.csv", 5, "unknown-word", "7"),
    (damaged("events.csv", "rome;land", "rome;sea"), "events.csv", 2, "dangling", "sea"),
    (damaged("events.csv", "3,tiberius", "3,gaius"), "events.csv", 2, "dangling", "gaius"),
    (damaged("events.csv", ",c2,", ",c9,"), "events.csv", 5, "dangling", "c9"),
    (damaged("events.csv", "Land law", "A law on the land of the state"), "events.csv", 2, "short-title-too-long", "A law on the land of the state"),
    (damaged("events.csv", ",Gaius,", ",land LAW,"), "events.csv", 5, "short-title-twice", "land LAW"),
    (damaged("events.csv", 'commission."', 'commission." He'), "events.csv", 2, "bad-csv", ""),
    (damaged("events.csv", SMALL_PACK["events.csv"], "\n"), "events.csv", 1, "no-header", "id"),
    (damaged("people.csv", SMALL_PACK["people.csv"], "id;name;role\n"), "people.csv", 1, "semicolons", "id"),
    (damaged("eras.csv", "-0133/-0132", "-0133"), "eras.csv", 2, "not-a-span", "-0133"),
    (damaged("eras.csv", "-0122/-0120", "-0132/-0120"), "eras.csv", 3, "era-out-of-order", "second"),
    (damaged("links.csv", "l2,death-of-tiberius", "l2,law-of-gaius"), "links.csv", 3, "link-to-itself", "law-of-gaius"),
    (damaged("links.csv", "l2,death-of-tiberius,law-of-gaius", "l2,land-law,death-of-tiberius"), "links.csv", 3, "link-twice", "land-law → death-of-tiberius"),
    (damaged("links.csv", ",cause,", ",because,"), "links.csv", 2, "unknown-word", "because"),
    (damaged("links.csv", "l1,land-law", "l1,no-law"), "links.csv", 2, "dangling", "no-law"),
    (damaged("quotes.csv", "Plutarch", ""), "quotes.csv", 2, "verified-without-source", "beasts"),
    (damaged("quotes.csv", "attributed", "maybe"), "quotes.csv", 3, "unknown-word", "maybe"),
    (damaged("quotes.csv", "dens,tiberius", "dens,nobody"), "quotes.csv", 2, "dangling", "nobody"),
    (damaged("quotes.csv", "verified,land-law", "verified,land-law;sea"), "quotes.csv", 2, "dangling", "sea"),
    (damaged("people.csv", "-0162/-0132", "-0132/-0162"), "people.csv", 2, "wrong-date", "-0132/-0162"),
    (damaged("terms.csv", "Land of the state.", ""), "terms.csv", 2, "empty-field", ""),
    (damaged("questions.csv", "How far;cause", "How far;reason"), "questions.csv", 2, "words-not-in-question", "reason"),
    (damaged("questions.csv", "how-far", "how-much"), "questions.csv", 2, "unknown-word", "how-much"),
    (damaged("aliases.csv", "person:tiberius", "person:gaius"), "aliases.csv", 2, "dangling", "person:gaius"),
    (damaged("aliases.csv", "person:tiberius", "tiberius"), "aliases.csv", 2, "dangling", "tiberius"),
    (damaged("starter.csv", "quote:beasts", "quote:lions"), "starter.csv", 2, "dangling", "quote:lions"),
    (damaged("starter.csv", "quote:beasts", "quote:rumour"), "starter.csv", 2, "never-a-card", "rumour"),
    (damaged("starter.csv", "quote:beasts", "person:tiberius"), "starter.csv", 2, "not-asked", "person:tiberius"),
    (damaged("starter.csv", "event:land-law,when", "event:land-law,who"), "starter.csv", 3, "wrong-prompt", "who"),
    (damaged("starter.csv", "event:land-law,when", "quote:beasts,complete"), "starter.csv", 3, "duplicate-id", "quote:beasts, complete"),
    (as_files({"pack.toml": SMALL_PACK["pack.toml"].replace("land-law", "e1"), "events.csv": MANY_EVENTS, "starter.csv": MANY_STARTERS}), "starter.csv", 26, "starter-too-long", "24"),
    (damaged("claims.csv", "Tiberius was.", ""), "claims.csv", 3, "claim-without-correction", "c2"),
    (damaged("claims.csv", ",wrong,", ",untrue,"), "claims.csv", 3, "unknown-word", "untrue"),
    (damaged("claims.csv", "was.,beasts", "was.,lions"), "claims.csv", 3, "dangling", "lions"),
    (damaged("outlines.toml", '"Largely."', "Largely"), "outlines.toml", 3, "bad-toml", ""),
    (damaged("outlines.toml", '"for"', '"perhaps"'), "outlines.toml", 6, "bad-value", "side"),
    (damaged("outlines.toml", 'judgement = "Largely."\n', ""), "outlines.toml", 1, "missing-key", "judgement"),
    (damaged("outlines.toml", '"why"', '"whither"'), "outlines.toml", 2, "dangling", "whither"),
    (damaged("outlines.toml", "event:land-law", "event:no-law"), "outlines.toml", 8, "dangling", "event:no-law"),
    (damaged("outlines.toml", "quote:beasts", "term:ager"), "outlines.toml", 8, "dangling", "term:ager"),
    (damaged("outlines.toml", "quote:beasts", "quote:rumour"), "outlines.toml", 8, "never-a-card", "quote:rumour"),
    (damaged("outlines.toml", SMALL_PACK["outlines.toml"], SMALL_PACK["outlines.toml"] * 2), "outlines.toml", 10, "duplicate-id", "why"),
    (damaged("essay.txt", "{c2|Gaius was first.}", "Gaius was first."), "essay.txt", 0, "claim-not-in-text", "c2"),
    (damaged("essay.txt", "{c2|", "{c7|"), "essay.txt", 4, "claim-without-row", "c7"),
    (damaged("essay.txt", "{c2|", "{c1|"), "essay.txt", 4, "claim-twice-in-text", "c1"),
    (damaged("essay.txt", "{c2|Gaius was first.}", "{c2|}"), "essay.txt", 4, "empty-passage", "c2"),
    (damaged("essay.txt", "first.}", "first."), "essay.txt", 4, "passage-not-closed", "c2"),
    (damaged("essay.txt", "{c2|", "{"), "essay.txt", 4, "bad-markup", "{"),
    (damaged("essay.txt", "about", "about }"), "essay.txt", 2, "bad-markup", "}"),
    (small_pack() | {"quotes.csv": b"id,text,status\nq,caf\xe9,attributed\n"}, "quotes.csv", 2, "not-utf8", ""),
    (small_pack() | {"pack.toml": b"\n\n\xff"}, "pack.toml", 3, "not-utf8", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("files", "file", "line", "what", "value"), FAULTS, ids=[f"{f[1]}-{f[3]}-{f[4]}" for f in FAULTS]
)
def test_a_damaged_pack_is_refused_with_file_line_and_remedy(files, file, line, what, value):
    with pytest.raises(PackProblem) as raised:
        read_pack(files)

    facts = raised.value.facts
    assert (facts["file"], facts["line"], facts["what"], facts["value"]) == (file, line, what, value)


@pytest.mark.parametrize(
    ("files", "file", "line", "what", "value"), FAULTS, ids=[f"{f[1]}-{f[3]}-{f[4]}" for f in FAULTS]
)
def test_one_fault_is_told_once_and_in_a_whole_sentence(files, file, line, what, value):
    found = problems(files)
    told = sentence(found[0])

    assert len(found) == 1
    assert found[0].facts["remedy"] in PACK_REMEDIES
    assert told.startswith(f"“{file}”")
    assert "Nothing was added" in told
    assert not any(sign in told.replace("{c01|the words}", "").replace(value, "") for sign in "{}")


@pytest.mark.parametrize("file", ["pack.toml", "events.csv", "claims.csv", "essay.txt"])
def test_a_missing_file_is_named(file):
    files = {name: data for name, data in small_pack().items() if name != file}

    found = problems(files)

    assert (found[0].facts["file"], found[0].facts["line"], found[0].facts["what"]) == (
        file,
        0,
        "file-missing",
    )


def test_a_file_that_is_too_large_is_not_read():
    found = problems(small_pack() | {"terms.csv": b"id,term,definition\n" + b" " * 20_000_000})

    assert [one.facts["what"] for one in found] == ["file-too-large"]


def test_too_many_rows_are_not_read(monkeypatch):
    monkeypatch.setattr(rows, "MAX_ROWS", 2)

    found = problems(small_pack())

    assert [(one.facts["file"], one.facts["line"], one.facts["what"]) for one in found] == [
        ("events.csv", 5, "too-many-rows")
    ]


def test_all_faults_are_told_in_the_order_of_files_and_lines():
    files = damaged("events.csv", "land-law,-0132", "land-law,never")
    files["events.csv"] = files["events.csv"].replace(b"rome,,tib", b"sea,,tib")
    files["pack.toml"] = files["pack.toml"].replace(b"1.0", b"one")
    files["links.csv"] = files["links.csv"].replace(b"led-to", b"maybe")

    found = [(one.facts["file"], one.facts["line"], one.facts["what"]) for one in problems(files)]

    assert found == [
        ("pack.toml", 3, "bad-version"),
        ("events.csv", 2, "wrong-date"),
        ("links.csv", 3, "unknown-word"),
    ]


def test_a_row_that_was_refused_is_not_called_missing_too():
    found = problems(damaged("events.csv", "land-law,-0132", "land-law,never"))

    assert [one.facts["what"] for one in found] == ["wrong-date"]


def test_every_fault_of_a_pack_has_a_remedy_and_every_remedy_a_fault():
    assert {f"mend-{what}" for what in PACK_FAULTS} == set(PACK_REMEDIES)


def test_every_fault_of_the_contents_is_tried_here():
    outside = {
        "no-pack", "not-an-archive", "unreadable", "unsafe-name", "link", "name-twice", "locked", "too-many-entries",
        "pack-too-large", "too-dense", "file-missing", "file-too-large", "too-many-rows",
    }  # fmt: skip

    assert {fault[3] for fault in FAULTS} == set(PACK_FAULTS) - outside


def test_a_long_value_is_cut_before_it_is_shown():
    found = problems(damaged("events.csv", "-0122?", "x" * 5_000))

    assert len(found[0].facts["value"]) == 80


def test_nesting_without_end_is_no_more_than_bad_toml():
    found = problems(small_pack() | {"outlines.toml": b"a = " + b"[" * 100_000})

    assert [one.facts["what"] for one in found] == ["bad-toml"]
