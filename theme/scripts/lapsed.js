// @ts-check
/* A static page does not expire by itself: this compares the days in it with the reader's.

   An element with data-valid-until holds on that day, to the reader's midnight, and not on the next. A page of
   its own then says so in place of its content and asks search engines to forget it; an entry of a list goes,
   and a line says how many went. An element with data-fresh-until says after that day what data-vp-words has.
   Nothing is loaded or sent, and all words come from the page. */
(() => {
  "use strict";

  /** Material's stream of pages, where it changes them without loading them anew.
   * @typedef {{subscribe: (follow: () => void) => void}} Pages */

  const ROBOTS = "data-vp-noindex";
  const TOLD = "data-vp-told-lapsed";
  const LISTS = "ul, ol, table:not([role=none]), [role=table], svg, .vp-quote-list";

  /** Return the reader's day as the page writes days. */
  function today() {
    const now = new Date();
    const parts = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
    return [String(now.getFullYear()).padStart(4, "0"), ...parts].join("-");
  }

  /** Return the elements whose day, in the attribute of that name, is over.
   * @param {string} name @param {string} day @returns {Element[]} */
  function findOver(name, day) {
    return [...document.querySelectorAll(`[${name}]`)].filter(
      (element) => (element.getAttribute(name) ?? "") < day,
    );
  }

  /** @param {Element} element */
  function hide(element) {
    if (element instanceof HTMLElement || element instanceof SVGElement) {
      element.style.setProperty("display", "none", "important");
    }
  }

  /** Put the banner in the place of a page. @param {Element} page */
  function replacePage(page) {
    page.setAttribute("data-vp-lapsed", "");
    for (const part of page.children) {
      if (part.matches(".vp-lapsed")) part.removeAttribute("hidden");
      else if (!part.matches(".vp-above")) hide(part);
    }
  }

  /** Ask search engines to forget the page, or no longer. @param {boolean} isLapsed */
  function setRobots(isLapsed) {
    const there = document.querySelector(`meta[${ROBOTS}]`);
    if (there && !isLapsed) there.remove();
    if (there || !isLapsed) return;
    const robots = document.createElement("meta");
    robots.setAttribute("name", "robots");
    robots.setAttribute("content", "noindex");
    robots.setAttribute(ROBOTS, "");
    document.head.append(robots);
  }

  /** Say how many entries went from a list. @param {Element} list @param {number} count */
  function tell(list, count) {
    const words = document.querySelector("[data-vp-lapsed-line]");
    if (!(words instanceof HTMLElement)) return;
    const known = list.nextElementSibling;
    const line = known?.hasAttribute(TOLD) ? known : document.createElement("p");
    line.className = words.className;
    line.setAttribute(TOLD, "");
    const told = count === 1 ? words.dataset.vpOne : words.dataset.vpMany;
    line.textContent = (told ?? "").replace("{count}", String(count));
    if (line !== known) list.after(line);
  }

  /** Look at the whole page, as far as it is there. */
  function look() {
    const day = today();
    const over = findOver("data-valid-until", day);
    const pages = over.filter((element) => element.matches(".vp-page"));
    pages.forEach(replacePage);
    setRobots(pages.length > 0);
    /** @type {Map<Element, number>} */
    const counts = new Map();
    for (const entry of over.filter((element) => !pages.includes(element))) {
      hide(entry);
      const list = entry.parentElement?.closest(LISTS) ?? entry;
      counts.set(list, (counts.get(list) ?? 0) + 1);
    }
    for (const [list, count] of counts) if (!list.matches("svg")) tell(list, count);
    for (const element of findOver("data-fresh-until", day)) {
      element.textContent = element.getAttribute("data-vp-words");
      element.removeAttribute("hidden");
    }
  }

  function begin() {
    look();
    const root = document.documentElement;
    if (root.hasAttribute("data-vp-looks")) return;
    root.setAttribute("data-vp-looks", "");
    // A page can stay open for weeks.
    document.addEventListener("visibilitychange", look);
    // The library shows other cards while somebody narrows it.
    document.addEventListener("vp-cards", look);
    const pages = /** @type {Window & {document$?: Pages}} */ (window).document$;
    pages?.subscribe(look);
  }

  look();
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})();
