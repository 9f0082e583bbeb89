"""What authors write: case histories, quotes and registries, as frozen models.

The docstring under each field is its description in the JSON Schema and in the format reference.
"""
