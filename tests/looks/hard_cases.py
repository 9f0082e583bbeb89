"""The cases of the hard site, each the worst of its kind."""

from __future__ import annotations

from textwrap import indent

from tests.looks import hard_words as words

DRIVERS = [f"driver-{number:02}" for number in range(30)]
ELEMENTS = DRIVERS[:10]
APPROVAL = """\
approval:
  by: {person}
  date: 2026-04-28
  until: 2031-04-28
  items: [name, logo, figures, quotes, role, photo]
  channels: [website, one-to-one, slide]
connections: none
"""


def word_cases() -> dict[str, str]:
    """Return the text of every case by its id."""
    return {
        "long-title": _word_long_case(),
        "compound": _word_compound_case(),
        "bare": _word_bare_case(),
        "drafted-with-nothing": "status: drafted\ntitle: Nothing yet\nowner: R. Calder\n",
        "checked-again": _word_bare_case("under-review", "A case that is being re-checked"),
        **{f"in-{code}": _word_other_script(code) for code in words.OTHER},
    }


def _word_long_case() -> str:
    quotes = "".join(
        f"  quote-{number}:\n    text: |\n{indent(text, '      ')}\n    by: Wilhelmina {name}\n"
        f"    role: {words.LONG_NAME[:80]}\n    said: 2026-04-11\n"
        "    explains: [driver-00, driver-01]\n"
        for number, (text, name) in enumerate(
            ((words.LONG_QUOTE, "van der Hoogstraten-Oudenhoven"), ("Yes.", "Quist"))
        )
    )
    return (
        f"status: published\ntitle: {words.LONG_TITLE}\n"
        f"customer:\n  id: society\n  name: {words.LONG_NAME}\n  industry: {words.COMPOUND}\n"
        "  place: Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, Wales\n"
        "  size: 300-400 staff\n  since: 2025\n  website: https://example.com/society\n"
        "  logo: wide.png\n"
        "  people:\n    Wilhelmina van der Hoogstraten-Oudenhoven: Controller\n"
        "    Wilhelmina Quist: Clerk\n"
        f"segment: long\ndrivers: [{', '.join(DRIVERS)}]\noffering: product\nreplaced: before\n"
        "considered: [rival, before]\nalternative: rival\n"
        "decided: 2024-06-20\nlive: 2025-03-01\nmeasured: 2025-04 to 2026-03\n"
        "source: interview with Wilhelmina Quist, 2026-04-11\nlevel: customer-reported\n"
        "published: 2026-05-11\n\n"
        f"situation: |\n  {words.LONG_TITLE}.\n\n  {{{{quote:quote-0}}}}\n"
        "what_was_done: |\n  One table was put away.\n\n  {{image:large}}\n\n"
        "  | Harbour | Agent | Before | After | Slips | Remark |\n"
        "  |---|---|--:|--:|--:|---|\n"
        + "".join(
            f"  | {words.COMPOUND if n == 2 else 'Oban'} | An agent | {n} h | {n} min | "
            f"{words.DIGITS} | Nothing was left over at the end of this month |\n"
            for n in range(1, 6)
        )
        + "\n  {{image:tower}}\n"
        f"outcome: |\n  See [a page](https://example.com/{'a-very-long-address/' * 8}) about it.\n"
        "story: |\n  ## A heading\n\n  - One\n  - Two\n\n    - Three\n\n  ### A smaller heading\n\n"
        f"  > {words.LONG_TITLE}\n\n"
        "before_after:\n"
        f"  {words.COMPOUND}: 20 h/week -> 2 h/week\n"
        f"  {words.LONG_TITLE[:110]}: {words.DIGITS} slips/year -> 120 slips/year\n"
        "  Calls by telephone: 3 calls/week -> 41 calls/week\n"
        "  Disputed slips: 40-50 % less\n"
        "  driver-01: Nobody walks around the table\n"
        "in_use:\n  Harbours: 11 harbours\n"
        + _word_value()
        + "parity: [Sign-in, Reading of files]\n"
        "prices:\n  offering: 52000 EUR/year\n  alternative: 38000 EUR/year\n"
        "horizon:\n  years: 3 years\n  discount_rate: 8 %\n"
        f"did_not_improve:\n  - {words.LONG_QUOTE[:260]}\n  - Paper stayed.\n"
        f"effort:\n  elapsed_days: 400\n  customer_days: 180\n  who: {words.LONG_NAME}\n"
        "  surprise: The cat.\n"
        "evidence:\n  pilot-2024:\n    about: One harbour for a fortnight\n    level: measured\n"
        "    kind: pilot\n    covers: 2024-05-06 to 2024-05-17\n    side_by_side: yes\n"
        f"    where: {words.LONG_NAME}\n    success_criteria: {words.LONG_TITLE}\n"
        "    agreed_before: 2024-04-16\n    outcome: partly\n"
        "    scaled: a fortnight counted as a year\n"
        f"quotes:\n{quotes}"
        "images:\n  large:\n    file: large.jpg\n    alt: A drawing.\n"
        "    caption: A drawing of bars.\n"
        "  tower:\n    file: tower.jpg\n    alt: A high drawing.\n"
        f"links:\n  - url: https://example.com/press\n    label: {words.LONG_TITLE}\n"
        "    kind: press\n" + APPROVAL.format(person="Wilhelmina Quist")
    )


def _word_value() -> str:
    lines = ["value_elements:"]
    for number, name in enumerate(ELEMENTS):
        lines += [f"  {name}:"]
        if number % 4 == 3:
            lines += ["    favours: alternative"]
        if number % 4 == 2:
            lines += ["    point: contention", "    customer_view: 0 EUR/year"]
            lines += [f"    resolve_by: {words.LONG_TITLE[:90]}"]
        if number == 3:
            lines += ["    equation: one-off cost / years", "    inputs:"]
            lines += ["      one-off cost: 21000 EUR", "      years: 3 years"]
            continue
        lines += [
            "    equation: (hours with the other - hours with ours) x working weeks x hourly cost",
            "    inputs:",
            f"      hours with the other: {6 + number} h/week from pilot-2024",
            f"      hours with ours: {2 + number % 3} h/week",
            "      working weeks: 48 weeks/year",
            f"      hourly cost: {9_999_999_999 if number == 4 else 55} EUR/h",
        ]
        if number == 0:
            lines += [
                "    projected: 9000 EUR/year from our proposal",
                "    realised:",
                "      2025-04 to 2025-09: 4900 EUR",
                "      2025-10 to 2026-03:\n        value: 6084 EUR",
                "        confirmed_by: Wilhelmina Quist\n        confirmed: 2026-04-11",
            ]
    return "\n".join(lines) + "\n"


def _word_compound_case() -> str:
    long = " ".join(f"Das {word} wurde von Hand verglichen." for word in words.COMPOUNDS)
    return (
        f"status: published\nlanguage: de\ntitle: {words.COMPOUND} vergleicht nicht mehr von Hand\n"
        f"customer:\n  name: {words.COMPOUND} mbH & Co. KG\n"
        f"  industry: {words.COMPOUNDS[0]}\n  place: Passau, Deutschland\n  size: 4 000 staff\n"
        "  logo: high.png\n  people:\n    Hildegard Kummer: Leiterin Rechnungswesen\n"
        "segment: compound\ndrivers: [driver-00, driver-01]\noffering: product\nreplaced: before\n"
        "alternative: rival\ndecided: 2025-01-20\nlive: 2025-03\nmeasured: 2025-04 to 2026-03\n"
        "source: Gespräch mit Hildegard Kummer, 2026-04-11\nlevel: customer-confirmed\n"
        f"published: 2026-05-01\nsituation: |\n  {long}\nwhat_was_done: |\n  {long}\n"
        "outcome: |\n  Es geht schneller.\n"
        f"before_after:\n  {words.COMPOUNDS[2]}: 20 h/week -> 2 h/week\n"
        "did_not_improve:\n  - Papier blieb Papier.\neffort:\n  elapsed_days: 40\n"
        f"quotes:\n  eins:\n    text: |\n      {long}\n    by: Hildegard Kummer\n"
        f"    role: {words.COMPOUND}\n    explains: driver-00\n"
        + APPROVAL.format(person="Hildegard Kummer")
    )


def _word_bare_case(status: str = "published", title: str = "A shop trusts its till") -> str:
    return (
        f"status: {status}\ntitle: {title}\ncustomer: {{name: {title[:6]} Shop, industry: Shops}}\n"
        "show_as: a shop that is not named\nsegment: compound\ndrivers: driver-03\n"
        "offering: product\nalternative: unknown\nmeasured: unknown\nlive: 2025\n"
        "source: telephone call, 2026-02-02\nlevel: stated\npublished: 2026-06-01\n"
        "situation: The till was wrong.\nwhat_was_done: A till was put in.\n"
        "outcome: It is right.\nno_figures_because: They do not count.\n"
        "did_not_improve: nothing, asked 2026-02-02\neffort: unknown\n"
        + APPROVAL.format(person="Osric Blent")
    )


def _word_other_script(code: str) -> str:
    own = words.OTHER[code]
    return (
        f"status: published\nlanguage: {code}\ntitle: {own['title']}\n"
        f"customer:\n  name: {own['customer']}\n  industry: {own['industry']}\n"
        f"  place: {own['place']}\n  size: 300-400 staff\n"
        f"  people:\n    {own['person']}: {own['role']}\n"
        "segment: long\ndrivers: [driver-00, driver-03]\noffering: product\nreplaced: before\n"
        "alternative: rival\ndecided: 2025-01-20\nlive: 2025-03\nmeasured: 2025-04 to 2026-03\n"
        f"source: {own['source']}\nlevel: customer-confirmed\npublished: 2026-05-01\n"
        f"situation: |\n  {own['situation'] * 2}\nwhat_was_done: |\n  {own['done']}\n"
        f"outcome: |\n  {own['outcome']}\n"
        f"before_after:\n  {own['label']}: 20 h/week -> 2 h/week\n"
        "value_elements:\n  driver-00:\n"
        "    equation: (hours with the other - hours with ours) x working weeks x hourly cost\n"
        "    inputs:\n      hours with the other: 6 h/week\n      hours with ours: 2 h/week\n"
        "      working weeks: 48 weeks/year\n      hourly cost: 55 EUR/h\n"
        f"did_not_improve:\n  - {own['stayed']}\neffort:\n  elapsed_days: 40\n"
        f"quotes:\n  first:\n    text: |\n      {own['quote']}\n    by: {own['person']}\n"
        f"    role: {own['role']}\n    explains: driver-00\n"
        + APPROVAL.format(person=own["person"])
    )
