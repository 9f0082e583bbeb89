"""A site with one of everything, in plain words: what hostile words take the place of."""

from __future__ import annotations

from typing import Any

SPOKEN = {"text": "It went well, and it is quiet here.", "short": "it is quiet here"}
CASE: dict[str, Any] = {
    "status": "published",
    "customer": {"id": "quay", "people": {"Bea": {}}, "facts": {"Opened": "1980"}},
    "other_customers": ["inn"],
    "segment": "shops",
    "drivers": ["hours", "errors"],
    "offering": "tally",
    "replaced": ["notebook"],
    "considered": ["rival", "notebook"],
    "alternative": "rival",
    "adopter": "early-majority",
    "decided": "2025-01-20",
    "live": "2025-03",
    "measured": "2025-04 to 2026-03",
    "level": "measured",
    "before_after": {
        "matching": {"before": "20 h/week", "after": "2 h/week", "driver": "hours"},
        "waste": {"before": "30 t/month", "after": "10 t/month", "target": "5 t/month"},
        "calm": {"change": "50 % less"},
        "errors": {"sentence": "Nobody asks twice"},
    },
    "in_use": {"Tills": "2 tills"},
    "value_elements": {
        "hours": {
            "equation": "(theirs - ours) x weeks x cost",
            "inputs": {
                "theirs": "6 h/week",
                "ours": "2 h/week",
                "weeks": "48 weeks/year",
                "cost": "55 EUR/h",
            },
            "projected": "9000 EUR/year",
            "realised": {
                "2025-04 to 2025-09": {"value": "5300 EUR", "confirmed": "2025-10-01"},
                "2025-10 to 2026-03": {"inputs": {"weeks": "46 weeks/year"}},
            },
        },
        "errors": {
            "point": "contention",
            "equation": "a x c",
            "inputs": {"a": "9 lines/year", "c": "90 EUR/line"},
            "customer_view": "0 EUR/year",
        },
        "change-effort": {
            "favours": "alternative",
            "equation": "one-off cost / years",
            "inputs": {"one-off cost": "3000 EUR", "years": "3 years"},
        },
        "trust": {},
    },
    "prices": {
        "offering": "52000 EUR/year",
        "alternative": "38000 EUR/year",
        "disclosure": "public",
    },
    "horizon": {"years": "3 years", "discount_rate": "8 %", "growth": "2 %"},
    "evidence": {
        "sheets": {"level": "measured", "covers": "2025-04 to 2026-03", "date": "2026-04-11"},
        "pilot": {
            "kind": "pilot",
            "covers": "2025-01-06 to 2025-01-17",
            "outcome": "met",
            "side_by_side": "yes",
            "agreed_before": "2025-01-02",
        },
    },
    "quotes": {
        "first": {**SPOKEN, "said": "2026-04-11", "explains": "hours", "photo": {"file": "one.svg"}}
    },
    "approval": {
        "date": "2026-04-28",
        "until": "2099-04-28",
        "items": ["name", "logo", "figures", "quotes", "role", "photo", "video"],
        "channels": ["website", "one-to-one", "slide"],
    },
    "effort": {"elapsed_days": "40", "customer_days": "3", "supplier_days": "2"},
    "images": {"dock": {"file": "one.svg"}},
    "videos": [{"length": "4 min"}],
    "downloads": [{"file": "counts.csv"}, {"url": "https://example.com/x.pdf"}],
    "links": [{}],
    "authors": [{}],
    "related": ["structured"],
    "told_by": "supplier",
    "language": "en",
    "order": "1",
    "featured": "yes",
    "aliases": ["stories/older"],
    "published": "2026-05-04",
    "updated": "2026-05-20",
    "due": "2026-12-04",
    "accepted": {"superlative": "They are her words."},
    "extra": {"kept": "as it stands"},
}
QUOTE: dict[str, Any] = {
    **SPOKEN,
    "status": "published",
    "customer": "harbour",
    "segment": "shops",
    "offering": "tally",
    "said": "2026-04-11",
    "explains": ["errors"],
    "language": "de",
    "original": "Es lief gut, und es ist still hier.",
    "approval": CASE["approval"],
    "photo": {"file": "one.svg"},
    "accepted": {"superlative": "They are her words."},
    "extra": {"kept": "as it stands"},
}
CALCULATOR: dict[str, Any] = {
    "segment": "shops",
    "elements": {
        "hours": {
            "like": "structured",
            "asks": ["weeks", "cost"],
            "names": {"weeks": "weeks here"},
        },
        "change-effort": {"like": "structured"},
    },
}
TRANSLATION: dict[str, Any] = {
    "labels": {"matching": "Vergleichen"},
    "quotes": {"first": {}},
    "images": {"dock": {}},
}
VOCABULARY: dict[str, Any] = {
    "segments": {"shops": {}, "hotels": {}},
    "drivers": {
        "hours": {"kind": "economic"},
        "errors": {"kind": "technical", "parent": "hours"},
        "trust": {"kind": "social"},
        "change-effort": {"kind": "economic"},
    },
    "offerings": {"tally": {}},
    "alternatives": {"rival": {"kind": "competitor", "may_name": "yes"}, "notebook": {}},
    "certificates": {
        "counted": {"issued": "2026-01-01", "until": "2099-01-01", "file": "counts.csv"}
    },
    "customers": {
        "harbour": {
            "since": "2025-03",
            "logo": {"light": "one.svg", "dark": "one.svg"},
            "people": {"Ada": {"photo": {"file": "one.svg"}, "may_contact": "yes"}},
            "facts": {"Founded": "1974"},
        },
        "inn": {"left": "2026-01"},
    },
}
SIDE_CASE: dict[str, Any] = {
    "status": "published",
    "customer": "inn",
    "segment": "shops",
    "drivers": "hours",
    "offering": "tally",
    "alternative": "rival",
    "measured": "2025-04 to 2026-03",
    "value_elements": {
        "hours": CASE["value_elements"]["hours"],
        "change-effort": CASE["value_elements"]["change-effort"],
    },
    **{name: CASE[name] for name in ("before_after", "effort", "approval", "quotes", "images")},
}
UNDER_REVIEW: dict[str, Any] = {
    "status": "under-review",
    "customer": "inn",
    "segment": "hotels",
    "aliases": ["stories/reviewed"],
}
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
)
TABLE = "week,hours\none,20\n"
WORDS = "Plain words"
PROSE = """\
Plain words with **bold**, *slanted*, `code`, [a link](https://example.com/ "title") and
<someone@example.com>.

## A heading

- one
- two

1. one

> said

| a | b |
|---|--:|
| one | 2 |

```
code
```

***

{{quote:first}}

{{image:dock}}
"""
MKDOCS = """\
site_name: Hostile
site_url: {address}
theme:
  name: material
  font: false
  features: [navigation.instant, navigation.tabs, search.suggest, search.highlight, toc.follow]
  palette:
    - scheme: default
      toggle: {{icon: material/weather-night, name: Dark}}
    - scheme: slate
      toggle: {{icon: material/weather-sunny, name: Light}}
plugins:
  - search
  - vpcases:
      edition: !ENV [VPCASES_EDITION, internal]
      notice: {notice}
      how_chosen: {notice}
"""
