"""Texts from web pages: Markdown afterwards, with quotes, pictures and films in their places."""

from __future__ import annotations

import pytest

from tests.importing.workshop import Workshop


def story(shop: Workshop, body: str, *, mapping: str = "fields:\n  title: head\n") -> str:
    """Import one Markdown file and return the story of its case."""
    shop.put("soup.md", f"---\nhead: Soup\n---\n{body}\n")
    shop.load(mapping)
    return str(shop.case("soup").get("story", "")).rstrip("\n")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("One\n\n\n\nTwo  \n", "One\n\nTwo"),
        ("One  \nTwo", "One\n\nTwo"),
        ("# A\n\n## B\n\n# C", "## A\n\n### B\n\n## C"),
        ("A\n===\n\nB\n---\n\nC", "## A\n\n### B\n\nC"),
        ("### A {#x}\nText", "## A\n\nText"),
        ("*   a\n*   b\n    * c\n+ d", "- a\n- b\n    - c\n- d"),
        ("* **a**\n\n* * *", "- **a**\n\n* * *"),
        ("AT\\&T and \\'x\\'", "AT&T and 'x'"),
        ("<div>\n\n**A** b\n\n</div>", "**A** b"),
        ("<div>\n    <p>A <em>b</em></p>\n</div>", "A *b*"),
        ('<a href="https://x.example" target="_blank">X ↗</a> is', "[X ↗](https://x.example) is"),
        ("A<br>B", "A\n\nB"),
        ("<b>A</b> and <small>b</small>", "**A** and b"),
        ("a < b and c > d, <2, List<String>", "a < b and c > d, <2, List<String>"),
        ("<https://x.example> and a@b.example", "<https://x.example> and a@b.example"),
        ("<!-- a note -->Text", "Text"),
        (
            "<table><tr><th>A</th></tr><tr><td>1</td></tr></table>",
            "| A |\n| --- |\n| 1 |",
        ),
        ("<ul>\n  <li>A</li>\n  <li>B</li>\n</ul>", "- A\n- B"),
        ('<div class="case-preheader">Approach</div>\nWe', "**Approach**\n\nWe"),
        ("[a][1] and [b] and [c]\n\n[1]: https://a.example\n[b]: <https://b.example> 'B'\n",
         "[a](https://a.example) and [b](https://b.example) and [c]"),
        ("[a](//x.example/y)", "[a](https://x.example/y)"),
        ("[](https://x.example) [a]()", "a"),
    ],
)  # fmt: skip
def test_text_becomes_plain_markdown(shop: Workshop, body: str, text: str) -> None:
    assert story(shop, body).strip() == text


@pytest.mark.parametrize(
    "code",
    [
        "```js\nconst a = <Quote>{{x}}</Quote>;\n\n\n# no heading\n* no list\n```",
        "`{{ secrets.KEY }}` and `<div>` and ``a ` b``",
        "~~~\n{% include x %}\n~~~",
    ],
)
def test_code_stays_as_it_is(shop: Workshop, code: str) -> None:
    assert story(shop, f"Before\n\n{code}\n\nAfter") == f"Before\n\n{code}\n\nAfter"


@pytest.mark.parametrize("braces", ["{a}", "{{a}}", "${{ secrets.KEY }}", "a {b: c} d", "100 %}"])
def test_braces_of_no_template_stay_text(shop: Workshop, braces: str) -> None:
    assert story(shop, f"Before {braces} after") == f"Before {braces} after"


def test_braces_that_look_like_our_own_marks_lose_their_meaning(shop: Workshop) -> None:
    assert story(shop, "A {{quote:x}} b") == "A { {quote:x}} b"


QUOTED = {"text": "It is very warm here.\n", "by": "Ann Bee", "role": "Cook"}


@pytest.mark.parametrize(
    "component",
    [
        '{% include "testimonial.html",\n  size: "md",\n  quote: "It is very warm here.",\n'
        '  attribution: "Ann Bee",\n  position: "Cook"\n%}',
        '{% include quote.html quote="It is very warm here." by="Ann Bee, Cook" %}',
        '{{< blockquote by="Ann Bee, *Cook*" >}}\nIt is very warm here.\n{{< /blockquote >}}',
        '{{% quote author="Ann Bee" role="Cook" %}}It is very warm here.{{% /quote %}}',
        "{{backgroundquote `\n  author: Ann Bee\n  title: Cook\n  quote: |\n    It is very warm "
        "here.\n`}}",
        '<Quote img="ann.jpg" caption="Ann Bee, Cook at Soup House.">\n  <p>It is very warm here.'
        "</p>\n</Quote>",
        '<Testimonial text={"It is very warm here."} author="Ann Bee" role="Cook" />',
        "> It is very\n> warm here.\n>\n> — Ann Bee, Cook",
        "> It is very warm here.\n>\n> <small>Ann Bee, Cook, Soup House</small>",
        '<blockquote class="testimonial">It is very warm here. <span>- Ann Bee, Cook</span>'
        "</blockquote>",
        "<blockquote><p>“It is very warm here.”</p><cite>Ann Bee, Cook</cite></blockquote>",
        '<div class="quote-block"><p class="quote-text">It is very warm here.</p>'
        '<div class="quote-author"><div class="quote-author-name">Ann Bee</div>'
        '<div class="quote-author-position">Cook</div></div></div>',
    ],
)
def test_a_quote_in_the_text_gets_a_place_and_a_speaker(shop: Workshop, component: str) -> None:
    text = story(
        shop,
        f"Before.\n\n{component}\n\nAfter.",
        mapping="fields:\n  title: head\n  customer.name: {value: Soup House}\n",
    )

    quote = shop.case("soup")["quotes"]["first"]
    quote.pop("photo", None)
    assert text == "Before.\n\n{{quote:first}}\n\nAfter."
    assert quote == QUOTED


def test_the_same_quote_twice_is_one_quote(shop: Workshop) -> None:
    quote = "> It is very warm here.\n>\n> — Ann Bee\n"

    story(shop, f"{quote}\nBetween.\n\n{quote}")

    assert list(shop.case("soup")["quotes"]) == ["first"]


def test_a_block_quote_without_a_speaker_stays_one(shop: Workshop) -> None:
    assert story(shop, "> It is very warm here.") == "> It is very warm here."


@pytest.mark.parametrize(
    ("component", "name"),
    [
        ('{{< stats "5" >}}', "stats"),
        ("{{% toc %}}", "toc"),
        ("{% assign x = 1 %}", "assign"),
        ("{{ site.baseurl }}", "site.baseurl"),
        ("{{- end}}", "end"),
        ("<ProductBox id={1} />", "ProductBox"),
        ("{/* a note */}", "comment"),
        ("<!-- a note -->", "comment"),
    ],
)
def test_an_unknown_component_is_taken_out_and_kept(
    shop: Workshop, component: str, name: str
) -> None:
    text = story(shop, f"Before {component} after")

    assert text == "Before  after"
    kept = shop.case("soup")["extra"]["taken_out"]
    assert [list(entry) for entry in kept] == [[name]]
    assert kept[0][name].strip() in component


def test_text_between_the_ends_of_an_unknown_component_stays(shop: Workshop) -> None:
    text = story(shop, "{{< intro >}}\nWarm words.\n{{< /intro >}}\n\n<Box>Cold words.</Box>")

    assert text == "Warm words.\n\nCold words."
    assert shop.case("soup")["extra"]["taken_out"] == [
        {"intro": "{{< intro >}}…{{< /intro >}}"},
        {"Box": "<Box>…</Box>"},
    ]


def test_pictures_get_a_place_with_what_is_said_of_them(shop: Workshop) -> None:
    text = story(
        shop,
        '![A pot](/img/Pot_1.png "The pot")\n\nWords ![](https://x.example/b.jpg) on.\n\n'
        '<figure><img src="c.png" alt="C"><figcaption>A cup</figcaption></figure>\n\n'
        '{{< figure src="/d.png" alt="D" title="Dee" attribution="(By Ann)" >}}\n\n'
        "[![E](e.png)](https://x.example)\n",
    )

    assert text == (
        "{{image:pot-1}}\n\nWords\n\n{{image:b}}\n\non.\n\n{{image:c}}\n\n{{image:d}}\n\n{{image:e}}"
    )
    assert shop.case("soup")["images"] == {
        "pot-1": {"file": "img/Pot_1.png", "alt": "A pot", "caption": "The pot"},
        "b": "https://x.example/b.jpg",
        "c": {"file": "c.png", "alt": "C", "caption": "A cup"},
        "d": {"file": "d.png", "alt": "D", "caption": "Dee", "credit": "By Ann"},
        "e": {"file": "e.png", "alt": "E"},
    }


def test_films_go_to_the_list_of_films(shop: Workshop) -> None:
    text = story(
        shop,
        'A\n\n<iframe src="//www.youtube.com/embed/abc123def45?autoplay=1" title="Soup"></iframe>'
        '\n\n{{< youtube xyz123def45 >}}\n\n<YoutubePlayer id="klm123def45" />\n\n'
        '{{< vimeo 123456 >}}\n\n<video src="https://x.example/a.mp4"></video>\n\nB',
    )

    assert text == "A\n\nB"
    assert sorted(video["url"] for video in shop.case("soup")["videos"]) == [
        "https://vimeo.com/123456",
        "https://www.youtube.com/watch?v=abc123def45",
        "https://www.youtube.com/watch?v=klm123def45",
        "https://www.youtube.com/watch?v=xyz123def45",
        "https://x.example/a.mp4",
    ]


def test_links_within_the_old_site_are_completed_where_it_is_known(shop: Workshop) -> None:
    mapping = "site: https://old.example/\nfields:\n  title: head\n"

    assert story(shop, "See [docs](/docs/a).", mapping=mapping) == (
        "See [docs](https://old.example/docs/a)."
    )


def test_links_within_an_unknown_old_site_are_kept_apart(shop: Workshop) -> None:
    assert story(shop, "See [docs](/docs/a) and [b](#b).") == "See docs and b."
    assert shop.case("soup")["extra"]["links_within_the_old_site"] == ["docs: /docs/a", "b: #b"]


SECTIONS = (
    "fields:\n  title: head\ntext:\n  opening: situation\n  situation: [Background, Goals]\n"
    "  what_was_done: [Solution & Results, The Solution]\n  outcome: [Outcome, '…results…:']\n"
)


def test_bold_words_begin_the_texts_of_a_case(shop: Workshop) -> None:
    shop.put(
        "soup.yaml",
        "head: Soup\npages:\n  - '**Background:** They were cold.'\n  - It was winter.\n"
        "  - '**Goals**: Get warm.'\n  - '**Solution &amp; Results:** We cooked.'\n"
        "  - 'And there were great results:'\n  - |-\n    *   warm\n    *   fed\n",
    )

    report = shop.load(SECTIONS.replace("text:\n", "text:\n  from: pages\n"))

    case = shop.case("soup")
    assert case["situation"] == "They were cold.\n\nIt was winter.\n\n**Goals:** Get warm.\n"
    assert case["what_was_done"] == "We cooked.\n"
    assert case["outcome"] == "And there were great results:\n\n- warm\n- fed\n"
    assert report.headings["Background → situation"] == 1


def test_headings_begin_the_texts_of_a_case_and_others_go_to_the_story(shop: Workshop) -> None:
    rest = story(
        shop,
        "Cold.\n\n### The solution\n\nWe cooked.\n\n#### With care\n\nSlowly.\n\n### Why soup?\n\n"
        "It is warm.\n\n### Outcome\n\nWarm.\n",
        mapping=SECTIONS,
    )

    case = shop.case("soup")
    assert case["situation"] == "Cold.\n"
    assert case["what_was_done"] == "We cooked.\n\n**With care**\n\nSlowly.\n"
    assert case["outcome"] == "Warm.\n"
    assert rest == "## Why soup?\n\nIt is warm."


def test_headings_below_bold_words_belong_to_them(shop: Workshop) -> None:
    shop.put(
        "soup.md",
        "---\nhead: Soup\n---\nCold.\n\n<div class='preheader'>The Solution</div>\n### Slowly\n\n"
        "We cooked.\n\n**Outcome**\n\nWarm.\n",
    )

    shop.load(SECTIONS)

    case = shop.case("soup")
    assert case["situation"] == "Cold.\n"
    assert case["what_was_done"] == "**Slowly**\n\nWe cooked.\n"
    assert case["outcome"] == "Warm.\n"


def test_a_part_before_the_first_of_the_headings_goes_to_the_rest(shop: Workshop) -> None:
    rest = story(
        shop, "Cold.\n\n## Who they are\n\nCooks.\n\n## Outcome\n\nWarm.\n", mapping=SECTIONS
    )

    assert rest == "## Who they are\n\nCooks."
    assert shop.case("soup")["situation"] == "Cold.\n"


def test_a_text_without_any_of_the_headings_is_the_story(shop: Workshop) -> None:
    assert story(shop, "Cold.\n\n## Why\n\nSoup.", mapping=SECTIONS) == "Cold.\n\n## Why\n\nSoup."


def test_a_heading_that_is_named_by_a_part_of_it_stays_as_bold_words(shop: Workshop) -> None:
    story(
        shop,
        "## The cold-kitchen problem\n\nCold.\n",
        mapping="text:\n  situation: '…problem'\n",
    )

    assert shop.case("soup")["situation"] == "**The cold-kitchen problem**\n\nCold.\n"


def test_a_line_keeps_its_words_and_loses_its_markup(shop: Workshop) -> None:
    shop.put("soup.yaml", "head: \"<p>See <a href='https://x.example'>X</a> &amp; **Y**</p>\"\n")

    shop.load("fields:\n  description: head\n")

    case = shop.case("soup")
    assert case["description"] == "See X & Y"
    # The address is not lost with its link.
    assert "https://x.example" in case["extra"]["head"]


def test_deeply_nested_html_does_not_stop_the_import(shop: Workshop) -> None:
    assert "Words" in story(shop, "<div>" * 5000 + "Words" + "</div>" * 5000)
