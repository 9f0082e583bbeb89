"""What an offering is worth against the next-best alternative, worked out."""

from vpcases.derive.value.case_value import CaseValue, derive_case_value

__all__ = ["CaseValue", "derive_case_value"]
