"""View models: the words and links of every page, ready to print; no markup, no arithmetic."""
