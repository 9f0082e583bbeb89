"""A build: from the files of authors to the pages and files of a site.

Nothing is imported here: a command that needs one part of a build does not wait for all of it.
"""
