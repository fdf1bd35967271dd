"""A topic as the window shows it: its frame (lanes, eras, range) and the other names students use. Its items are read apart."""

import msgspec

from app.domain.dates.historical import HistoricalDate
from app.domain.items import Alias, Era, Lane


class Topic(msgspec.Struct, frozen=True, kw_only=True):
    """A body of content. `uid` is the pack's id; `landing` the uid of the event shown first, "" = none."""

    uid: str
    title: str
    version: str = ""
    description: str = ""
    lanes: tuple[Lane, ...] = ()
    eras: tuple[Era, ...] = ()
    aliases: tuple[Alias, ...] = ()
    landing: str = ""
    range: HistoricalDate
    language: str = "en-GB"
    licence: str = ""

    def lane(self, theme: str) -> Lane | None:
        """The lane of a theme; None where the topic has none of that name."""
        return next((lane for lane in self.lanes if lane.id == theme), None)
