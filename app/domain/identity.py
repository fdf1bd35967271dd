"""Names of things: UUIDv7 for what a student makes, `<pack>/<kind>/<id>` for what a pack brings, and the hybrid clock."""

from typing import Final

from app.domain.items import ItemKind

_UUID_RANDOM_BITS: Final = 74
_COUNTER_LIMIT: Final = 0xFFFF


def uuid7(at_ms: int, entropy: int) -> str:
    """A UUID version 7 (RFC 9562) of the millisecond `at_ms` and 74 bits of `entropy`: sorts by time, never repeats."""
    entropy &= (1 << _UUID_RANDOM_BITS) - 1
    value = (
        (at_ms & ((1 << 48) - 1)) << 80
        | 0x7 << 76
        | (entropy >> 62) << 64
        | 0b10 << 62
        | entropy & ((1 << 62) - 1)
    )
    text = f"{value:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def item_uid(pack: str, kind: ItemKind | str, name: str) -> str:
    """The uid of an item a pack brings."""
    return f"{pack}/{kind}/{name}"


def clock_after(last: str, now_ms: int, device: str) -> str:
    """The next reading of the hybrid logical clock (Kulkarni et al. 2014), as text that sorts in its order.

    `last` is the greatest clock seen so far on this device, from whichever device it came ("" = none). The result is
    later than `last` even when the wall clock was set back, and two devices never produce the same text.
    """
    last_ms, last_counter = (int(last[:12], 16), int(last[13:17], 16)) if last else (0, 0)
    if now_ms > last_ms:
        last_ms, counter = now_ms, 0
    else:
        counter = last_counter + 1
        if counter > _COUNTER_LIMIT:
            last_ms, counter = last_ms + 1, 0
    return f"{last_ms:012x}-{counter:04x}-{device}"
