"""From files to models and problems; the only room that opens what authors wrote."""

from vpcases.read.folder import Reading, read_library

__all__ = ["Reading", "read_library"]
