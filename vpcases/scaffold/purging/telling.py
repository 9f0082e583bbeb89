"""What is told of a purge: every trace with its fate, and what git remembers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vpcases.scaffold.purging.history import History
from vpcases.scaffold.purging.plan import Plan
from vpcases.scaffold.purging.trace import Fate, Trace

WIDTH = 56
MOST = 12
HEADS = {
    Fate.TOMBSTONE: "Replaced by a tombstone, which answers old links and says nothing:",
    Fate.DELETED: "Deleted:",
    Fate.CUT: "Cut out, every other line as it was:",
    Fate.BY_HAND: "Left to you, since only people can rewrite a sentence:",
}
CARDS = (
    "Previews of its links that were made before stay with LinkedIn for about a week, and in Slack"
    " with each workspace."
)


def word_traces(plan: Plan) -> Iterator[str]:
    """Yield the lines that tell every trace, sorted by what becomes of it."""
    for fate, head in HEADS.items():
        here = [trace for trace in plan.traces if trace.fate is fate]
        if here:
            yield from (head, *map(_word_trace, here), "")


def _word_trace(trace: Trace) -> str:
    place = f"{trace.path}:{trace.line}" if trace.line else trace.path
    return f"  {place:<{WIDTH}}  {trace.what}".rstrip()


def word_history(history: History | None, built: Sequence[str]) -> Iterator[str]:
    """Yield the lines that tell what remains outside the working tree."""
    for folder in built:
        yield f"{folder}/ is a site as it was built before: build it again, and publish that."
    if history is None:
        yield "There is no git here that could be asked; copies of this folder remember everything."
    elif not history.commits:
        yield "Git remembers nothing of it."
    else:
        commits = "1 commit" if history.commits == 1 else f"{history.commits} commits"
        paths = ", ".join(history.paths[:MOST])
        more = len(history.paths) - MOST
        yield f"Git remembers it in {commits}: {paths}{f' and {more} more' if more > 0 else ''}"
        yield "  To take it out of history as well: git filter-repo --invert-paths --path FILE …,"
        yield "  and --replace-text for its name; every clone has to be made again after that."
    yield CARDS


def word_dirty(history: History | None) -> str:
    """Return a warning where not everything is committed; empty where it is."""
    if history is None or not history.is_dirty:
        return ""
    return (
        "There are changes here that are not committed. What a purge deletes of them cannot be had"
        " back."
    )
