"""What Lighthouse says of a page on a phone: four scores of 100, the median of several runs.

python tests/benchmarks/lighthouse.py [--rounds 5] [--pages cases/ …]; README.md has the rest.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks.report import word_load
from tests.chromium import FLAGS
from tests.serving import QuietHandler, serving
from tests.sites import ROOT, build_at

VERSION = "12.8.2"
"""The last that runs with Node 20."""
PAGES = ("cases/harbor-foods-reconciliation/", "cases/", "segments/midmarket-wholesale/")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
BAR = 95
PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt")
"""What the usual hosts send compressed."""


def main() -> int:
    """Print the scores of every page; return 1 where one is below the bar."""
    asked = read_arguments()
    with tempfile.TemporaryDirectory(prefix="vpcases-lighthouse-") as made:
        tool = install_lighthouse(asked.folder or Path(made))
        site = Path(made, "site")
        with serving(site, _PackedHandler) as address:
            build_at(ROOT, site, edition=asked.edition, site_url=address)
            print(f"Lighthouse {VERSION}, phone, {asked.rounds} runs a page, load {word_load()}")
            print(" ".join(f"{name:>14}" for name in CATEGORIES), " page")
            scores = [measure(tool, address, page, asked.rounds) for page in asked.pages]
        print(f"load {word_load()} at the end")
    return int(min(map(min, scores)) < BAR)


def read_arguments() -> argparse.Namespace:
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(description="Scores of the sample site on a phone.")
    parser.add_argument("--pages", nargs="+", default=PAGES, metavar="ADDRESS")
    parser.add_argument("--rounds", type=int, default=3, help="runs for each page (3)")
    parser.add_argument("--edition", default="public", choices=("public", "internal"))
    parser.add_argument("--folder", type=Path, help="where Lighthouse is, or is to be installed")
    return parser.parse_args()


def install_lighthouse(folder: Path) -> Path:
    """Return the program, installed into a folder outside the checkout where it is not there."""
    program = folder / "node_modules" / ".bin" / "lighthouse"
    if not program.exists():
        npm = shutil.which("npm") or sys.exit("Lighthouse needs Node 18 or newer, with npm.")
        folder.mkdir(parents=True, exist_ok=True)
        command = [npm, "install", "--silent", "--no-audit", "--prefix", str(folder)]
        # What drives the browser would bring one of its own.
        settings = {**os.environ, "PUPPETEER_SKIP_DOWNLOAD": "1"}
        subprocess.run([*command, f"lighthouse@{VERSION}"], env=settings, check=True)
    return program


class _PackedHandler(QuietHandler):
    """Sends files as a usual host does: compressed where that helps, and to be kept for a while."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802 - as it is called there
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file():
            self.send_error(404)
            return
        is_packed = file.suffix in PACKED
        body = gzip.compress(file.read_bytes()) if is_packed else file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(file)}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if is_packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)


def measure(tool: Path, address: str, page: str, rounds: int) -> list[float]:
    """Print and return the median scores of a page, and print what cost it points."""
    reports = [run_lighthouse(tool, address + page) for _ in range(rounds)]
    scores = [median(score_of(report, name) for report in reports) for name in CATEGORIES]
    print(" ".join(f"{score:>14.0f}" for score in scores), f" {page}")
    for line in list_losses(reports[-1]):
        print(f"{'':>16}{line}")
    return scores


def score_of(report: dict[str, Any], category: str) -> float:
    """Return a score of a run, of 100."""
    return round(100 * (report["categories"][category]["score"] or 0))


def list_losses(report: dict[str, Any]) -> list[str]:
    """Return what took points in a run, with the share of its category that hangs on it."""
    lost = []
    for name in CATEGORIES:
        for part in report["categories"][name]["auditRefs"]:
            audit = report["audits"][part["id"]]
            if part["weight"] and audit["score"] is not None and audit["score"] < 0.995:
                value = audit.get("displayValue", "")
                lost.append(f"{name}: {part['id']} {audit['score']:.2f} {value}".rstrip())
    return lost


def run_lighthouse(tool: Path, url: str) -> dict[str, Any]:
    """Return the report of one run, on its settings for a slow phone."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    flags = " ".join(["--headless", *FLAGS])
    command = [str(tool), url, "--quiet", "--output=json", f"--chrome-flags={flags}"]
    done = subprocess.run(
        [*command, f"--only-categories={','.join(CATEGORIES)}"],
        env={**os.environ, "CHROME_PATH": chromium or ""},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"Lighthouse failed on {url}:\n{done.stderr}")
    return dict(json.loads(done.stdout))


if __name__ == "__main__":
    raise SystemExit(main())
