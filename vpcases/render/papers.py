"""The papers of a case: its proof on one page, and the page for the one who has to agree."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from functools import lru_cache
from html import unescape
from typing import Any

import typst

from vpcases.derive.case import Case
from vpcases.derive.portfolio import Portfolio
from vpcases.model.approval import Channel
from vpcases.pages.approver_page import ApproverPaper, plan_approver_paper
from vpcases.pages.context import Context
from vpcases.pages.downloads import Download, Paper
from vpcases.pages.one_page import OnePage, plan_one_page
from vpcases.read.printed_logos import name_logo, read_logo
from vpcases.render.fonts import Fonts
from vpcases.render.long_words import break_words
from vpcases.render.making import Making
from vpcases.render.markdown_text import MarkdownText, is_plain
from vpcases.render.paper_fitting import STEPS, Step, guess_step, reduce_paper
from vpcases.render.paper_templates import PaperTemplate, find_paper_template
from vpcases.render.typesetting import find_typesetter, fit_sheet

METHOD = "paper-1"
"""Changes when the same data and template make another sheet."""
ACCENT = "#4051b5"
WHOLE = {"head", "families", "address", "accent"}
"""What is never broken into lines."""
SPACES = re.compile(r"[ \t\r\n]+")
"""Room between words as an author typed it; what ties words to each other stays."""
TAG = re.compile(r"<[^>]+>")
OF_PAGE = ("head", "edition", "site_notice", "contact", "lapse", "other_languages", "references")
"""What a page on a screen says and a sheet does not."""


def make_one_page(
    case: Case, portfolio: Portfolio, context: Context, fonts: Fonts, channel: Channel
) -> Making:
    """Return how the proof of a case is set on one page."""
    page = plan_one_page(case, portfolio, context, channel)
    address = context.addresses.download(case, Download.ONE_PAGE, channel)
    return _make(address, case, "one_page", as_data(page), context, fonts)


def make_approver(
    case: Case, portfolio: Portfolio, context: Context, fonts: Fonts, channel: Channel
) -> Making:
    """Return how the page for the one who has to agree is set on one page."""
    paper = plan_approver_paper(case, portfolio, context, channel)
    address = context.addresses.download(case, Download.APPROVER, channel)
    return _make(address, case, "approver_page", as_paper_data(paper), context, fonts)


def as_data(page: OnePage) -> dict[str, Any]:
    """Return the proof on one page as plain data, as its template gets it."""
    data = _finish(asdict(page), page.head.language, title_size=1.95)
    if page.quote:
        data["quote"]["lang"] = _split_language(page.quote.language or page.head.language)[0]
    return data


def as_paper_data(paper: ApproverPaper) -> dict[str, Any]:
    """Return the sheet for the one who has to agree as plain data, as its template gets it."""
    whole = asdict(paper)
    page = {k: v for k, v in whole.pop("page").items() if k not in OF_PAGE}
    return _finish({**page, **whole, "logo": None}, paper.head.language, title_size=1.95)


def _finish(data: dict[str, Any], language: str, title_size: float) -> dict[str, Any]:
    """Return data with its Markdown as words, and the names of its language."""
    lang, region = _split_language(language)
    problem = strip_markdown(data["problem"])
    more = {"problem": problem, "more_figures": "", "accent": ACCENT}
    if data.get("value"):
        data["value"]["more"] = ""
    return {**data, **more, "lang": lang, "region": region, "title_size": title_size}


@lru_cache(maxsize=4096)
def strip_markdown(text: str) -> str:
    """Return the words of a text in Markdown, on one line."""
    if is_plain(text):
        return SPACES.sub(" ", text).strip()
    return SPACES.sub(" ", unescape(TAG.sub("", MarkdownText().to_html(text)))).strip()


def _split_language(language: str) -> tuple[str, str | None]:
    """Return a language and its region as Typst knows them."""
    first, _, rest = language.replace("_", "-").partition("-")
    lang = first.lower() if first.isascii() and first.isalpha() and len(first) in (2, 3) else "en"
    return lang, rest.upper() if rest.isascii() and rest.isalpha() and len(rest) == 2 else None


def _make(
    address: str, case: Case, name: str, data: dict[str, Any], context: Context, fonts: Fonts
) -> Making:
    template = find_paper_template(name, context.printing.own)
    logo = data.get("logo")
    recipe = {
        "template": asdict(template),
        "ours": asdict(find_paper_template(name)),
        "paper": context.printing.paper,
        "fonts": [str(folder) for folder in fonts.folders],
        "families": fonts.families,
        "digest": fonts.digest,
        "logo": name_logo(context.printing.cases / logo["file"]) if logo else None,
        "data": data,
    }
    return Making(
        address=address,
        method=METHOD,
        make=make_paper,
        recipe=json.dumps(recipe, ensure_ascii=False, sort_keys=True),
        words=tuple(_list_words(data)),
        source_path=case.source_path,
    )


def _list_words(value: Any) -> list[str]:
    """Return every text of some data."""
    if isinstance(value, dict):
        return [words for each in value.values() for words in _list_words(each)]
    if isinstance(value, (list, tuple)):
        return [words for each in value for words in _list_words(each)]
    return [value] if isinstance(value, str) else []


def make_paper(recipe: str) -> bytes:
    """Return a sheet as PDF: the fullest that fits one A4 and one Letter page.

    What a drawing that cannot be set, or a template of a site's own that fails with this case,
    would have added is left out: the sheet is there without it.
    """
    wanted = json.loads(recipe)
    templates = [PaperTemplate(**wanted[name]) for name in ("template", "ours")]
    logo = read_logo(**wanted["logo"]) if wanted["logo"] else ""
    attempts = ((template, mark) for template in templates for mark in dict.fromkeys((logo, "")))
    for template, mark in attempts:
        try:
            return _set(wanted, template, mark)
        except typst.TypstError as error:
            failed = error
    raise failed


def _set(wanted: dict[str, Any], template: PaperTemplate, logo: str) -> bytes:
    setter = find_typesetter(template, tuple(wanted["fonts"]), wanted["digest"])
    data = {**wanted["data"], "families": wanted["families"], **({} if logo else {"logo": None})}
    paper, last = Paper(wanted["paper"]), len(STEPS) - 1
    # Ours fills the same part of every sheet, so what fits one fits all; another may not.
    others = () if template == PaperTemplate(**wanted["ours"]) else set(Paper) - {paper}

    def fits(step: int) -> bytes | None:
        return setter.set_if_it_fits(set_data(data, STEPS[step]), paper, logo, others)

    made = fit_sheet(fits, guess_step(data), last)
    return made or setter.set_one(set_data(data, STEPS[last]), paper, logo)


def set_data(data: dict[str, Any], step: Step) -> dict[str, Any]:
    """Return the data of a paper as its template gets it at a step."""
    reduced = reduce_paper(data, step, data["head"]["language"])
    return {name: _break(part, name) for name, part in reduced.items()}


def _break(value: Any, name: str = "") -> Any:
    """Return data with places at which its longest words may be broken; addresses stay whole."""
    if name in WHOLE:
        return value
    if isinstance(value, dict):
        return {key: _break(each, key) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_break(each) for each in value]
    return break_words(SPACES.sub(" ", value).strip()) if isinstance(value, str) else value
