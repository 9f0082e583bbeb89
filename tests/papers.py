"""Papers of a library that lies on a disk, set on either size of sheet, and what stands on them."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from pypdf import PdfReader

from vpcases.derive import Edition, derive_portfolio, open_gate
from vpcases.derive.consent import derive_consents
from vpcases.derive.translated_portfolio import list_own_words
from vpcases.model.approval import Channel
from vpcases.pages.addresses import Addresses
from vpcases.pages.context import Context
from vpcases.pages.downloads import Paper, Printing
from vpcases.pages.spoken import find_spoken, list_spoken
from vpcases.read import read_library
from vpcases.render.fonts import load_fonts
from vpcases.render.making import Making
from vpcases.render.papers import make_approver, make_one_page

DAY = date(2026, 11, 1)
NUMBER = re.compile(r"\d[\d.,\u202f\u00a0]*\d|\d")


def list_papers(folder: Path, *languages: str) -> Iterator[Making]:
    """Yield both papers of every case of a site, drafts and all, in each of its languages."""
    library = read_library(folder / "cases", folder).library
    shown = open_gate(library, Edition.INTERNAL, DAY, derive_consents(library, DAY))
    portfolio = derive_portfolio(shown, Edition.INTERNAL, DAY)
    context = Context(
        Addresses(),
        languages=("en", *languages),
        media=library.media,
        public_url="https://proofs.example.com/",
        contact="proofs@example.com",
        printing=Printing(cases=folder / "cases"),
    )
    spoken, fonts = list_spoken(portfolio, context), load_fonts()
    for case in (*list_own_words(portfolio), *portfolio.translated):
        around = find_spoken(case, spoken)
        for make in (make_one_page, make_approver):
            yield make(case, around.portfolio, around.context, fonts, Channel.WEBSITE)


def set_on(making: Making, paper: Paper) -> bytes:
    """Return a paper set on a size of sheet."""
    recipe = json.loads(making.recipe)
    changed = json.dumps({**recipe, "paper": paper}, ensure_ascii=False, sort_keys=True)
    return replace(making, recipe=changed).make(changed)


def open_pdf(raw: bytes) -> PdfReader:
    """Return a PDF opened."""
    return PdfReader(io.BytesIO(raw))


def read_text(raw: bytes) -> str:
    """Return the words of a PDF on one line, words that were broken put together again."""
    text = " ".join(page.extract_text() for page in open_pdf(raw).pages)
    return " ".join(text.replace("\u200b", "").split())


def list_numbers(text: str) -> set[str]:
    """Return the numbers in a text, without what groups their digits."""
    return {re.sub(r"[.,\u202f\u00a0]", "", number) for number in NUMBER.findall(text)}
