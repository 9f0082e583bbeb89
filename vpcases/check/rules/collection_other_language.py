"""A collection is to be in a language in which the site has no pages.

What a page of a collection says around its proofs is said in the languages of the site. Without a
list in that language there is nothing to lead to from it, so the page is in the language of the
site.

To fix it, name one of the languages of the site, leave `language:` out, or add the language below
the plugin in `mkdocs.yml`: `languages: [de]`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vpcases.check.rule import Rule, weigh
from vpcases.model.library import Library
from vpcases.problems import Level, Problem, problem_at


def find_in_other_language(library: Library, languages: Sequence[str]) -> Iterator[Problem]:
    """Yield a problem for every collection that no language of the site is that of.

    Args:
        library: Everything that was read.
        languages: Those of the site, its own first.
    """
    for record in library.collections.values():
        language = record.content.language
        if language and language not in languages:
            yield problem_at(
                record.source,
                ("language",),
                RULE.id,
                f'the site has no pages in "{language}", so this one is in "{languages[0]}"',
                f"write one of {', '.join(languages)}, or add it to languages: in mkdocs.yml",
                Level.ADVICE,
            )


RULE = Rule(
    "collection-other-language",
    weigh(published=Level.ADVICE),
    can_be_accepted=False,
)
"""It is asked of the site and not of a record: see `find_in_other_language`."""
