"""Plans as hypothesis makes them: unique uids, any text."""

from hypothesis import strategies as st

from app.domain.plans.document import EvidenceUse, Paragraph, PlanBody, Stance

texts = st.text(max_size=12)
items = st.sampled_from([f"pack/event/{name}" for name in "abcdefgh"])


@st.composite
def bodies(draw, fewest=0):
    """A plan of up to six paragraphs; an item occurs at most once in a paragraph, every uid once."""
    paragraphs = []
    for number in range(draw(st.integers(fewest, 6))):
        used = draw(st.lists(items, unique=True, max_size=4))
        evidence = tuple(
            EvidenceUse(
                uid=f"u{number}-{place}", item=item, because=draw(texts), context_only=draw(st.booleans())
            )
            for place, item in enumerate(used)
        )
        paragraphs.append(
            Paragraph(
                uid=f"p{number}",
                point=draw(texts),
                evidence=evidence,
                because=draw(texts),
                link=draw(texts),
                stance=draw(st.sampled_from(Stance)),
            )
        )
    return PlanBody(
        question="pack/question/q", thesis=draw(texts), judgement=draw(texts), paragraphs=tuple(paragraphs)
    )


def all_texts(body):
    """Every text of a plan with whose it is, sorted."""
    entries = [("thesis", body.thesis), ("judgement", body.judgement)]
    for paragraph in body.paragraphs:
        entries += [(paragraph.uid, text) for text in (paragraph.point, paragraph.because, paragraph.link)]
        entries += [(use.uid, use.because) for use in paragraph.evidence]
    return sorted(entries)


def all_uses(body):
    """Every use of evidence, sorted."""
    return sorted(
        (use.uid, use.item, use.because, use.context_only) for p in body.paragraphs for use in p.evidence
    )
