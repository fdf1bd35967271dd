"""Files a student takes out of the program: each appears whole or not at all, and what stood there before is kept until then."""

import contextlib
import os
from pathlib import Path

from app.domain.errors import NotWritten


def write_whole(file: Path, text: str) -> None:
    """Write `text` as UTF-8 with plain line ends. NotWritten where that cannot be done."""
    draft = file.with_name(f"{file.name}.part")
    try:
        with draft.open("w", encoding="utf-8", newline="\n") as target:
            target.write(text)
            target.flush()
            os.fsync(target.fileno())
    except OSError as error:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise NotWritten(file=str(file), reason=error.strerror or "") from error
    put_in_place(draft, file)


def put_in_place(draft: Path, file: Path) -> None:
    """Put a finished draft in the place of a file. NotWritten where that cannot be done; the draft is then gone."""
    try:
        draft.replace(file)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise NotWritten(file=str(file), reason=error.strerror or "") from error
