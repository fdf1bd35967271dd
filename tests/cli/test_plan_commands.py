"""`plan list`, `plan export`."""

from pathlib import Path

import pytest

from app.domain.acts import Act
from app.domain.plans.edits import add_evidence, set_judgement, set_point, set_thesis
from app.services.assembly import assemble
from tests.world import TOPIC, StillClock


@pytest.fixture
def plan(data_dir: Path) -> str:
    """The uid of a plan with a verified quotation, an event and the student's own words."""
    services = assemble(data_dir, StillClock())
    question = services.planning.questions(TOPIC)[0].question
    plan = services.planning.start(question.uid)
    paragraph = plan.body.paragraphs[0].uid
    event = next(
        event for event in services.timelines.events(TOPIC) if event.uid.endswith("/nazi-soviet-pact")
    )
    quote = next(row.quote for row in services.quotations.quotes(TOPIC) if row.quote.is_verified)
    body = set_thesis(plan.body, "Security first; *ideas* second.")
    body = set_point(body, paragraph, "He bought time.")
    body = add_evidence(body, paragraph, "use-1", event.uid)
    body = add_evidence(body, paragraph, "use-2", quote.uid)
    services.planning.save(plan, set_judgement(body, "On balance, security."), Act.EDIT_TEXT)
    services.close()
    return plan.uid


def test_plans_are_listed_with_the_id_that_export_wants(command, plan, tmp_path):
    listed = command("plan", "list").out

    assert listed.split()[0] == plan
    assert command("plan", "export", listed.split()[0], tmp_path / "plan.md").status == 0


def test_a_topic_without_plans_has_an_empty_list(command):
    assert command("plan", "list", "--topic", TOPIC).out == ""
    assert command("plan", "list", "--json").json == []


def test_an_unknown_topic_is_told(command):
    assert "no topic called “nowhere”" in command("plan", "list", "--topic", "nowhere").problem


def test_an_exported_plan_holds_everything_the_student_wrote(command, plan, tmp_path):
    out = tmp_path / "My plan.MD"

    said = command("plan", "export", plan, out)

    assert said.out == f"Wrote {out}\n"
    text = out.read_text("utf-8")
    assert "**Thesis:** Security first; \\*ideas\\* second." in text
    assert "## 1. He bought time." in text
    assert "23 August 1939" in text
    assert "“" in text
    assert "On balance, security." in text
    assert "\n1. " in text.partition("## Sources")[2]


def test_a_file_that_was_there_is_replaced_whole(command, plan, tmp_path):
    out = tmp_path / "plan.md"
    out.write_text("old " * 10_000, "utf-8")

    command("plan", "export", plan, out)

    assert "old old" not in out.read_text("utf-8")
    assert list(tmp_path.glob("plan.md*")) == [out]


def test_a_plan_that_is_not_there_is_told_and_no_file_appears(command, tmp_path):
    assert "no plan called “nothing”" in command("plan", "export", "nothing", tmp_path / "plan.md").problem
    assert not (tmp_path / "plan.md").exists()


def test_a_place_that_cannot_be_written_to_is_told(command, plan, tmp_path):
    problem = command("plan", "export", plan, tmp_path / "no such folder" / "plan.md").problem

    assert "no such folder" in problem
    assert "could not be written (No such file or directory). Your work is unchanged." in problem
    assert list(tmp_path.glob("**/*.part")) == []


def test_only_markdown_is_promised(command, plan, tmp_path):
    said = command("plan", "export", plan, tmp_path / "plan.docx")

    assert said.status == 2
    assert "name a file that ends in .md" in said.err
