// @ts-check
/* The library, narrowed in the visitor's browser: any of the values of a facet, and something of every facet
   that is used, and the words of the text box.

   What it needs is an index of all cases, loaded when the visitor first reaches for it or when the address
   already says what is chosen. It holds no cards: those that are not on the page yet are loaded in parts, as
   the same build made them. The whole state stands in the address behind the ?, so that it can be copied,
   sent and gone back to. All words come from the page. */
(() => {
  "use strict";

  /** Material's stream of pages, where it changes them without loading them anew.
   * @typedef {{subscribe: (follow: () => void) => void}} Pages */
  /** @typedef {{version: number, count: number, facets: Record<string, Record<string, string>>,
   *   ends: Record<string, string>, newest: number[], customers: number[], words: string, places: string}} IndexData */
  /** What is chosen: ids by facet, what was typed, and the order.
   * @typedef {{facets: Map<string, Set<string>>, typed: string, order: string}} State */
  /** @typedef {Record<string, string>} Forms */

  const MOST_LETTERS = 200;
  const MOST_WORDS = 10;
  const MOST_NAMED = 2;
  const PAUSE = 250;
  const WIDE = "(min-width: 60em)";
  // Material takes `q` and `h` for its own search.
  const TYPED = "find";
  const ORDER = "sort";
  const LETTERS = { ς: "σ", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ı: "i" };

  // -- The index ------------------------------------------------------------------------------------

  /** Return places from the letters they are written in. @param {string} letters @returns {number[]} */
  function readPlaces(letters) {
    const places = [];
    let [before, gap, unit] = [-1, 0, 1];
    for (let at = 0; at < letters.length; at += 1) {
      const code = letters.charCodeAt(at);
      if (code >= 97) {
        gap += (code - 97) * unit;
        unit *= 26;
      } else {
        before += gap + (code - 65) * unit + 1;
        places.push(before);
        [gap, unit] = [0, 1];
      }
    }
    return places;
  }

  /** Return a text without case and accents. @param {string} text */
  function fold(text) {
    const small = text.toUpperCase().toLowerCase();
    const plain = small.replace(/[ςøłđðþæœı]/g, (letter) => /** @type {Forms} */ (LETTERS)[letter]);
    return plain.normalize("NFKD").replace(/\p{M}/gu, "");
  }

  /** @param {string} text @returns {string[]} */
  const splitWords = (text) => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);

  /** Return the reader's day as the index writes days. */
  function today() {
    const now = new Date();
    const parts = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
    return [String(now.getFullYear()).padStart(4, "0"), ...parts].join("-");
  }

  /** All cases by their places in the list, and what each has. */
  class Index {
    /** @param {IndexData} data @param {string} day the reader's, on which what has ended is not there */
    constructor(data, day) {
      this.data = data;
      /** @type {Map<string, Map<string, number[]>>} */
      this.facets = new Map();
      for (const [facet, values] of Object.entries(data.facets)) {
        const read = Object.entries(values).map(([id, letters]) => /** @type {const} */ ([id, readPlaces(letters)]));
        this.facets.set(facet, new Map(read));
      }
      this.words = data.words.split(" ");
      this.places = data.places.split(",");
      this.isThere = new Uint8Array(data.count).fill(1);
      for (const [end, letters] of Object.entries(data.ends)) {
        if (end < day) for (const place of readPlaces(letters)) this.isThere[place] = 0;
      }
    }

    get total() {
      return this.isThere.reduce((sum, one) => sum + one, 0);
    }

    /** Return which cases have every word somewhere. @param {string} typed @returns {Uint8Array | null} */
    find(typed) {
      const asked = splitWords(typed);
      if (!asked.length) return null;
      const found = new Uint8Array(this.data.count).fill(1);
      for (const word of asked) {
        const has = new Uint8Array(this.data.count);
        this.words.forEach((known, at) => {
          if (known.includes(word)) for (const place of readPlaces(this.places[at])) has[place] = 1;
        });
        has.forEach((one, place) => (found[place] &= one));
      }
      return found;
    }

    /** Return, for what is chosen of each facet and for the words, which cases have it.
     * @param {State} state @returns {Map<string, Uint8Array>} */
    narrow(state) {
      /** @type {Map<string, Uint8Array>} */
      const masks = new Map();
      for (const [facet, ids] of state.facets) {
        const mask = new Uint8Array(this.data.count);
        for (const id of ids) for (const place of this.facets.get(facet)?.get(id) ?? []) mask[place] = 1;
        if (ids.size) masks.set(facet, mask);
      }
      const typed = this.find(state.typed);
      if (typed) masks.set(TYPED, typed);
      return masks;
    }

    /** Return the cases that are in all masks but one. @param {Map<string, Uint8Array>} masks @param {string} [but] */
    join(masks, but) {
      const left = this.isThere.slice();
      for (const [name, mask] of masks) {
        if (name !== but) mask.forEach((one, place) => (left[place] &= one));
      }
      return left;
    }

    /** Return the places of the cases in an order. @param {string} order @returns {number[]} */
    sort(order) {
      if (order === "newest") return this.data.newest;
      if (order === "customer") return this.data.customers;
      const places = [...this.isThere.keys()];
      if (order !== "strongest") return places;
      const rank = new Uint8Array(this.data.count).fill(255);
      [...(this.facets.get("level")?.values() ?? [])].forEach((some, at) => {
        for (const place of some) rank[place] = at;
      });
      return places.sort((one, other) => rank[one] - rank[other] || one - other);
    }
  }

  // -- The address ----------------------------------------------------------------------------------

  /** Return what an address says, but for what nobody knows here.
   * @param {string} query @param {Map<string, Set<string>>} known ids by facet @param {string[]} orders
   * @returns {State} */
  function readState(query, known, orders) {
    const asked = new URLSearchParams(query);
    /** @type {State["facets"]} */
    const facets = new Map();
    for (const [facet, ids] of known) {
      const named = new Set(asked.getAll(facet).flatMap((some) => some.split(",")));
      facets.set(facet, new Set([...ids].filter((id) => named.has(id))));
    }
    const order = asked.get(ORDER) ?? "";
    const typed = (asked.get(TYPED) ?? "").slice(0, MOST_LETTERS);
    return { facets, typed, order: orders.includes(order) ? order : "" };
  }

  /** Return a state as it stands in an address; nothing where nothing is chosen. @param {State} state */
  function writeState(state) {
    const parts = [...state.facets]
      .filter(([, ids]) => ids.size)
      .map(([facet, ids]) => `${facet}=${[...ids].map(encodeURIComponent).join(",")}`);
    if (state.typed.trim()) parts.push(`${TYPED}=${encodeURIComponent(state.typed.trim()).replace(/%20/g, "+")}`);
    if (state.order) parts.push(`${ORDER}=${state.order}`);
    return parts.join("&");
  }

  // -- The page -------------------------------------------------------------------------------------

  /** @param {string} template @param {Record<string, string>} values */
  const fill = (template, values) => template.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  /** @param {Element | null | undefined} place @param {string} words */
  function setText(place, words) {
    // A screen reader says again what is set again.
    if (place && place.textContent !== words) place.textContent = words;
  }

  /** Return cards from what a build made of them. @param {string} html @returns {HTMLElement[]} */
  function readCards(html) {
    const template = document.createElement("template");
    template.innerHTML = html;
    return [...template.content.querySelectorAll(".vp-card")].map((card) => /** @type {HTMLElement} */ (card));
  }

  class Library {
    /** @param {HTMLElement} root */
    constructor(root) {
      this.root = root;
      /** @type {Record<string, string> & Record<"of" | "all" | "show" | "relax", Forms>} */
      this.words = JSON.parse(root.dataset.vpWords ?? "{}");
      this.plurals = makePlurals(this.words.language);
      this.share = Number(root.dataset.vpShare);
      this.part = Number(root.dataset.vpPart);
      this.shown = this.share;
      this.side = this.find("side");
      this.facets = this.find("facets");
      this.sheet = /** @type {HTMLDialogElement} */ (this.find("sheet"));
      this.box = /** @type {HTMLInputElement} */ (root.querySelector("input[type=search]"));
      this.order = /** @type {HTMLSelectElement} */ (this.find("order"));
      this.list = /** @type {HTMLElement} */ (root.querySelector("[data-vp-cards] > ul"));
      this.boxes = [...this.facets.querySelectorAll("input")];
      for (const box of this.boxes) {
        // What a browser remembers of an earlier visit is not what the address says.
        box.autocomplete = "off";
        box.checked = false;
      }
      /** @type {Map<number, HTMLElement>} */
      this.cards = new Map();
      [...this.list.children].forEach((card, at) => this.cards.set(at, /** @type {HTMLElement} */ (card)));
      /** @type {Map<number, Promise<void>>} */
      this.parts = new Map();
      /** @type {Promise<Index | null> | null} */
      this.loading = null;
      this.turn = 0;
      this.pathname = window.location.pathname;
      this.state = this.read();
      /** @type {string | null} what was chosen when the sheet was opened; null while it is closed */
      this.opened = null;
    }

    /** @param {string} name @returns {HTMLElement} */
    find(name) {
      return /** @type {HTMLElement} */ (this.root.querySelector(`[data-vp-${name}]`));
    }

    /** @param {string} name @returns {HTMLElement[]} */
    findAll(name) {
      return [...this.root.querySelectorAll(`[data-vp-${name}]`)].map((one) => /** @type {HTMLElement} */ (one));
    }

    start() {
      this.listen();
      this.place();
      this.root.setAttribute("data-vp-begun", "");
      this.tidy();
      if (!writeState(this.state)) return;
      // What is not asked for does not flash up.
      this.root.setAttribute("data-vp-waiting", "");
      this.take(this.state);
    }

    listen() {
      const load = () => void this.load();
      for (const name of ["focusin", "pointerdown"]) this.root.addEventListener(name, load, { once: true });
      this.facets.addEventListener("change", () => this.choose());
      this.order.addEventListener("change", () => this.choose());
      /** @type {number | undefined} */
      let waiting;
      this.box.addEventListener("input", () => {
        window.clearTimeout(waiting);
        waiting = window.setTimeout(() => this.choose(true), PAUSE);
      });
      this.find("search").addEventListener("submit", (event) => {
        event.preventDefault();
        window.clearTimeout(waiting);
        this.choose(true);
        this.box.blur();
      });
      for (const clear of this.findAll("clear")) clear.addEventListener("click", () => this.clear());
      this.find("more").addEventListener("click", () => void this.showMore());
      this.find("open").addEventListener("click", () => this.open());
      for (const close of this.findAll("close")) close.addEventListener("click", () => this.sheet.close());
      // A tap beside the sheet is one on the sheet's own ground.
      this.sheet.addEventListener("click", (event) => event.target === this.sheet && this.sheet.close());
      this.sheet.addEventListener("close", () => this.leave());
      this.follow(window, "popstate", () => this.goBack());
      this.follow(window.matchMedia(WIDE), "change", () => this.place());
    }

    /** Listen to what outlives the page, for as long as the page is there.
     * @param {EventTarget} target @param {string} name @param {() => void} answer */
    follow(target, name, answer) {
      const heard = () => {
        if (this.root.isConnected) answer();
        else target.removeEventListener(name, heard);
      };
      target.addEventListener(name, heard);
    }

    /** Put the facets beside the list where there is room, else into the sheet. */
    place() {
      const isWide = window.matchMedia(WIDE).matches;
      if (isWide && this.sheet.open) this.sheet.close();
      (isWide ? this.side : this.find("sheet-body")).append(this.facets);
    }

    // -- What is chosen -------------------------------------------------------------------------------

    /** Return what the address says. @returns {State} */
    read() {
      /** @type {Map<string, Set<string>>} */
      const known = new Map();
      for (const box of this.boxes) known.set(box.name, (known.get(box.name) ?? new Set()).add(box.value));
      return readState(window.location.search, known, [...this.order.options].map((option) => option.value));
    }

    /** Take out of the address what nobody knows here, and leave in it what is not for the library. */
    tidy() {
      const asked = new URLSearchParams(window.location.search);
      const names = [...this.state.facets.keys(), TYPED, ORDER].filter((name) => asked.has(name));
      if (!names.length) return;
      for (const name of names) asked.delete(name);
      this.write([asked.toString(), writeState(this.state)].filter(Boolean).join("&"), true);
    }

    /** Write into the address, in a step of its own or in the one that is there.
     * @param {string} query @param {boolean} isSameStep */
    write(query, isSameStep) {
      const address = window.location.pathname + (query ? `?${query}` : "");
      if (isSameStep) window.history.replaceState(window.history.state, "", address + window.location.hash);
      else window.history.pushState(null, "", address);
    }

    /** Take over what the visitor has set. @param {boolean} [isTyping] */
    choose(isTyping) {
      /** @type {State["facets"]} */
      const facets = new Map([...this.state.facets.keys()].map((facet) => [facet, new Set()]));
      for (const box of this.boxes) if (box.checked) facets.get(box.name)?.add(box.value);
      this.go({ facets, typed: this.box.value.slice(0, MOST_LETTERS), order: this.order.value }, isTyping);
    }

    /** Show a state, and write it into the address: letters that are typed make no steps back, and
     * all that is chosen in the sheet makes one.
     * @param {State} state @param {boolean} [isTyping] */
    go(state, isTyping) {
      const [before, after] = [writeState(this.state), writeState(state)];
      const isMoreLetters = Boolean(isTyping && this.state.typed.trim());
      if (after !== before) this.write(after, isMoreLetters || this.opened !== null);
      this.take(state);
    }

    /** Show what the address says again, unless it is that of another page by now. */
    goBack() {
      if (window.location.pathname !== this.pathname) return;
      const [before, state] = [writeState(this.state), this.read()];
      if (this.opened !== null) {
        // The step back was that out of the sheet: what was chosen in it stays.
        this.opened = null;
        this.sheet.close();
        if (writeState(state) !== before) this.write(before, false);
      } else if (writeState(state) !== before) this.take(state);
    }

    /** Open the sheet, in a step of its own, so that the back button closes it. */
    open() {
      this.opened = writeState(this.state);
      this.write(this.opened, false);
      this.sheet.showModal();
      void this.show();
    }

    /** Leave no step behind a sheet in which nothing was chosen. */
    leave() {
      const opened = this.opened;
      this.opened = null;
      if (opened === writeState(this.state)) window.history.back();
    }

    clear() {
      const facets = new Map([...this.state.facets.keys()].map((facet) => [facet, new Set()]));
      const isInSheet = this.sheet.open;
      this.go({ facets, typed: "", order: this.state.order });
      if (!isInSheet) this.box.focus();
    }

    /** Leave a facet out, or the words. @param {string} name */
    relax(name) {
      const facets = new Map([...this.state.facets].map(([facet, ids]) => [facet, facet === name ? new Set() : ids]));
      this.go({ ...this.state, facets, typed: name === TYPED ? "" : this.state.typed });
      this.find("count").focus();
    }

    /** Show a state in fields, counts, chips and cards. @param {State} state */
    take(state) {
      this.state = state;
      this.shown = this.share;
      for (const box of this.boxes) box.checked = state.facets.get(box.name)?.has(box.value) ?? false;
      if (this.box.value.trim() !== state.typed.trim()) this.box.value = state.typed;
      this.order.value = state.order;
      this.showChosen();
      this.offerLanguages();
      void this.show();
    }

    /** @returns {Promise<Index | null>} the index; null where it cannot be loaded */
    load() {
      this.loading ??= getJson(this.root.dataset.vpLibrary ?? "").then(
        (data) => new Index(/** @type {IndexData} */ (data), today()),
        () => {
          this.loading = null;
          return null;
        },
      );
      return this.loading;
    }

    // -- What is shown --------------------------------------------------------------------------------

    async show() {
      this.turn += 1;
      const turn = this.turn;
      const index = await this.load();
      if (turn !== this.turn) return;
      if (!index) {
        this.root.removeAttribute("data-vp-waiting");
        setText(this.find("count"), this.words.failed);
        return;
      }
      const masks = index.narrow(this.state);
      const left = index.join(masks);
      const places = index.sort(this.state.order).filter((place) => left[place]);
      this.count(index, masks, places.length);
      this.offer(places.length);
      this.showNone(index, masks, places.length);
      await this.showCards(places, turn);
    }

    /** @param {Index} index @param {Map<string, Uint8Array>} masks @param {number} found */
    count(index, masks, found) {
      const total = index.total;
      const forms = masks.size ? this.words.of : this.words.all;
      setText(this.find("count"), this.word(forms, total, { found: this.wordNumber(found) }));
      for (const [facet, values] of index.facets) {
        const left = index.join(masks, facet);
        for (const box of this.boxes.filter((one) => one.name === facet)) {
          const count = (values.get(box.value) ?? []).reduce((sum, place) => sum + left[place], 0);
          const label = box.closest("label");
          setText(label?.querySelector(".vp-choice__count"), this.wordNumber(count));
          label?.toggleAttribute("data-vp-nothing", count === 0 && !box.checked);
        }
      }
    }

    /** Say on the buttons of the sheet how much is chosen, and how much there is to see.
     * @param {number} found */
    offer(found) {
      const chosen = [...this.state.facets.values()].reduce((sum, ids) => sum + ids.size, 0);
      const label = chosen ? fill(this.words.filter_some, { count: this.wordNumber(chosen) }) : this.words.filter;
      setText(this.find("open"), label);
      setText(this.find("show"), this.word(this.words.show, found, {}));
    }

    /** Let the same list in other languages show the same; words that were typed are of this one. */
    offerLanguages() {
      const query = writeState({ ...this.state, typed: "" });
      for (const link of document.querySelectorAll(".vp-languages a")) {
        if (link instanceof HTMLAnchorElement) link.search = query;
      }
    }

    showChosen() {
      const chips = this.find("chips");
      const chip = /** @type {HTMLTemplateElement} */ (this.find("chip"));
      chips.replaceChildren();
      /** @param {string} words @param {() => void} drop */
      const add = (words, drop) => {
        const item = /** @type {HTMLElement} */ (chip.content.cloneNode(true));
        const button = /** @type {HTMLButtonElement} */ (item.querySelector("button"));
        setText(button.firstElementChild, words);
        button.setAttribute("aria-label", fill(this.words.remove, { name: words }));
        button.addEventListener("click", () => this.drop(button, drop));
        chips.append(item);
      };
      for (const box of this.boxes.filter((one) => one.checked)) {
        add(wordBox(box), () => {
          box.checked = false;
          this.choose();
        });
      }
      const typed = this.state.typed.trim();
      if (typed) add(fill(this.words.typed, { words: typed }), () => this.relax(TYPED));
      this.find("chosen-line").hidden = !chips.childElementCount;
      for (const facet of this.facets.querySelectorAll("[data-vp-facet]")) this.mark(facet);
    }

    /** Take a chip away; whoever used it finds himself on the next one, or in the text box.
     * @param {Element} button @param {() => void} drop */
    drop(button, drop) {
      const at = [...this.find("chips").children].findIndex((item) => item.contains(button));
      drop();
      const left = this.find("chips").querySelectorAll("button");
      (left[Math.min(at, left.length - 1)] ?? this.box).focus();
    }

    /** Say beside the name of a facet how many of its values are chosen, and open it where any are.
     * @param {Element} facet */
    mark(facet) {
      const chosen = [...facet.querySelectorAll("input")].filter((box) => box.checked);
      setText(facet.querySelector("[data-vp-chosen]"), chosen.length ? this.wordNumber(chosen.length) : "");
      if (!chosen.length) return;
      facet.setAttribute("open", "");
      for (const box of chosen) box.closest(".vp-facet__rest")?.setAttribute("open", "");
    }

    /** Name what stands most in the way of a proof, where none is left.
     * @param {Index} index @param {Map<string, Uint8Array>} masks @param {number} found */
    showNone(index, masks, found) {
      this.find("none").hidden = found > 0;
      if (found) return;
      const ways = [...masks.keys()].map((name) => {
        const count = index.join(masks, name).reduce((sum, one) => sum + one, 0);
        return { name, count };
      });
      const best = ways.reduce((one, other) => (other.count > one.count ? other : one), { name: "", count: 0 });
      const words = best.name === TYPED ? this.words.search : this.nameFacet(best.name);
      const button = this.find("relax");
      const most = best.name === TYPED ? this.words.most : this.words.most_values;
      const values = this.boxes.filter((box) => box.checked && box.name === best.name).map(wordBox);
      const lead = [this.words.none, ...(best.count ? [fill(most, { name: words, values: values.join(", ") })] : [])];
      setText(this.find("none-words"), lead.join(" "));
      button.hidden = !best.count;
      setText(button, this.word(this.words.relax, best.count, { name: words }));
      button.onclick = () => this.relax(best.name);
    }

    /** @param {string} name */
    nameFacet(name) {
      return this.facets.querySelector(`[data-vp-facet="${name}"] [data-vp-name]`)?.textContent ?? "";
    }

    /** Put the cards of these places on the page, in their order, as many as are shown at once.
     * @param {number[]} places @param {number} turn */
    async showCards(places, turn) {
      const first = places.slice(0, this.shown);
      await Promise.all([...new Set(first.map((place) => this.loadPart(place)))]);
      if (turn !== this.turn) return;
      const cards = first.map((place) => this.cards.get(place)).filter((card) => card !== undefined);
      this.list.replaceChildren(...cards);
      this.list.hidden = !cards.length;
      this.root.removeAttribute("data-vp-waiting");
      this.find("more").hidden = places.length <= this.shown;
      this.find("pages")?.setAttribute("hidden", "");
      const told = this.list.nextElementSibling;
      if (told?.hasAttribute("data-vp-told-lapsed")) told.remove();
      this.showFound(cards, places.length);
      document.dispatchEvent(new Event("vp-cards"));
    }

    /** Name what is found in the sheet already, where that is next to nothing.
     * @param {HTMLElement[]} cards @param {number} found */
    showFound(cards, found) {
      const list = this.find("found");
      const one = /** @type {HTMLTemplateElement} */ (this.find("found-one"));
      list.replaceChildren();
      list.hidden = !found || found > MOST_NAMED || !writeState(this.state);
      if (list.hidden) return;
      for (const card of cards) {
        const item = /** @type {HTMLElement} */ (one.content.cloneNode(true));
        const link = /** @type {HTMLAnchorElement} */ (item.querySelector("a"));
        const title = card.querySelector("a");
        link.href = title?.href ?? "";
        setText(link, title?.textContent ?? "");
        list.append(item);
      }
    }

    /** Load the part of all cards in which a place stands, unless its card is there.
     * @param {number} place @returns {Promise<void>} */
    loadPart(place) {
      if (this.cards.has(place)) return Promise.resolve();
      const part = Math.floor(place / this.part);
      const known = this.parts.get(part);
      if (known) return known;
      const address = (this.root.dataset.vpLibrary ?? "").replace(/\.json$/, `-${part + 1}.json`);
      const loaded = getJson(address).then(
        (data) =>
          readCards(String(/** @type {{cards: string}} */ (data).cards)).forEach((card, at) => {
            const here = part * this.part + at;
            if (!this.cards.has(here)) this.cards.set(here, card);
          }),
        () => void this.parts.delete(part),
      );
      this.parts.set(part, loaded);
      return loaded;
    }

    async showMore() {
      const before = this.list.childElementCount;
      this.shown += this.share;
      await this.show();
      this.list.children[before]?.querySelector("a")?.focus();
    }

    // -- Words ----------------------------------------------------------------------------------------

    /** @param {Forms} forms @param {number} count @param {Record<string, string>} values */
    word(forms, count, values) {
      const form = forms[this.plurals.select(count)] ?? forms.other;
      return fill(form, { ...values, count: this.wordNumber(count) });
    }

    /** @param {number} number */
    wordNumber(number) {
      return number.toLocaleString(this.plurals.resolvedOptions().locale);
    }
  }

  /** @param {string} language @returns {Intl.PluralRules} */
  function makePlurals(language) {
    try {
      return new Intl.PluralRules(language);
    } catch {
      return new Intl.PluralRules("en");
    }
  }

  /** @param {HTMLInputElement} box */
  const wordBox = (box) => box.closest("label")?.querySelector(".vp-choice__words")?.textContent ?? "";

  /** @param {string} address @returns {Promise<unknown>} */
  async function getJson(address) {
    // What is kept from an earlier build would not fit the cards of this one.
    const answer = await fetch(address, { cache: "no-cache" });
    if (!answer.ok) throw new Error(`${answer.status}: ${address}`);
    return answer.json();
  }

  // -- Begin ----------------------------------------------------------------------------------------

  function look() {
    for (const root of document.querySelectorAll("[data-vp-library]:not([data-vp-begun])")) {
      if (root instanceof HTMLElement) new Library(root).start();
    }
  }

  function begin() {
    look();
    const root = document.documentElement;
    if (root.hasAttribute("data-vp-narrows")) return;
    root.setAttribute("data-vp-narrows", "");
    const pages = /** @type {Window & {document$?: Pages}} */ (window).document$;
    pages?.subscribe(look);
  }

  const parts = { fold, splitWords, readPlaces, readState, writeState };
  const shared = /** @type {Window & {vpcases?: object}} */ (window);
  shared.vpcases = { ...shared.vpcases, library: Object.freeze(parts) };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})();
