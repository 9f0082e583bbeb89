"""A word of its own in every field: what leaks is found, and what may be shown gives no alarm."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from tests.audit.planting import audit
from tests.derive.secrets import Guarded, guarded_libraries
from tests.libraries import make_pages
from vpcases.audit import Audit
from vpcases.derive import Edition
from vpcases.pages.page import RedirectPage
from vpcases.render import Renderer

CALM = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def render(guarded: Guarded, edition: Edition) -> dict[str, str]:
    """Return the pages of an edition by their files."""
    renderer = Renderer((), has_folder_addresses=True)
    return {
        f"{page.head.address}index.html": renderer.render(page).html
        for page in make_pages(guarded.library, edition)
        if not isinstance(page, RedirectPage)
    }


def audit_pages(files: Mapping[str, str], guarded: Guarded) -> Audit:
    with tempfile.TemporaryDirectory() as made:
        return audit(Path(made), files, guarded.library)


@CALM
@given(guarded=guarded_libraries())
def test_what_the_gate_lets_through_gives_no_alarm(guarded: Guarded) -> None:
    audited = audit_pages(render(guarded, Edition.PUBLIC), guarded)

    assert [(leak.file, leak.secret.value) for leak in audited.leaks] == []


@CALM
@given(guarded=guarded_libraries())
def test_every_page_that_holds_a_secret_word_is_caught(guarded: Guarded) -> None:
    files = render(guarded, Edition.INTERNAL)
    # The role that the registry has of a named customer's person is a word or two that many have:
    # the gate keeps it back, and the audit does not look for it (docs/setup/audit.md).
    looked_for = guarded.secrets - guarded.roles
    holding = {
        name
        for name, html in files.items()
        if any(word in html or word in name for word in looked_for)
    }

    audited = audit_pages(files, guarded)

    assert holding <= {leak.file for leak in audited.leaks}
