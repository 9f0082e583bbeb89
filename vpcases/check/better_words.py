"""Better words for a line of a proposition, made from what its proofs or its customers say."""

from __future__ import annotations

from vpcases.derive.scorecard.ground import Ground


def word_better(ground: Ground, driver: str) -> str:
    """Return how a line could read: with the figure of its best proof, else in customers' words.

    Empty where neither is known.
    """
    best = ground.best_figure(driver)
    if best:
        sides = f"{best.after.wording} in place of {best.before.wording}"
        return f"as in {best.figure.label}: {sides} ({best.case})"
    record = ground.library.drivers.get(driver)
    words = record.content.customer_words if record else None
    return f'with what they say: "{words}"' if words else ""


def word_pain(ground: Ground) -> str:
    """Return how customers say what hurts them, to be put behind a hint; empty if not known."""
    record = ground.library.drivers.get(ground.claimed)
    words = record.content.customer_words if record else None
    return f', as in "{words}"' if words else ""
