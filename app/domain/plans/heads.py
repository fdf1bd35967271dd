"""Which versions of a plan are its heads: those nobody has written on since."""

from collections.abc import Iterable

from app.domain.logs import PlanVersion


def heads(versions: Iterable[PlanVersion]) -> list[PlanVersion]:
    """The versions that are no version's parent, the latest clock first. Two heads are two machines' work: both are kept."""
    known = list(versions)
    parents = {parent for version in known for parent in version.parents}
    return sorted((one for one in known if one.uid not in parents), key=lambda one: one.clock, reverse=True)
