"""What of a library is written for ourselves, taken out of what the public edition is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from vpcases.model.authored import Authored
from vpcases.model.library import Library, Record
from vpcases.model.proposition import Proposition, Swap
from vpcases.model.win import WinLog

A = TypeVar("A", bound=Authored)

OF_PROPOSITION = ("variants", "jobs", "pains", "gains", "owner", "history", "accepted")
OF_RESEARCH = ("title", "link", "asked", "finding", "held_at", "by", "accepted")
OF_SEGMENT = ("importance",)
OF_FEATURE = ("roadmap_item",)


def drop_internal_records(library: Library) -> Library:
    """Return a library without what only we may read: the win log, its reviews, reasons and notes.

    Of a proposition its sentence is left, of research its method, number and date.
    """
    return replace(
        library,
        signed={},
        signed_quotes={},
        collections={},
        reasons={},
        reviews={},
        log=WinLog(),
        segments=_without(library.segments, OF_SEGMENT),
        features=_without(library.features, OF_FEATURE),
        research=_without(library.research, OF_RESEARCH),
    )


def show_propositions(library: Library, names: Mapping[str, str]) -> dict[str, Record[Proposition]]:
    """Return what the public may read of propositions: no source that is a sentence, for one.

    Args:
        library: Everything that was read.
        names: The cases that are shown: the id that the public knows of each, by its own.
    """
    return {
        identity: replace(record, content=_show(record.content, library, names))
        for identity, record in _without(library.propositions, OF_PROPOSITION).items()
    }


def _show(proposition: Proposition, library: Library, names: Mapping[str, str]) -> Proposition:
    helps = {
        driver: benefit.model_copy(
            update={"proof": tuple(names[case] for case in benefit.proof if case in names)}
        )
        for driver, benefit in proposition.that_helps.items()
    }
    answers = {k: Swap(answer=swap.answer) for k, swap in proposition.true_for_them.items()}
    source = (proposition.problem_source or "").strip()
    # A sentence may tell whom we spoke to; of research the public reads how many were asked.
    shown = source if source in library.research else names.get(source)
    return proposition.model_copy(
        update={"that_helps": helps, "true_for_them": answers, "problem_source": shown}
    )


def _without(records: Mapping[str, Record[A]], fields: tuple[str, ...]) -> dict[str, Record[A]]:
    return {
        identity: replace(
            record,
            content=record.content.model_copy(
                update={f: type(record.content).model_fields[f].get_default() for f in fields}
            ),
        )
        for identity, record in records.items()
    }
