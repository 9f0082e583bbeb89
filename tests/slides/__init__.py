"""Slides: what stands on them, whether they open, and how they look."""
