"""`plan list`, `plan export`."""

from argparse import Namespace
from typing import Final

from app.cli.opening import opened
from app.cli.telling import answer, columns
from app.domain.dates.wording import words
from app.domain.plans.markdown import Headings, Piece, as_markdown
from app.services.assembly import Services
from app.services.whole_files import write_whole

HEADINGS: Final = Headings(
    thesis="Thesis",
    because="Because",
    link="Link",
    judgement="Judgement",
    sources="Sources",
    attributed="attributed",
)


def listing(arguments: Namespace) -> int:
    """Every plan with its id, or those of one topic."""
    with opened(arguments) as services:
        topics = [services.topics.topic(arguments.topic)] if arguments.topic else services.topics.installed()
        rows = [
            {
                "id": plan.uid,
                "topic": plan.topic,
                "question": services.planning.question(plan.body.question).text,
                "title": plan.body.title,
            }
            for topic in topics
            for plan in services.planning.plans(topic.uid)
        ]
    return answer(arguments, rows, columns((row["id"], row["title"] or row["question"]) for row in rows))


def export(arguments: Namespace) -> int:
    """Write a plan as Markdown; the file appears whole or not at all."""
    with opened(arguments) as services:
        text = markdown(services, arguments.plan)
    write_whole(arguments.out, text)
    return answer(arguments, {"plan": arguments.plan, "file": str(arguments.out)}, [f"Wrote {arguments.out}"])


def markdown(services: Services, plan_uid: str) -> str:
    """A plan as Markdown in British English. NotFound where there is no such plan."""
    plan = services.planning.plan(plan_uid)
    question = services.planning.question(plan.body.question)
    found = services.planning.evidence(plan.body.items)
    pieces = {uid: Piece(row.item, row.speaker) for uid, row in found.items()}
    return as_markdown(plan.body, question.text, pieces, words, HEADINGS)
