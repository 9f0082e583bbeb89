"""The questions of every interview, each with the field that its answer goes into."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import fixed


@dataclass(frozen=True, slots=True)
class CoreQuestion:
    """A question that is always asked; `is_long` where its answer needs several lines."""

    words: str
    field: str
    is_long: bool = False


@dataclass(frozen=True, slots=True)
class CorePart:
    """Questions that belong together; `is_last` where they come after the numbers."""

    heading: str
    questions: tuple[CoreQuestion, ...]
    is_last: bool = False


CORE = (
    CorePart(
        fixed("How it was"),
        (
            CoreQuestion(
                fixed("What was the problem, and how did it show on an ordinary day?"),
                "situation",
                is_long=True,
            ),
            CoreQuestion(fixed("What did you do about it before, and with what?"), "replaced"),
            CoreQuestion(
                fixed("What made you look for something else, and why just then?"),
                "forces.push",
                is_long=True,
            ),
        ),
    ),
    CorePart(
        fixed("How you decided"),
        (
            CoreQuestion(fixed("Whom or what else did you look at?"), "considered"),
            CoreQuestion(
                fixed("What would you have done if you had not chosen us?"), "alternative"
            ),
            CoreQuestion(fixed("What drew you to the new way?"), "forces.pull"),
            CoreQuestion(fixed("What made you hesitate?"), "forces.anxiety"),
            CoreQuestion(fixed("What kept you with what you had?"), "forces.habit"),
            CoreQuestion(fixed("What did you fear could go wrong?"), "risk.feared"),
            CoreQuestion(
                fixed("Who had to say yes, what did each need, and how many days did that take?"),
                "approval_path",
                is_long=True,
            ),
            CoreQuestion(fixed("When did you decide?"), "decided"),
        ),
    ),
    CorePart(
        fixed("What it took"),
        (
            CoreQuestion(
                fixed("What was done, one step after the other?"), "what_was_done", is_long=True
            ),
            CoreQuestion(fixed("Since when has it been in use?"), "live"),
            CoreQuestion(fixed("How many days was that from the start?"), "effort.elapsed_days"),
            CoreQuestion(
                fixed("How many working days of your own people did it take?"),
                "effort.customer_days",
            ),
            CoreQuestion(fixed("Whose days were they?"), "effort.who"),
            CoreQuestion(fixed("What had nobody expected?"), "effort.surprise"),
            CoreQuestion(fixed("What went wrong?"), "risk.happened", is_long=True),
        ),
    ),
    CorePart(
        fixed("What came of it"),
        (
            CoreQuestion(fixed("What is different today?"), "outcome", is_long=True),
            CoreQuestion(
                fixed("Which number do you watch to see whether it works?"), "number_they_watch"
            ),
            CoreQuestion(fixed("What was that number before, and what is it now?"), "before_after"),
            CoreQuestion(fixed("Which months is that from?"), "measured"),
            CoreQuestion(fixed("What has not got any better?"), "did_not_improve", is_long=True),
            CoreQuestion(
                fixed("What would you tell a colleague who asks whether it is worth it?"),
                "quotes.first.text",
                is_long=True,
            ),
        ),
    ),
    CorePart(
        fixed("Before you part"),
        (
            CoreQuestion(
                fixed("Who answered, in which role, and on which day?"),
                "source",
            ),
            CoreQuestion(
                fixed("May others ask you about it: by mail, on the telephone, on a visit?"),
                "customer.people.NAME.refer",
            ),
            CoreQuestion(fixed("Who of you may approve what we write?"), "may_approve"),
            CoreQuestion(
                fixed("Does either of us give the other anything beside the price?"),
                "connections",
            ),
        ),
        is_last=True,
    ),
)
"""What is asked in every interview, in its order."""
