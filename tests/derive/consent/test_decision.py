"""How a customer decided is signed sentence by sentence, and leaves sentence by sentence."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.derive.consent.approved_case import APPROVAL, edit, library_of, show
from tests.libraries import DAY, sign
from vpcases.derive import Edition, open_gate
from vpcases.derive.consent import Reason, derive_consent, list_signed_parts
from vpcases.derive.consent.strikeable import list_strikeable
from vpcases.derive.translation import translate_history
from vpcases.model.library import Library, Record
from vpcases.model.translation import Translation
from vpcases.problems import Source

TOLD: dict[str, Any] = {
    "risk": {
        "feared": "Bread burns. Nobody sees it.",
        "happened": "It did once.",
        "way_back": "The old oven.",
    },
    "forces": {"push": "Night work.", "anxiety": "Whether Ada Quist would wait."},
    "approval_path": {"Owner": "the sums, 5 days", "Baker": {"days": "2"}},
    "opinion_leader": {"why": "She chairs the guild.", "evidence": "Its minutes"},
}
WORDS: dict[str, Any] = {
    "risk": {"feared": "Brot verbrennt.", "happened": "Einmal."},
    "approval_path": {"Owner": {"role": "Inhaberin", "what_they_needed": "die Summen"}},
    "opinion_leader": "Sie leitet die Zunft.",
}


def told(**approval: Any) -> Library:
    return library_of(**TOLD, approval={**APPROVAL, **approval})


def withheld(library: Library) -> dict[str, Reason]:
    (record,) = library.cases.values()
    return {each.part: each.reason for each in derive_consent(record, library, DAY).withheld}


def test_what_is_signed_is_shown_whole() -> None:
    history = show(told())

    assert history.risk
    assert history.risk.happened == "It did once."
    assert history.forces
    assert history.forces.anxiety == "Whether Ada Quist would wait."
    assert history.approval_path["Owner"].days == 5
    assert history.opinion_leader
    assert withheld(told()) == {}


def test_every_sentence_and_every_yes_is_a_part() -> None:
    (record,) = told().cases.values()
    names = {part.name for part in list_signed_parts(record, told())}

    assert {
        *("risk.feared", "risk.happened", "risk.way_back", "forces.push", "forces.anxiety"),
        *("approval_path.owner", "approval_path.baker", "opinion_leader"),
    } <= names


@pytest.mark.parametrize("strike", ["risk.happened", "risk", "It did once."])
def test_a_struck_sentence_leaves(strike: str) -> None:
    history = show(told(strikes=[strike]))

    assert "It did once." not in repr(history.risk)
    assert (history.risk is None) == (strike == "risk")


def test_of_two_sentences_one_can_be_struck() -> None:
    risk = show(told(strikes=["Nobody sees it."])).risk

    assert risk
    assert risk.feared == "Bread burns."


def test_who_had_to_say_yes_can_be_struck_one_by_one() -> None:
    assert list(show(told(strikes=["approval_path.owner"])).approval_path) == ["Baker"]


def test_what_was_changed_since_leaves_alone() -> None:
    risk = {**TOLD["risk"], "happened": "Twice."}
    path = {**TOLD["approval_path"], "Owner": "the sums, 6 days"}
    leader = {**TOLD["opinion_leader"], "paid": "yes"}
    changed = {"risk": risk, "approval_path": path, "opinion_leader": leader}
    library = edit(told(), **{**TOLD, **changed})

    assert withheld(library) == {
        "risk.happened": Reason.CHANGED,
        "approval_path.owner": Reason.CHANGED,
        "opinion_leader": Reason.CHANGED,
    }
    history = show(library)
    assert history.risk
    assert (history.risk.happened, history.risk.way_back) == (None, "The old oven.")


def test_a_blinded_case_loses_the_voice_and_every_sentence_with_a_name() -> None:
    library = library_of(**TOLD, show_as="a bakery")

    history = show(library)

    assert history.opinion_leader is None
    assert history.forces
    assert (history.forces.push, history.forces.anxiety) == ("Night work.", None)
    assert withheld(library)["forces.anxiety"] is Reason.NAMED


def test_without_its_name_a_customer_has_no_voice() -> None:
    items = [item for item in APPROVAL["items"] if item != "name"]

    assert show(told(items=items)).opinion_leader is None


def test_a_translation_says_only_what_the_case_says() -> None:
    words = Translation.model_validate(WORDS)
    history = show(told(strikes=["risk.happened", "approval_path.owner"]))

    spoken = translate_history(history, words, "de")

    assert spoken.risk
    assert (spoken.risk.feared, spoken.risk.happened) == ("Brot verbrennt.", None)
    assert list(spoken.approval_path) == ["Baker"]
    assert spoken.opinion_leader
    assert spoken.opinion_leader.why == "Sie leitet die Zunft."
    assert spoken.opinion_leader.evidence == "Its minutes"


def test_a_role_has_another_name_in_another_language_and_keeps_its_days() -> None:
    spoken = translate_history(show(told()), Translation.model_validate(WORDS), "de")

    step = spoken.approval_path["Owner"]
    assert (step.role, step.what_they_needed, step.days) == ("Inhaberin", "die Summen", 5)


def test_a_sentence_struck_in_a_translation_leaves_it_in_the_gate() -> None:
    library = told(strikes=["Einmal."])
    words = Record("counting-once", Translation.model_validate(WORDS), Source("de"))
    library = replace(library, translations={("counting-once", "de"): words})
    library = sign(library)

    shown = open_gate(library, Edition.PUBLIC, DAY).translations["counting-once", "de"].content

    assert shown.risk
    assert (shown.risk.feared, shown.risk.happened) == ("Brot verbrennt.", None)


def test_single_sentences_can_be_struck_by_their_number_in_every_language() -> None:
    library = told()
    words = Record("counting-once", Translation.model_validate(WORDS), Source("de"))
    library = replace(library, translations={("counting-once", "de"): words})
    (record,) = library.cases.values()

    sentences = list_strikeable(record.id, record.content, library)

    assert sentences["risk.feared"] == ("Bread burns.", "Nobody sees it.")
    assert sentences["de.risk.happened"] == ("Einmal.",)
