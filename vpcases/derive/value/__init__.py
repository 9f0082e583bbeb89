"""What an offering is worth against the next-best alternative, worked out."""
