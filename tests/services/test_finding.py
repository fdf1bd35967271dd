"""Finding anything: whatever is typed or pasted is looked for as words, never read as a query."""

import pytest

from app.services.assembly import Services
from tests.world import TOPIC, event


@pytest.mark.parametrize("text", ['"', "mun\0", "\0", 'a"b', "munich AND", "NOT", "*", "title:x", "(", "- –"])
def test_signs_of_a_query_are_only_signs(services: Services, text: str) -> None:
    assert isinstance(services.finding.find(TOPIC, text), list)


def test_the_beginning_of_a_word_finds_it(services: Services) -> None:
    assert event("munich") in {found.uid for found in services.finding.find(TOPIC, "mun")}


def test_nothing_is_found_for_nothing(services: Services) -> None:
    assert services.finding.find(TOPIC, "  ") == []
