"""Where the theme lies: its templates, styles, scripts and overrides."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def find_theme(package: Path = _PACKAGE) -> Path:
    """Return the folder of the theme: inside an installed package, or beside it in a checkout.

    Args:
        package: the folder of the package `vpcases`.

    Raises:
        FileNotFoundError: neither place holds a theme, so the installation is incomplete.
    """
    places = (package / "_theme", package.parent / "theme")
    for folder in places:
        # A stray folder called `theme` beside an installed package is not ours.
        if (folder / "templates").is_dir():
            return folder
    raise FileNotFoundError(
        "The theme of vpcases is missing. It was looked for in "
        + " and in ".join(str(place / "templates") for place in places)
        + ". Install vpcases again; in a checkout, restore the folder `theme`."
    )
