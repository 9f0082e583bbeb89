"""The policy that the documentation recommends, and a server that sends it with everything."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

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


class _Handler(SimpleHTTPRequestHandler):
    headers_to_send: Mapping[str, str] = {}

    def end_headers(self) -> None:
        """Send the recommended headers with everything."""
        for name, value in self.headers_to_send.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as it is called there
        """Say nothing."""


@contextmanager
def serving_strictly(folder: Path) -> Iterator[str]:
    """Serve a folder, which may still be empty, under the recommended headers."""
    handler = type("_Strict", (_Handler,), {"headers_to_send": read_headers()})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
