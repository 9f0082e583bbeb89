"""How a proposition holds up: six lines and eight pitfalls, each with what decided it."""
