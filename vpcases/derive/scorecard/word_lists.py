"""Lists of words by which it is judged what a text speaks of."""

from __future__ import annotations

US = "we our ours us wir unser unsere unserem unseren unserer uns nous notre nos"
"""How a text speaks of us."""
THEM = "you your yours they their theirs them sie ihr ihre ihrem ihren ihrer vous votre vos"
"""How a text speaks of the customer."""
OUTCOMES = (
    "accept achieve act add agree answer avoid be become begin bill book bring buy catch "
    "change charge choose claim clear close collect come compare comply cope count cover cut "
    "deal decide deliver do double earn eat eliminate end ensure enter escape expand explain "
    "fill find finish fix focus follow forget free gain get give go grow halve handle have "
    "hear help hire hold ignore improve increase invoice join keep know land last learn leave "
    "let lift live lock lose lower maintain make manage master match measure meet mend miss "
    "move name need notice offer open order own pass pay pick place plan play post predict "
    "prepare present prevent produce protect prove publish put quit quote raise reach react "
    "read recognise recognize recover reduce refuse release rely remember remove repair "
    "repeat replace reply report resolve respond rest restore retain return reuse run satisfy "
    "save say scale schedule score secure see sell send serve settle share shift ship shorten "
    "show sign skip sleep solve sort speed spend split spot stand start stay stick stock stop "
    "store submit succeed support survive switch take teach tell test think trace track trade "
    "train travel treat trust try turn understand unify update use verify wait walk waste "
    "watch win withstand work write"
)
"""Verbs that an outcome begins with."""
DELIVERABLES = (
    "algorithms? apis? apps? assessments? audits? chatbots? consulting dashboards? engines? "
    "implementations? integrations? microservices? modules? platforms? plug-?ins? portals? "
    "reports? services? software solutions? systems? tools? trainings? websites? workshops?"
)
"""What is handed over, as patterns."""
QUALIFIERS = (
    "advanced ai annual automated automatic blockchain cloud complete custom customi[sz]ed daily "
    "dedicated detailed digital flexible individual integrated intelligent interactive live "
    "mobile modern monthly online personal powerful professional quarterly real-time regular "
    "smart tailored web weekly yearly [a-z]+-(?:based|driven|enabled|powered)"
)
"""What stands before a thing that is handed over without an article, as patterns."""
CHANGES = (
    "better cheaper earlier easier faster fewer half higher less lower more never no nobody not "
    "nothing quicker shorter sooner without"
)
"""Words by which a line says that something is other than before."""
TECHNOLOGY = (
    "(?-i:AI|KI|APIs?|IoT|LLMs?)",
    "(?:artificial|künstliche[mnrs]?) (?:intelligence|intelligenz)",
    "(?:machine|deep) learning",
    "maschinelle[ns]? lernen",
    "algorithms?",
    "algorithm(?:us|en)",
    "big data",
    "blockchains?",
    "chatbots?",
    "clouds?",
    "engines?",
    "language models?",
    "microservices?",
    "neural networks?",
    "plat(?:t)?form(?:s|en)?",
)
"""General technology, as patterns; what is in it for whom is still to be told."""
SMALL = (
    "a about above after again against all also although always am an and any are around as "
    "at away back be because been before being below between both but by can cannot could did "
    "do does done down during each either else even ever every few for from further get gets "
    "give goes going had has have having he help helps her here him his how i if in into is "
    "it its just keep like make makes many may me might more most much must my need needs "
    "neither no nor not now of off offer on once one only onto or other our out over own per "
    "place put rather same see she should so some still such take than that the their them "
    "then there these they thing things this those through to too two under until up upon us "
    "use used uses using very was way we were what when where whether which while who whom "
    "whose why will with within without would yes yet you your"
)
"""Words that say nothing of what customers care about."""
