"""Exam boards' papers as data, and a student's exam date."""

import tomllib
from typing import Final

import msgspec

from app.domain.errors import PackProblem

SCHEMES: Final = ("cumulative", "levels")
"""How a paper is marked: paragraph by paragraph with a mark for the whole, or by best fit."""


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """One number of a board's paper with where it was read. Unconfirmed figures are never more than a hint."""

    name: str
    value: int
    confirmed: bool = False
    source: str = ""
    read: str = ""


class ExamProfile(msgspec.Struct, frozen=True, kw_only=True):
    """A board's profile of one paper. `scheme` is "cumulative" (Leaving Certificate) or "levels"; validity as EDTF months."""

    id: str
    board: str
    level: str
    paper: str
    scheme: str
    valid_from: str = ""
    valid_to: str = ""
    note: str = ""
    figures: tuple[Figure, ...] = ()

    def figure(self, name: str) -> Figure | None:
        """The figure called `name`, such as "minutes", "marks" or "paragraphs_min"."""
        return next((figure for figure in self.figures if figure.name == name), None)


class Exam(msgspec.Struct, frozen=True, kw_only=True):
    """What the student said of the exam of one topic. `day` as a study day; "not sure" is an answer: `asked` stays true."""

    topic: str
    day: int | None = None
    profile: str = ""
    asked: bool = False


def read_profile(text: str, file: str = "") -> ExamProfile:
    """The profile a TOML text holds, its figures as `[[figure]]`; PackProblem where it is none."""
    try:
        said = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise _problem(file, "bad-toml", "") from error
    try:
        profile = msgspec.convert({**said, "figures": said.get("figure", ())}, ExamProfile)
    except msgspec.ValidationError as error:
        raise _problem(file, "bad-value", str(error)) from error
    if profile.scheme not in SCHEMES:
        raise _problem(file, "bad-value", "scheme")
    return profile


def _problem(file: str, what: str, value: str) -> PackProblem:
    return PackProblem(file=file, line=0, what=what, value=value, remedy=f"mend-{what}")
