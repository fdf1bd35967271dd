<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
  <context>
    <name>Actions</name>
    <message numerus="yes">
      <source>Start %n minutes</source>
      <translation>
        <numerusform>Start %n minutes</numerusform>
        <numerusform>Start %n minutes</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ActivityPanel</name>
    <message numerus="yes">
      <source>%n answer(s)</source>
      <translation>
        <numerusform>%n answer</numerusform>
        <numerusform>%n answers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>No answers in the last %n day(s).</source>
      <translation>
        <numerusform>No answers in the last %n day.</numerusform>
        <numerusform>No answers in the last %n days.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>BrowseView</name>
    <message numerus="yes">
      <source>%n quotation(s) · {verified} verified · attributed wording is shown without quotation marks</source>
      <translation>
        <numerusform>%n quotation · {verified} verified · attributed wording is shown without quotation marks</numerusform>
        <numerusform>%n quotations · {verified} verified · attributed wording is shown without quotation marks</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{found} of %n quotation(s) found</source>
      <translation>
        <numerusform>{found} of %n quotation found</numerusform>
        <numerusform>{found} of %n quotations found</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CalibrationPanel</name>
    <message numerus="yes">
      <source>%n answer(s) so far</source>
      <translation>
        <numerusform>%n answer so far</numerusform>
        <numerusform>%n answers so far</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>When we said {said}, you recalled {recalled} (%n answer(s)).</source>
      <translation>
        <numerusform>When we said {said}, you recalled {recalled} (%n answer).</numerusform>
        <numerusform>When we said {said}, you recalled {recalled} (%n answers).</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ClosedParagraph</name>
    <message numerus="yes">
      <source>%n piece(s)</source>
      <translation>
        <numerusform>%n piece</numerusform>
        <numerusform>%n pieces</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n piece(s) of evidence</source>
      <translation>
        <numerusform>%n piece of evidence</numerusform>
        <numerusform>%n pieces of evidence</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CuedPage</name>
    <message numerus="yes">
      <source>%n piece(s) left</source>
      <translation>
        <numerusform>%n piece left</numerusform>
        <numerusform>%n pieces left</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>DayLine</name>
    <message numerus="yes">
      <source>%n day(s) to the exam</source>
      <translation>
        <numerusform>%n day to the exam</numerusform>
        <numerusform>%n days to the exam</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Drilling</name>
    <message numerus="yes">
      <source>Put in order · {first} to {last} · %n event(s)</source>
      <translation>
        <numerusform>Put in order · {first} to {last} · %n event</numerusform>
        <numerusform>Put in order · {first} to {last} · %n events</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>DuePanel</name>
    <message numerus="yes">
      <source>About %n minute(s) a day</source>
      <translation>
        <numerusform>About %n minute a day</numerusform>
        <numerusform>About %n minutes a day</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>date(s) today</source>
      <translation>
        <numerusform>date today</numerusform>
        <numerusform>dates today</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>plan point(s) today</source>
      <translation>
        <numerusform>plan point today</numerusform>
        <numerusform>plan points today</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>quotation(s) today</source>
      <translation>
        <numerusform>quotation today</numerusform>
        <numerusform>quotations today</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>EventModel</name>
    <message numerus="yes">
      <source>%n plan(s)</source>
      <translation>
        <numerusform>%n plan</numerusform>
        <numerusform>%n plans</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>EvidenceTray</name>
    <message numerus="yes">
      <source>Context: %n outside the range</source>
      <translation>
        <numerusform>Context: %n outside the range</numerusform>
        <numerusform>Context: %n outside the range</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Hide the %n outside the range</source>
      <translation>
        <numerusform>Hide the %n outside the range</numerusform>
        <numerusform>Hide the %n outside the range</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ExaminersEye</name>
    <message numerus="yes">
      <source>%n more</source>
      <translation>
        <numerusform>%n more</numerusform>
        <numerusform>%n more</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>EyeLine</name>
    <message numerus="yes">
      <source>%n more</source>
      <translation>
        <numerusform>%n more</numerusform>
        <numerusform>%n more</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Finder</name>
    <message numerus="yes">
      <source>%n event(s) found</source>
      <translation>
        <numerusform>%n event found</numerusform>
        <numerusform>%n events found</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Invitation</name>
    <message numerus="yes">
      <source>%n event(s). Try putting {number} in order.</source>
      <translation>
        <numerusform>%n event. Try putting {number} in order.</numerusform>
        <numerusform>%n events. Try putting {number} in order.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Landing</name>
    <message numerus="yes">
      <source>%n claim(s), each checked against a source, with what to write instead.</source>
      <translation>
        <numerusform>%n claim, each checked against a source, with what to write instead.</numerusform>
        <numerusform>%n claims, each checked against a source, with what to write instead.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n plan(s)</source>
      <translation>
        <numerusform>%n plan</numerusform>
        <numerusform>%n plans</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>LaneRow</name>
    <message numerus="yes">
      <source>{lane}: {secure} of %n event(s) secure</source>
      <translation>
        <numerusform>{lane}: {secure} of %n event secure</numerusform>
        <numerusform>{lane}: {secure} of %n events secure</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>LearnView</name>
    <message numerus="yes">
      <source>%n left after this one</source>
      <translation>
        <numerusform>%n left after this one</numerusform>
        <numerusform>%n left after this one</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>MapPanel</name>
    <message numerus="yes">
      <source>{secure} of %n event(s) secure, {nearly} nearly. In order of time, lane by lane.</source>
      <translation>
        <numerusform>{secure} of %n event secure, {nearly} nearly. In order of time, lane by lane.</numerusform>
        <numerusform>{secure} of %n events secure, {nearly} nearly. In order of time, lane by lane.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>OutcomePage</name>
    <message numerus="yes">
      <source>Ask %n piece(s) with the point as a cue</source>
      <translation>
        <numerusform>Ask %n piece with the point as a cue</numerusform>
        <numerusform>Ask %n pieces with the point as a cue</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ProgressTab</name>
    <message numerus="yes">
      <source>%n answer(s)</source>
      <translation>
        <numerusform>%n answer</numerusform>
        <numerusform>%n answers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n card(s)</source>
      <translation>
        <numerusform>%n card</numerusform>
        <numerusform>%n cards</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>QuoteDetails</name>
    <message numerus="yes">
      <source>In %n plan(s)</source>
      <translation>
        <numerusform>In %n plan</numerusform>
        <numerusform>In %n plans</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ReadinessList</name>
    <message numerus="yes">
      <source>%n paragraph(s) secure.</source>
      <translation>
        <numerusform>%n paragraph secure.</numerusform>
        <numerusform>%n paragraphs secure.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RecallStart</name>
    <message numerus="yes">
      <source>Your plan has %n piece(s): points, evidence and judgement. How many will you get?</source>
      <translation>
        <numerusform>Your plan has %n piece: points, evidence and judgement. How many will you get?</numerusform>
        <numerusform>Your plan has %n pieces: points, evidence and judgement. How many will you get?</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RetentionPanel</name>
    <message numerus="yes">
      <source>You recalled {recalled} of the %n card(s) you answered in the last four weeks.</source>
      <translation>
        <numerusform>You recalled {recalled} of the %n card you answered in the last four weeks.</numerusform>
        <numerusform>You recalled {recalled} of the %n cards you answered in the last four weeks.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RunSummary</name>
    <message numerus="yes">
      <source>{count} answer(s), {recalled} recalled.</source>
      <translation>
        <numerusform>{count} answer, {recalled} recalled.</numerusform>
        <numerusform>{count} answers, {recalled} recalled.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{title}: {before} → {after} of %n paragraph(s) secure.</source>
      <translation>
        <numerusform>{title}: {before} → {after} of %n paragraph secure.</numerusform>
        <numerusform>{title}: {before} → {after} of %n paragraphs secure.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RunView</name>
    <message numerus="yes">
      <source>%n card(s) in this step</source>
      <translation>
        <numerusform>%n card in this step</numerusform>
        <numerusform>%n cards in this step</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SlipView</name>
    <message numerus="yes">
      <source>%n of them wrong</source>
      <translation>
        <numerusform>%n of them wrong</numerusform>
        <numerusform>%n of them wrong</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n slip(s) overlooked.</source>
      <translation>
        <numerusform>%n slip overlooked.</numerusform>
        <numerusform>%n slips overlooked.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>There is nothing wrong with %n of them.</source>
      <translation>
        <numerusform>There is nothing wrong with %n of them.</numerusform>
        <numerusform>There is nothing wrong with %n of them.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>StartPage</name>
    <message numerus="yes">
      <source>%n event(s)</source>
      <translation>
        <numerusform>%n event</numerusform>
        <numerusform>%n events</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n exam question(s)</source>
      <translation>
        <numerusform>%n exam question</numerusform>
        <numerusform>%n exam questions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n quotation(s)</source>
      <translation>
        <numerusform>%n quotation</numerusform>
        <numerusform>%n quotations</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Timeline</name>
    <message numerus="yes">
      <source>%n cause(s)</source>
      <translation>
        <numerusform>%n cause</numerusform>
        <numerusform>%n causes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n cause(s) drawn</source>
      <translation>
        <numerusform>%n cause drawn</numerusform>
        <numerusform>%n causes drawn</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n consequence(s)</source>
      <translation>
        <numerusform>%n consequence</numerusform>
        <numerusform>%n consequences</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n event(s)</source>
      <translation>
        <numerusform>%n event</numerusform>
        <numerusform>%n events</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n link(s)</source>
      <translation>
        <numerusform>%n link</numerusform>
        <numerusform>%n links</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more event(s)</source>
      <translation>
        <numerusform>%n more event</numerusform>
        <numerusform>%n more events</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more in Key quotes</source>
      <translation>
        <numerusform>%n more in Key quotes</numerusform>
        <numerusform>%n more in Key quotes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n quotation(s)</source>
      <translation>
        <numerusform>%n quotation</numerusform>
        <numerusform>%n quotations</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>TimelineView</name>
    <message numerus="yes">
      <source>%n more event(s) here. Click to look closer.</source>
      <translation>
        <numerusform>%n more event here. Click to look closer.</numerusform>
        <numerusform>%n more events here. Click to look closer.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ToolBar</name>
    <message numerus="yes">
      <source>{shown} of %n lane(s)</source>
      <translation>
        <numerusform>{shown} of %n lane</numerusform>
        <numerusform>{shown} of %n lanes</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>WritingPage</name>
    <message numerus="yes">
      <source>left of %n minute(s)</source>
      <translation>
        <numerusform>left of %n minute</numerusform>
        <numerusform>left of %n minutes</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>asking</name>
    <message numerus="yes">
      <source>%n word(s) missing</source>
      <translation>
        <numerusform>%n word missing</numerusform>
        <numerusform>%n words missing</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>checks</name>
    <message numerus="yes">
      <source>%n paragraph(s): this paper leaves time for about {most}.</source>
      <translation>
        <numerusform>%n paragraph: this paper leaves time for about {most}.</numerusform>
        <numerusform>%n paragraphs: this paper leaves time for about {most}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n paragraph(s): this paper wants at least {fewest}.</source>
      <translation>
        <numerusform>%n paragraph: this paper wants at least {fewest}.</numerusform>
        <numerusform>%n paragraphs: this paper wants at least {fewest}.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>evidence</name>
    <message numerus="yes">
      <source>%n plan(s)</source>
      <translation>
        <numerusform>%n plan</numerusform>
        <numerusform>%n plans</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>labels</name>
    <message numerus="yes">
      <source>%n minute(s)</source>
      <translation>
        <numerusform>%n minute</numerusform>
        <numerusform>%n minutes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>in %n day(s)</source>
      <translation>
        <numerusform>in %n day</numerusform>
        <numerusform>in %n days</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>in %n month(s)</source>
      <translation>
        <numerusform>in %n month</numerusform>
        <numerusform>in %n months</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>in %n year(s)</source>
      <translation>
        <numerusform>in %n year</numerusform>
        <numerusform>in %n years</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{word}: {secure} of %n paragraph(s) secure</source>
      <translation>
        <numerusform>{word}: {secure} of %n paragraph secure</numerusform>
        <numerusform>{word}: {secure} of %n paragraphs secure</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>plan status</name>
    <message numerus="yes">
      <source>%n paragraph(s)</source>
      <translation>
        <numerusform>%n paragraph</numerusform>
        <numerusform>%n paragraphs</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n piece(s) of evidence</source>
      <translation>
        <numerusform>%n piece of evidence</numerusform>
        <numerusform>%n pieces of evidence</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n point(s)</source>
      <translation>
        <numerusform>%n point</numerusform>
        <numerusform>%n points</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>today</name>
    <message numerus="yes">
      <source>Recall the date(s) you are about to lose</source>
      <translation>
        <numerusform>Recall the date you are about to lose</numerusform>
        <numerusform>Recall the dates you are about to lose</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Recall the point(s) you are about to lose</source>
      <translation>
        <numerusform>Recall the point you are about to lose</numerusform>
        <numerusform>Recall the points you are about to lose</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Recall the quotation(s) you are about to lose</source>
      <translation>
        <numerusform>Recall the quotation you are about to lose</numerusform>
        <numerusform>Recall the quotations you are about to lose</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Start %n minute(s)</source>
      <translation>
        <numerusform>Start %n minute</numerusform>
        <numerusform>Start %n minutes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>They hold up “{point}”.</source>
      <translation>
        <numerusform>It holds up “{point}”.</numerusform>
        <numerusform>They hold up “{point}”.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>This topic starts with them.</source>
      <translation>
        <numerusform>This topic starts with it.</numerusform>
        <numerusform>This topic starts with them.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>You chose to learn them.</source>
      <translation>
        <numerusform>You chose to learn it.</numerusform>
        <numerusform>You chose to learn them.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} date(s)</source>
      <translation>
        <numerusform>{count} date</numerusform>
        <numerusform>{count} dates</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} of them hold(s) up “{point}”.</source>
      <translation>
        <numerusform>{count} of them holds up “{point}”.</numerusform>
        <numerusform>{count} of them hold up “{point}”.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} point(s)</source>
      <translation>
        <numerusform>{count} point</numerusform>
        <numerusform>{count} points</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} quotation(s)</source>
      <translation>
        <numerusform>{count} quotation</numerusform>
        <numerusform>{count} quotations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>“{title}” has only {count} paragraph(s) so far.</source>
      <translation>
        <numerusform>“{title}” has only {count} paragraph so far.</numerusform>
        <numerusform>“{title}” has only {count} paragraphs so far.</numerusform>
      </translation>
    </message>
  </context>
</TS>
