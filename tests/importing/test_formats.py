"""Stories in every kind of file that people keep them in."""

from __future__ import annotations

from tests.importing.workshop import Workshop


def test_a_folder_of_yaml_files_becomes_a_case_for_each(shop: Workshop) -> None:
    shop.put("warm-soup/index.yaml", "name: Warm Soup\nhead: They cook faster\n")
    shop.put("cold-tea/index.yaml", "name: Cold Tea\nhead: They pour faster\n")

    report = shop.load('files: "*/index.yaml"\nfields:\n  title: head\n  customer.name: name\n')

    assert sorted(report.written) == ["histories/cold-tea.yml", "histories/warm-soup.yml"]
    assert shop.case("warm-soup")["title"] == "They cook faster"
    assert shop.case("cold-tea")["customer"] == {"name": "Cold Tea"}
    assert shop.case("cold-tea")["status"] == "drafted"


def test_markdown_below_a_head_becomes_the_story(shop: Workshop) -> None:
    shop.put("soup.md", "---\ntitle: Soup\n---\n\nThey **cook**.\n\n# Why\n\nHunger.\n")

    shop.load("fields:\n  title: title\n")

    assert shop.case("soup")["story"] == "They **cook**.\n\n## Why\n\nHunger.\n"


def test_markdown_with_a_toml_head_is_read(shop: Workshop) -> None:
    shop.put("soup.md", '+++\ntitle = "Soup"\ndraft = true\n+++\nThey cook.\n')

    shop.load("fields:\n  title: title\n")

    assert shop.case("soup")["title"] == "Soup"
    assert shop.case("soup")["extra"] == {"draft": "true"}


def test_mdx_is_read_without_its_imports(shop: Workshop) -> None:
    shop.put("soup.mdx", "---\ntitle: Soup\n---\nimport Box from 'box'\n\nThey cook.\n")

    report = shop.load("fields:\n  title: title\n")

    assert shop.case("soup")["story"] == "They cook.\n"
    assert report.taken_out["import"] == 1


def test_html_becomes_markdown(shop: Workshop) -> None:
    shop.put(
        "soup.html",
        "---\ntitle: Soup\n---\n<div class='row'>\n  <p>They <b>cook</b>\n  much.</p>\n"
        "  <h4>The Outcome</h4>\n  <ul><li>Warm</li><li>Fed</li></ul>\n</div>\n",
    )

    shop.load("fields:\n  title: title\ntext:\n  opening: situation\n  outcome: The Outcome\n")

    assert shop.case("soup")["situation"] == "They **cook** much.\n"
    assert shop.case("soup")["outcome"] == "- Warm\n- Fed\n"


def test_a_whole_web_page_gives_its_title_and_its_main_part(shop: Workshop) -> None:
    shop.put(
        "soup.html",
        "<!doctype html><html><head><title>Soup</title></head><body><nav>Home</nav>"
        "<main><p>They cook.</p></main></body></html>",
    )

    shop.load("fields:\n  title: title\n")

    assert shop.case("soup")["title"] == "Soup"
    assert shop.case("soup")["story"] == "They cook.\n"


def test_a_list_below_a_key_becomes_a_case_for_each_entry(shop: Workshop) -> None:
    shop.put("all.yml", "items:\n  - id: soup\n    head: Warm\n  - id: tea\n    head: Cold\n")

    report = shop.load("records: items\nid: id\nfields:\n  title: head\n", of="all.yml")

    assert report.records == 2
    assert shop.case("tea")["title"] == "Cold"


def test_a_list_without_a_key_needs_no_word_on_it(shop: Workshop) -> None:
    shop.put("all.yml", "- slug: soup\n  head: Warm\n- slug: tea\n  head: Cold\n")

    shop.load("fields:\n  title: head\n", of="all.yml")

    assert shop.case("soup")["title"] == "Warm"


def test_a_block_of_blocks_is_a_list_by_its_keys(shop: Workshop) -> None:
    shop.put("all.yml", "soup:\n  head: Warm\ntea:\n  head: Cold\n")

    shop.load("format: list\nfields:\n  title: head\n", of="all.yml")

    assert shop.case("tea")["title"] == "Cold"


def test_a_list_of_blocks_with_one_key_each_is_read_by_those_keys(shop: Workshop) -> None:
    shop.put("all.yml", "- Soup House:\n    head: Warm\n- Tea House:\n    head: Cold\n")

    shop.load("fields:\n  title: head\n  customer.name: id\n", of="all.yml")

    assert shop.case("soup-house")["customer"] == {"name": "Soup House"}


def test_several_documents_in_one_file_are_several_stories(shop: Workshop) -> None:
    shop.put("all.yml", "---\nid: soup\nhead: Warm\n---\nid: tea\nhead: Cold\n")

    shop.load("id: id\nfields:\n  title: head\n")

    assert shop.case("soup")["title"] == "Warm"
    assert shop.case("tea")["title"] == "Cold"


def test_a_table_with_commas_quotation_marks_and_several_people_in_a_cell(shop: Workshop) -> None:
    shop.put(
        "all.csv",
        "Company,What they say,People,Quote\r\n"
        '"Soup, Inc.","They say ""warm""\nand mean it","Ann Bee, Cook; Cy Dee, Waiter","So warm, '
        'so good"\r\n'
        "\r\n"
        "Tea House,Cold,,\r\n",
    )

    report = shop.load(
        "fields:\n  customer.name: Company\n  outcome: What they say\n  customer.people: People\n"
        "quotes:\n  text: Quote\n",
        of="all.csv",
    )

    assert report.records == 2
    soup = shop.case("soup-inc")
    assert soup["customer"]["name"] == "Soup, Inc."
    assert soup["customer"]["people"] == {"Ann Bee": "Cook", "Cy Dee": "Waiter"}
    assert soup["outcome"] == 'They say "warm"\nand mean it\n'
    assert soup["quotes"]["first"]["text"] == "So warm, so good\n"


def test_a_table_with_semicolons_is_read_too(shop: Workshop) -> None:
    shop.put("all.csv", "title;place\nSoup;Vienna, Austria\n")

    shop.load("fields:\n  title: title\n  customer.place: place\n", of="all.csv")

    assert shop.case("soup")["customer"]["place"] == "Vienna, Austria"


def test_a_row_that_is_longer_than_its_header_keeps_the_cell(shop: Workshop) -> None:
    shop.put("all.csv", "title,place\nSoup,Vienna,more\n")

    shop.load("fields:\n  title: title\n", of="all.csv")

    assert shop.case("soup")["extra"] == {"place": "Vienna", "column 3": "more"}


def test_quotes_without_a_story_become_files_of_their_own(shop: Workshop) -> None:
    shop.put("soup.yaml", "who: Soup House\nsite: soup.example\nwords: |\n  It is\n  warm here.\n")

    report = shop.load(
        "becomes: quote\nfields:\n  customer.name: who\n  customer.website: site\n  text: words\n"
    )

    assert sorted(report.written) == ["customers.yml", "quotes/soup.yml"]
    quote = shop.record("quotes/soup.yml")
    assert quote == {"status": "drafted", "customer": "soup-house", "text": "It is warm here.\n"}
    customers = shop.record("customers.yml")["customers"]
    assert customers["soup-house"] == {"name": "Soup House", "website": "https://soup.example"}


def test_a_quote_without_words_is_skipped_with_the_reason(shop: Workshop) -> None:
    shop.put("soup.yaml", "who: Soup House\n")

    report = shop.load("becomes: quote\nfields:\n  customer.name: who\n")

    assert [entry.where for entry in report.skipped] == ["soup.yaml"]
    assert "no words" in report.skipped[0].reason


def test_what_the_mapping_does_not_choose_is_told(shop: Workshop) -> None:
    shop.put("soup.md", "Soup\n")
    shop.put("_index.md", "All of them\n")
    shop.put("LICENSE", "Free\n")

    report = shop.load('files: "*.md"\nleave_out: _index.md\n')

    assert report.written == ["histories/soup.yml"]
    assert report.left_out == ["_index.md"]
    assert report.not_looked_at == ["LICENSE"]


def test_what_a_file_of_a_quote_has_no_place_for_is_kept_or_told(shop: Workshop) -> None:
    shop.put("soup.yaml", "who: Soup House\nwords: It is warm here.\ncolour: red\n")

    report = shop.load("becomes: quote\nfields:\n  customer.name: who\n  text: words\n")

    kept = shop.record("quotes/soup.yml").get("extra", {})
    told = {note.field: note.words for note in report.dropped}
    assert kept or told == {"colour": "red"}
    assert report.extra == {"colour": 1}
