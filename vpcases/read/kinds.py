"""Which model stands behind each folder of author files, and behind each registry."""

from __future__ import annotations

from pydantic import BaseModel

from vpcases.model.calculator import ValueCalculator
from vpcases.model.certificate import Certificate
from vpcases.model.collection import Collection
from vpcases.model.feature import BenefitOfFeature, Feature, Reason
from vpcases.model.objection import Objection
from vpcases.model.proposition import Proposition
from vpcases.model.quote import ReferralQuote
from vpcases.model.registry import Alternative, Customer, Driver, Offering, Segment
from vpcases.model.research import Research, WinReview

RECORDS: dict[str, type[BaseModel]] = {
    "quotes": ReferralQuote,
    "calculators": ValueCalculator,
    "collections": Collection,
    "propositions": Proposition,
    "research": Research,
    "reviews": WinReview,
}
"""Folders in which every file is one record; case histories have translations beside them."""
SIGNED = {"approvals": "signed", "approvals/quotes": "signed_quotes"}
"""Folders in which `vpcases approve` keeps what customers approved, and what each is called."""
REGISTRIES: dict[str, type[BaseModel]] = {
    "segments": Segment,
    "drivers": Driver,
    "offerings": Offering,
    "alternatives": Alternative,
    "customers": Customer,
    "certificates": Certificate,
    "objections": Objection,
    "features": Feature,
    "benefits": BenefitOfFeature,
    "reasons": Reason,
}
SHORT_FORMS = {"customers": "name", "objections": "words"}
"""The field that the short form of an entry fills; in the registries not named it is the title."""
