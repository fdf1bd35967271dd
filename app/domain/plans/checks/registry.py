"""All checks, and how their findings are put in order. Adding a check = one function and one line here."""

from typing import Final

from app.domain.plans.checks import balance, evidence, writing
from app.domain.plans.checks.remarks import Check, Reading, Remark

CHECKS: Final[tuple[Check, ...]] = (
    evidence.no_evidence,
    evidence.nothing_dated,
    evidence.outside_range,
    evidence.used_twice,
    writing.no_because,
    writing.no_link,
    writing.no_thesis,
    writing.no_judgement,
    balance.one_sided,
    balance.paragraph_count,
)
"""In the order of the reference's list (K1 … K26)."""


def remarks(reading: Reading) -> tuple[Remark, ...]:
    """Every finding, worst first, then as they stand in the plan. Nothing before the plan is under way."""
    if not reading.is_under_way:
        return ()
    found = [(order, remark) for order, check in enumerate(CHECKS) for remark in check(reading)]
    found.sort(key=lambda entry: (entry[1].severity, entry[1].place, entry[0]))
    return tuple(remark for _order, remark in found)
