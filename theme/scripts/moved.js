// @ts-check
/* Leads from an older or a short address to the page of today, with what stood behind the ? and the #: the
   campaign of a link, and the figure that it leads to. Without it the page leads on without them. */
(() => {
  "use strict";

  const link = document.querySelector("body a[href]");
  if (!(link instanceof HTMLAnchorElement)) return;
  const target = new URL(link.href);
  target.search = location.search;
  target.hash = location.hash;
  location.replace(target);
})();
