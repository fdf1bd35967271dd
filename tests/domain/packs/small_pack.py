"""The smallest pack that has one of everything, as a teacher might write it; tests damage it one thing at a time."""

SMALL_PACK: dict[str, str] = {
    "pack.toml": """\
format = 1
id = "gracchi"
version = "1.0"
title = "The Gracchi"
range = "-0133/-0120"
landing = "land-law"

[essay]
title = "An essay, marked"

[[lane]]
id = "rome"
title = "Rome"
letter = "R"
colour = "blue"

[[lane]]
id = "land"
title = "Land"
letter = "L"
colour = "green"
""",
    "events.csv": """\
id,date_edtf,title,short_title,summary,themes,importance,people,claims,my_own_notes
land-law,-0132,Law on public land,Land law,"A limit on holdings,
and a commission.",rome;land,3,tiberius,c1,check this
death-of-tiberius,-0132,Tiberius killed,,,rome,,tiberius,,
law-of-gaius,-0122?,Laws of Gaius,Gaius,,land,2,,c2,
""",
    "eras.csv": """\
id,title,date_edtf
first,Tiberius,-0133/-0132
second,Gaius,-0122/-0120
""",
    "links.csv": """\
id,from_event,to_event,relation,reason
l1,land-law,death-of-tiberius,cause,Landowners were afraid.
l2,death-of-tiberius,law-of-gaius,led-to,
""",
    "quotes.csv": """\
id,text,speaker,date_edtf,source_title,status,events,card
beasts,The wild beasts of Italy have their dens,tiberius,-0132,Plutarch,verified,land-law,
rumour,He asked for a crown,,,,attributed,,no
""",
    "people.csv": """\
id,name,dates_edtf
tiberius,Tiberius Gracchus,-0162/-0132
""",
    "terms.csv": """\
id,term,definition,events
ager,Ager publicus,Land of the state.,land-law
""",
    "questions.csv": """\
id,text,family,range_edtf,issue_words,topic_words,profiles
why,How far did Tiberius cause his own death?,how-far,-0132,How far;cause,Tiberius;his own death,lc-higher
""",
    "aliases.csv": """\
id,alias,canonical,kind,refers_to
a1,Gracus,Gracchus,spelling,person:tiberius
a2,land bill,Land law,name,event:land-law;term:ager
""",
    "starter.csv": """\
item,prompt
quote:beasts,complete
event:land-law,when
""",
    "claims.csv": """\
id,claim,kind,verdict,correction,quote
c1,There was a law,event,right,,
c2,Gaius was first,argument,wrong,Tiberius was.,beasts
""",
    "outlines.toml": """\
[[outline]]
question = "why"
judgement = "Largely."

[[outline.paragraph]]
side = "for"
point = "The law frightened the rich."
evidence = ["event:land-law", "quote:beasts"]
""",
    "essay.txt": """\
{c1|There was a law}
about land.

{c2|Gaius was first.}
""",
}


def as_files(pack: dict[str, str]) -> dict[str, bytes]:
    """The pack as it lies on a disk."""
    return {name: text.encode() for name, text in pack.items()}


def small_pack(**replaced: str) -> dict[str, bytes]:
    """The small pack with whole files replaced; `events_csv="…"` stands for events.csv."""
    return as_files(SMALL_PACK | {name.replace("_", "."): text for name, text in replaced.items()})


def damaged(file: str, old: str, new: str) -> dict[str, bytes]:
    """The small pack with one passage of one file changed."""
    text = SMALL_PACK[file]
    assert text.count(old) >= 1, (file, old)
    return as_files(SMALL_PACK | {file: text.replace(old, new, 1)})
