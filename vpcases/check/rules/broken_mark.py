"""A mark in a text leads nowhere: `{{quote:…}}`, `{{figure:…}}` or `{{image:…}}`.

Where the mark stands the quote, the figure or the picture is to appear. A mark that leads nowhere
leaves a gap in the sentence, and nobody sees that something should be there.

To fix it, write the id as it stands under `quotes:` or `images:`. The id of a figure is its line in
`before_after:` in small letters with dashes: Load time becomes load-time. A value element goes by
its driver, and the sum of all that is agreed by added-value.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from vpcases.check.rule import Finding, Rule, weigh
from vpcases.check.spelling import find_near, word_choices
from vpcases.check.subject import CaseSubject, TranslationSubject
from vpcases.check.texts import HEADLINES, PROSE, shorten, without_code
from vpcases.derive.figures import ADDED_VALUE, Figure, derive_figures
from vpcases.derive.value import CaseValue, derive_case_value
from vpcases.model.authored import Point
from vpcases.model.case import CaseHistory
from vpcases.model.translation import Translation
from vpcases.problems import Level

UNCLOSED = re.compile(r"\{\{\s*(?:figure|quote|image)\s*:[^{}\n]*(?:\}(?!\})|\n|$|(?=\{\{))")
BRACES = re.compile(r"\{\{\s*([^{}\n]*?)\s*\}\}")
MARK = re.compile(r"(figure|quote|image):([a-z0-9-]+)(?:\.(before|after|change))?")
ALMOST = re.compile(
    r"(?P<kind>fig\w*|quot\w*|ima?ge?\w*|pict?\w*|photos?|number)\s*[:=]\s*(?P<id>\S.*)",
    re.IGNORECASE,
)
WITHOUT = {
    "before": "number before the change",
    "after": "number after the change",
    "change": "change that could be worked out",
}
KINDS = {"f": "figure", "n": "figure", "q": "quote"}


def find_in_case(subject: CaseSubject) -> Iterator[Finding]:
    """Yield every mark in the texts of a case that leads nowhere."""
    yield from _find_unclosed(subject.history)
    marks = _list_marks(subject.history)
    if marks:
        targets = _list_targets(subject.history, subject.figures, subject.value)
        yield from (f for mark in marks if (f := _judge(*mark, targets)))


def find_in_translation(subject: TranslationSubject) -> Iterator[Finding]:
    """Yield every mark in a translation that leads nowhere in the case itself."""
    yield from _find_unclosed(subject.content)
    marks = _list_marks(subject.content)
    if marks and subject.original:
        history, drivers = subject.original.content, subject.whole.drivers
        figures = derive_figures(history, drivers)
        targets = _list_targets(history, figures, derive_case_value(history, figures, drivers))
        yield from (f for mark in marks if (f := _judge(*mark, targets)))


def _find_unclosed(content: CaseHistory | Translation) -> Iterator[Finding]:
    """Yield every mark that is opened and never closed, which would be printed as it stands."""
    for field in (*HEADLINES, *PROSE):
        words: str = getattr(content, field) or ""
        for found in UNCLOSED.finditer(without_code(words)) if "{{" in words else ():
            typed = shorten(found[0])
            yield Finding(
                (field,),
                f"{typed} is not closed, and would be printed",
                "write }} behind the id",
                words=found[0].strip(),
            )


def _list_marks(content: CaseHistory | Translation) -> list[tuple[str, str]]:
    """Return every mark, and what is almost one outside examples of code, with its field."""
    marks = []
    for field in (*HEADLINES, *PROSE):
        words: str | None = getattr(content, field)
        if words and "{{" in words:
            plain = without_code(words)
            marks += [
                (field, found[0])
                for found in BRACES.finditer(words)
                if MARK.fullmatch(found[1]) or found[0] in plain
            ]
    return marks


def _list_targets(
    history: CaseHistory, figures: tuple[Figure, ...], value: CaseValue | None
) -> Mapping[str, Collection[str]]:
    """Return what marks may lead to, by kind; sides of figures with a point between."""
    sides = [f"{f.id}.before" for f in figures if f.before is not None]
    sides += [f"{f.id}.after" for f in figures if f.after is not None]
    sides += [f"{f.id}.change" for f in figures if f.change is not None]
    return {
        "figure": [*(f.id for f in figures), *_list_sums(value)],
        "side": sides,
        "quote": [name for name, quote in history.quotes.items() if quote.text],
        "image": [name for name, image in history.images.items() if image.file],
    }


def _list_sums(value: CaseValue | None) -> list[str]:
    """Return what marks may call the sums of a case; one with a flaw is told by a rule of its own.

    What is the same as with the alternative adds nothing, so nothing of it can be printed.
    """
    elements = [e for e in value.elements if e.equation or e.flaws] if value else []
    sums = [e.key for e in elements if e.point is not Point.PARITY]
    return [*sums, ADDED_VALUE] if sums else []


def _judge(field: str, typed: str, targets: Mapping[str, Collection[str]]) -> Finding | None:
    inner = typed.strip("{} \t")
    mark = MARK.fullmatch(inner)
    if mark is None:
        return _judge_almost(field, typed, inner, targets)
    kind, identity = mark[1], mark[2]
    if identity not in targets[kind]:
        return _word(field, typed, kind, identity, targets[kind])
    if mark[3] and f"{identity}.{mark[3]}" not in targets["side"]:
        message = f"{typed}: this figure has no {WITHOUT[mark[3]]}"
        hint = f"write {{{{figure:{identity}}}}}, or say it in words"
        return Finding((field,), message, hint, words=typed)
    return None


def _judge_almost(
    field: str, typed: str, inner: str, targets: Mapping[str, Collection[str]]
) -> Finding | None:
    """Return a finding for what was surely meant as a mark; all other braces are text."""
    found = ALMOST.fullmatch(inner)
    if found is None:
        return None
    kind = KINDS.get(found["kind"][0].lower(), "image")
    near = find_near(found["id"].strip().lower().replace(" ", "-"), targets[kind])
    hint = f"write {{{{{kind}:{near or 'id'}}}}}"
    return Finding((field,), f"{typed} is no mark we know, and would be printed", hint, words=typed)


def _word(field: str, typed: str, kind: str, identity: str, known: Collection[str]) -> Finding:
    near = find_near(identity, known)
    if near:
        hint, level = f"did you mean {{{{{kind}:{near}}}}}?", Level.MISTAKE
    else:
        hint, level = _word_ways_out(kind, identity, known), None
    return Finding((field,), f"{typed} leads nowhere", hint, level, typed)


def _word_ways_out(kind: str, identity: str, known: Collection[str]) -> str:
    home = "before_after" if kind == "figure" else f"{kind}s"
    if not known:
        return f"add {identity} under {home}:, or take the mark away"
    if kind == "figure":
        return f"the figures here are {word_choices(identity, known)}"
    return f"under {home}: there is {word_choices(identity, known)}"


RULE = Rule(
    "broken-mark",
    weigh(nominated=Level.TODO, drafted=Level.TODO, checked=Level.MISTAKE, published=Level.MISTAKE),
    case=find_in_case,
    translation=find_in_translation,
    can_be_accepted=False,
)
