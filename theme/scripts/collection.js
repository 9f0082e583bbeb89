// @ts-check
/* A collection that somebody puts together in the browser. All of it stands in the address behind the #, which no
   browser sends to a server: the ids of the proofs, a name and a note. Nothing is stored and nothing is sent.

   Whoever opens such an address may have been sent it by anybody, so nothing in it is taken for more than text:
   it is shortened, stripped of signs that steer text, and never read as HTML. All words come from the page. */
(() => {
  "use strict";

  /** Material's stream of pages, where it changes them without loading them anew.
   * @typedef {{subscribe: (follow: () => void) => void}} Pages */
  /** @typedef {{id: string, own?: string, href: string, title: string, customer?: string, result?: string, basis?: string,
   *   terms?: string, language?: string, until?: string, never?: string[]}} Proof */
  /** What an address says: ids, a name, a note, and whether it was too long to be read whole.
   * @typedef {{ids: string[], name: string, note: string, isCut: boolean}} State */
  /** @typedef {Record<string, string>} Forms */

  const MOST_LETTERS = 8000;
  const MOST_IDS = 400;
  const MOST_NAME = 80;
  const MOST_NOTE = 600;
  const MOST_FOUND = 12;
  const MOST_OFFERED = 4;
  const PROOFS = "proofs";
  const NAME = "for";
  const NOTE = "note";

  // -- The address ----------------------------------------------------------------------------------

  /** Return a text on one line, or on several, without signs that steer it. @param {string} text
   * @param {number} most @param {boolean} [hasLines] */
  function tidy(text, most, hasLines) {
    const kept = text.replace(/\r\n?/g, "\n").replace(hasLines ? /[^\P{C}\n]/gu : /\p{C}/gu, " ");
    const spaced = hasLines ? kept.replace(/[^\S\n]+/g, " ").replace(/\n{3,}/g, "\n\n") : kept.replace(/\s+/g, " ");
    return [...spaced.trim()].slice(0, most).join("");
  }

  /** Return what an address says behind the #. @param {string} hash @returns {State} */
  function readState(hash) {
    const said = hash.replace(/^#/, "");
    const asked = new URLSearchParams(said.slice(0, MOST_LETTERS));
    const ids = asked.getAll(PROOFS).flatMap((some) => some.split(","));
    const known = [...new Set(ids.map((id) => id.trim()).filter(Boolean))];
    return {
      ids: known.slice(0, MOST_IDS),
      name: tidy(asked.get(NAME) ?? "", MOST_NAME),
      note: tidy(asked.get(NOTE) ?? "", MOST_NOTE, true),
      isCut: said.length > MOST_LETTERS || known.length > MOST_IDS,
    };
  }

  /** Return a state as it stands in an address; nothing where nothing is picked.
   * @param {Pick<State, "ids" | "name" | "note">} state */
  function writeState(state) {
    const parts = state.ids.length ? [`${PROOFS}=${state.ids.map(encodeURIComponent).join(",")}`] : [];
    const [name, note] = [tidy(state.name, MOST_NAME), tidy(state.note, MOST_NOTE, true)];
    if (name) parts.push(`${NAME}=${encodeURIComponent(name)}`);
    if (note) parts.push(`${NOTE}=${encodeURIComponent(note)}`);
    return parts.join("&");
  }

  // -- Words ----------------------------------------------------------------------------------------

  /** Return the reader's day as the proofs have days. */
  function today() {
    const now = new Date();
    const parts = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
    return [String(now.getFullYear()).padStart(4, "0"), ...parts].join("-");
  }

  /** Return a text without case and accents. @param {string} text */
  const fold = (text) => text.toUpperCase().toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/ø/g, "o");

  /** Return a name in small letters and dashes, as proofs have the names that they are not for.
   * @param {string} name */
  function spellPlainly(name) {
    const plain = fold(name).replace(/ß/g, "ss").replace(/æ/g, "ae").replace(/[^a-z0-9]+/g, "-");
    return plain.replace(/^-|-$/g, "").replace(/ae/g, "a").replace(/oe/g, "o").replace(/ue/g, "u");
  }

  /** Return whether a proof may never be shown to somebody of a name. @param {Proof} proof @param {string} name */
  function isForbidden(proof, name) {
    const plain = spellPlainly(name);
    const joined = plain.replace(/-/g, "");
    return Boolean(plain) && (proof.never ?? []).some((known) => {
      return `-${plain}-`.includes(`-${known}-`) || joined === known.replace(/-/g, "");
    });
  }

  /** @param {string} template @param {Record<string, string>} values */
  const fill = (template, values) => template.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  /** @param {Element} place @param {string} words */
  function setText(place, words) {
    // A screen reader says again what is set again.
    if (place.textContent !== words) place.textContent = words;
  }

  /** @param {string} tag @param {string} [name] @param {string} [words] @returns {HTMLElement} */
  function make(tag, name, words) {
    const element = document.createElement(tag);
    if (name) element.className = name;
    if (words) element.textContent = words;
    return element;
  }

  /** @param {string} language @returns {Intl.PluralRules} */
  function makePlurals(language) {
    try {
      return new Intl.PluralRules(language);
    } catch {
      return new Intl.PluralRules("en");
    }
  }

  // -- The page -------------------------------------------------------------------------------------

  class Picking {
    /** @param {HTMLElement} root */
    constructor(root) {
      this.root = root;
      /** @type {Record<string, string> & Record<"count" | "left" | "found", Forms>} */
      this.words = JSON.parse(root.dataset.vpWords ?? "{}");
      this.plurals = makePlurals(this.words.language);
      this.most = Number(root.dataset.vpMost);
      this.data = new URL(root.dataset.vpCollection ?? "", window.location.href);
      this.page = /** @type {HTMLElement} */ (root.closest(".vp-page"));
      /** @type {Proof[]} */
      this.proofs = [];
      /** @type {Map<string, Proof>} */
      this.byId = new Map();
      /** @type {Map<Proof, string>} */
      this.folded = new Map();
      this.first = { title: this.find("title").textContent ?? "", lead: this.find("lead").textContent ?? "" };
      this.state = readState(window.location.hash);
      this.finder = /** @type {HTMLInputElement} */ (this.find("find"));
      this.name = /** @type {HTMLInputElement} */ (this.find("for"));
      this.note = /** @type {HTMLTextAreaElement} */ (this.find("say"));
      this.link = /** @type {HTMLInputElement} */ (this.find("link"));
      this.tools = /** @type {HTMLDetailsElement} */ (this.find("tools"));
    }

    /** @param {string} name @returns {HTMLElement} */
    find(name) {
      return /** @type {HTMLElement} */ (this.page.querySelector(`[data-vp-${name}]`));
    }

    async start() {
      this.root.setAttribute("data-vp-begun", "");
      const plain = this.find("plain");
      try {
        const answer = await fetch(this.data, { cache: "no-cache" });
        if (!answer.ok) throw new Error(String(answer.status));
        /** @type {{proofs: Proof[]}} */
        const read = await answer.json();
        const day = today();
        this.proofs = read.proofs.filter((proof) => !proof.until || proof.until >= day);
      } catch {
        setText(plain, this.words.failed);
        return;
      }
      for (const proof of this.proofs) {
        this.folded.set(proof, fold([proof.title, proof.customer, proof.result, proof.terms].join(" ")));
        for (const id of [proof.own, proof.id]) if (id) this.byId.set(id, proof);
      }
      plain.hidden = true;
      this.root.hidden = false;
      this.listen();
      this.takeOver(true);
    }

    listen() {
      this.finder.addEventListener("input", () => this.showFound());
      for (const box of [this.name, this.note]) box.addEventListener("input", () => this.change(this.picked()));
      this.find("copy").addEventListener("click", () => void this.copy());
      this.link.addEventListener("focus", () => this.link.select());
      const heard = () => {
        if (this.root.isConnected) this.takeOver(false);
        else window.removeEventListener("hashchange", heard);
      };
      window.addEventListener("hashchange", heard);
    }

    /** Show what the address says. @param {boolean} isFirst */
    takeOver(isFirst) {
      this.state = readState(window.location.hash);
      this.name.value = this.state.name;
      this.note.value = this.state.note;
      const picked = this.picked();
      // Somebody who was sent a collection reads it; somebody who begins one picks.
      if (isFirst) this.tools.open = picked.length < 2 && !this.state.name && !this.state.note;
      this.show();
    }

    /** Return the proofs that are picked and still there. @returns {Proof[]} */
    picked() {
      const found = this.state.ids.map((id) => this.byId.get(id)).filter((proof) => proof !== undefined);
      return [...new Set(/** @type {Proof[]} */ (found))].slice(0, this.most);
    }

    /** Take over some proofs, and what was typed, into the address: without a step back for each letter.
     * @param {Proof[]} proofs */
    change(proofs) {
      const state = { ids: proofs.map((proof) => proof.id), name: this.name.value, note: this.note.value };
      const said = writeState(state);
      const address = window.location.pathname + window.location.search + (said ? `#${said}` : "");
      window.history.replaceState(window.history.state, "", address);
      this.state = readState(`#${said}`);
      this.show();
    }

    show() {
      const picked = this.picked();
      this.showHead(picked);
      this.showPicked(picked);
      this.showList(picked);
      this.showFound();
      this.showLink(picked);
    }

    /** @param {Proof[]} picked */
    showHead(picked) {
      const { name, note } = this.state;
      const begun = picked.length > 0 || name || note;
      const title = name ? fill(this.words.title, { name }) : this.words.untitled;
      setText(this.find("title"), begun ? title : this.first.title);
      setText(this.find("lead"), begun ? this.word(this.words.count, picked.length) : this.first.lead);
      this.find("note").hidden = !note;
      setText(this.find("note-words"), note);
      this.find("by").hidden = !name && !note;
      const forbidden = picked.filter((proof) => isForbidden(proof, name));
      this.find("warning").hidden = !forbidden.length;
      setText(this.find("warning"), forbidden.map((p) => fill(this.words.never, { title: p.title })).join(" "));
    }

    /** @param {Proof[]} picked */
    showPicked(picked) {
      const list = this.find("picked");
      list.hidden = !picked.length;
      list.replaceChildren(...picked.map((proof) => this.makeCard(proof)));
      const known = this.state.ids.filter((id) => this.byId.has(id)).length;
      const left = this.state.ids.length - known;
      const told = [
        left ? this.word(this.words.left, left) : "",
        known > this.most ? this.words.over : "",
        this.state.isCut ? this.words.cut : "",
      ];
      setText(this.find("left"), told.filter(Boolean).join(" "));
      this.find("left").hidden = !told.some(Boolean);
    }

    /** Return a card as the library has it. @param {Proof} proof */
    makeCard(proof) {
      const card = make("li", "vp-card");
      const who = make("p", "vp-card__customer");
      who.append(make("span", "", proof.customer || this.words.unnamed));
      const title = make("h2", "vp-card__title");
      if (proof.language) title.lang = proof.language;
      const link = /** @type {HTMLAnchorElement} */ (make("a", "", proof.title));
      link.href = new URL(proof.href, this.data).href;
      title.append(link);
      card.append(who, title);
      for (const part of /** @type {const} */ (["result", "basis", "terms"])) {
        if (proof[part]) card.append(make("p", `vp-card__${part}`, proof[part]));
      }
      return card;
    }

    /** @param {Proof[]} picked */
    showList(picked) {
      const rows = picked.map((proof, at) => {
        const row = this.copyOf("row");
        setText(/** @type {Element} */ (row.querySelector(".vp-picking__name")), proof.title);
        const [up, drop] = row.querySelectorAll("button");
        const before = [...picked.slice(0, Math.max(0, at - 1)), proof];
        const earlier = [...before, ...picked.filter((other) => !before.includes(other))];
        if (at) this.bind(up, fill(this.words.earlier, { title: proof.title }), () => earlier);
        else up.remove();
        const others = picked.filter((other) => other !== proof);
        this.bind(drop, fill(this.words.drop, { title: proof.title }), () => others);
        return row;
      });
      this.find("list").replaceChildren(...rows);
      const isFull = picked.length >= this.most;
      this.find("full").hidden = !isFull;
      setText(this.find("full"), this.words.full);
      this.find("adding").hidden = isFull;
    }

    /** Return what the page has prepared for a part of it. @param {string} name @returns {HTMLElement} */
    copyOf(name) {
      const template = /** @type {HTMLTemplateElement} */ (this.find(name));
      return /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
    }

    /** Let a button pick other proofs. @param {HTMLButtonElement} button @param {string} words
     * @param {() => Proof[]} choose */
    bind(button, words, choose) {
      button.setAttribute("aria-label", words);
      button.addEventListener("click", () => {
        this.change(choose());
        // What was pressed is gone; whoever uses no mouse goes on from here.
        (this.find("adding").hidden ? this.find("copy") : this.finder).focus({ preventScroll: true });
      });
    }

    showFound() {
      const asked = fold(this.finder.value).match(/[\p{L}\p{N}]+/gu) ?? [];
      const picked = new Set(this.picked());
      const free = this.proofs.filter((proof) => {
        const said = this.folded.get(proof) ?? "";
        return !picked.has(proof) && asked.every((word) => said.includes(word));
      });
      const rows = free.slice(0, asked.length ? MOST_FOUND : MOST_OFFERED).map((proof) => {
        const row = this.copyOf("offer");
        const [title, customer] = row.querySelectorAll("span");
        setText(title, proof.title);
        if (proof.customer) setText(customer, proof.customer);
        else customer.remove();
        const button = /** @type {HTMLButtonElement} */ (row.querySelector("button"));
        this.bind(button, fill(this.words.pick, { title: proof.title }), () => {
          this.finder.value = "";
          return [...this.picked(), proof];
        });
        return row;
      });
      this.find("results").replaceChildren(...rows);
      setText(this.find("found"), asked.length ? this.word(this.words.found, free.length) : "");
    }

    /** @param {Proof[]} picked */
    showLink(picked) {
      this.find("send").hidden = !picked.length;
      const said = writeState({ ...this.state, ids: picked.map((proof) => proof.id) });
      const here = window.location.origin + window.location.pathname;
      const link = `${this.root.dataset.vpTarget || here}#${said}`;
      if (this.link.value !== link) {
        this.link.value = link;
        setText(this.find("told"), "");
      }
    }

    async copy() {
      try {
        await navigator.clipboard.writeText(this.link.value);
        setText(this.find("told"), this.words.copied);
      } catch {
        this.link.focus();
        this.link.select();
        setText(this.find("told"), this.words.by_hand);
      }
    }

    /** @param {Forms} forms @param {number} count */
    word(forms, count) {
      const number = count.toLocaleString(this.plurals.resolvedOptions().locale);
      return fill(forms[this.plurals.select(count)] ?? forms.other, { count: number });
    }
  }

  // -- Begin ----------------------------------------------------------------------------------------

  function look() {
    for (const root of document.querySelectorAll("[data-vp-collection]:not([data-vp-begun])")) {
      if (root instanceof HTMLElement) void new Picking(root).start();
    }
  }

  function begin() {
    look();
    const root = document.documentElement;
    if (root.hasAttribute("data-vp-picks")) return;
    root.setAttribute("data-vp-picks", "");
    const pages = /** @type {Window & {document$?: Pages}} */ (window).document$;
    pages?.subscribe(look);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})();
