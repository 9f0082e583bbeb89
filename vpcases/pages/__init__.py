"""View models: the words and links of every page, ready to print; no markup, no arithmetic."""

from vpcases.pages.plan import plan_pages

__all__ = ["plan_pages"]
