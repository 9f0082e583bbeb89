"""Stories that others wrote, read once and written as case histories that authors go on with."""

from vpcases.importing.report import ImportReport
from vpcases.importing.run import import_stories

__all__ = ["ImportReport", "import_stories"]
