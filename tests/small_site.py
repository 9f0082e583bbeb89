"""A small site with one of everything: the files of its folder by their paths."""

from __future__ import annotations

MKDOCS = """\
site_name: Small proofs
site_url: https://small.example/
theme:
  name: material
  font: false
plugins:
  - search
  - vpcases:
      edition: !ENV [VPCASES_EDITION, public]
      notice: Everything here is invented.
"""

VOCABULARY = """\
segments:
  small-shops:
    title: Small shops
    for: shops with one till
    about: They count by hand.
  hotels: Hotels
drivers:
  hours:
    title: Hours saved
    kind: economic
    customer_words: We stayed until ten
  trust: Trust
offerings:
  tally: Tally
alternatives:
  rival:
    title: Rubicund Ltd
    may_name: no
    public_name: another till
  notebook:
    title: A notebook
    kind: incumbent
customers:
  corner:
    name: Corner Grocery
    industry: Grocery
    place: Zwolle, Netherlands
    website: https://corner.example/
    logo: corner.svg
    people:
      Ada Quist: Owner
  harbour-inn:
    name: Harbour Inn
    industry: Hospitality
  secret-inn:
    name: Wintergreen Manor
    industry: Hospitality
    people:
      Osric Blent: Manager
  nobody-knows:
    name: Unmentioned Ltd
"""

CORNER = """\
status: published
title: Corner Grocery closes its till without counting twice
customer: corner
segment: small-shops
drivers: [hours, trust]
offering: tally
replaced: notebook
considered: [rival, notebook]
alternative: rival
decided: 2025-01-20
live: 2025-03
measured: 2025-04 to 2026-03
source: interview with Ada Quist, 2026-04-11
level: measured
published: 2026-05-01
owner: Ottokar Internal
aliases:
  - stories/corner
  - old/corner.html

situation: |
  Every evening the **till** was counted, and the customer's slips with it. Kumquats were a problem.

  {{quote:evening}}
what_was_done: |
  A scale and a till were put in, see [how](https://example.com/how).
outcome: |
  Counting went {{figure:counting}}.

  {{image:till}}
story: |
  ## The first week

  They counted both ways.

  ## What it cost

  | Week | Hours |
  |---|--:|
  | one | 20 |

before_after:
  Counting: 20 h/week from old-sheets -> 2 h/week from sheets
  trust: Nobody asks twice
in_use:
  Tills: 2 tills
value_elements:
  hours:
    equation: hours left x hourly cost
    inputs:
      hours left: 6 h/week from sheets
      hourly cost: 55 EUR/h
parity: [Receipts]
prices:
  offering: 52017 EUR/week
  alternative: 38023 EUR/week
did_not_improve:
  - Theft stayed as it was.
effort:
  elapsed_days: 40
  surprise: The scale had to go.
evidence:
  sheets:
    about: Time sheets
    level: measured
    held_at: vault://corner/sheets
    covers: 2025-04 to 2026-03
  old-sheets:
    covers: 2024-11 to 2025-01
quotes:
  evening:
    text: We used to count persimmons until ten. Now it's two hours a week.
    by: Ada Quist
    role: Owner
    said: 2026-04-11
    explains: hours
  second:
    text: I trust the till.
    by: Ada Quist
    explains: trust
images:
  till:
    file: till.svg
    alt: A till with a scale beside it.
    credit: drawn for this site
downloads:
  - file: counts.csv
    label: Counts by week
approval:
  by: Ada Quist
  date: 2026-04-28
  until: 2099-04-28
  items: [name, logo, figures, quotes, role]
  channels: [website]
connections: none
"""

CORNER_GERMAN = """\
title: Corner Grocery schließt die Kasse ohne zweimal zu zählen
situation: |
  Jeden Abend wurde die Kasse gezählt.
labels:
  Counting: Zählen
"""

INN = """\
status: published
title: A manor by the sea trusts its bookings
customer: secret-inn
show_as: a manor hotel by the sea
segment: hotels
drivers: hours
offering: tally
alternative: unknown
measured: unknown
source: telephone call, 2026-02-02
published: 2026-06-01

situation: |
  Bookings stood in two books.
what_was_done: |
  One book was taken away.
outcome: |
  One book is left.
no_figures_because: They do not count.
did_not_improve: nothing, asked 2026-02-02
effort: unknown
quotes:
  sea:
    text: One book is enough.
    by: Osric Blent
    role: Manager
    explains: hours
approval:
  by: Osric Blent
  date: 2026-02-20
  until: 2099-02-20
  items: [figures, quotes, role]
connections: none
"""

DRAFT = """\
status: drafted
title: Harbour Inn counts gooseberries
customer: harbour-inn
segment: hotels
drivers: trust
offering: tally
aliases: [stories/gooseberries]
situation: |
  Loganberries were counted by hand.
before_after:
  Medlars: 17 h/week -> 3 h/week
quotes:
  first:
    text: Quinces are hard to count.
    by: Peregrine Undisclosed
    explains: trust
images:
  berry:
    file: gooseberry.svg
    alt: A gooseberry.
"""

REFERRAL = """\
status: published
customer: harbour-inn
text: Ask them about boysenberries.
by: Ines Holt
role: Owner
said: 2026-03
explains: trust
connection: none
approval:
  by: Ines Holt
  date: 2026-03-20
  until: 2099-03-20
  items: [name, quotes, role]
"""

UNPUBLISHED_REFERRAL = """\
status: drafted
customer: harbour-inn
text: Mirabelles are not public.
by: Ines Holt
explains: trust
"""

DRAWING = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"><rect width="60" height="40"/></svg>
"""

SMALL_SITE: dict[str, str | bytes | None] = {
    "mkdocs.yml": MKDOCS,
    "docs/index.md": "# Small proofs\n\nWelcome to a small site.\n",
    "docs/about.md": "# About us\n\nWe sell tills. See [a case](cases/corner-till/index.md).\n",
    "cases/vocabulary.yml": VOCABULARY,
    "cases/histories/corner-till.yml": CORNER,
    "cases/histories/corner-till.de.yml": CORNER_GERMAN,
    "cases/histories/manor-bookings.yml": INN,
    "cases/histories/harbour-berries.yml": DRAFT,
    "cases/quotes/harbour-ask.yml": REFERRAL,
    "cases/quotes/harbour-later.yml": UNPUBLISHED_REFERRAL,
    "cases/images/corner.svg": DRAWING,
    "cases/images/till.svg": DRAWING,
    "cases/images/gooseberry.svg": DRAWING,
    "cases/images/unused.svg": DRAWING,
    "cases/downloads/counts.csv": "week,hours\none,20\n",
}

UNPUBLISHED_WORDS = (
    "gooseberr",
    "Loganberr",
    "Medlar",
    "Quince",
    "Undisclosed",
    "Mirabelle",
    "Wintergreen",
    "Osric",
    "Rubicund",
    "Ottokar",
    "52017",
    "52,017",
    "38023",
    "38,023",
    "vault://",
    "Unmentioned",
    "harbour-berries",
    "harbour-later",
)
"""What no file of the public edition may hold."""

WITHOUT_CORNER: dict[str, str | bytes | None] = {
    "cases/histories/corner-till.yml": None,
    "cases/histories/corner-till.de.yml": None,
    "docs/about.md": "# About us\n",
}
"""The small site without its longest case, and without the link that leads there."""
