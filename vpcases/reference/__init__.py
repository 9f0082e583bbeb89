"""The reference pages of the documentation, made from the models, the rules and the commands.

Beside the arrow: no build needs this room. `python -m vpcases.reference docs/reference` writes the
pages, and a test compares them with what stands in the docs.
"""

from vpcases.reference.pages import render_reference

__all__ = ["render_reference"]
