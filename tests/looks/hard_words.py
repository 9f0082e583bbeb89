"""Words that are hard to set: very long ones, very long texts, and other scripts."""

from __future__ import annotations

from pathlib import Path

from ruamel.yaml import YAML

COMPOUND = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
COMPOUNDS = (
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
    "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung",
    "Straßenentwässerungsinvestitionskostenschuldendienstumlagebescheid",
)
LONG_TITLE = (
    "The Amalgamated Society of Harbour Pilots, Lock Keepers, Bridge Operators and Tug Masters of "
    "the Upper and Lower Estuary no longer compares the tonnage slips of eleven harbours with the "
    "invoices of forty agents by hand, and knows on the first working day of every month which of "
    "them has not yet paid"
)
LONG_NAME = (
    "Amalgamated Society of Harbour Pilots, Lock Keepers, Bridge Operators and Tug Masters of the "
    "Upper and Lower Estuary (Incorporated by Act)"
)
LONG_QUOTE = " ".join(
    (
        "We used to lay the slips out on the long table in the pilots' room, harbour by harbour, "
        "and whoever came in from a night shift had to walk around it.",
        "Nobody trusted the totals, because everybody had seen the cat on the table.",
        "When an agent rang to ask what he owed, I went to the table, found his pile, counted it, "
        "went back to the telephone, and by then he had hung up.",
        "The first month without the table I kept walking around it, although it was gone.",
        "Now he looks it up himself, and when he rings it is about the weather, or about the lock, "
        "which is what he ought to ring us about.",
        "My successor will never know that there was a table, and that is as it should be.",
    )
    * 2
)
DIGITS = "123456789012345"
OTHER: dict[str, dict[str, str]] = YAML(typ="safe").load(
    Path(__file__).with_name("other_scripts.yml")
)
"""A story in four other scripts; two of them are written from right to left."""
