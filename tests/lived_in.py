"""Data as a student has it after three weeks: answers over many days, an exam date, two plans. For pictures and journeys."""

import random

from app.domain.acts import Act
from app.domain.cards import PromptKind, Rating
from app.domain.drills.outcomes import DrillOutcome
from app.domain.exams import Exam
from app.domain.plans import edits
from app.domain.plans.document import Plan, Stance
from app.services.assembly import Services
from tests.world import TOPIC, StillClock, event, question, quote

DAYS = 21
EXAM_IN = 55

POINTS = (
    (
        "Fear of attack made peace the first need",
        ("event:arcos-break", "event:war-scare-1927", "event:first-five-year-plan", "quote:q-hundred-years"),
        "Memory of intervention and weakness at home made any war look fatal.",
        "So security set the pace before ideology was asked.",
        Stance.SUPPORTS,
    ),
    (
        "Partners changed with the threat, whatever their politics",
        (
            "event:kellogg-briand",
            "event:poland-france-pacts-1932",
            "event:ussr-joins-league",
            "event:franco-soviet-pact",
        ),
        "The League once reviled became useful the moment Hitler was not.",
        "",
        Stance.SUPPORTS,
    ),
    (
        "The Third Period line harmed Soviet security",
        ("event:comintern-sixth-congress", "quote:q-moderate-wing", "event:hitler-chancellor"),
        "",
        "Here ideology came first and safety paid for it.",
        Stance.CHALLENGES,
    ),
    ("In August 1939 security was bought with other people’s land", (), "", "", Stance.NEUTRAL),
)


def live(services: Services, clock: StillClock) -> Plan:
    """Three weeks of work, ending at the clock's present moment; the plan that is open at the end."""
    end = clock.now
    clock.pass_time(days=-DAYS)
    services.preferences.set_exam(
        Exam(topic=TOPIC, day=clock().study_day + DAYS + EXAM_IN, profile="lc-higher", asked=True)
    )
    plan = make_plan(services)
    second = services.planning.start(question("pact-necessity-or-opportunity"))
    body = edits.set_point(second.body, second.body.paragraphs[0].uid, "Talks with the West had failed")
    body = edits.add_evidence(body, body.paragraphs[0].uid, "use-talks", event("moscow-military-talks"))
    services.planning.save(second, body, Act.ADD_EVIDENCE)
    chance = random.Random(1939)
    for day in range(DAYS):
        for _ in range(chance.choice((8, 12, 16))):
            queue = services.reviewing.queue(TOPIC).cards
            if not queue:
                break
            _answer(services, clock, queue[0].uid, chance)
        if day % 5 == 0:
            drilled = [
                DrillOutcome(event(name), Rating.Good, 9_000) for name in ("munich", "rapallo", "locarno")
            ]
            services.reviewing.record_drill(TOPIC, PromptKind.ORDER, drilled)
        clock.pass_time(days=1)
    clock.now = end
    return services.planning.plan(plan.uid)


def make_plan(services: Services) -> Plan:
    """The plan of the drawings: four paragraphs, one without evidence, one without a because."""
    plan = services.planning.start(question("security-main-aim"))
    body = edits.set_thesis(
        plan.body,
        "Security chose the moves; ideology supplied the picture of the world, and overruled security only in 1928–33.",
    )
    for number, (point, evidence, because, link, stance) in enumerate(POINTS):
        uid = body.paragraphs[0].uid if number == 0 else f"paragraph-{number}"
        if number:
            body = edits.add_paragraph(body, uid)
        body = edits.set_point(body, uid, point)
        for name in evidence:
            kind, _, short = name.partition(":")
            body = edits.add_evidence(
                body, uid, f"use-{short}", event(short) if kind == "event" else quote(short)
            )
        body = edits.set_because(body, uid, because)
        body = edits.set_link(body, uid, link)
        body = edits.set_stance(body, uid, stance)
    body = edits.set_judgement(body, "Security was the aim, in a world seen through Lenin’s eyes.")
    return services.planning.save(plan, body, Act.EDIT_TEXT)


def _answer(services: Services, clock: StillClock, card: str, chance: random.Random) -> None:
    recalled = chance.random() < 0.86
    rating = chance.choice((Rating.Hard, Rating.Good, Rating.Good, Rating.Easy)) if recalled else Rating.Again
    services.reviewing.rate(card, rating, duration_ms=chance.randint(4_000, 30_000))
    clock.pass_time(seconds=30)
