"""The fixed words of pages, in every language that somebody has translated them into."""

from vpcases.catalogue.speaking import fill, find_spoken, fixed, say, say_count, speaking

__all__ = ["fill", "find_spoken", "fixed", "say", "say_count", "speaking"]
