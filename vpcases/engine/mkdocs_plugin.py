"""The plugin for MkDocs and ProperDocs: options, and each hook handed over to its module."""

from __future__ import annotations

import gc
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils.templates import TemplateContext

from vpcases.build.site import Site
from vpcases.clock import WrongDay
from vpcases.derive.edition import Edition
from vpcases.engine.options import Options, make_settings
from vpcases.engine.publishing import (
    add_site,
    date_pages,
    drop_edit_links,
    keep_templates_back,
    list_indexed,
    place_in_navigation,
    prepare_theme,
    show_in_our_frame,
)
from vpcases.engine.search import hand_over
from vpcases.engine.site_audit import audit_build
from vpcases.engine.telling import is_serving, make_site_for_build, make_site_for_serve
from vpcases.settings import Settings, WrongSetting

SITE_MAP = "sitemap.xml"
log = get_plugin_logger(__name__)


class VpcasesPlugin(BasePlugin[Options]):
    """Makes proof pages of the case histories under `cases/`; keeps nothing between builds."""

    settings: Settings
    site: Site
    is_collecting = False

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the options, and add our theme."""
        try:
            self.settings = make_settings(self.config, config)
        except (WrongDay, WrongSetting) as error:
            raise PluginError(f"vpcases: {error}") from None
        prepare_theme(config, self.settings)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Put the collection of garbage off: a build makes many objects and hardly a circle."""
        self.is_collecting = gc.isenabled()
        gc.disable()

    # Late, so that pages written or added by others are there to be compared with ours.
    @event_priority(-50)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Build the site and add its pages."""
        make = make_site_for_serve if is_serving() else make_site_for_build
        self.site = make(self.settings, files, log)
        add_site(self.site, files, config, self.settings)
        keep_templates_back(files, self.settings)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Put our lists into the navigation, and every page into its list."""
        place_in_navigation(self.site, nav, files, config, self.settings)
        return nav

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> None:
        """Hand over search entries, and settle what all pages of the site have in common."""
        hand_over(self.site, config)
        if is_serving():
            show_in_our_frame(env)
        date_pages(files, self.settings.as_of)
        if self.settings.edition is Edition.PUBLIC:
            drop_edit_links(files)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Leave out of the site map what search may not find."""
        if template_name == SITE_MAP:
            context["pages"] = list_indexed(context["pages"])
        return context

    # Last, so that what other plugins have written is searched, too.
    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Audit a public build, and take the collection of garbage up again."""
        if self.settings.edition is Edition.PUBLIC and not is_serving():
            audit_build(config, self.settings, self.site.read, log)
        self._collect_again()

    def on_build_error(self, *, error: Exception) -> None:
        """Take the collection of garbage up again, whatever went wrong."""
        self._collect_again()

    def _collect_again(self) -> None:
        if self.is_collecting:
            gc.enable()
