"""A build: from the files of authors to the pages and files of a site."""

from vpcases.build.arrow import build_site, check_site
from vpcases.build.site import Site

__all__ = ["Site", "build_site", "check_site"]
