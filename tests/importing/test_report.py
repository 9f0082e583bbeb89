"""What an import says about itself, and the files it leaves to people."""

from __future__ import annotations

import json

from click.testing import CliRunner

from tests.importing.workshop import Workshop
from vpcases.cli import main
from vpcases.importing.yaml_text import read_for_writing, write_case
from vpcases.model.case import CaseHistory

MAPPING = "fields:\n  title: head\n  customer.place: town\n  outcome: result\nignore: layout\n"
SOUP = "head: Soup\ntown: Vienna\nresult: They eat more.\nlayout: wide\nodd: 1\n"

FILE = """\
# Imported from soup.yaml. What is empty is still to be answered.
status: drafted
title: Soup
customer:
  name:                 # or described_as: a food wholesaler
  place: Vienna
segment:                # who should read this? an id from your segments
drivers:                # what mattered most? an id from your drivers, or a list
offering:               # what did they buy? an id from your offerings
replaced:               # what did they have before? an id from your alternatives
alternative:            # what would they have done without you? one of the same, or unknown
decided:                # 2025, 2025-01 or 2025-01-20
live:
measured:               # 2025-04 to 2026-03
source:                 # who told you and when

situation: |

what_was_done: |

outcome: |
  They eat more.

before_after:           # against their own past, one line each: Build time: 20 min -> 5 min
did_not_improve:        # a list, or: not asked
effort:                 # how long it took, whose time, what surprised them

# Where you know it, take the # away and write what you know below:
# risk:                 # what they feared: feared, happened and way_back, each on a line of its own
# forces:               # why they changed: push, pull, anxiety and habit
# approval_path:        # who had to say yes: a list of role, needed and days
# opinion_leader:       # why others listen to them, where they do

# From the source, for no field takes it: kept word for word, and never shown.
extra:
  odd: 1
"""

REPORT = """\
2 records read, 1 skipped: 2 files written.

Kept below extra:, for no field takes it (in how many records)
     1  odd

Left out because the mapping says ignore
     1  layout

Please look at
  2 of 2 stories: no customer is named: write name or described_as below customer:

Skipped
  bad.yaml: it is empty
"""


def test_what_a_source_says_of_the_risk_is_not_asked_again() -> None:
    text = write_case({"risk": {"feared": "A pallet is lost."}}, "Imported")

    assert "# risk:" not in text
    assert "# forces:" in text
    answered = text.replace("# opinion_leader:       #", "opinion_leader:")
    case = CaseHistory.model_validate(read_for_writing(answered))
    assert case.opinion_leader is not None
    assert case.opinion_leader.why == "why others listen to them, where they do"


def test_a_case_is_written_so_that_people_like_to_go_on(shop: Workshop) -> None:
    shop.put("soup.yaml", SOUP)

    shop.load(MAPPING)

    assert shop.text("histories/soup.yml") == FILE


def test_the_report_counts_keys_and_gives_reasons(shop: Workshop) -> None:
    shop.put("soup.yaml", SOUP)
    shop.put("tea.yaml", "head: Tea\n")
    shop.put("bad.yaml", "")

    report = shop.load(MAPPING)

    assert report.as_text() == REPORT.rstrip("\n")
    assert report.extra == {"odd": 1}


def test_the_report_is_there_as_json(shop: Workshop) -> None:
    shop.put("soup.yaml", SOUP)
    shop.put("bad.yaml", "")

    report = json.loads(shop.load(MAPPING).as_json())

    assert report["written"] == ["histories/soup.yml"]
    assert report["skipped"] == [{"where": "bad.yaml", "reason": "it is empty"}]
    assert report["extra"] == {"odd": 1}
    assert report["kept"] == []


def test_a_long_list_is_cut_for_people_and_whole_in_json(shop: Workshop) -> None:
    for number in range(30):
        shop.put(f"{number:02}.yaml", "date: soon\n")

    report = shop.load("fields:\n  published: date\n")

    assert "and 10 more" in report.as_text()
    assert len(json.loads(report.as_json())["todo"]) == 30


def test_the_command_imports_and_prints_the_report(shop: Workshop) -> None:
    shop.put("soup.yaml", SOUP)
    mapping = shop.folder / "mapping.yml"
    mapping.write_text(MAPPING, "utf-8")

    run = CliRunner().invoke(
        main,
        ["import", str(shop.source), "--mapping", str(mapping), "--into", str(shop.site)],
    )

    assert run.exit_code == 0, run.output
    assert run.output.startswith("1 record read: 1 file written.\n")
    assert shop.case("soup")["title"] == "Soup"


def test_the_command_takes_the_folder_of_cases_for_the_site_too(shop: Workshop) -> None:
    shop.put("soup.yaml", SOUP)

    run = CliRunner().invoke(main, ["import", str(shop.source), "--into", str(shop.cases)])

    assert run.exit_code == 0, run.output
    assert (shop.cases / "histories/soup.yml").is_file()


def test_the_command_fails_with_the_mistakes_of_the_mapping(shop: Workshop) -> None:
    mapping = shop.folder / "mapping.yml"
    mapping.write_text("fields:\n  titel: head\n", "utf-8")

    run = CliRunner().invoke(
        main, ["import", str(shop.source), "--mapping", str(mapping), "--into", str(shop.site)]
    )

    assert run.exit_code == 1
    assert f'{mapping.as_posix()}:2:3: fields.titel: there is no field "titel"' in run.output
    assert "did you mean title?" in run.output


def test_the_command_fails_where_nothing_could_be_imported(shop: Workshop) -> None:
    run = CliRunner().invoke(main, ["import", str(shop.source), "--into", str(shop.site)])

    assert run.exit_code == 1
    assert run.output.startswith("0 records read: nothing to write.")


def test_the_command_prints_json_when_asked(shop: Workshop) -> None:
    shop.put("soup.yaml", SOUP)

    run = CliRunner().invoke(
        main,
        ["import", str(shop.source), "--into", str(shop.site), "--format", "json", "--dry-run"],
    )

    assert json.loads(run.output)["records"] == 1
    assert not shop.site.exists()
