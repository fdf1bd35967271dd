"""However a pack is damaged, it reads or says where it is wrong: never another exception."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.errors import PackProblem
from app.domain.packs.contents import PackContents
from app.domain.packs.reading import problems, read_pack
from app.domain.packs.tables import FILES
from app.services.sentences import PACK_FAULTS, PACK_REMEDIES, sentence
from tests.domain.packs.small_pack import small_pack

SOUND = small_pack()
TELLING = st.sampled_from(
    [b"", b";", b",", b'"', b"\n", b"\r", b"\x00", b"\xff", b"{", b"}", b"{c1|", b"..", b"/", b"-", b"1", b"[", b"]", b"=",
     b"'", b"\xef\xbb\xbf", b"9" * 5_000, "²".encode(), "٣".encode(), b"land-law", b"event:", b"\xe2\x80\xa8", b"?", b"X"]
)  # fmt: skip


@st.composite
def damaged_packs(draw: st.DrawFn) -> dict[str, bytes]:
    files = dict(SOUND)
    for _ in range(draw(st.integers(1, 3))):
        name = draw(st.sampled_from(sorted(files)))
        data = files[name]
        start = draw(st.integers(0, len(data)))
        end = draw(st.integers(start, min(len(data), start + 30)))
        files[name] = data[:start] + draw(TELLING | st.binary(max_size=6)) + data[end:]
    return files


def held(files: dict[str, bytes]) -> None:
    """Either it reads, or every problem names its file, a line of it, and has its two sentences."""
    found = problems(files)
    if not found:
        assert isinstance(read_pack(files), PackContents)
    for one in found:
        facts = one.facts
        assert facts["file"] in FILES
        lines = len(files.get(facts["file"], b"").decode("utf-8", "replace").splitlines()) + 1
        assert 0 <= facts["line"] <= lines
        assert facts["what"] in PACK_FAULTS
        assert facts["remedy"] in PACK_REMEDIES
        assert str(facts["file"]) in sentence(one)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(damaged_packs())
def test_a_pack_damaged_anywhere_reads_or_says_where(files):
    held(files)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(FILES), st.binary(max_size=80)))
def test_any_bytes_under_the_right_names_read_or_say_where(files):
    held(files)


@settings(max_examples=60, deadline=None)
@given(damaged_packs())
def test_reading_raises_the_first_of_all_problems(files):
    found = problems(files)
    if not found:
        return

    with pytest.raises(PackProblem) as raised:
        read_pack(files)

    assert raised.value.facts == found[0].facts
