"""The leak audit: whether a built site holds anything that the public edition may not show."""

from vpcases.audit.auditing import Audit, audit_site
from vpcases.audit.opened import Leak
from vpcases.audit.surroundings import Surroundings

__all__ = ["Audit", "Leak", "Surroundings", "audit_site"]
