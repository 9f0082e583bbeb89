"""The agreed table of checks, row by row: what is told at which status, and by which rule.

Four letters stand for nominated, drafted, checked, published: E stops the build, X leaves this
build, T is to do, W is advice, H a hint, and - is silence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Row:
    """A row: what was agreed, the rules that tell it with their own letters, and why they differ.

    Without a rule, `why` says why there is no message.
    """

    id: str
    agreed: str
    rules: Mapping[str, str] = field(default_factory=dict)
    why: str = ""


ON_A_PAGE = "told on a page of the internal edition, and to nobody as a message"
ANSWERED = (
    "no answer at all is missing, and stops a case from checked on; unknown is an answer, is "
    "printed, and is told to nobody"
)
TABLE = (
    # shape
    Row("S1", "EEEE", {"unknown-key": "EEEE"}),
    Row("S2", "TTEE", {"unknown-id": "TTEE", "unknown-evidence": "TTEE"}),
    Row("S3", "-WWW", {"list-in-one-text": "-WWW"}),
    Row("S4", "WWEE", {"placeholder-text": "WWEE"}),
    Row(
        "S5",
        "EEEE",
        {"dates-out-of-order": "EEEE", "deadline-disagrees": "-WWW", "date-in-future": "-WWW"},
        "a deadline in a sentence may be read wrongly, so it never stops anybody; nor does a day to"
        " come, which is right with tomorrow's build",
    ),
    Row(
        "S6",
        "EEEE",
        {"duplicate-id": "EEEE", "duplicate-address": "EEEE", "duplicate-figure": "EEEE"},
    ),
    # figures
    Row("F1", "WEEE", {"units-differ": "WEEE", "wrong-equation": "WEEE"}),
    Row("F2", "-EEE", {"wrong-equation": "WEEE"}, "one rule for all that an equation lacks, as F1"),
    Row("F3", "-EEE", {"scopes-differ": "-EEE", "units-differ": "WEEE"}, "units as in F1"),
    Row(
        "F4",
        "----",
        {"percent-or-points": "-HHH", "said-disagrees": "-WEE"},
        "a change without either is asked back while it is read; a hint where the name of the line"
        " says that it is a share, and N1 where both sides are known",
    ),
    Row("F5", "-HWE", {"number-in-title": "-HWE"}),
    Row("F6", "-WEE", {"bound-lost": "-WEE"}),
    Row("F7", "----", why="a line under the table of value says what most of the sum rests on"),
    Row("F8", "----", why="numbers are rounded where they are printed"),
    Row(
        "F9",
        "EEEE",
        {"pilot-as-realised": "EEEE", "headline-outruns-evidence": "-WEE"},
        "expected: is another field than after:; words of a headline are X15",
    ),
    Row("F10", "--EE", {"disputed-in-headline": "--EE"}),
    # evidence
    Row(
        "V1",
        "-TWE",
        {"figure-without-source": "-TWE", "missing-answer": "TTEE"},
        "neither source nor period for the whole case is an answer that is missing; the method is "
        "the level, which every number has",
    ),
    Row("V2", "-TWE", {"own-page-as-source": "-TWE"}),
    Row(
        "V3",
        "--WW",
        {"headline-outruns-evidence": "-WEE"},
        "weighed by what was found: see BY_EXAMPLE",
    ),
    Row("V4", "---W", {"measured-long-ago": "---W", "page-without-date": "---W"}),
    Row("V5", "--WE", {"period-not-covered": "--WE"}),
    # comparison
    Row("C1", "-TWW", {"missing-answer": "TTEE", "value-without-alternative": "-TEE"}, ANSWERED),
    Row("C2", "---W", {"alternative-data-old": "---W"}),
    Row("C3", "EEEE", {"past-as-difference": "EEEE"}),
    Row("C4", "---E", {"unfavourable-struck": "---E"}),
    Row("K1-4", "----", why=ON_A_PAGE),
    # language
    Row("L1", "-HWW", {"superlative": "-HWW"}),
    Row("L2", "-HHW", {"who-is-we": "-HHW"}),
    Row("L3", "-HHH", {"feature-first": "-HHH"}),
    Row("L4", "--HH", {"jargon": "--HH"}),
    # elements, story and claims
    Row(
        "X1",
        "-TEE",
        {"element-without-kind": "-TEE", "duplicate-key": "EEEE"},
        "the key is the driver, so two of one driver are one key twice",
    ),
    Row("X2", "--WE", {"statement-without-source": "--WE"}),
    Row("X3", "--TW", {"one-sided-value": "--TW"}),
    Row("X5", "-EEE", {"wrong-equation": "WEEE"}, "as F2"),
    Row("X6", "-TWE", {"pilot-criteria": "-TWE"}),
    Row("X7", "--TW", {"competitor-without-source": "--TW"}),
    Row("X8", "----", why=ON_A_PAGE),
    Row("X9", "-TWW", {"undated-before-after": "-TWW"}),
    Row("X10", "--WW", {"feeling-without-source": "--WW"}),
    Row("X11", "-HHH", {"feature-first": "-HHH"}),
    Row("X12", "-TWW", {"missing-answer": "TTEE"}, ANSWERED),
    Row("X13", "-HWW", {"ease-without-time": "-HWW"}),
    Row(
        "X14",
        "-TTE",
        {"did-not-improve-not-asked": "-TTE", "missing-answer": "TTEE"},
        "not asked is an answer until a case is published; no answer at all is missing",
    ),
    Row("X15", "-WEE", {"headline-outruns-evidence": "-WEE", "headline-disagrees": "-WEE"}),
    # files
    Row("I1", "EEEE", {"wrong-type": "EEEE", "wrong-date": "EEEE", "ambiguous-date": "EEEE"}),
    Row(
        "I2",
        "-WEE",
        {"missing-file": "-TEE", "image-not-shown": "-WEE"},
        "what every imported story lacks is counted as something to do",
    ),
    Row("I3", "EEEE", {"yaml-syntax": "EEEE", "not-utf-8": "EEEE", "unreadable-file": "EEEE"}),
    # also
    Row("N1", "-WEE", {"said-disagrees": "-WEE"}),
    Row("N3", "-WWW", {"repeated-sentence": "-WWW"}),
    Row("N4", "EEEE", {"text-lost-after-hash": "EEEE", "text-without-bar": "EEEE"}),
    Row("N5", "-HHH", {"without-time-unit": "-HHH"}),
    Row("N6", "-TWE", {"image-without-alt": "-TWE"}),
)
BY_EXAMPLE = {
    # A rule that weighs by what it finds: a case, the field it is told of, and the letters there.
    ("V1", "missing-answer"): ("", "source", "-TEE"),
    ("V3", "headline-outruns-evidence"): (
        "source: a letter\nbefore_after:\n  Ticking: 20 h/week -> 2 h/week\n",
        "before_after.Ticking",
        "--WW",
    ),
    ("C1", "missing-answer"): ("", "alternative", "-TEE"),
    ("X12", "missing-answer"): ("", "effort", "-TEE"),
    ("X14", "missing-answer"): ("", "did_not_improve", "-TEE"),
}
ANSWERS = {
    # What is honest, and is told nothing: an answer for each of these fields.
    "source": "a letter",
    "alternative": "unknown",
    "effort": "unknown",
    "did_not_improve": "not asked",
}
OF_QUOTES_AND_PERMISSION = frozenset(
    (
        *("altered-quotation", "two-wordings", "translation-not-labelled", "photo-of-another"),
        *("former-role", "speaker-moved", "quote-explains-nothing", "quotation-without-quote"),
        *("name-kept-back", "blinded-but-recognisable", "withdrawn-referenced"),
        *("translation-differs", "translation-without-original", "no-contact"),
        *("win-review-missing", "win-to-come"),
        *("words-unreadable", "words-that-do-not-fit", "words-left-over"),
        *("unknown-template", "wrong-template"),
        *("certificate-ended", "certificate-unfinished"),
        *("not-approved", "changed-since-approval", "approval-ended", "approval-unfinished"),
        "price-statement-untrue",
    )
)
"""Rules of the rows Q1-Q7, P1-P6 and N2, and of what came with them."""
BESIDE = {
    # What the table does not ask for, and the form does.
    "asked-too-often": "WWWW",
    "half-told-decision": "-HHW",
    "pilot-unfinished": "TTTT",
    "undisclosed-voice": "-WEE",
    "voice-without-evidence": "-TWW",
    "accepted-rule": "WWWW",
    "broken-mark": "TTEE",
    "collection-ended": "---W",
    "collection-forbidden": "---E",
    "collection-guessable": "---E",
    "collection-not-shown": "---X",
    "collection-of-two-kinds": "---E",
    "collection-other-language": "---W",
    "collection-too-long": "---E",
    "collection-unfinished": "TTTT",
    "customer-without-proof-named": "---W",
    "duplicate-customer": "TTEE",
    "unknown-sender": "TTEE",
    "referral-circle": "EEEE",
    "file-that-runs": "EEEE",
    "gap-between-periods": "-HWW",
    "half-filled": "TTEE",
    "html-in-text": "-WWW",
    "industry-spellings": "WWWW",
    "leaves-cases": "EEEE",
    "lower-measurement": "-WWX",
    "open-contention": "--WW",
    "other-language": "-WEE",
    "overlapping-periods": "WEEE",
    "picture-in-text": "-WEE",
    "price-in-value": "-WEE",
    "reserved-id": "EEEE",
    "untitled-entry": "TTTT",
    "wrong-measurement": "WEEE",
    # propositions, and what they rest on
    "proposition-unfinished": "---T",
    "proposition-too-long": "---W",
    "too-many-benefits": "---W",
    "product-in-problem": "---W",
    "proposition-about-us": "---W",
    "benefit-without-outcome": "-HHH",
    "pain-without-measure": "---H",
    "segment-too-broad": "-WWW",
    "priority-assumed": "-WWW",
    "research-unfinished": "---T",
    "research-old": "---W",
    "variant-unproved": "---W",
    "swap-test-unanswered": "---T",
    "true-for-them": "---W",
    "feature-without-benefit": "-TTT",
    "proposition-changed-without-entry": "---E",
    "revision-without-evidence": "---W",
}
