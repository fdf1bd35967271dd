"""JSON of the domain's structs: a `HistoricalDate` is stored as its EDTF text, everything else as msgspec does."""

from typing import Any, TypeVar

import msgspec

from app.domain.dates.historical import HistoricalDate

T = TypeVar("T")


def enc_hook(value: object) -> str:
    """What msgspec stores for a value it does not know."""
    if isinstance(value, HistoricalDate):
        return value.edtf
    raise NotImplementedError(type(value).__name__)


def dec_hook(kind: type, value: Any) -> HistoricalDate:
    """What msgspec makes of a stored value where `kind` is asked for; DateProblem for a text that is no date."""
    if kind is HistoricalDate and isinstance(value, str):
        return HistoricalDate.parse(value)
    raise NotImplementedError(kind.__name__)


_ENCODER = msgspec.json.Encoder(enc_hook=enc_hook)


def encode(value: object) -> bytes:
    """A struct, or a list or dict of them, as JSON in UTF-8."""
    return _ENCODER.encode(value)


def decode(data: bytes | str, kind: type[T]) -> T:
    """The value of that type; msgspec.ValidationError where the JSON does not fit, DateProblem for a wrong date."""
    return msgspec.json.decode(data, type=kind, dec_hook=dec_hook)


def convert(fields: object, kind: type[T]) -> T:
    """The value of that type made of plain JSON values; errors as in `decode`."""
    return msgspec.convert(fields, type=kind, dec_hook=dec_hook)
