// @ts-check
/* Copies what a proof is sent with, and opens what a link leads to. Without it every text can be selected, and
   every link works. Nothing is loaded or sent, and all words come from the page. */
(() => {
  "use strict";

  /** Material's stream of pages, where it changes them without loading them anew.
   * @typedef {{subscribe: (follow: () => void) => void}} Pages */

  /** Copy by the old way, where a page is not served safely. @param {string} text @returns {boolean} */
  function copyBySelecting(text) {
    const field = document.createElement("textarea");
    field.value = text;
    field.setAttribute("readonly", "");
    field.style.position = "fixed";
    field.style.opacity = "0";
    document.body.append(field);
    field.select();
    const isCopied = document.execCommand("copy");
    field.remove();
    return isCopied;
  }

  /** @param {string} text @returns {Promise<boolean>} */
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyBySelecting(text);
    }
  }

  /** Return what a button copies: the whole address of a link, or the text beside it, its lines as they are.
   * @param {Element} button @returns {string} */
  function findText(button) {
    const anchor = button.getAttribute("href");
    if (anchor) {
      const page = document.querySelector("[data-vp-deep]")?.getAttribute("data-vp-deep");
      return (page || location.href.split("#")[0]) + anchor;
    }
    const text = button.parentElement?.querySelector(".vp-copy__text");
    const only = text?.querySelector("a");
    return only ? only.href : (text?.textContent ?? "").trim();
  }

  /** Say what came of it, where a screen reader hears it and beside the button.
   * @param {Element} button @param {boolean} isCopied */
  function tell(button, isCopied) {
    const line = document.querySelector("[data-vp-said]");
    if (!(line instanceof HTMLElement)) return;
    line.textContent = "";
    // A line that says the same again is only heard if it was empty between.
    setTimeout(() => {
      line.textContent = (isCopied ? line.dataset.vpSaid : line.dataset.vpFailed) ?? "";
    }, 50);
    if (!isCopied) return;
    button.setAttribute("data-vp-copied", "");
    setTimeout(() => button.removeAttribute("data-vp-copied"), 2000);
  }

  /** @param {MouseEvent} event */
  async function follow(event) {
    const button = event.target instanceof Element ? event.target.closest("[data-vp-copy]") : null;
    if (!button) return;
    tell(button, await copy(findText(button)));
  }

  /** Close what lies over the page, and go back to what opened it. @param {KeyboardEvent} event */
  function close(event) {
    const open = document.querySelector("[data-vp-share][open]");
    if (event.key !== "Escape" || !open) return;
    open.removeAttribute("open");
    open.querySelector("summary")?.focus();
  }

  /** Close it, too, when something beside it is used. @param {Event} event */
  function leave(event) {
    const open = document.querySelector("[data-vp-share][open]");
    const isOver = open && getComputedStyle(open).position === "sticky";
    if (isOver && event.target instanceof Node && !open.contains(event.target)) open.removeAttribute("open");
  }

  /** Return what the address leads to; an address that somebody cut may be no whole one. */
  function findTarget() {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null;
    }
  }

  /** Open every fold around what the address leads to. */
  function reveal() {
    const target = findTarget();
    let fold = target?.closest("details:not([open])");
    if (!fold) return;
    for (; fold; fold = fold.parentElement?.closest("details:not([open])")) fold.setAttribute("open", "");
    target?.scrollIntoView();
  }

  /** Show the buttons of the page, as far as it is there. */
  function look() {
    document.querySelectorAll("[data-vp-copy][hidden]").forEach((button) => button.removeAttribute("hidden"));
    reveal();
  }

  const root = document.documentElement;
  look();
  if (root.hasAttribute("data-vp-shares")) return;
  root.setAttribute("data-vp-shares", "");
  document.addEventListener("click", follow);
  document.addEventListener("pointerdown", leave);
  document.addEventListener("keydown", close);
  window.addEventListener("hashchange", reveal);
  const pages = /** @type {Window & {document$?: Pages}} */ (window).document$;
  pages?.subscribe(look);
})();
