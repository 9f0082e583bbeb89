"""What visitors can work out for themselves, by the equations of cases."""

from vpcases.derive.calculator.calculators import Calculator, derive_calculators

__all__ = ["Calculator", "derive_calculators"]
