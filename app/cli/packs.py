"""`pack check`, `pack install`, `pack list`."""

from argparse import Namespace

from app import paths
from app.cli.opening import opened
from app.cli.telling import answer, columns, problem
from app.services import packs
from app.services.assembly import Services
from app.services.sentences import sentence


def check(arguments: Namespace) -> int:
    """Say everything that is wrong with a pack. Touches no data folder, so it works beside an open window."""
    found = packs.check(arguments.pack, paths.resources())
    told = [sentence(fault) for fault in found]
    faults = [fault.facts | {"sentence": text} for fault, text in zip(found, told, strict=True)]
    value = {"pack": str(arguments.pack), "ok": not found, "problems": faults}
    if not found:
        return answer(arguments, value, [f"“{arguments.pack.name}” is a whole pack and can be installed."])
    more = f" ({len(told)} problems in all.)" if len(told) > 1 else ""
    if arguments.json or more:
        answer(arguments, value, told)
    return problem(told[0] + more)


def install(arguments: Namespace) -> int:
    """Install a pack whole, or not at all."""
    with opened(arguments) as services:
        record = services.packs.install(arguments.pack)
        value = next(row for row in _rows(services) if row["id"] == record.uid)
    line = "Installed “{title}” {version}: {events} events, {quotes} quotations, {questions} questions."
    return answer(arguments, value, [line.format_map(value)])


def listing(arguments: Namespace) -> int:
    """The installed packs with what they hold."""
    with opened(arguments) as services:
        rows = _rows(services)
    return answer(
        arguments, rows, columns((str(row["id"]), str(row["version"]), str(row["title"])) for row in rows)
    )


def _rows(services: Services) -> list[dict[str, str | int]]:
    held = {topic.uid: topic for topic in services.topics.installed()}
    return [
        {
            "id": pack.uid,
            "version": pack.version,
            "title": pack.title,
            "events": held[pack.uid].events,
            "quotes": len(services.quotations.quotes(pack.uid)),
            "questions": held[pack.uid].questions,
        }
        for pack in services.packs.installed()
    ]
