"""What the planning of every page needs to know about its site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from urllib.parse import urljoin, urlsplit

from vpcases.derive.case import Case
from vpcases.derive.channels import Channels
from vpcases.model.approval import Channel
from vpcases.pages.addresses import Addresses
from vpcases.pages.card import CaseCard, view_card
from vpcases.pages.downloads import Download, Printing
from vpcases.problems import Problem


@dataclass(frozen=True)
class Context:
    """The site around the pages: addresses, language, notice, media, and problems by file.

    `language` is that of the pages that are planned, `languages` those that the site has lists in,
    its own first. `notice` and `how_chosen` are what the owner of the site says, by language.
    `public_url` is where the public edition lies, and `made` has the size in bytes of every card,
    paper and slide that there is, by address; `printing` is what they are set with. `channels` is
    what each channel covers, `campaign` what stands behind the ? of a link that is copied, and
    `ask_for` whom to ask for a proof that is missing.
    """

    addresses: Addresses
    language: str = "en"
    languages: tuple[str, ...] = ()
    notice: Mapping[str, str] = field(default_factory=dict)
    site_url: str = ""
    has_folder_addresses: bool = True
    media: frozenset[str] = frozenset()
    how_chosen: Mapping[str, str] = field(default_factory=dict)
    contact: str = ""
    ask_for: str = ""
    public_url: str = ""
    site_name: str = ""
    made: Mapping[str, int] = field(default_factory=dict)
    channels: Channels = field(default_factory=dict, compare=False, repr=False)
    campaign: str = ""
    printing: Printing = field(default_factory=Printing)
    todo: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)
    mistakes: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)
    withheld: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)
    _cards: dict[str, CaseCard] = field(default_factory=dict, compare=False)

    @property
    def site_language(self) -> str:
        """The language of the site: that of everything which names none."""
        return self.languages[0] if self.languages else self.language

    def speak(self, language: str) -> Context:
        """Return the context of the pages in one of the languages of the site."""
        lists = "" if language == self.site_language else f"{language}/"
        addresses = replace(self.addresses, lists=lists)
        return replace(self, language=language, addresses=addresses, _cards={})

    def absolute(self, address: str) -> str:
        """Return a whole web address, or the address as it is where the site has none."""
        if not self.site_url:
            return address
        return urljoin(self.site_url, self._name_file(address))

    def public_address(self, address: str) -> str:
        """Return the whole web address of a page in the public edition; empty without one."""
        return urljoin(self.public_url, self._name_file(address)) if self.public_url else ""

    @property
    def public_host(self) -> str:
        """The name of the place where the public edition lies; empty without one."""
        return urlsplit(self.public_url).hostname or ""

    def _name_file(self, address: str) -> str:
        is_file = self.has_folder_addresses or address[-1:] not in ("/", "")
        return address if is_file else f"{address}index.html"

    @property
    def codes(self) -> Mapping[str, str]:
        """The short codes of the cases on the website, by their names."""
        website = self.channels.get(Channel.WEBSITE)
        return website.codes if website else {}

    def find_download(self, case: Case, kind: Download, channel: Channel = Channel.WEBSITE) -> str:
        """Return the address of a file of a case, whatever its version; empty where none is made.

        The case is that of the channel.
        """
        return self._by_name.get(_without_version(self.addresses.download(case, kind, channel)), "")

    def find_card(self, page: str) -> str:
        """Return the address of the card of a list, whatever its version; empty without one."""
        return self._by_name.get(_without_version(self.addresses.card(page)), "")

    @cached_property
    def _by_name(self) -> dict[str, str]:
        return {_without_version(address): address for address in self.made}

    def todo_of(self, path: str) -> tuple[Problem, ...]:
        """Return what a file still lacks, in reading order."""
        return self.todo.get(path, ())

    def mistakes_of(self, path: str) -> tuple[Problem, ...]:
        """Return what is wrong in a file, in reading order."""
        return self.mistakes.get(path, ())

    def withheld_of(self, path: str) -> tuple[Problem, ...]:
        """Return what the public edition leaves out of a file, in reading order."""
        return self.withheld.get(path, ())

    def card(self, case: Case, reason: str = "") -> CaseCard:
        """Return a case as a card; each is put into words once, however many lists it is in."""
        card = self._cards.get(case.id)
        if card is None:
            card = view_card(case, self.addresses, self.language, self.media)
            self._cards[case.id] = card
        return replace(card, reason=reason) if reason else card


def _without_version(address: str) -> str:
    """Return an address of a file without what stands between its name and its ending."""
    return f"{address.partition('.')[0]}.{address.rpartition('.')[2]}"
