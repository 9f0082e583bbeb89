"""Where a case, a quote, a customer or a file is shown or named, in the site and in its files."""

from vpcases.usage.finding import Usage, derive_usage
from vpcases.usage.sought import Sought, find_sought

__all__ = ["Sought", "Usage", "derive_usage", "find_sought"]
