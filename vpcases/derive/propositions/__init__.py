"""Value propositions, worked out: how they read, and what stands behind each line."""
