"""A site put into MkDocs: theme, pages, files and redirects."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, TemplateSyntaxError
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from vpcases.build.site import Site
from vpcases.catalogue import fixed, say, speaking
from vpcases.engine.proof_page import TEMPLATE, ProofMkPage, make_page, source_of
from vpcases.problems import Place, Problem
from vpcases.render.scripts import render_script
from vpcases.render.styles import render_styles
from vpcases.settings import Settings
from vpcases.theme_folder import find_theme

STYLES = "assets/vpcases/vpcases.css"
MOVED = "assets/vpcases/moved.js"
PROOFS = fixed("Proofs")


def prepare_theme(config: MkDocsConfig, settings: Settings) -> None:
    """Add our blocks of Material and our styles; watch the cases, and the site's own words."""
    config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(find_theme() / "overrides"))
    if STYLES not in config.extra_css:
        config.extra_css.insert(0, STYLES)
    for folder in (settings.cases, *settings.overrides):
        if folder.is_dir() and str(folder) not in config.watch:
            config.watch.append(str(folder))


def find_clashes(site: Site, files: Files) -> list[Problem]:
    """Return a problem for every address of ours that a hand-written page has already."""
    taken = {file.dest_uri: file.src_uri for file in files if file.is_documentation_page()}
    sources = {page.head.address: page.head.source_path for page in site.pages}
    problems = []
    for address in (*sources, *site.redirects):
        if f"{address}index.html" in taken:
            path = sources.get(address) or ""
            by = taken[f"{address}index.html"]
            problems.append(
                Problem(
                    path or by,
                    Place(),
                    "",
                    "address-taken",
                    f"the address {address} is taken by the page {by}",
                    "rename that page, or set `prefix:` in mkdocs.yml",
                )
            )
    return problems


def add_site(site: Site, files: Files, config: MkDocsConfig, settings: Settings) -> None:
    """Add every page and file of a site to what MkDocs publishes."""
    for page in site.pages:
        files.append(make_page(page, config, settings).file)
    for address, html in site.redirects.items():
        _replace(
            files,
            File.generated(
                config, f"{address}index.html", content=html, inclusion=InclusionLevel.NOT_IN_NAV
            ),
        )
    for address, content in site.files.items():
        _replace(
            files,
            File.generated(config, address, content=content, inclusion=InclusionLevel.NOT_IN_NAV),
        )
    for address, path in site.media.items():
        bare = site.bare.get(address)
        source = {"content": bare} if bare else {"abs_src_path": str(path)}
        file = File.generated(config, address, inclusion=InclusionLevel.NOT_IN_NAV, **source)
        _replace(files, file)
    copies = (copy for of_one in site.copies.values() for copy in of_one.items())
    for address, raw in copies:
        _replace(
            files,
            File.generated(config, address, content=raw, inclusion=InclusionLevel.NOT_IN_NAV),
        )
    texts = {address: render_script(address) for address in _list_scripts(site)}
    # Redirects are whole documents already, and have one script.
    texts |= {MOVED: render_script(MOVED)} if site.redirects else {}
    for address, text in {STYLES: render_styles(), **texts}.items():
        file = File.generated(config, address, content=text, inclusion=InclusionLevel.NOT_IN_NAV)
        _replace(files, file)


def _list_scripts(site: Site) -> list[str]:
    """Return the addresses of the scripts that any page needs, each once."""
    return list(dict.fromkeys(script for page in site.pages for script in page.head.scripts))


def show_in_our_frame(environment: Environment) -> None:
    """Let pages of a preview stand in our frame where that of the site cannot be read."""
    try:
        environment.get_template(TEMPLATE)
    except TemplateSyntaxError:
        others = [environment.loader] if environment.loader else []
        ours = FileSystemLoader(find_theme() / "overrides")
        environment.loader = ChoiceLoader([ours, *others])


def keep_templates_back(files: Files, settings: Settings) -> None:
    """Take a site's own templates and words for our pages out of what is published.

    Editors leave other files beside them, so all of their folder stays.
    """
    for file in list(files) if settings.overrides else ():
        path = Path(file.abs_src_path or "")
        if any(path.is_relative_to(folder) for folder in settings.overrides):
            files.remove(file)


def _replace(files: Files, file: File) -> None:
    """Add a file unless the site has one of its own there."""
    if files.get_file_from_path(file.src_uri) is None:
        files.append(file)


def place_in_navigation(
    site: Site, nav: Navigation, files: Files, config: MkDocsConfig, settings: Settings
) -> None:
    """Put the lists into the navigation, and tell every other page which list it stands in.

    A site that writes its own `nav` lists what it likes. Cases are never in the navigation: a
    thousand of them there would make every page a thousand lines longer.
    """
    pages = {p.head.address: _page_at(p.head.address, files) for p in site.pages}
    if config.nav is None:
        lists = [pages[p.head.address] for p in site.pages if p.head.is_listed]
        with speaking(settings.overrides):
            title = say(settings.language, PROOFS)
        # A theme prints it as it is.
        section = Section(str(escape(title)), [page for page in lists if page])
        for listed in section.children:
            listed.parent = section
        nav.items.append(section)
    for rendered in site.pages:
        page, parent = pages[rendered.head.address], pages.get(rendered.head.parent)
        if page and parent:
            page.parent = parent  # type: ignore[assignment]


def _page_at(address: str, files: Files) -> Page | None:
    file = files.get_file_from_path(source_of(address))
    return file.page if file else None


def list_indexed(files: Iterable[File]) -> list[File]:
    """Return the pages that a site map may list: all but those that search may not find."""
    return [
        file
        for file in files
        if not isinstance(file.page, ProofMkPage) or file.page.rendered.head.is_indexed
    ]


def date_pages(files: Files, as_of: date) -> None:
    """Date every page by the one clock, so that the same input makes the same site map any day."""
    for file in files.documentation_pages():
        if file.page:
            file.page.update_date = as_of.isoformat()


def drop_edit_links(files: Files) -> None:
    """Take the edit links away: what is published is the site, its repository is private."""
    for file in files.documentation_pages():
        if file.page:
            file.page.edit_url = None
