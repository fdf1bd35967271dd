"""Installing packs: fast, idempotent, whole or not at all, with the student's own work untouched."""

import shutil
from pathlib import Path

import pytest

from app import paths
from app.domain.cards import PromptKind, Rating, card_uid
from app.domain.errors import PackProblem
from app.domain.memories import MemoryState
from app.services.assembly import Services
from tests.db.test_projections import everything
from tests.world import TOPIC, event, quote

CARD = card_uid(quote("q-single-foot"), PromptKind.COMPLETE)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(paths.resources() / "packs" / TOPIC, tmp_path / "pack"))


def rewrite(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def shown(services: Services) -> object:
    with services.database.reading() as connection:
        return everything(connection)


def test_the_built_in_topic_is_there_after_the_first_start(services: Services) -> None:
    (topic,) = services.topics.installed()

    assert (topic.uid, topic.events) == (TOPIC, 80)
    assert len(services.timelines.links(TOPIC)) == 83
    assert services.reviewing.queue(TOPIC).cards[0].uid == CARD


def test_installing_the_same_pack_again_changes_nothing(services: Services, pack: Path) -> None:
    services.reviewing.rate(CARD, Rating.Good)
    before = shown(services)

    services.packs.install(pack)

    assert shown(services) == before
    assert not services.packs.install_built_in()


def test_an_upgrade_replaces_the_base_and_keeps_answers_and_choices(services: Services, pack: Path) -> None:
    services.reviewing.rate(CARD, Rating.Good)
    services.learning.learn(event("locarno"))
    rewrite(pack / "pack.toml", 'version = "1.0.0"', 'version = "1.1.0"')
    rewrite(pack / "events.csv", "Munich Agreement", "The Munich Agreement")

    services.packs.install(pack)

    assert services.topics.topic(TOPIC).version == "1.1.0"
    assert services.timelines.details(event("munich")).event.title == "The Munich Agreement"
    assert services.quotations.quote(quote("q-single-foot")).memory.state is MemoryState.KNOWN
    assert services.learning.memories([event("locarno")])[event("locarno")].state is MemoryState.NEW


def test_a_card_that_leaves_the_pack_leaves_the_queue_but_keeps_its_answers(
    services: Services, pack: Path
) -> None:
    services.reviewing.rate(CARD, Rating.Good)
    rewrite(pack / "starter.csv", "quote:q-single-foot,complete\n", "")

    services.packs.install(pack)

    assert services.quotations.quote(quote("q-single-foot")).memory.state is MemoryState.NONE
    assert services.reviewing.answers(TOPIC) == 1
    services.learning.learn(quote("q-single-foot"))
    assert services.quotations.quote(quote("q-single-foot")).memory.state is MemoryState.KNOWN


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        ("events.csv", "1938-09-29/1938-09-30", "1938-02-30", 46),
        ("events.csv", "date_edtf", "date", 1),
        ("links.csv", "l02,october-revolution", "l01,october-revolution", 3),
        ("links.csv", "l03,brest-litovsk", "l03,brest-litvosk", 4),
        ("pack.toml", "format = 1", "format = 99", 2),
    ],
)
def test_a_damaged_pack_is_refused_by_file_and_line_and_nothing_is_half_installed(
    services: Services, pack: Path, file: str, old: str, new: str, line: int
) -> None:
    rewrite(pack / file, old, new)
    before = shown(services)

    with pytest.raises(PackProblem) as caught:
        services.packs.install(pack)

    assert (caught.value.facts["file"], caught.value.facts["line"]) == (file, line)
    assert services.packs.check(pack)[0].facts["file"] == file
    assert shown(services) == before
