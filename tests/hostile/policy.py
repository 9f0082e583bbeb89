"""The policy that the documentation recommends, and a server that sends it with everything."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.serving import QuietHandler, serving
from tests.sites import ROOT

PAGE = ROOT / "docs" / "setup" / "hosting.md"


def read_headers() -> dict[str, str]:
    """Return the headers that the documentation recommends, each on one line."""
    text = PAGE.read_text(encoding="utf-8")
    block = text.split("## A content security policy")[1].split("```text\n")[1].split("```")[0]
    lines = re.sub(r"\n\s+", " ", block).strip().splitlines()
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def list_hashes() -> list[str]:
    """Return the hashes of inline scripts that the policy allows."""
    return re.findall(r"'sha256-([^']+)'", read_headers()["Content-Security-Policy"])


class _Handler(QuietHandler):
    headers_to_send: Mapping[str, str] = {}

    def end_headers(self) -> None:
        """Send the recommended headers with everything."""
        for name, value in self.headers_to_send.items():
            self.send_header(name, value)
        super().end_headers()


@contextmanager
def serving_strictly(folder: Path) -> Iterator[str]:
    """Serve a folder, which may still be empty, under the recommended headers."""
    handler = type("_Strict", (_Handler,), {"headers_to_send": read_headers()})
    with serving(folder, handler) as address:
        yield address
