"""The first page of a pack: `pack.toml`, with the topic's name, version, range and lanes."""

from typing import Final

import msgspec

from app.domain.dates.historical import HistoricalDate
from app.domain.items import Lane

FORMAT: Final = 1
"""The newest pack format this program reads."""


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What a pack says of itself. `landing` is the id (not uid) of the event shown first, "" = none; `range` bounds the topic."""

    format: int
    id: str
    version: str
    title: str
    description: str = ""
    language: str = "en-GB"
    range: HistoricalDate
    licence: str = ""
    landing: str = ""
    lanes: tuple[Lane, ...] = ()
