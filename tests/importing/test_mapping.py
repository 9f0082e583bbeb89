"""What a mapping file can say, and what it answers when it says something wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.importing.workshop import Workshop
from vpcases.importing import import_stories
from vpcases.importing.mapping import FieldRule, Mapping, TextRule, load_mapping

DOCS = Path(__file__).parents[2] / "docs" / "importing"


def answers(shop: Workshop, mapping: str) -> list[str]:
    """Return what is said about a mapping, file names left out."""
    shop.put("soup.yaml", "head: Soup\n")
    report = shop.load(mapping)
    assert not shop.site.exists()
    return [
        f"{str(problem).rpartition('mapping.yml:')[2]} | {problem.hint}"
        for problem in report.problems
    ]


@pytest.mark.parametrize(
    ("mapping", "answer"),
    [
        (
            "fields:\n  titel: head\n",
            '2:3: fields.titel: there is no field "titel" | did you mean title?',
        ),
        (
            "fields:\n  customer.websit: head\n",
            '2:3: fields.customer.websit: there is no field "customer.websit" | did you mean '
            "customer.website?",
        ),
        (
            "feilds:\n  title: head\n",
            '1:1: feilds: there is no field "feilds" | did you mean fields?',
        ),
        (
            "fields:\n  status: head\n",
            '2:3: fields.status: "status" is filled by the import itself | every case is written '
            "as a draft, and what has no field is kept below extra: take this line away",
        ),
        (
            "becomes: quotes\n",
            '1:10: becomes: "quotes" is none of the possible words | did you mean quote?',
        ),
        (
            "fields:\n  title: quotes[.x\n",
            '2:10: fields.title.from.1: "quotes[.x" does not lead to a key | write keys with dots '
            "between them: metadata.industries, or quotes[].content for lists",
        ),
        (
            "files: ../*.md\n",
            '1:8: files.1: "../*.md" leads out of the folder that is imported | name files below '
            'that folder: "*/index.yaml", or "*.md" for any folder',
        ),
        (
            "text:\n  opening: somewhere\n",
            '2:12: text.opening: "somewhere" is none of the texts of a case | write situation, '
            "what_was_done, outcome, story",
        ),
        (
            "fields:\n  text: head\n",
            '2:3: fields.text: there is no field "text" in a case | a case has its quotes below '
            "quotes:; for words without a story write becomes: quote",
        ),
        (
            "fields:\n  title: head\n  title: name\n",
            '3:3: "title" stands here a second time | the first is in line 2; keep one of the two',
        ),
        (
            "- title\n",
            "1:1: a mapping holds lines of the form `name: value` | begin with `fields:` and, "
            "below it, `title: their key`",
        ),
    ],
)
def test_a_mistake_in_a_mapping_is_told_where_it_stands(
    shop: Workshop, mapping: str, answer: str
) -> None:
    assert answer in answers(shop, mapping)


def test_all_mistakes_of_a_mapping_are_told_at_once(shop: Workshop) -> None:
    assert len(answers(shop, "fields:\n  titel: head\n  outcom: x\nbecomes: nothing\n")) == 3


def test_a_mapping_that_is_not_there_is_told(shop: Workshop) -> None:
    report = import_stories(shop.source, shop.folder / "nowhere.yml", shop.site)

    assert len(report.problems) == 1
    assert report.has_failed


def test_a_source_that_is_not_there_is_told(shop: Workshop) -> None:
    report = shop.load("fields:\n  title: head\n", of="nowhere")

    assert [problem.rule for problem in report.problems] == ["no-source"]


@pytest.mark.parametrize("mapping", ["", "# nothing yet\n", None])
def test_without_a_mapping_keys_find_their_fields_by_their_names(
    shop: Workshop, mapping: str | None
) -> None:
    shop.put(
        "soup.md",
        "---\nTitle: Warm\nINDUSTRY: Kitchens\nWhat was done: They cooked.\nstatus: published\n"
        "colour: red\n---\nThe story.\n",
    )

    shop.load(mapping)

    case = shop.case("soup")
    assert case["title"] == "Warm"
    assert case["customer"] == {"industry": "Kitchens"}
    assert case["what_was_done"] == "They cooked.\n"
    assert case["story"] == "The story.\n"
    assert case["status"] == "drafted"
    assert case["extra"] == {"status": "published", "colour": "red"}


def test_without_a_mapping_usual_quotes_are_read(shop: Workshop) -> None:
    shop.put("soup.yaml", "quotes:\n  - from: Ann Bee, Cook\n    content: It is very warm.\n")

    shop.load()

    assert shop.case("soup")["quotes"]["first"] == {
        "text": "It is very warm.\n",
        "by": "Ann Bee",
        "role": "Cook",
    }


def test_a_mapping_that_fits_only_half_imports_that_half_and_names_the_rest(shop: Workshop) -> None:
    shop.put("soup.yaml", "head: Warm\nsubtitle: Soup\n")

    report = shop.load("fields:\n  title: head\n  description: subtitel\n  customer.place: town\n")

    assert shop.case("soup")["title"] == "Warm"
    assert report.never_found == ["subtitel (did you mean subtitle?)", "town"]


def test_the_first_path_that_is_filled_in_is_taken(shop: Workshop) -> None:
    shop.put("soup.yaml", "a:\nb:\n  c: Second\nd: Third\n")

    shop.load("fields:\n  title: [a, b.c, d]\n")

    assert shop.case("soup")["title"] == "Second"
    assert shop.case("soup")["extra"] == {"d": "Third"}


def test_several_paths_can_be_put_one_after_the_other(shop: Workshop) -> None:
    shop.put("soup.yaml", "a: One.\nb: Two.\n")

    shop.load("fields:\n  story:\n    all_of: [a, b]\n")

    assert shop.case("soup")["story"] == "One.\n\nTwo.\n"


def test_a_list_becomes_a_list_or_one_line_as_the_field_needs_it(shop: Workshop) -> None:
    shop.put("soup.yaml", "kinds: [Warm, Cold]\n")

    shop.load("fields:\n  customer.industry: kinds\n  customer.size: kinds\n")

    customer = shop.case("soup")["customer"]
    assert customer == {"industry": ["Warm", "Cold"], "size": "Warm, Cold"}


def test_one_text_can_be_split_and_joined_anew(shop: Workshop) -> None:
    shop.put("soup.yaml", "kinds: Warm; Cold\n")

    shop.load(
        'fields:\n  customer.industry: {from: kinds, split: ";"}\n'
        '  customer.size: {from: kinds, split: ";", join: "/"}\n'
    )

    assert shop.case("soup")["customer"] == {"industry": ["Warm", "Cold"], "size": "Warm / Cold"}


def test_a_constant_holds_where_the_record_says_nothing(shop: Workshop) -> None:
    shop.put("soup.yaml", "head: Soup\n")
    shop.put("tea.yaml", "head: Tea\nlang: de\n")

    shop.load("fields:\n  title: head\n  language: {from: lang, value: en}\n")

    assert shop.case("soup")["language"] == "en"
    assert shop.case("tea")["language"] == "de"


def test_an_entry_can_be_chosen_by_its_number_or_by_another_key(shop: Workshop) -> None:
    shop.put(
        "soup.yaml",
        "words: [one, two]\ntable:\n  - title: Industry\n    body: Kitchens\n  - title: Size\n"
        "    body: Small\n",
    )

    shop.load(
        "fields:\n  title: words[2]\n  customer.industry: table[title=industry].body\n"
        "  customer.size: table[title=Size].body\n"
    )

    case = shop.case("soup")
    assert case["title"] == "two"
    assert case["customer"] == {"industry": "Kitchens", "size": "Small"}
    assert case["extra"] == {"words": ["one"]}


def test_capitals_of_keys_do_not_matter(shop: Workshop) -> None:
    shop.put("soup.yaml", "Industry: Kitchens\n")
    shop.put("tea.yaml", "industry: Tea rooms\n")

    shop.load("fields:\n  customer.industry: industry\n")

    assert shop.case("soup")["customer"]["industry"] == "Kitchens"
    assert shop.case("tea")["customer"]["industry"] == "Tea rooms"


def test_ignored_keys_are_dropped_and_counted(shop: Workshop) -> None:
    shop.put("soup.yaml", "head: Soup\nlayout: wide\nboxes:\n  - colour: red\n    word: Warm\n")

    report = shop.load("fields:\n  title: head\nignore: [layout, 'boxes[].colour']\n")

    assert shop.case("soup")["extra"] == {"boxes": [{"word": "Warm"}]}
    assert report.ignored == {"layout": 1, "boxes[].colour": 1}


def test_what_two_keys_of_one_name_say_is_kept_once_and_counted(shop: Workshop) -> None:
    shop.put("soup.yaml", "author: Ann Bee\nmap:\n  author: Ann Bee\n  place: Vienna\n")

    report = shop.load("fields:\n  authors: author\n")

    assert shop.case("soup")["extra"] == {"map": {"place": "Vienna"}}
    assert report.repeated == {"map.author": 1}


def test_names_and_roles_under_keys_of_their_own_come_together(shop: Workshop) -> None:
    shop.put("soup.yaml", "who: Soup House\nauthor: Ann Bee\nposition: Cook, Head of Kitchen\n")

    shop.load("fields:\n  customer.name: who\n  customer.people: {from: author, role: position}\n")

    case = shop.case("soup")
    assert case["customer"]["people"] == {"Ann Bee": "Cook, Head of Kitchen"}
    assert "extra" not in case


def test_the_first_bold_words_of_a_text_can_be_the_name(shop: Workshop) -> None:
    shop.put("soup.yaml", "text: At **Soup House** they cook.\n")

    shop.load("fields:\n  customer.name: {from: text, part: bold}\n  outcome: text\n")

    case = shop.case("soup")
    assert case["customer"]["name"] == "Soup House"
    assert case["outcome"] == "At **Soup House** they cook.\n"


def test_a_text_with_a_signature_becomes_a_quote_in_its_place(shop: Workshop) -> None:
    shop.put("soup.yaml", "text: “It is really warm.”\nby:\n  name: Ann Bee\n")
    shop.put("tea.yaml", "text: They pour the tea.\n")

    shop.load("fields:\n  outcome: text\nquotes:\n  text: text\n  by: by.name\n  needs: by.name\n")

    soup = shop.case("soup")
    assert soup["outcome"] == "{{quote:first}}\n"
    assert soup["quotes"]["first"] == {"text": "It is really warm.\n", "by": "Ann Bee"}
    assert shop.case("tea")["outcome"] == "They pour the tea.\n"


def test_links_with_a_label_are_taken_apart(shop: Workshop) -> None:
    shop.put("soup.yaml", 'repo:\n  - "[Code](https://code.example/soup)"\nsite: /soup/\n')

    shop.load(
        "site: https://old.example\nfields:\n  links.Repository: repo\n  links.Project: site\n"
    )

    assert shop.case("soup")["links"] == [
        {"url": "https://code.example/soup", "label": "Code", "kind": "Repository"},
        {"url": "https://old.example/soup/", "label": "Project"},
    ]


@pytest.mark.parametrize("path", sorted(DOCS.glob("*.yml")), ids=lambda path: path.stem)
def test_a_mapping_of_the_documentation_has_no_mistake(path: Path) -> None:
    loaded = load_mapping(path)

    assert isinstance(loaded, Mapping), [str(problem) for problem in loaded]
    assert loaded.fields


def test_every_example_of_a_mapping_in_the_documentation_can_be_typed(tmp_path: Path) -> None:
    page = (DOCS / "index.md").read_text("utf-8")
    examples = re.findall(
        r'^```yaml title="mapping.yml"\n(.*?)^```', page, re.DOTALL | re.MULTILINE
    )

    assert len(examples) > 3
    for example in examples:
        file = tmp_path / "mapping.yml"
        file.write_text(example, "utf-8")
        loaded = load_mapping(file)
        assert isinstance(loaded, Mapping), [str(problem) for problem in loaded]


def test_every_line_of_a_mapping_is_explained_in_the_documentation() -> None:
    page = (DOCS / "index.md").read_text("utf-8")
    lines = {*Mapping.model_fields, *TextRule.model_fields} - {"from_"}
    rules = {field.alias or name for name, field in FieldRule.model_fields.items()}

    assert {name for name in lines | rules if not re.search(rf"\b{name}\b", page)} == set()
