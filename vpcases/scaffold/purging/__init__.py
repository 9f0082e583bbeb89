"""A customer taken out of the working tree: what there is of it, and what becomes of each trace."""

from vpcases.scaffold.purging.leaver import Leaver, derive_leaver
from vpcases.scaffold.purging.plan import Plan, plan_purge
from vpcases.scaffold.purging.trace import Fate, Trace

__all__ = ["Fate", "Leaver", "Plan", "Trace", "derive_leaver", "plan_purge"]
