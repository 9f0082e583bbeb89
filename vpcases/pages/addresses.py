"""The addresses of pages: a promise to everybody who was ever sent a link."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from vpcases.derive.case import Case
from vpcases.derive.terms import Axis, Term
from vpcases.model.approval import Channel
from vpcases.model.picture import Picture
from vpcases.pages.downloads import ENDINGS, Download

APPROVER = "approver/"
"""What stands behind the address of a case for the page of the one who has to agree."""


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere.

    `address` is relative to the root of the site and ends in a slash, or is a whole web address;
    it is empty where the words lead nowhere. `valid_until` is the last day on which what stands for
    a case may be shown, as in 2027-04-28; empty where no end is known.
    """

    words: str
    address: str = ""
    valid_until: str = ""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where every page lies, below an optional prefix such as `proof/`.

    `lists` stands before the addresses of lists in another language than that of the site, as in
    `de/`; what is there in one language alone has the same address for all. `pictures` tells how
    large the published pictures are, by their paths under `cases/`, and which smaller copies lie
    beside them.
    """

    prefix: str = ""
    lists: str = ""
    pictures: Mapping[str, Picture] = field(default_factory=dict, compare=False, repr=False)

    def case(self, identity: str, language: str = "") -> str:
        """Return the address of a case, or of its translation."""
        return f"{self.prefix}cases/{identity}/" + (f"{language}/" if language else "")

    def page_of(self, case: Case) -> str:
        """Return the address of a case in the language that it is in."""
        return self.case(case.id, case.language if case.is_translated else "")

    def download(
        self,
        case: Case,
        kind: Download,
        channel: Channel = Channel.WEBSITE,
        version: str = "",
    ) -> str:
        """Return the address of a file that a case can be taken away as.

        The case is that of the channel, which has another id where it is blinded there. A version
        stands behind a dot: what others keep under an older one is not shown for the new.
        """
        language = case.language if case.is_translated else ""
        where = channel.value if channel is not Channel.WEBSITE else ""
        name = "-".join(part for part in (case.id, kind.value, language, where) if part)
        last = ".".join(part for part in (name, version, ENDINGS[kind]) if part)
        return f"{self.case(case.id)}{last}"

    def card(self, page: str, version: str = "") -> str:
        """Return the address of the card of a list, by the address of its page."""
        return ".".join(part for part in (f"{page}card", version, ENDINGS[Download.CARD]) if part)

    def short(self, code: str) -> str:
        """Return the short address of a case, by its code."""
        return f"{self.prefix}p/{code}/"

    def library(self, page: int = 1) -> str:
        """Return the address of the list of all cases, or of one of its later pages."""
        return f"{self.prefix}{self.lists}cases/" + (f"page/{page}/" if page > 1 else "")

    def library_data(self, part: int = 0) -> str:
        """Return the address of what the list is narrowed with, or of a part of its cards."""
        return f"{self.prefix}{self.lists}cases/library" + (f"-{part}.json" if part else ".json")

    def finder(self) -> str:
        """Return the address of the page that finds the two best proofs for a prospect."""
        return f"{self.prefix}{self.lists}finder/"

    def finder_data(self, channel: str, part: int = 0) -> str:
        """Return the address of what the finder works with, or of a part of its cards."""
        return f"{self.finder()}{channel}" + (f"-{part}.json" if part else ".json")

    def feed(self, home: str, kind: str) -> str:
        """Return the address of what is new in a list, by the address of the list: atom or json."""
        return f"{home}feed.{kind}"

    def axis(self, axis: Axis) -> str:
        """Return the address of the list of groups on an axis."""
        return f"{self.prefix}{self.lists}{axis}/"

    def term(self, term: Term) -> str:
        """Return the address of a group."""
        return f"{self.prefix}{self.lists}{term.axis}/{term.id}/"

    def crossing(self, segment: str, driver: str) -> str:
        """Return the address of a segment's cases about a driver."""
        return f"{self.prefix}{self.lists}{Axis.SEGMENT}/{segment}/{driver}/"

    def quotes(self) -> str:
        """Return the address of the page of quotes."""
        return f"{self.prefix}{self.lists}quotes/"

    def coverage(self) -> str:
        """Return the address of the matrix of segments and drivers."""
        return f"{self.prefix}{self.lists}coverage/"

    def who_else(self, segment: str = "") -> str:
        """Return the address of who else uses it in a segment, or of the list of segments."""
        return f"{self.prefix}{self.lists}who-else/" + (f"{segment}/" if segment else "")

    def objections(self) -> str:
        """Return the address of what is said against buying, and what answers it."""
        return f"{self.prefix}{self.lists}objections/"

    def front_row(self) -> str:
        """Return the address of who is willing to be first (internal edition)."""
        return f"{self.prefix}front-row/"

    def board(self) -> str:
        """Return the address of the programme board (internal edition)."""
        return f"{self.prefix}board/"

    def cases_data(self, kind: str) -> str:
        """Return the address of all cases as data, in every language: json or csv."""
        return f"{self.prefix}cases/cases.{kind}"

    def cases_schema(self) -> str:
        """Return the address of what the cases as data hold."""
        return self.cases_data("schema.json")

    def new(self) -> str:
        """Return the address of what is new."""
        return f"{self.prefix}{self.lists}new/"

    def quote(self, identity: str, case: str = "", language: str = "") -> str:
        """Return the address of one quote: below its case, if it has one."""
        return f"{self.case(case, language) if case else self.prefix}quotes/{identity}/"

    def embed(self, quote: str) -> str:
        """Return the address of a quote to stand on another site, by that of its page."""
        return f"{quote}embed/"

    def claims(self, page: int = 1) -> str:
        """Return the address of the ledger of claims, or of one of its later pages."""
        return f"{self.prefix}claims/" + (f"{page}/" if page > 1 else "")

    def claims_data(self) -> str:
        """Return the address of the ledger as data."""
        return f"{self.prefix}claims/claims.json"

    def chosen(self) -> str:
        """Return the address of the page that says how the cases were chosen."""
        return f"{self.prefix}how-chosen/"

    def certificates(self) -> str:
        """Return the address of the list of certificates."""
        return f"{self.prefix}certificates/"

    def register(self) -> str:
        """Return the address of the register of documented value."""
        return f"{self.prefix}register/"

    def register_data(self) -> str:
        """Return the address of the register as data."""
        return f"{self.prefix}register/register.json"

    def todo(self) -> str:
        """Return the address of the list of what is still to do (internal edition)."""
        return f"{self.prefix}to-do/"

    def refresh(self) -> str:
        """Return the address of the list of what lapses (internal edition)."""
        return f"{self.prefix}refresh/"

    def wins(self, month: str = "") -> str:
        """Return the address of the list of win reviews, or of that of a month (internal)."""
        return f"{self.prefix}wins/" + (f"{month}/" if month else "")

    def pricing(self, segment: str = "") -> str:
        """Return the address of what cases say about price, or those of one segment."""
        return f"{self.prefix}pricing/" + (f"{segment}/" if segment else "")

    def pilots(self) -> str:
        """Return the address of the list of pilots."""
        return f"{self.prefix}pilots/"

    def pilot(self, case: str, evidence: str) -> str:
        """Return the address of a pilot, by its case and its entry in the evidence."""
        return f"{self.prefix}pilots/{case}-{evidence}/"

    def calculators(self) -> str:
        """Return the address of the list of calculators."""
        return f"{self.prefix}calculators/"

    def calculator(self, identity: str) -> str:
        """Return the address of a calculator."""
        return f"{self.prefix}calculators/{identity}/"

    def collection(self, key: str) -> str:
        """Return the address of a collection, by its key: nobody guesses it."""
        return f"{self.prefix}c/{key}/"

    def collections(self) -> str:
        """Return the address of the list of collections (internal edition)."""
        return f"{self.prefix}collections/"

    def picking(self) -> str:
        """Return the address of the page on which visitors put a collection together."""
        return f"{self.prefix}{self.lists}collection/"

    def picking_data(self) -> str:
        """Return the address of the proofs that they pick from."""
        return f"{self.picking()}proofs.json"

    def script(self, name: str) -> str:
        """Return the address of one of our scripts, which is the same whatever the prefix."""
        return f"assets/vpcases/{name}"

    def media(self, file: str) -> str:
        """Return the address of a file under `cases/`."""
        return f"{self.prefix}assets/cases/{file}"

    def copy(self, file: str, width: int) -> str:
        """Return the address of a smaller copy of a picture under `cases/`.

        It ends in the whole name of the file, so that whoever looks for that name finds it.
        """
        return f"{self.prefix}assets/cases-{width}/{file}"

    def approver(self, case: Case) -> str:
        """Return the address of the page for whoever has to agree, in the language of a case."""
        return f"{self.page_of(case)}{APPROVER}"

    def alias(self, alias: str) -> str:
        """Return an older address as one of this site: no slash before, one behind."""
        return alias.strip().strip("/").removesuffix(".html").removesuffix("/index") + "/"
