"""JSON Schema of what authors write, so that an editor completes and underlines."""

from vpcases.schema.files import SCHEMA_FOLDER, render_schema, write_schemas
from vpcases.schema.kinds import Kind, derive_schema

__all__ = ["SCHEMA_FOLDER", "Kind", "derive_schema", "render_schema", "write_schemas"]
