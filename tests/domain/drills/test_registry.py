"""What every drill of the registry keeps to. A new drill adds an entry to `SAMPLES` and is held to all of it."""

from dataclasses import dataclass
from typing import Any

import pytest

from app.domain.cards import PromptKind
from app.domain.dates.historical import HistoricalDate
from app.domain.drills.registry import DRILLS
from app.domain.items import Event
from app.domain.marked import Claim, ClaimKind, Verdict, read_markup


@dataclass(frozen=True)
class Sample:
    """Material for a drill, and an answer to each of its rounds that is right and one that is not."""

    material: Any
    right: Any
    wrong: Any


def events():
    return tuple(
        Event(uid=f"e{year}", topic="t", date=HistoricalDate.parse(str(year)), title=f"Event {year}")
        for year in range(1930, 1942)
    )


def essay():
    markup = " ".join(f"{{c{n}|Claim {n}}} is made here." for n in range(12))
    verdicts = [Verdict.WRONG if n % 2 else Verdict.RIGHT for n in range(12)]
    claims = [
        Claim(uid=f"t/claim/c{n}", claim=f"c{n}", kind=ClaimKind.EVENT, verdict=verdict, events=(f"e{n}",))
        for n, verdict in enumerate(verdicts)
    ]
    return read_markup(markup, claims, "An essay")


def in_order(asked):
    return sum(event.uid < asked.event.uid for event in asked.line)


SAMPLES = {
    PromptKind.ORDER: Sample(events(), in_order, lambda asked: 0 if in_order(asked) else len(asked.line)),
    PromptKind.SLIP: Sample(
        essay(),
        lambda passage: passage.slips,
        lambda passage: frozenset(claim.uid for claim in passage.claims) - passage.slips,
    ),
}


@pytest.fixture(params=list(DRILLS), ids=lambda kind: kind.value)
def drill(request):
    return DRILLS[request.param]


@pytest.fixture
def sample(drill):
    return SAMPLES[drill.prompt_kind]


def test_every_drill_is_registered_under_its_own_way_of_asking(drill):
    assert DRILLS[drill.prompt_kind] is drill


def test_a_drill_has_rounds_and_no_more_than_asked_for(drill, sample):
    assert 1 <= len(drill.rounds(sample.material, 1, 6)) <= 6


def test_the_same_seed_gives_the_same_rounds_and_seeds_differ(drill, sample):
    drawn = [drill.rounds(sample.material, seed, 6) for seed in range(8)]

    assert drawn[0] == drill.rounds(sample.material, 0, 6)
    assert any(one != drawn[0] for one in drawn)


def test_no_round_comes_twice(drill, sample):
    found = drill.rounds(sample.material, 2, 8)

    assert all(one != other for n, one in enumerate(found) for other in found[:n])


def test_the_right_answer_is_marked_right_and_another_is_not(drill, sample):
    for one in drill.rounds(sample.material, 3, 8):
        assert drill.mark(one, sample.right(one)).is_right
        assert not drill.mark(one, sample.wrong(one)).is_right


def test_more_rounds_take_longer_and_ten_take_about_three_minutes(drill):
    assert 1 <= drill.minutes(1) <= drill.minutes(10) <= drill.minutes(30)
    assert 2 <= drill.minutes(10) <= 4
