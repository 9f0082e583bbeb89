from __future__ import annotations

import json
import re
from dataclasses import fields

from tests.contract.template_types import TEMPLATES, Follower, Seen, fields_of
from vpcases.pages import sheet
from vpcases.pages.sheet import ApprovalSheet

TEMPLATE = "approval_sheet.html.jinja"
FOR_OTHERS = {"left_off", "pictures", "contact", "id"}
"""What whoever sends the sheet is told, and what stands in the fixed words."""
VIEWS = [
    value
    for value in vars(sheet).values()
    if isinstance(value, type) and value.__module__ == sheet.__name__
]


def test_the_template_asks_only_for_what_is_there_and_shows_all_of_it() -> None:
    seen = Seen()
    Follower(TEMPLATE, seen).follow({"page": ApprovalSheet})

    unused = {m.__name__: fields_of(m) - names - FOR_OTHERS for m, names in seen.used.items()}
    assert seen.missing == set()
    assert {name: left for name, left in unused.items() if left} == {}
    assert set(VIEWS) <= set(seen.used)


def test_the_pdf_prints_every_field_of_every_view() -> None:
    text = (TEMPLATES / "approval_sheet.typ").read_text("utf-8")
    asked = set(re.findall(r"\.(\w+)", text))

    for view in VIEWS:
        named = {field.name for field in fields(view)} - FOR_OTHERS
        assert named - asked - {"strike", "number"} == set(), view.__name__
    assert json.dumps(sorted(asked & {"strike", "number"})) == '["number", "strike"]'
