"""`--selfcheck`: every part once, in a folder of its own, and the versions of everything as JSON.

For whoever has built, packed or installed Foothold: it finds a module that was left out, a library that does not fit and
a file system that breaks a path. It touches nothing of the student's.
"""

import json
import pkgutil
import platform
import tempfile
from argparse import Namespace
from collections.abc import Iterator
from importlib import import_module, metadata
from pathlib import Path
from typing import Final

import app
import db
from app.cli.plans import markdown
from app.cli.telling import problem
from app.domain.acts import Act
from app.domain.cards import Rating
from app.domain.plans.edits import add_evidence, set_thesis
from app.services.assembly import DATABASE_NAME, Services, assemble
from app.services.packs import BUILT_IN
from app.services.whole_files import write_whole
from db.database import library_version
from db.migrating import stored_revision
from db.schema import HEAD

LIBRARIES: Final = (
    "PySide6-Essentials",
    "SQLAlchemy",
    "alembic",
    "fsrs",
    "msgspec",
    "platformdirs",
    "rapidfuzz",
)
AWKWARD: Final = "a space, 100 % and ünïcode"
"""Names students' folders have, and that have broken programs before."""

_RUN_BY_ALEMBIC: Final = "db.migrations"


def selfcheck(_arguments: Namespace) -> int:
    """Print what was found as JSON; exit 1 with one line if a part does not work."""
    modules = 0
    for name in module_names():
        try:
            import_module(name)
        except (ImportError, OSError) as error:
            return problem(f"{name} cannot be loaded: {error}.")
        modules += 1
    with tempfile.TemporaryDirectory(prefix="foothold-", ignore_cleanup_errors=True) as base:
        checks = try_everything(Path(base) / AWKWARD)
    report = {"versions": versions(), "modules": modules, "schema": HEAD, "checks": checks}
    print(json.dumps(report, ensure_ascii=False, indent=1))
    failed = [name for name, passed in checks.items() if not passed]
    return problem(f"These parts do not work here: {', '.join(failed)}.") if failed else 0


def module_names() -> Iterator[str]:
    """Every module of the program, those that a start imports late or never as well."""
    for package in (app, db):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.startswith(_RUN_BY_ALEMBIC):
                yield module.name


def try_everything(folder: Path) -> dict[str, bool]:
    """A student's first day in small, and whether each part of it came out right."""
    services = assemble(folder)
    try:
        card = services.reviewing.queue(BUILT_IN).cards[0]
        services.reviewing.rate(card.uid, Rating.Good)
        plan_uid = write_plan(services)
        exported = folder / "plan.md"
        write_whole(exported, markdown(services, plan_uid))
        undone = services.history.undo(BUILT_IN)
        redone = services.history.redo(BUILT_IN)
        found = services.finding.find(BUILT_IN, "pact")
    finally:
        services.close()
    again = assemble(folder)
    try:
        kept = again.reviewing.answers(BUILT_IN) == 1 and len(again.planning.plans(BUILT_IN)) == 1
        sealed = again.merging.write_segment(folder) is not None
    finally:
        again.close()
    return {
        "database migrated": stored_revision(folder / DATABASE_NAME) == HEAD,
        "pack installed": bool(card),
        "search": bool(found),
        "undo and redo": undone is not None and redone is not None,
        "kept after closing": kept,
        "plan as Markdown": "\n- " in exported.read_text(encoding="utf-8"),
        "work for another computer": sealed,
    }


def write_plan(services: Services) -> str:
    """A plan with a thesis and one piece of evidence; its uid."""
    question = services.planning.questions(BUILT_IN)[0].question
    plan = services.planning.start(question.uid)
    plan = services.planning.save(plan, set_thesis(plan.body, "Security came first."), Act.EDIT_TEXT)
    event = services.timelines.events(BUILT_IN)[0]
    body = add_evidence(plan.body, plan.body.paragraphs[0].uid, plan.uid, event.uid)
    return services.planning.save(plan, body, Act.ADD_EVIDENCE).uid


def versions() -> dict[str, str]:
    """What this is made of and runs on."""
    found = {
        "Foothold": app.__version__,
        "Python": platform.python_version(),
        "system": platform.platform(),
        "SQLite": library_version(),
    }
    for library in LIBRARIES:
        try:
            found[library] = metadata.version(library)
        except metadata.PackageNotFoundError:
            found[library] = "not told"  # a bundle may leave the libraries' descriptions out
    return found
