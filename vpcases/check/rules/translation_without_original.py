"""A translation belongs to no case, or translates what the case does not have.

`histories/<id>.de.yml` holds the German words of `histories/<id>.yml`. Without that file there is
no page to translate, and a label or a quote that the case does not have is shown nowhere.

To fix it, name the file after the case, and copy keys from it letter by letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.spelling import find_near, word_choices
from vpcases.check.subject import TranslationSubject
from vpcases.problems import Level


def find(subject: TranslationSubject) -> Iterator[Finding]:
    """Yield a translation without a case, or every key of it that the case does not have."""
    if subject.original is None:
        identity = subject.record.id
        near = find_near(identity, subject.whole.library.cases)
        hint = f"did you mean {near}?" if near else "name it after the file of its case"
        yield Finding((), f'there is no case "{identity}" to translate', hint, Level.MISTAKE)
        return
    history, words = subject.original.content, subject.content
    yield from _compare("labels", words.labels, history.before_after, "before_after")
    yield from _compare("quotes", words.quotes, history.quotes, "quotes")
    yield from _compare("images", words.images, history.images, "images")


def _compare(field: str, keys: Iterable[str], known: Iterable[str], home: str) -> Iterator[Finding]:
    choices = list(known)
    for key in keys:
        if key not in choices:
            near = find_near(key, choices)
            hint = (
                f"did you mean {near}?"
                if near
                else (
                    f"in the case there is {word_choices(key, choices)}"
                    if choices
                    else "take it out, or add it to the case"
                )
            )
            level = Level.MISTAKE if near else None
            yield Finding((field, key), f'the case has no "{key}" under {home}:', hint, level)


RULE = Rule(
    "translation-without-original",
    weigh(nominated=Level.TODO, drafted=Level.TODO, checked=Level.MISTAKE, published=Level.MISTAKE),
    translation=find,
    can_be_accepted=False,
)
