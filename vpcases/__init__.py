"""Proof pages from customer case histories; importing the package loads no engine."""

__version__ = "0.1.0"
