"""The value of a seeded case against its alternative: four elements, parity, both prices."""

from __future__ import annotations

import random

COST = "hourly cost: {cost} EUR/h from controller"


def word_value(draw: random.Random, drivers: list[str], planning: str, others: list[str]) -> str:
    """Return the lines from `value_elements:` to `horizon:`.

    Args:
        draw: Where the numbers are drawn.
        drivers: The drivers of the case, the main one first.
        planning: The id of the figure whose after stands in the first equation.
        others: Drivers that the case does not name, for its other elements.
    """
    cost, weeks = draw.randint(38, 74), draw.randint(44, 48)
    once, years = draw.randint(8, 40) * 500, draw.randint(3, 5)
    price = draw.randint(6, 30) * 1000
    lines = [
        "value_elements:",
        f"  {drivers[0]}:",
        "    equation: (hours left with the alternative - hours left with ours) x working weeks"
        " x hourly cost",
        "    inputs:",
        f"      hours left with the alternative: {draw.randint(14, 26)} h/week from controller",
        f"      hours left with ours: = {planning} after",
        f"      working weeks: {weeks} weeks/year from controller",
        f"      {COST.format(cost=cost)}",
        f"  {others[0]}:",
        "    equation: journeys saved x length of a journey x hourly cost",
        "    inputs:",
        f"      journeys saved: {draw.randint(80, 900)} journeys/year from count",
        f"      length of a journey: {draw.randint(20, 75)} min/journey from count",
        f"      {COST.format(cost=cost)}",
        f"  {others[1]}:",
        "    favours: alternative",
        "    equation: one-off cost / years",
        "    inputs:",
        f"      one-off cost: {once} EUR from controller",
        f"      years: {years} years from controller",
        f"  {others[2]}:",
        "    point: contention",
        "    equation: calls avoided x cost of a call",
        "    inputs:",
        f"      calls avoided: {draw.randint(40, 400)} calls/year from count",
        f"      cost of a call: {draw.randint(9, 40)} EUR/call from controller",
        "    customer_view: 0 EUR/year",
        "    resolve_by: Count of calls in 2027-03",
        "parity: [Map of the depots]",
        "prices:",
        f"  offering: {price} EUR/year",
        f"  alternative: {price - draw.randint(1, 5) * 1000} EUR/year from quotation 2025-01-09",
        "horizon:",
        f"  years: {years} years from controller",
        f"  discount_rate: {draw.randint(4, 9)} % from controller",
    ]
    return "\n".join(lines) + "\n"
