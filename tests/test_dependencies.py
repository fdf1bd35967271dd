"""pyproject's ranges and the two locks say the same, and the locks hold for every system without naming an index."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKS = ("requirements.txt", "requirements-dev.txt")


@dataclass(frozen=True)
class Pin:
    version: str
    marker: str
    hashes: frozenset[str]


def locked(name: str) -> dict[str, Pin]:
    """The pins of a lock file by canonical name; each logical line must be one exact, hashed requirement."""
    text = (ROOT / name).read_text(encoding="utf-8")
    text = re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE)
    pins: dict[str, Pin] = {}
    for line in text.replace("\\\n", " ").splitlines():
        wanted, *hashes = line.split("--hash=sha256:")
        requirement = Requirement(wanted.strip())
        specifiers = list(requirement.specifier)
        assert [s.operator for s in specifiers] == ["=="], line[:80]
        assert hashes, f"{name}: {requirement.name} has no hash"
        key = canonicalize_name(requirement.name)
        assert key not in pins, f"{name}: {key} twice"
        found = frozenset(h.strip() for h in hashes)
        pins[key] = Pin(specifiers[0].version, str(requirement.marker or ""), found)
    return pins


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_line_is_an_exact_version_with_hashes(lock):
    pins = locked(lock)

    assert pins
    assert all(re.fullmatch("[0-9a-f]{64}", h) for pin in pins.values() for h in pin.hashes)


@pytest.mark.parametrize(
    ("wanted", "lock"),
    [(PROJECT["dependencies"], LOCKS[0]), (PROJECT["optional-dependencies"]["dev"], LOCKS[1])],
)
def test_every_direct_dependency_is_locked_within_its_range(wanted, lock):
    pins = locked(lock)

    for requirement in map(Requirement, wanted):
        pin = pins[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(pin.version), f"{requirement} is locked at {pin.version}"
        assert pin.marker == "", f"{requirement.name} would be missing on some systems: {pin.marker}"


def test_the_development_lock_holds_the_whole_runtime_lock_unchanged():
    runtime, development = (locked(lock) for lock in LOCKS)

    assert {name: development.get(name) for name in runtime} == runtime


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_names_a_host_or_an_option(lock):
    text = (ROOT / lock).read_text(encoding="utf-8")

    assert "://" not in text
    assert not re.search(r"^-", text, flags=re.MULTILINE)


def test_the_program_needs_no_more_of_qt_than_the_essentials():
    assert {name for name in locked(LOCKS[0]) if "qt" in name or "pyside" in name} == {"pyside6-essentials"}


def test_pythons_lower_bound_is_the_one_the_tools_are_told():
    configuration = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    assert PROJECT["requires-python"] == ">=3.11"
    assert configuration["tool"]["ruff"]["target-version"] == "py311"
