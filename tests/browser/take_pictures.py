"""Takes the pictures of the README anew, from the sample site as it looks today.

python -m tests.browser.take_pictures
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.chromium import open_chromium
from tests.serving import serving
from tests.sites import DAY

ROOT = Path(__file__).parents[2]
PICTURES = {
    "proof-page.png": ("cases/harbor-foods-reconciliation/", 1000),
    "library.png": ("cases/", 900),
}
"""What is photographed: the file, the address, and how much of the page in pixels."""
WIDTH = 1280


def build_sample_site(into: Path) -> None:
    """Build the public edition of the sample site."""
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", into],
        cwd=ROOT,
        env={**os.environ, "VPCASES_EDITION": "public", "NO_MKDOCS_2_WARNING": "1"},
        check=True,
    )


def take_pictures(site: Path, into: Path) -> None:
    """Write each picture over the one of before."""
    with serving(site) as base, open_chromium() as browser:
        for name, (address, height) in PICTURES.items():
            page = browser.new_page(viewport={"width": WIDTH, "height": height})
            page.clock.set_fixed_time(f"{DAY}T12:00:00")
            page.emulate_media(color_scheme="light", reduced_motion="reduce")
            page.goto(base + address, wait_until="networkidle")
            page.screenshot(path=into / name)
            page.close()


def main() -> None:
    """Build the sample site and take its pictures."""
    into = ROOT / "docs" / "assets"
    into.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as site:
        build_sample_site(Path(site))
        take_pictures(Path(site), into)


if __name__ == "__main__":
    main()
