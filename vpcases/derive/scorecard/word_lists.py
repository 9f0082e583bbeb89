"""Lists of words by which it is judged what a text speaks of."""

from __future__ import annotations

US = "we our ours us wir unser unsere unserem unseren unserer uns nous notre nos"
"""How a text speaks of us."""
THEM = "you your yours they their theirs them sie ihr ihre ihrem ihren ihrer vous votre vos"
"""How a text speaks of the customer."""
OUTCOMES = (
    "achieve act add answer avoid be become bill book bring buy catch charge choose claim "
    "clear close collect come comply cover cut deal decide deliver do earn eliminate end "
    "ensure explain fill find finish fix focus free gain get give go grow halve have hear "
    "hire hold improve increase invoice keep know land last learn leave let live lose lower "
    "make manage measure meet mend miss move need notice open order pass pay plan prevent "
    "produce prove protect raise reach read recover reduce release remove reply respond run "
    "save say scale see sell send serve settle shift ship shorten show sleep speed spend spot "
    "stay stop take tell treat trust turn understand use wait waste win work write"
)
"""Verbs that an outcome begins with."""
DELIVERABLES = (
    "apps? assessments? audits? consulting dashboards? implementations? integrations? "
    "modules? platforms? plug-?ins? portals? reports? services? software solutions? systems? "
    "tools? trainings? websites? workshops?"
)
"""What is handed over, as patterns."""
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
