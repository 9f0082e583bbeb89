"""What one record became: the fields of a case or a quote, its customer, and what is left over."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from vpcases.importing.finds import Finds
from vpcases.importing.lookup import Keys, leave_out
from vpcases.importing.mapping import Becomes
from vpcases.importing.source_record import SourceRecord
from vpcases.importing.tidy import disarm, shorten
from vpcases.read.hidden import drop_hidden


@dataclass
class Story:
    """One record, taken apart, before it is known which customer it shares with others.

    `fields` are those of the case or the quote, without the customer. `came_from` tells for each
    field which values of the source it holds, so that they can be given back; `used`, `ignored`
    and `repeated` hold the same ways into the record. `kept_customer` is what this story says of
    a customer otherwise than the registry does.
    """

    record: SourceRecord
    becomes: Becomes
    id: str = ""
    fields: dict[str, Any] = field(default_factory=dict)
    customer: dict[str, Any] = field(default_factory=dict)
    finds: Finds = field(default_factory=Finds)
    came_from: dict[str, set[Keys]] = field(default_factory=dict)
    used: set[Keys] = field(default_factory=set)
    ignored: set[Keys] = field(default_factory=set)
    repeated: set[Keys] = field(default_factory=set)
    found_paths: set[str] = field(default_factory=set)
    headings: list[tuple[str, str]] = field(default_factory=list)
    kept_customer: dict[str, Any] = field(default_factory=dict)

    @property
    def is_quote(self) -> bool:
        """Whether it becomes a quote with a file of its own."""
        return self.becomes is Becomes.QUOTE

    @property
    def customer_name(self) -> str:
        """The customer's name; empty where it has none."""
        return str(self.customer.get("name") or "")

    def list_left(self) -> dict[str, Any]:
        """Return what no field has taken, as it stands in the source."""
        left = leave_out(self.record.values, self.used | self.ignored | self.repeated)
        return dict(left) if left else {}

    def list_extra(self) -> dict[str, Any]:
        """Return everything that is kept without a field."""
        extra = self.list_left()
        for name, value in (
            ("taken_out", [{name: raw} for name, raw in self.finds.taken_out]),
            ("links_within_the_old_site", list(dict.fromkeys(self.finds.old_links))),
            ("this_case_says_of_the_customer", self.kept_customer),
        ):
            if value:
                extra[name if name not in extra else f"{name} (import)"] = value
        return extra

    def give_back(self, name: str) -> None:
        """Take a field out again, so that the values it held are kept without a field."""
        for target in list(self.came_from):
            if f"{target}.".startswith(f"{name}.") or name.startswith(f"{target}."):
                self.used -= self.came_from.pop(target)

    def make_harmless(self, value: Any, *, is_key: bool = False) -> Any:
        """Return a value without script and hidden characters; what was taken away is told."""
        if isinstance(value, dict):
            return {
                self.make_harmless(str(key), is_key=True): self.make_harmless(inner)
                for key, inner in value.items()
            }
        if isinstance(value, list):
            return [self.make_harmless(inner) for inner in value]
        if value is None:
            return None
        text = str(value)
        visible = drop_hidden(text, is_key=is_key)
        if visible != text:
            self.finds.harmless.append(f"hidden characters removed from: {shorten(visible)}")
        harmless = disarm(visible)
        if harmless != visible:
            self.finds.harmless.append(f"script removed from: {shorten(text)}")
        return harmless
