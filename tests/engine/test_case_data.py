"""Real builds and what programs read of them: cases.json, cases.csv, their schema, llms.txt."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.sites import ROOT, BuiltSite, build_at, edit_site, write_site
from tests.small_site import CORNER, MKDOCS

SITE = "https://vpcases.example/"
EDITIONS = ("public", "internal")


@pytest.fixture(params=EDITIONS)
def sample(
    request: pytest.FixtureRequest, sample_public: BuiltSite, sample_internal: BuiltSite
) -> BuiltSite:
    return {"public": sample_public, "internal": sample_internal}[request.param]


def read_cases(site: BuiltSite) -> dict[tuple[str, str], Any]:
    data = json.loads(site.read("cases/cases.json"))
    return {(record["id"], record["language"]): record for record in data["cases"]}


def read_rows(site: BuiltSite) -> dict[str, dict[str, str]]:
    text = (site.folder / "cases/cases.csv").read_bytes().decode("utf-8-sig")
    return {row["id"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}


def test_the_cases_keep_to_the_schema_that_lies_beside_them(sample: BuiltSite) -> None:
    data = json.loads(sample.read("cases/cases.json"))
    schema = json.loads(sample.read("cases/cases.schema.json"))

    assert list(Draft202012Validator(schema).iter_errors(data)) == []
    assert data["schema_address"] == schema["$id"] == f"{SITE}cases/cases.schema.json"
    assert data["version"] == "1.1"
    assert "invented" in data["notice"]
    assert data["as_of"] == "2026-11-01"


def test_the_schema_refuses_what_is_no_record(sample_public: BuiltSite) -> None:
    data = json.loads(sample_public.read("cases/cases.json"))
    validator = Draft202012Validator(json.loads(sample_public.read("cases/cases.schema.json")))
    del data["cases"][0]["title"]
    data["cases"][1]["result"]["level"] = "certain"

    assert len(list(validator.iter_errors(data))) == 2


def test_every_record_and_every_row_leads_to_a_page_and_says_what_that_page_says(
    sample: BuiltSite,
) -> None:
    records, rows = read_cases(sample), read_rows(sample)

    for record in records.values():
        html = sample.read(record["address"].removeprefix(SITE))
        plain = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html).replace("\u00a0", " "))
        plain = plain.replace("&#39;", "'").replace("&amp;", "&").replace("&#34;", '"')
        assert record["title"] in plain
        assert record["customer"] in plain
        if record["result"]:
            assert record["result"]["words"] in plain
            assert record["result"]["basis"].split(" · ")[0] in plain
        for quote in record["quotes"]:
            assert quote["words"][:40] in plain
    assert set(rows) == {identity for identity, _ in records}
    for identity, row in rows.items():
        record = records[identity, row["language"]]
        assert row["title"] == record["title"]
        assert row["result"] == (record["result"] or {"words": ""})["words"]
        assert row["address"] == record["address"]


def test_every_case_of_the_public_edition_is_there_in_every_language_and_no_other(
    sample_public: BuiltSite,
) -> None:
    pages = {
        address
        for address in sample_public.addresses()
        if re.fullmatch(r"cases/[\w-]+/(de/|en/)?", address)
        and 'class="vp-page vp-case"' in sample_public.read(address)
    }

    told = {r["address"].removeprefix(SITE) for r in read_cases(sample_public).values()}
    assert told == pages
    assert len(told) > 20


def test_the_public_edition_says_nothing_of_status_and_channels(sample_public: BuiltSite) -> None:
    for record in read_cases(sample_public).values():
        assert (record["status"], record["may_be_used_on"], record["otherwise_on"]) == (
            None,
            [],
            [],
        )
    assert not {"status", "may_be_used_on"} & set(next(iter(read_rows(sample_public).values())))


def test_every_public_record_has_the_short_link_that_leads_to_its_page(
    sample_public: BuiltSite,
) -> None:
    rows = read_rows(sample_public)
    for record in read_cases(sample_public).values():
        short = record["short_url"]
        assert re.fullmatch(rf"{SITE}p/\w+/", short)
        page = sample_public.read(f"{short.removeprefix(SITE)}index.html")
        assert f'<link rel="canonical" href="{record["address"]}">' in page
        assert record["language"] != "en" or rows[record["id"]]["short_url"] == short


def test_inside_a_record_has_the_short_link_of_the_website_and_none_gives_a_name_away(
    sample_internal: BuiltSite, sample_public: BuiltSite
) -> None:
    outside = read_cases(sample_public)
    for key, record in read_cases(sample_internal).items():
        public = outside.get(key)
        is_hidden = public is None or record["is_named"] > public["is_named"]
        assert record["short_url"] == (None if is_hidden else public["short_url"])


def test_inside_every_record_says_its_status_and_where_it_may_be_used(
    sample_internal: BuiltSite,
) -> None:
    records = read_cases(sample_internal)

    harbor = records["harbor-foods-reconciliation", "en"]
    assert harbor["status"] == "published"
    assert harbor["may_be_used_on"] == ["website", "one-to-one", "slide"]
    assert records["quillmoor-paper-supplier-statements", "en"]["may_be_used_on"] == ["website"]
    for draft in ("pellwick-homes-housing-benefit", "lisgarrow-homes-audit"):
        assert records[draft, "en"]["may_be_used_on"] == records[draft, "en"]["otherwise_on"] == []
    assert read_rows(sample_internal)["calderbrae-housing-promised-hours"]["may_be_used_on"] == (
        "website; one-to-one"
    )


def test_what_a_channel_does_not_cover_whole_is_told_with_the_words_that_it_covers(
    sample_internal: BuiltSite, sample_public: BuiltSite
) -> None:
    inside = read_cases(sample_internal)["electrical-wholesaler-payments", "en"]
    outside = read_cases(sample_public)["electrical-wholesaler-payments", "en"]

    assert inside["may_be_used_on"] == []
    website, one_to_one = inside["otherwise_on"]
    assert (website["channel"], one_to_one["channel"]) == ("website", "one-to-one")
    for field in website:
        assert field == "channel" or website[field] == outside[field]
    assert website["alternative"]["title"] != inside["alternative"]["title"]


def test_a_whole_record_is_what_the_public_edition_shows_word_for_word(
    sample_internal: BuiltSite, sample_public: BuiltSite
) -> None:
    outside = read_cases(sample_public)
    same = ("title", "customer", "is_named", "segment", "drivers", "alternative", "offering")
    same += ("result", "measured", "quotes")

    whole = [r for r in read_cases(sample_internal).values() if "website" in r["may_be_used_on"]]
    assert len(whole) > 15
    for record in whole:
        other = outside[record["id"], record["language"]]
        assert [record[name] for name in same] == [other[name] for name in same]


@pytest.mark.parametrize(
    ("allowed", "lost"),
    [
        ("items: [name, figures]", "quotes"),
        ("items: [name, quotes]", "result"),
        ("items: [figures, role]", "customer"),
    ],
)
def test_a_record_with_anything_that_a_channel_forbids_is_not_called_usable_there(
    allowed: str, lost: str, tmp_path: Path, into: Path
) -> None:
    text = CORNER.replace("items: [name, logo, figures, quotes, role]", allowed)
    text = re.sub("images:.*?downloads:", "downloads:", text, flags=re.DOTALL)
    text = text.replace("{{image:till}}", "")
    folder = write_site(tmp_path / "site", {"cases/histories/corner-till.yml": text})

    record = read_cases(build_at(folder, into, edition="internal"))["corner-till", "en"]

    assert record["may_be_used_on"] == []
    (other,) = record["otherwise_on"]
    assert other["channel"] == "website"
    assert other[lost] != record[lost]


@pytest.mark.parametrize("status", ["retired", "withdrawn"])
@pytest.mark.parametrize("edition", EDITIONS)
def test_what_has_gone_leaves_the_data_the_table_and_the_text_for_models(
    status: str, edition: str, tmp_path: Path, into: Path
) -> None:
    folder = write_site(tmp_path / "site")
    before = build_at(folder, into, edition=edition)
    text = CORNER.replace("status: published", f"status: {status}")
    edit_site(folder, {"cases/histories/corner-till.yml": text})

    after = build_at(folder, tmp_path / "after", edition=edition)

    names = ["cases/cases.json", "cases/cases.csv", *(["llms.txt"] if edition == "public" else [])]
    for name in names:
        assert "corner-till" in before.read(name)
        assert "corner" not in after.read(name).lower()


@pytest.mark.slow
@pytest.mark.parametrize("edition", EDITIONS)
def test_years_on_what_has_lapsed_is_in_no_public_data_and_usable_nowhere_inside(
    edition: str, tmp_path: Path
) -> None:
    site = build_at(ROOT, tmp_path, edition=edition, as_of="2031-11-01")

    for record in read_cases(site).values():
        ended = record["valid_until"] is not None and record["valid_until"] < "2031-11-01"
        if edition == "public":
            assert not ended
        else:
            assert not (ended and (record["may_be_used_on"] or record["otherwise_on"]))


def test_the_text_for_models_has_the_shape_of_its_specification(sample_public: BuiltSite) -> None:
    text = sample_public.read("llms.txt")
    lines = text.splitlines()

    assert lines[0] == "# vpcases"
    assert lines[2].startswith("> Proof pages from customer case histories.")
    assert [line for line in lines if line.startswith("# ")] == lines[:1]
    headings = [line for line in lines if line.startswith("## ")]
    assert headings[:1] == ["## Mid-market wholesale"]
    above = text.partition("\n## ")[0]
    assert "every figure here are invented" in above
    for line in text.partition("\n## ")[2].splitlines()[1:]:
        assert (
            not line
            or line.startswith("## ")
            or re.fullmatch(r"- \[[^\]]+\]\(https://[^)\s]+\)(: .+)?", line)
        )


def test_every_link_of_the_text_for_models_leads_somewhere_and_every_result_has_its_basis(
    sample_public: BuiltSite,
) -> None:
    text = sample_public.read("llms.txt")
    records = {r["address"]: r for r in read_cases(sample_public).values()}

    links = re.findall(r"\]\((https://[^)]+)\)", text)
    for link in links:
        address = link.removeprefix(SITE)
        file = f"{address}index.html" if address.endswith("/") else address
        assert (sample_public.folder / file).is_file()
    cases = re.findall(r"^- \[.*\]\((https://.*/cases/[\w-]+/(?:en/)?)\): (.*)$", text, re.M)
    assert len(cases) == 15
    for address, told in cases:
        result = records[address]["result"]
        assert f"{result['words']} · {result['basis']}" in told


def test_the_inside_edition_has_no_text_for_models(sample_internal: BuiltSite) -> None:
    assert not (sample_internal.folder / "llms.txt").exists()


def test_a_text_for_models_that_the_site_has_written_itself_stays(
    tmp_path: Path, into: Path
) -> None:
    folder = write_site(tmp_path / "site", {"docs/llms.txt": "# Ours\n"})

    assert build_at(folder, into).read("llms.txt") == "# Ours\n"


def test_without_an_address_of_its_own_the_site_still_has_its_data(
    tmp_path: Path, into: Path
) -> None:
    text = MKDOCS.replace("site_url: https://small.example/\n", "")
    site = build_at(write_site(tmp_path / "site", {"mkdocs.yml": text}), into)

    records = read_cases(site)
    assert records["corner-till", "en"]["address"] == "cases/corner-till/"
    assert records["corner-till", "en"]["short_url"] is None
    assert "$id" not in json.loads(site.read("cases/cases.schema.json"))


def test_titles_with_brackets_and_formulas_do_no_harm(tmp_path: Path, into: Path) -> None:
    title = "=HYPERLINK [here](https://elsewhere.example) counts"
    text = re.sub("title: Corner.*", f"title: '{title}'", CORNER, count=1)
    files = {"cases/histories/corner-till.yml": text, "cases/histories/corner-till.de.yml": None}

    site = build_at(write_site(tmp_path / "site", files), into)

    assert read_rows(site)["corner-till"]["title"] == f"'{title}"
    assert read_cases(site)["corner-till", "en"]["title"] == title
    assert r"- [=HYPERLINK \[here\](https://elsewhere.example) counts](" in site.read("llms.txt")
