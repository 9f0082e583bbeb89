"""A proposition on a page: the three questions, the sentence, and the proof of every line."""

from __future__ import annotations

from dataclasses import dataclass

from vpcases.catalogue import say
from vpcases.derive.edition import Edition
from vpcases.derive.portfolio import Portfolio
from vpcases.derive.propositions import HelpLine, SegmentProposition, derive_proposition
from vpcases.derive.propositions.known_from import KnownFrom
from vpcases.derive.propositions.tidying import tidy
from vpcases.derive.terms import Axis, Term
from vpcases.derive.translated_propositions import speaks
from vpcases.model.authored import Point
from vpcases.pages.addresses import Link
from vpcases.pages.case_facts import Fact
from vpcases.pages.context import Context
from vpcases.pages.line_proof import LineProofView, view_line_proof
from vpcases.pages.marks import word_title
from vpcases.pages.proposition_addresses import address_proposition
from vpcases.pages.proposition_sentence import (
    SentencePiece,
    cut_sentence,
    list_benefits,
    word_sentence,
)
from vpcases.pages.research_words import word_research
from vpcases.pages.segment_facts import list_who_facts
from vpcases.pages.wording import capitalise


@dataclass(frozen=True, slots=True)
class HelpLineView:
    """A benefit with its best proof of today.

    `unproved` says that nothing proves it in this segment, and `elsewhere` introduces a proof from
    another one; `proof` is None where there is none at all.
    """

    anchor: str
    words: str
    driver: Link
    against: str
    unproved: str
    elsewhere: str
    proof: LineProofView | None


@dataclass(frozen=True, slots=True)
class PropositionView:
    """The answers to the three questions, in their order.

    `lead` is the whole in one sentence, as long as it is proved here; `unproved_lead` is it where
    it is not. `language` is that of the author's words where it is not that of the page, and
    `untranslated` says so. `plain` is what is copied; `page` leads to the proposition itself, where
    it has a page.
    """

    language: str
    untranslated: str
    lead: str
    unproved_lead: str
    whom: str
    facts: tuple[Fact, ...]
    problem: str
    cost: str
    cost_source: Link | None
    sentence: tuple[SentencePiece, ...]
    offer: str
    offerings: tuple[Link, ...]
    lines: tuple[HelpLineView, ...]
    plain: str
    page: Link | None
    script: str


def view_segment_proposition(
    term: Term, portfolio: Portfolio, context: Context
) -> PropositionView | None:
    """Return the proposition of a segment for its page; None where it has none."""
    if term.axis is not Axis.SEGMENT:
        return None
    proposition = derive_proposition(term.id, portfolio)
    if proposition is None or not proposition.content.for_:
        return None
    return view_proposition(proposition, portfolio, context)


def view_proposition(
    proposition: SegmentProposition, portfolio: Portfolio, context: Context
) -> PropositionView:
    """Return a proposition with the proof of every line."""
    content, language = proposition.content, context.language
    spoken = find_language(proposition, portfolio, context)
    helps = list_benefits(content)
    shown = [line for line in proposition.lines if line.driver.id in helps]
    lines = tuple(
        _view_line(line, helps[line.driver.id], portfolio, context, spoken) for line in shown
    )
    pieces = {
        line.driver.id: _cut_line(helps[line.driver.id], view)
        for line, view in zip(shown, lines, strict=True)
    }
    who = tidy(content.who, "who")
    uvp = proposition.uvp.words if proposition.uvp else ""
    groups = (portfolio.group(Axis.OFFERING, identity) for identity in content.offerings)
    return PropositionView(
        language="" if spoken == language else spoken,
        untranslated="" if spoken == language else _word_untranslated(language),
        lead=uvp if proposition.is_uvp_proved else "",
        unproved_lead="" if proposition.is_uvp_proved else uvp,
        whom=capitalise(tidy(content.for_, "for_")),
        facts=list_who_facts(proposition.segment, portfolio, language),
        problem=say(spoken, "They {problem}.", problem=who) if who else "",
        cost=capitalise(content.problem_cost or ""),
        cost_source=_link_source(proposition.problem, portfolio, context),
        sentence=cut_sentence(content, pieces, spoken),
        offer=capitalise(tidy(content.we_offer, "we_offer")),
        offerings=tuple(
            Link(group.term.title, context.addresses.term(group.term)) for group in groups if group
        ),
        lines=lines,
        plain=_word_plain(proposition, lines, portfolio, context, spoken),
        page=link_proposition(proposition, portfolio, context),
        script=context.addresses.script("share.js"),
    )


def join_sentence(view: PropositionView) -> str:
    """Return the sentence as plain text."""
    return "".join(piece.words for piece in view.sentence)


def find_language(proposition: SegmentProposition, portfolio: Portfolio, context: Context) -> str:
    """Return the language that the words of a proposition are in, on a page of that context."""
    has_words = speaks(proposition.segment.id, portfolio.library, context.language)
    return context.language if has_words else context.site_language


def _word_untranslated(language: str) -> str:
    return say(language, "This value proposition has not been translated yet.")


def link_proposition(
    proposition: SegmentProposition, portfolio: Portfolio, context: Context
) -> Link | None:
    """Return the way to the page of a proposition; None where the edition has none."""
    if portfolio.edition is Edition.PUBLIC and not proposition.is_focused:
        return None
    words = say(context.language, "What stands behind this proposition")
    return Link(words, address_proposition(context.addresses, proposition.segment.id))


def _view_line(
    line: HelpLine, words: str, portfolio: Portfolio, context: Context, spoken: str
) -> HelpLineView:
    language = context.language
    proof = line.proof
    is_here = proof is not None and proof.is_here
    elsewhere = ""
    if proof is not None and not is_here:
        elsewhere = say(language, "From a customer of another segment")
        if proof.segment:
            elsewhere = say(
                language, "From another segment: {segment}", segment=proof.segment.title
            )
    return HelpLineView(
        anchor=f"helps-{line.driver.id}",
        words=capitalise(words),
        driver=Link(line.driver.title, context.addresses.term(line.driver)),
        against=word_against(line, language),
        unproved="" if is_here else say(language, "Not yet proved here"),
        elsewhere=elsewhere,
        proof=view_line_proof(proof, context) if proof else None,
    )


def word_against(line: HelpLine, language: str) -> str:
    """Return what a line is held against, and whether its proof is; empty without any."""
    if line.alternative is None:
        return ""
    name, is_parity = line.alternative.title, line.point is Point.PARITY
    if line.proof and line.proof.compares:
        if is_parity:
            return say(language, "as good as with {alternative}", alternative=name)
        return say(language, "compared with {alternative}", alternative=name)
    if is_parity:
        return say(
            language, "as good as with {alternative}; not yet compared with it", alternative=name
        )
    return say(language, "in place of {alternative}; not yet compared with it", alternative=name)


def _cut_line(words: str, view: HelpLineView) -> SentencePiece:
    if view.proof is None or view.unproved:
        return SentencePiece(words, "", view.anchor, view.unproved)
    return SentencePiece(words, view.proof.link.address, view.proof.anchor)


def _link_source(known: KnownFrom, portfolio: Portfolio, context: Context) -> Link | None:
    """Return where the cost of a problem is known from; that it is assumed, inside alone."""
    language = context.language
    if known.research:
        told = word_research(known.research.content, portfolio.as_of, language)
        return Link(say(language, "known from {source}", source=told))
    if known.case:
        told = say(language, "known from {source}", source=word_title(known.case, language))
        return Link(told, context.addresses.page_of(known.case))
    if known.words:
        return Link(say(language, "known from {source}", source=known.words))
    if portfolio.edition is Edition.INTERNAL:
        return Link(say(language, "assumed: nobody has been asked"))
    return Link(say(language, "our assumption"))


def _word_plain(
    proposition: SegmentProposition,
    lines: tuple[HelpLineView, ...],
    portfolio: Portfolio,
    context: Context,
    spoken: str,
) -> str:
    """Return what is copied: the sentence, the proof of every line, and where to read on.

    Inside, a proof may say more than people outside may read, so that the sentence goes alone.
    """
    sentence = word_sentence(proposition.content, spoken)
    address = context.addresses.term(proposition.segment)
    if portfolio.edition is Edition.INTERNAL:
        return "\n\n".join(filter(None, (sentence, context.public_address(address))))
    proofs = "\n".join(f"- {line.words}: {_word_proof(line, context)}" for line in lines)
    link = context.absolute(address) if context.site_url else ""
    return "\n\n".join(filter(None, (sentence, proofs, link)))


def _word_proof(line: HelpLineView, context: Context) -> str:
    if line.proof is None or line.unproved:
        return line.unproved
    link = context.absolute(line.proof.link.address) if context.site_url else ""
    proof = line.proof
    voice = f"“{proof.quote}”" if proof.quote else ""
    parts = (voice, proof.result, proof.basis, proof.customer, link)
    return " · ".join(part for part in parts if part)
