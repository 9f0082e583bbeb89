from __future__ import annotations

import pytest

from tests.libraries import make_library
from vpcases.check.rules.no_contact import find_without_contact
from vpcases.model.library import Library
from vpcases.problems import Level

PUBLISHED = make_library({"one": {"status": "published", "title": "One"}})
QUOTED = make_library(quotes={"one": {"status": "published", "text": "Good."}})
DRAFTED = make_library({"one": {"status": "drafted", "title": "One"}})


@pytest.mark.parametrize("library", [PUBLISHED, QUOTED])
def test_a_site_that_publishes_and_names_nobody_is_advised_once(library: Library) -> None:
    (problem,) = find_without_contact(library, "", "mkdocs.yml")

    assert (problem.path, problem.level) == ("mkdocs.yml", Level.ADVICE)
    assert "contact: proofs@example.com" in problem.hint


def test_nothing_is_said_where_somebody_is_named_or_nothing_is_published() -> None:
    assert list(find_without_contact(PUBLISHED, "a@example.com", "mkdocs.yml")) == []
    assert list(find_without_contact(DRAFTED, "", "mkdocs.yml")) == []
    assert list(find_without_contact(PUBLISHED, "", "")) == []
