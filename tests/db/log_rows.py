"""Random histories: what several machines might have written, as log rows."""

import json

from hypothesis import strategies as st

from app.domain.cards import PromptKind, card_uid
from app.domain.identity import clock_after
from app.domain.logs import Change, LogRow, PlanVersion, Review, sealed
from app.domain.plans.document import EvidenceUse, Paragraph, PlanBody, encode
from tests.world import TOPIC, event, question, quote

DEVICES = ("aaaa", "bbbb", "cccc")
CARDS = (
    card_uid(quote("q-single-foot"), PromptKind.COMPLETE),
    card_uid(event("munich"), PromptKind.WHEN),
    card_uid(quote("q-toast"), PromptKind.WHO),
)
ELSEWHERE = card_uid("gracchi/quote/q-land", PromptKind.COMPLETE)
"""A card of a topic that only another machine has installed."""

FIELDS = (
    ("event", event("munich"), "title", ('"Munich, again"', '"Munich"', "")),
    ("event", event("munich"), "importance", ("1", "3", '"wrong type"')),
    ("event", event("munich"), "people", ("[]", "17")),
    ("podcast", "a-kind-from-a-later-foothold", "exists", ("true",)),
    ("event", event("locarno"), "exists", ("false", "true", "")),
    ("card", card_uid(quote("q-toast"), PromptKind.WHO), "exists", ("true", "false")),
    ("card", CARDS[0], "suspended", ("true", "false")),
    ("card", CARDS[0], "buried_until", ("20560", "null")),
    ("setting", "settings", "target_retention", ("0.8", "0.95")),
    ("setting", "settings", "exists", ("true",)),
    ("exam", f"{TOPIC}/exam", "day", ("20600", "null")),
    ("exam", f"{TOPIC}/exam", "exists", ("true",)),
)


@st.composite
def histories(draw: st.DrawFn) -> list[LogRow]:
    """Rows of up to three machines, whose wall clocks disagree, in the order of their clocks."""
    rows: list[LogRow] = []
    last = dict.fromkeys(DEVICES, "")
    versions: dict[str, list[str]] = {}
    for number in range(draw(st.integers(1, 25))):
        device = draw(st.sampled_from(DEVICES))
        ms = draw(st.integers(1_770_000_000_000, 1_780_000_000_000))
        last[device] = clock_after(last[device], ms, device)
        marks = {
            "uid": f"{number:04d}-{device}",
            "device": device,
            "clock": last[device],
            "action": f"act-{number}",
        }
        rows.append(sealed(draw(_row(marks, ms, rows, versions))))
    return sorted(rows, key=lambda row: row.clock)


@st.composite
def _row(
    draw: st.DrawFn, marks: dict[str, str], ms: int, before: list[LogRow], versions: dict[str, list[str]]
) -> LogRow:
    kind = draw(st.sampled_from(("review", "retraction", "change", "version")))
    answers = [row for row in before if isinstance(row, Review) and not row.retracts]
    moment = {"at_ms": ms, "offset_min": 60, "study_day": ms // 86_400_000, "topic": TOPIC}
    if kind == "retraction" and answers:
        target = draw(st.sampled_from(answers))
        stands = draw(st.booleans())
        moment["topic"] = target.topic
        return Review(
            card_uid=target.card_uid, rating=0, retracts=target.uid, stands=stands, **moment, **marks
        )
    if kind == "change":
        what, entity, field, values = draw(st.sampled_from(FIELDS))
        value = draw(st.sampled_from(values))
        return Change(kind=what, entity=entity, topic=TOPIC, field=field, value=value, **marks)
    if kind == "version":
        return draw(_version(marks, versions))
    card = draw(st.sampled_from((*CARDS, ELSEWHERE)))
    topic = {"topic": "gracchi"} if card == ELSEWHERE else {}
    return Review(
        card_uid=card,
        rating=draw(st.integers(1, 4)),
        duration_ms=draw(st.integers(0, 60_000)),
        predicted=draw(st.none() | st.floats(0.1, 1.0)),
        **{**moment, **topic},
        **marks,
    )


@st.composite
def _version(draw: st.DrawFn, marks: dict[str, str], versions: dict[str, list[str]]) -> PlanVersion:
    plan = draw(st.sampled_from(("plan-1", "plan-2")))
    known = versions.setdefault(plan, [])
    parents = draw(st.lists(st.sampled_from(known), max_size=2, unique=True)) if known else []
    known.append(marks["uid"])
    uses = tuple(
        EvidenceUse(uid=f"u{n}", item=item) for n, item in enumerate(draw(st.lists(st.sampled_from(CARDS))))
    )
    body = PlanBody(
        question=question("security-main-aim"),
        thesis=draw(st.text(max_size=10)),
        paragraphs=(Paragraph(uid="p1", point=json.dumps(draw(st.text(max_size=5))), evidence=uses),),
        deleted=draw(st.booleans()),
    )
    return PlanVersion(plan=plan, topic=TOPIC, parents=tuple(parents), body=encode(body), **marks)
