"""The reference pages, by file name."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from vpcases.reference.asked import list_questions_of_cases, list_questions_of_quotes
from vpcases.reference.commands import list_commands
from vpcases.reference.format import list_record_kinds
from vpcases.reference.rules import list_rule_notes

TEMPLATES = Path(__file__).parent / "templates"


def render_reference() -> dict[str, str]:
    """Return the Markdown of every reference page by its file name."""
    return {
        "format.md": _render("format", kinds=list_record_kinds()),
        "statuses.md": _render(
            "statuses", of_cases=list_questions_of_cases(), of_quotes=list_questions_of_quotes()
        ),
        "rules.md": _render("rules", rules=list_rule_notes()),
        "commands.md": _render("commands", commands=list_commands()),
    }


def _render(page: str, **values: object) -> str:
    environment = Environment(  # noqa: S701 - what it writes is Markdown, from our own sources
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template(f"{page}.md.jinja").render(values)
