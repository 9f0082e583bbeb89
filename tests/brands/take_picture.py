"""Takes the picture of the second brand anew, beside that of the sample site.

python -m tests.brands.take_picture
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.brands.conftest import BRAND
from tests.browser.take_pictures import PICTURES, ROOT, WIDTH
from tests.chromium import open_chromium
from tests.serving import serving
from tests.sites import DAY, build_at

OF_THE_SAMPLE = "proof-page.png"
"""The picture that it is compared with: the same page, and as much of it."""


def main() -> None:
    """Build the site of the brand and take its picture."""
    address, height = PICTURES[OF_THE_SAMPLE]
    with tempfile.TemporaryDirectory() as site:
        build_at(BRAND, Path(site), strict=True)
        with serving(Path(site)) as base, open_chromium() as browser:
            page = browser.new_page(viewport={"width": WIDTH, "height": height})
            page.clock.set_fixed_time(f"{DAY}T12:00:00")
            page.emulate_media(color_scheme="light", reduced_motion="reduce")
            page.goto(base + address, wait_until="networkidle")
            page.screenshot(path=ROOT / "docs" / "assets" / "second-brand.png")


if __name__ == "__main__":
    main()
