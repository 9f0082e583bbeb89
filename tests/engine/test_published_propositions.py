from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from tests.papers import read_text
from tests.sites import ROOT, BuiltSite, build_at, write_site
from tests.small_site import VOCABULARY

WRITTEN = ROOT / "tests" / "propositions"
TAG = re.compile(r"<[^>]+>")
SENTENCE = re.compile(r'<p class="vp-promise__sentence"([^>]*)>(.*?)</p>', re.DOTALL)
SHOPS = """\
for: owners of small shops
who: count the till by hand
we_offer: a till that counts itself
that_helps:
  hours: close the till sooner
  calm: never look for a slip again
uvp:
  words: Persimmons count themselves.
  benefit: hours
  differs_by: calm
"""
GERMAN_SHOPS = """\
for: Inhaber kleiner Läden
who: die Kasse von Hand zählen
we_offer: eine Kasse, die sich selbst zählt
that_helps:
  hours: früher zu schließen
  calm: keinen Zettel zu suchen
uvp: Kakis zählen sich selbst.
"""
ROW = re.compile(
    r'<dt class="vp-made__label">(.*?)</dt>\s*<dd[^>]*>(.*?)</dd>\s*<dd[^>]*>(.*?)</dd>'
)
MPHARMA = (
    "For pharmaceutical retailers and healthcare facilities in emerging markets who run out of the"
    " medicines that patients ask for, and pay in advance for stock that may never be sold, we"
    " offer medicines on consignment, with the stock forecast and managed for them that helps keep"
    " the medicines that patients ask for on the shelf Not yet proved here, pay for medicines only"
    " once they are sold Not yet proved here and buy at prices negotiated for many pharmacies"
    " together Not yet proved here."
)


def read(html: str) -> str:
    return " ".join(unescape(TAG.sub("", html)).split())


def sentence_of(page: str) -> tuple[str, str]:
    found = SENTENCE.search(page)
    assert found
    return read(found[2]), found[1]


def build(folder: Path, name: str, edition: str) -> BuiltSite:
    words, terms = (
        (WRITTEN / f"{name}{end}.yml").read_text(encoding="utf-8") for end in ("", "-vocabulary")
    )
    site = write_site(
        folder / "source",
        {f"cases/propositions/{name}.yml": words, f"cases/{name}-vocabulary.yml": terms},
    )
    options = {"languages": ["de"]}
    return build_at(site, folder / "site", edition=edition, options=options)


@pytest.fixture(scope="module")
def mpharma(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    return build(tmp_path_factory.mktemp("mpharma"), "mpharma", "public")


@pytest.fixture(scope="module")
def reconciliation(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    return build(tmp_path_factory.mktemp("reconciliation"), "reconciliation", "internal")


def test_the_proposition_of_mpharma_reads_as_a_sentence(mpharma: BuiltSite) -> None:
    assert sentence_of(mpharma.read("segments/mpharma/")) == (MPHARMA, "")


def test_in_german_its_words_stay_as_they_are_written_and_are_marked_as_english(
    mpharma: BuiltSite,
) -> None:
    page = mpharma.read("de/segments/mpharma/")
    words, attributes = sentence_of(page)

    assert words == MPHARMA.replace("Not yet proved here", "Hier noch nicht belegt")
    assert 'lang="en"' in attributes
    assert "Dieses Wertversprechen ist noch nicht übersetzt." in page
    assert "Für wen?" in page


def test_its_page_asks_and_answers_in_the_order_of_a_prospect(mpharma: BuiltSite) -> None:
    page = read(mpharma.read("segments/mpharma/").partition('<div class="vp-page')[2])
    asked = ["To whom?", "What problem?", "Can we help, and how?", "Who else is using it?"]

    places = [page.index(heading) for heading in asked]

    assert places == sorted(places)
    assert "They run out of the medicines that patients ask for" in page


def test_nothing_of_it_is_proved_so_that_it_has_no_page_in_public(mpharma: BuiltSite) -> None:
    assert not [a for a in mpharma.addresses() if a.startswith("propositions/")]


def test_why_others_cannot_say_it_is_in_no_file_of_the_public_edition(mpharma: BuiltSite) -> None:
    written = b"".join(mpharma.files().values())

    assert b"pay for medicines only once they are sold" in written
    assert b"paid on delivery" not in written


def test_the_component_example_of_a_saas_product_reads_as_five_rows(
    reconciliation: BuiltSite,
) -> None:
    page = reconciliation.read("propositions/reconciliation/")
    rows = [tuple(map(read, row)) for row in ROW.findall(page)][:5]

    assert rows == [
        (
            "Target audience",
            "Finance teams of SaaS companies with 50 to 500 staff",
            "not yet proved here",
        ),
        (
            "Problem",
            "They match payments, invoices and subscriptions by hand before they can close a month."
            " Four working days of every month",
            "not yet proved here",
        ),
        (
            "Solution",
            "Reconciliation that reads the billing system, the bank and the ledger, and shows what"
            " does not agree",
            "not yet proved here",
        ),
        (
            "Key benefits",
            "Close the month in one day in place of five and give auditors a reason for every"
            " difference",
            "not yet proved here: 0 of 2 benefits here",
        ),
        (
            "Differentiation",
            "Subscriptions that change within a month are matched without a rule for each.",
            "not yet proved here",
        ),
    ]
    assert sentence_of(page)[0].startswith(
        "For finance teams of SaaS companies with 50 to 500 staff who match payments, invoices and"
        " subscriptions by hand before they can close a month, we offer reconciliation that reads"
    )


@pytest.mark.parametrize("benefit", ["calm", "hours"])
def test_one_sentence_is_on_papers_and_in_search_as_long_as_it_is_proved(
    benefit: str, tmp_path: Path
) -> None:
    written = SHOPS.replace("differs_by: calm", f"differs_by: {benefit}")
    files = {"small-shops.yml": written, "small-shops.de.yml": GERMAN_SHOPS}
    changes = {f"cases/propositions/{name}": text for name, text in files.items()}
    changes["cases/vocabulary.yml"] = VOCABULARY.replace("drivers:\n", "drivers:\n  calm: Calm\n")
    site = write_site(tmp_path / "source", changes)
    options = {"languages": ["de"], "downloads": ["one-page"]}
    built = build_at(site, tmp_path / "site", edition="public", options=options)

    said = {
        name
        for name, raw in built.files().items()
        for text in [read_text(raw) if name.endswith(".pdf") else raw.decode("utf-8", "replace")]
        if "Persimmons count themselves" in text or "Kakis zählen sich selbst" in text
    }
    pages = {"segments/small-shops/index.html", "de/segments/small-shops/index.html"}
    if benefit == "hours":
        assert "search/search_index.json" in said
        assert [name for name in said if name.endswith(".pdf")]
        return
    assert said == pages
    for page in pages:
        text = built.files()[page].decode()
        assert len(re.findall("Persimmons count themselves|Kakis zählen sich selbst", text)) == 1
        assert 'themselves.</span> <span class="vp-badge">' in text or "selbst.</span> <sp" in text
