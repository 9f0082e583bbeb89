"""Consent: which words, figures, names and pictures may be shown, where and until when."""

from vpcases.derive.consent.allowance import Allowance, allow
from vpcases.derive.consent.part import Part, fingerprint
from vpcases.derive.consent.reason import Reason, Withheld
from vpcases.derive.consent.withholding import (
    Consent,
    Consents,
    derive_consent,
    derive_consents,
    derive_quote_consent,
    list_signed_parts,
)

__all__ = [
    "Allowance",
    "Consent",
    "Consents",
    "Part",
    "Reason",
    "Withheld",
    "allow",
    "derive_consent",
    "derive_consents",
    "derive_quote_consent",
    "fingerprint",
    "list_signed_parts",
]
