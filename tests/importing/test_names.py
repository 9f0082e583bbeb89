"""Names of customers and of speakers, taken apart."""

from __future__ import annotations

import pytest

from tests.importing.workshop import Workshop
from vpcases.importing.names import split_customer, split_speaker


@pytest.mark.parametrize(
    ("text", "name", "website"),
    [
        ("Soup House", "Soup House", ""),
        (
            "Soup House, [soup.example](https://soup.example/)",
            "Soup House",
            "https://soup.example/",
        ),
        ("Soup House, <https://soup.example>", "Soup House", "https://soup.example"),
        ("Soup House,<https://soup.example/en/>", "Soup House", "https://soup.example/en/"),
        ("Soup House, https://soup.example;", "Soup House", "https://soup.example"),
        ('Soup A/S " https://www.soup.example', "Soup A/S", "https://www.soup.example"),
        ('Soup House " www.soup.example', "Soup House", "https://www.soup.example"),
        ("Soup, soup.example", "Soup", "https://soup.example"),
        ("[Soup Group](https://soup.example/about)", "Soup Group", "https://soup.example/about"),
        ("Soup &amp; Sons, <https://soup.example>", "Soup & Sons", "https://soup.example"),
        (r"S\&S Soups, <https://soup.example>", "S&S Soups", "https://soup.example"),
        ("Soup, Inc.", "Soup, Inc.", ""),
        ("The Soup Kitchen Project (SKP)", "The Soup Kitchen Project (SKP)", ""),
        ("University of Soupland", "University of Soupland", ""),
        ("soupify", "soupify", ""),
    ],
)
def test_a_name_is_found_beside_its_website(text: str, name: str, website: str) -> None:
    read = split_customer(text)

    assert (read.name, read.website, read.described_as) == (name, website, "")


@pytest.mark.parametrize(
    "text",
    [
        "A food wholesaler",
        "Global soup company",
        "One of the largest kitchens",
        "Soup project for a hospital",
        ": Among the ten largest soup makers",
        "Soup House makes the very best soups between the Danube and the Black Sea",
    ],
)
def test_a_text_that_reads_like_a_sentence_describes_a_customer(text: str) -> None:
    read = split_customer(text)

    assert read.name == ""
    assert read.described_as == text.lstrip(": ")


def test_the_words_between_name_and_website_say_who_it_is() -> None:
    read = split_customer("Soup.com, Europe's largest soup shop, www.soup.example")

    assert (read.name, read.about) == ("Soup.com", "Europe's largest soup shop")


def test_the_raw_text_of_a_customer_is_kept_where_it_was_taken_apart(shop: Workshop) -> None:
    shop.put("soup.yaml", "org: Soup House, [soup.example](https://soup.example/)\n")
    shop.put("tea.yaml", "org: Tea House\n")

    shop.load("fields:\n  customer: org\n")

    soup = shop.case("soup")
    assert soup["customer"] == {"name": "Soup House", "website": "https://soup.example/"}
    assert soup["extra"] == {"org": "Soup House, [soup.example](https://soup.example/)"}
    assert "extra" not in shop.case("tea")


def test_texts_that_only_look_like_names_can_be_listed(shop: Workshop) -> None:
    shop.put("soup.yaml", "org: IT Consultancy\n")
    shop.put("tea.yaml", "org: IT Consultancy\n")

    shop.load("fields:\n  customer: {from: org, descriptions: [IT Consultancy]}\n")

    assert shop.case("soup")["customer"] == {"described_as": "IT Consultancy"}
    assert shop.case("tea")["customer"] == {"described_as": "IT Consultancy"}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ann Bee", ("Ann Bee", "", "")),
        ("Ann Bee, Cook", ("Ann Bee", "Cook", "")),
        ("Ann Bee, Cook & Waiter, Tea House", ("Ann Bee", "Cook & Waiter", "Tea House")),
        ("Ann Bee, Cook, Soup House", ("Ann Bee", "Cook", "")),
        ("Ann Bee, Cook, Soup", ("Ann Bee", "Cook", "")),
        ("Ann Bee, Cook at Soup House", ("Ann Bee", "Cook", "")),
        ("Ann Bee, Vice President, DevOps", ("Ann Bee", "Vice President, DevOps", "")),
        ("Ann Bee, Director, consultant to Tea", ("Ann Bee", "Director, consultant to Tea", "")),
        (
            "Ann Bee, *Cook, Kitchens & Halls, Caltech*",
            ("Ann Bee", "Cook, Kitchens & Halls", "Caltech"),
        ),
        ("— Ann Bee – Cook", ("Ann Bee", "Cook", "")),
        ("Ann Bee (Cook)", ("Ann Bee", "Cook", "")),
        ("Ann Bee. Head Cook, Tea", ("Ann Bee", "Head Cook", "Tea")),
        ("", ("", "", "")),
    ],
)
def test_a_speaker_is_taken_apart(text: str, parts: tuple[str, str, str]) -> None:
    assert split_speaker(text, "Soup House") == parts


def test_speakers_join_the_people_of_a_customer_who_has_a_name(shop: Workshop) -> None:
    quote = "quotes:\n  - by: Ann Bee, Cook\n    text: It is very warm.\n"
    shop.put("soup.yaml", f"org: Soup House\n{quote}")
    shop.put("tea.yaml", quote)

    shop.load("fields:\n  customer: org\nquotes:\n  each: quotes\n  text: text\n  by: by\n")

    assert shop.case("soup")["customer"]["people"] == {"Ann Bee": "Cook"}
    assert "customer" not in shop.case("tea")


def test_a_customer_of_two_stories_goes_to_the_registry(shop: Workshop) -> None:
    shop.put("one.yaml", "org: Soup House\nfield: Kitchens\ntown: Vienna\n")
    shop.put("two.yaml", "org: Soup House\nfield: Catering\ntown: Graz\n")
    shop.put("tea.yaml", "org: Tea House\n")

    shop.load("fields:\n  customer.name: org\n  customer.industry: field\n  customer.place: town\n")

    assert shop.record("customers.yml") == {
        "customers": {
            "soup-house": {
                "name": "Soup House",
                "industry": ["Kitchens", "Catering"],
                "place": "Vienna",
            }
        }
    }
    assert shop.case("one")["customer"] == shop.case("two")["customer"] == "soup-house"
    assert shop.case("tea")["customer"] == {"name": "Tea House"}
    # What the second story says otherwise is not lost.
    assert shop.case("two")["extra"] == {"this_case_says_of_the_customer": {"place": "Graz"}}


def test_a_customer_of_a_registry_that_is_there_is_pointed_to(shop: Workshop) -> None:
    shop.cases.mkdir(parents=True)
    registry = "# ours\ncustomers:\n  soups:\n    name: Soup House\n    place: Linz\n"
    (shop.cases / "vocabulary.yml").write_text(registry, "utf-8")
    shop.put("one.yaml", "org: Soup House\ntown: Vienna\n")

    shop.load("fields:\n  customer.name: org\n  customer.place: town\n")

    assert shop.case("one")["customer"] == "soups"
    assert shop.text("vocabulary.yml") == registry
    assert not (shop.cases / "customers.yml").exists()
    assert shop.case("one")["extra"]["this_case_says_of_the_customer"] == {"place": "Vienna"}
