// @ts-check
/* The finder: the two proofs that fit a prospect best, in the visitor's browser.

   What counts, and in which order, is data: the index has the same list of criteria that Python orders by
   (derive/ranking.py), and this reads it the same way. The index of a channel is loaded when the visitor first
   reaches for it or when the address already says what is asked. It holds titles and links, so that an answer
   stands there at once; the cards are loaded in parts, and take the places of the titles when they are there.
   The whole state stands in the address behind the ?. All words come from the page and the index. */
(() => {
  "use strict";

  /** Material's stream of pages, where it changes them without loading them anew.
   * @typedef {{subscribe: (follow: () => void) => void}} Pages */
  /** @typedef {Record<string, string>} Places places by what has them, as letters */
  /** What a criterion looks at: kind, what is asked, what of a proof, and a table of answers.
   * @typedef {[string, string, string[], Record<string, Record<string, number>>]} Criterion */
  /** @typedef {{version: number, count: number, criteria: Criterion[], bands: string[], other: Record<string, string>,
   *   values: Record<string, Places>, traits: Record<string, Places>, numbers: Record<string, number[]>,
   *   sorts: Places, ends: Places, levels: Places, paces: Places, confirmed: Places,
   *   titles: Record<string, Record<string, string>>, words: Record<string, string>, never?: Places,
   *   heads: Head[], gapFields: string[][], gaps: Record<string, string>}} IndexData */
  /** What stands of a proof until its card is there: title, link, and its language where that is another.
   * @typedef {[string, string, string?]} Head */
  /** What is known of a prospect, by the name of its field; what is not asked is missing or empty.
   * @typedef {Record<string, string | undefined>} Question */
  /** @typedef {{place: number, sort: string}} Pick */
  /** @typedef {{picks: Pick[], isWhole: boolean, nearest: number, isAsked: boolean}} Answer */

  const MOST_LETTERS = 20_000;
  const [NUMBER, VOICE] = ["number", "voice"];
  const NOBODY = -1;
  const THINGS = "%7Bthings%7D";

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

  /** Return the reader's day as the index writes days. */
  function today() {
    const now = new Date();
    const parts = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
    return [String(now.getFullYear()).padStart(4, "0"), ...parts].join("-");
  }

  /** The proofs of a channel by their places, and what each has. */
  class Shelf {
    /** @param {IndexData} data @param {string} day the reader's, on which what has ended is not there */
    constructor(data, day) {
      this.data = data;
      this.day = day;
      /** @type {Map<Places, Map<string, number[]>>} */
      this.read = new Map();
      /** @type {{question: Question, all: ReturnType<Shelf["listShared"]>} | null} */
      this.shared = null;
    }

    /** Return the places of what a table has under a name. @param {Places | undefined} table @param {string} name */
    find(table, name) {
      if (!table || !Object.hasOwn(table, name)) return [];
      let known = this.read.get(table);
      if (!known) this.read.set(table, (known = new Map()));
      let places = known.get(name);
      if (!places) known.set(name, (places = readPlaces(table[name])));
      return places;
    }

    /** Return what a table says of a proof; empty where it has none. @param {Places | undefined} table @param {number} place */
    tell(table, place) {
      return Object.keys(table ?? {}).find((name) => this.find(table, name).includes(place)) ?? "";
    }

    /** Return where a criterion places every proof; 0 where nothing is asked that it looks at.
     * @param {Criterion} criterion @param {Question} question @returns {ArrayLike<number>} */
    measure(criterion, question) {
      const [kind, asked, of, table] = criterion;
      if (kind === "least") return this.data.numbers[of[0]];
      const found = new Int32Array(this.data.count);
      const answer = question[asked] ?? "";
      if (kind === "fits") {
        const row = Object.hasOwn(table, answer) ? table[answer] : {};
        found.fill(row[""] ?? 0);
        const traits = this.data.traits[of[0]];
        for (const name of Object.keys(traits)) {
          for (const place of this.find(traits, name)) found[place] = row[name] ?? 0;
        }
      } else if (answer && kind === "near") this.measureDistances(answer, of[0], found);
      else if (answer) {
        found.fill(of.length);
        for (let at = of.length - 1; at >= 0; at -= 1) {
          for (const place of this.find(this.data.values[of[at]], answer)) found[place] = at;
        }
      }
      return found;
    }

    /** Count the bands between a size and the nearest of each proof.
     * @param {string} asked @param {string} name @param {Int32Array} found */
    measureDistances(asked, name, found) {
      const { bands, values } = this.data;
      const here = bands.indexOf(asked);
      if (here < 0) return;
      found.fill(bands.length);
      bands.forEach((band, at) => {
        for (const place of this.find(values[name], band)) found[place] = Math.min(found[place], Math.abs(at - here));
      });
    }

    /** Return which proofs may be shown to a prospect on the reader's day. @param {Question} question */
    allow(question) {
      const isThere = new Uint8Array(this.data.count).fill(1);
      for (const end of Object.keys(this.data.ends)) {
        if (end < this.day) for (const place of this.find(this.data.ends, end)) isThere[place] = 0;
      }
      for (const place of this.find(this.data.never, question.prospect ?? "")) isThere[place] = 0;
      return isThere;
    }

    /** Return the places of the proofs that may be shown, the best first.
     * @param {Question} question @returns {number[]} */
    rank(question) {
      const isThere = this.allow(question);
      const columns = this.data.criteria.map((criterion) => this.measure(criterion, question));
      const places = [...isThere.keys()].filter((place) => isThere[place]);
      return places.sort((one, other) => {
        for (const column of columns) if (column[one] !== column[other]) return column[one] - column[other];
        return 0;
      });
    }

    /** Return the criteria of what is asked, each with which proofs have it.
     * @param {Question} question */
    share(question) {
      // One answer asks for it four times.
      if (this.shared?.question !== question) this.shared = { question, all: this.listShared(question) };
      return this.shared.all;
    }

    /** @param {Question} question */
    listShared(question) {
      return this.data.criteria
        .filter(([kind, asked]) => (kind === "among" || kind === "near") && question[asked])
        .map((criterion) => {
          const found = this.measure(criterion, question);
          const [kind, , of] = criterion;
          /** @param {number} place */
          const has = (place) => (kind === "near" ? found[place] === 0 : found[place] !== of.length);
          return { criterion, found, has };
        });
    }

    /** Return the two proofs that fit best; none where nothing is asked. @param {Question} question @returns {Answer} */
    answer(question) {
      const shared = this.share(question);
      if (!shared.length) return { picks: [], isWhole: false, nearest: NOBODY, isAsked: false };
      const ranked = this.rank(question);
      const alike = ranked.filter((place) => shared.some(({ has }) => has(place)));
      if (!alike.length) return { picks: [], isWhole: false, nearest: ranked[0] ?? NOBODY, isAsked: true };
      const isWhole = shared.every(({ has }) => has(alike[0]));
      return { picks: this.pickTwo(alike), isWhole, nearest: NOBODY, isAsked: true };
    }

    /** @param {number} place @param {string} sort */
    is(place, sort) {
      return this.find(this.data.sorts, sort).includes(place);
    }

    /** Return the best, and the best of the others that convinces with something else.
     * @param {number[]} ranked @returns {Pick[]} */
    pickTwo(ranked) {
      const [first, ...others] = ranked;
      for (const [own, other] of [
        [NUMBER, VOICE],
        [VOICE, NUMBER],
      ]) {
        const second = others.find((place) => this.is(place, other));
        if (this.is(first, own) && second !== undefined) {
          return [
            { place: first, sort: own },
            { place: second, sort: other },
          ];
        }
      }
      return ranked.slice(0, 2).map((place) => ({
        place,
        sort: [NUMBER, VOICE].find((sort) => this.is(place, sort)) ?? "",
      }));
    }

    /** Return why a proof stands where it does: what it shares, what not, and how sure it is.
     * @param {number} place @param {Question} question @returns {string[]} */
    explain(place, question) {
      const { data } = this;
      const parts = this.share(question).map(({ criterion, found, has }) => {
        const [, asked, of] = criterion;
        const answer = question[asked] ?? "";
        const name = this.name(asked, answer);
        if (has(place)) return this.say(of[found[place]], { name });
        const other = this.tell(data.values[data.other[asked] ?? asked], place);
        return this.say(`${asked}-${other ? "not" : "unknown"}`, { name, other: this.name(asked, other) });
      });
      if (question.asks) {
        parts.push(this.say(`crowd-${this.tell(data.traits.crowd, place) || "unknown"}`));
        if (question.asks === "no" && this.tell(data.traits.change, place)) parts.push(this.say("change"));
      }
      parts.push(this.tell(data.levels, place));
      const [pace, month] = [this.tell(data.paces, place), this.tell(data.confirmed, place)];
      if (pace) parts.push(this.say(pace));
      if (month) parts.push(this.say("confirmed", { name: month }));
      return parts;
    }

    /** Return what is asked of which there is no proof at all, as its page and its name: the narrowest comes first.
     * @param {Question} question @param {Answer} answer @returns {[string, string] | null} */
    findGap(question, { isWhole, isAsked }) {
      if (isWhole || !isAsked) return null;
      for (const fields of this.data.gapFields) {
        const asked = fields.filter((field) => question[field]);
        const href = this.data.gaps[writeState(question, fields)];
        if (asked.length < fields.length || !href) continue;
        return [href, fields.map((field) => this.name(field, question[field] ?? "")).join(", ")];
      }
      return null;
    }

    /** @param {string} field @param {string} id */
    name(field, id) {
      const titles = this.data.titles[field] ?? {};
      return Object.hasOwn(titles, id) ? titles[id] : id;
    }

    /** @param {string} phrase @param {Record<string, string>} [values] */
    say(phrase, values = {}) {
      return fill(this.data.words[phrase] ?? "", values);
    }

    /** Return how well an answer fits; empty where nothing was asked. @param {Answer} answer */
    wordStanding({ picks, isWhole, isAsked }) {
      if (!picks.length) return isAsked ? this.say("none") : "";
      if (!isWhole) return this.say("part");
      return this.say(picks.length === 1 ? "one" : "two");
    }

    /** Return why these two, and no others. @param {Answer} answer */
    wordPair({ picks }) {
      if (picks.length === 1) return this.say("single");
      const sorts = new Set(picks.map(({ sort }) => sort));
      return this.say(sorts.has(NUMBER) && sorts.has(VOICE) ? "differ" : "alike");
    }
  }

  /** @param {string} template @param {Record<string, string>} values */
  const fill = (template, values) => template.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  // -- The address ----------------------------------------------------------------------------------

  /** Return what an address asks, but for what nobody knows here.
   * @param {string} query @param {Map<string, Set<string>>} known ids by field @returns {Question} */
  function readState(query, known) {
    const asked = new URLSearchParams(query);
    /** @type {Question} */
    const question = {};
    for (const [field, ids] of known) {
      const named = asked.getAll(field).join(",").slice(0, MOST_LETTERS).split(",");
      const id = named.find((one) => one && ids.has(one));
      if (id) question[field] = id;
    }
    return question;
  }

  /** Return a question as it stands in an address; nothing where nothing is asked.
   * @param {Question} question @param {Iterable<string>} fields in their order */
  function writeState(question, fields) {
    return [...fields]
      .filter((field) => question[field])
      .map((field) => `${field}=${encodeURIComponent(question[field] ?? "")}`)
      .join("&");
  }

  // -- The page -------------------------------------------------------------------------------------

  /** @param {Element | null | undefined} place @param {string} words */
  function setText(place, words) {
    // A screen reader says again what is set again.
    if (place && place.textContent !== words) place.textContent = words;
  }

  class Finder {
    /** @param {HTMLElement} root */
    constructor(root) {
      this.root = root;
      this.form = /** @type {HTMLFormElement} */ (this.find("form"));
      this.answer = this.find("answer");
      this.bar = this.find("bar");
      /** @type {Map<string, Set<string>>} */
      this.known = new Map();
      for (const field of this.list()) {
        const ids = this.known.get(field.name) ?? new Set();
        this.known.set(field.name, ids);
        if (field instanceof HTMLSelectElement) for (const option of field.options) ids.add(option.value);
        else ids.add(field.value);
        // What a browser remembers of an earlier visit is not what the address says.
        field.autocomplete = "off";
      }
      this.first = this.list().find((field) => field.name === "channel")?.value ?? "";
      /** @type {Map<string, Promise<Shelf | null>>} */
      this.shelves = new Map();
      /** @type {Map<string, Promise<Element[]>>} */
      this.parts = new Map();
      this.turn = 0;
      this.pathname = window.location.pathname;
      this.question = this.read();
    }

    /** @param {string} name @returns {HTMLElement} */
    find(name) {
      return /** @type {HTMLElement} */ (this.root.querySelector(`[data-vp-${name}]`));
    }

    /** Return the fields: buttons of which one is chosen, and lists. @returns {(HTMLInputElement | HTMLSelectElement)[]} */
    list() {
      return [...this.form.querySelectorAll("input, select")].map(
        (field) => /** @type {HTMLInputElement | HTMLSelectElement} */ (field),
      );
    }

    get fields() {
      return this.known.keys();
    }

    /** Return what is asked, as it stands in an address. */
    get query() {
      return writeState(this.question, this.fields);
    }

    start() {
      const load = () => void this.load(this.question.channel);
      for (const name of ["focusin", "pointerdown"]) this.root.addEventListener(name, load, { once: true });
      this.form.addEventListener("change", () => this.choose());
      this.form.addEventListener("submit", (event) => event.preventDefault());
      this.find("clear").addEventListener("click", () => this.clear());
      this.find("show").addEventListener("click", () => this.goToAnswer());
      this.follow(window, "popstate", () => this.goBack());
      this.watchAnswer();
      this.root.setAttribute("data-vp-begun", "");
      this.tidy();
      this.take(this.question);
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

    /** Keep the way to the answer in view, until the answer is. */
    watchAnswer() {
      if (!("IntersectionObserver" in window)) return;
      const watch = new IntersectionObserver(
        ([seen]) => {
          if (seen) this.bar.toggleAttribute("data-vp-seen", seen.isIntersecting);
        },
        { rootMargin: "0px 0px -50% 0px" },
      );
      watch.observe(this.answer);
    }

    goToAnswer() {
      const standing = this.find("standing");
      standing.focus({ preventScroll: true });
      this.answer.scrollIntoView({ block: "start" });
    }

    // -- What is asked --------------------------------------------------------------------------------

    read() {
      const question = readState(window.location.search, this.known);
      return question.channel === this.first ? { ...question, channel: "" } : question;
    }

    /** Take out of the address what nobody knows here, and leave in it what is not for the finder. */
    tidy() {
      const asked = new URLSearchParams(window.location.search);
      const names = [...this.fields].filter((name) => asked.has(name));
      if (!names.length) return;
      for (const name of names) asked.delete(name);
      this.write([asked.toString(), this.query].filter(Boolean).join("&"), true);
    }

    /** @param {string} query @param {boolean} [isSameStep] */
    write(query, isSameStep) {
      const address = window.location.pathname + (query ? `?${query}` : "");
      if (isSameStep) window.history.replaceState(window.history.state, "", address + window.location.hash);
      else window.history.pushState(null, "", address);
    }

    /** Take over what the visitor has set. */
    choose() {
      /** @type {Question} */
      const question = {};
      for (const field of this.list()) {
        const isSet = field instanceof HTMLSelectElement || field.checked;
        if (isSet && field.value) question[field.name] = field.value;
      }
      if (question.channel === this.first) question.channel = "";
      this.go(question);
    }

    /** @param {Question} question */
    go(question) {
      const before = this.query;
      const after = writeState(question, this.fields);
      if (after !== before) this.write(after);
      this.take(question);
    }

    goBack() {
      if (window.location.pathname !== this.pathname) return;
      const question = this.read();
      if (writeState(question, this.fields) !== this.query) this.take(question);
    }

    clear() {
      this.go({});
      this.list()[0]?.focus();
    }

    /** Show a question in the fields, and its answer. @param {Question} question */
    take(question) {
      this.question = question;
      for (const field of this.list()) {
        const id = question[field.name] || (field.name === "channel" ? this.first : "");
        if (field instanceof HTMLSelectElement) field.value = id;
        else {
          field.checked = field.value === id;
          if (field.checked && id) field.closest("details")?.setAttribute("open", "");
        }
        if (field instanceof HTMLSelectElement && id) field.closest("details")?.setAttribute("open", "");
      }
      this.find("clear").hidden = !this.query;
      for (const link of document.querySelectorAll(".vp-languages a")) {
        if (link instanceof HTMLAnchorElement) link.search = this.query;
      }
      void this.show();
    }

    /** Return the address of the index of a channel. @param {string | undefined} channel */
    locate(channel) {
      const fields = this.list().filter((field) => field.name === "channel");
      const field = fields.find((one) => one.value === channel) ?? fields[0];
      return field?.dataset.vpIndex ?? "";
    }

    /** @param {string | undefined} channel @returns {Promise<Shelf | null>} nothing where it cannot be loaded */
    load(channel) {
      const address = this.locate(channel);
      const known = this.shelves.get(address);
      if (known) return known;
      const loading = getJson(address).then(
        (data) => new Shelf(/** @type {IndexData} */ (data), today()),
        () => {
          this.shelves.delete(address);
          return null;
        },
      );
      this.shelves.set(address, loading);
      return loading;
    }

    // -- What is shown --------------------------------------------------------------------------------

    async show() {
      this.turn += 1;
      const turn = this.turn;
      const asks = [...this.fields].some((field) => field !== "channel" && field !== "prospect" && this.question[field]);
      if (!asks) return this.showNothing();
      const shelf = await this.load(this.question.channel);
      if (turn !== this.turn) return;
      if (!shelf) {
        setText(this.find("standing"), this.root.dataset.vpFailed ?? "");
        return;
      }
      const answer = shelf.answer(this.question);
      this.showAnswer(shelf, answer);
      const loading = answer.picks.map(async (pick, at) => {
        const card = await this.loadCard(pick.place);
        const item = this.find("picks").children[at];
        if (turn === this.turn && card && item) this.showCard(item, pick, card);
        return card;
      });
      const cards = await Promise.all(loading);
      if (turn === this.turn) this.sendOn(cards);
    }

    showNothing() {
      setText(this.find("standing"), this.root.dataset.vpBegin ?? "");
      this.find("picks").replaceChildren();
      for (const name of ["pair", "send", "nearest", "gap", "pilots", "ask"]) this.find(name).hidden = true;
      this.bar.hidden = true;
    }

    /** @param {Shelf} shelf @param {Answer} answer */
    showAnswer(shelf, answer) {
      const standing = shelf.wordStanding(answer) || (this.root.dataset.vpBegin ?? "");
      setText(this.find("standing"), standing);
      setText(this.find("bar-words"), standing);
      this.bar.hidden = false;
      this.find("picks").replaceChildren(...answer.picks.map((pick) => this.makePick(shelf, pick)));
      const pair = this.find("pair");
      pair.hidden = !answer.picks.length;
      if (answer.picks.length) setText(pair, shelf.wordPair(answer));
      this.sendOn([]);
      this.showNearest(shelf, answer);
      this.showGap(shelf, answer);
      this.askFor(shelf, answer);
      this.find("pilots").hidden = this.question.asks !== "no" && answer.picks.length > 0;
    }

    /** @param {Shelf} shelf @param {Pick} pick */
    makePick(shelf, pick) {
      const template = /** @type {HTMLTemplateElement} */ (this.find("pick"));
      const item = /** @type {HTMLElement} */ (template.content.cloneNode(true));
      setText(item.querySelector("[data-vp-sort]"), pick.sort ? shelf.say(pick.sort) : "");
      setText(item.querySelector("[data-vp-why]"), shelf.explain(pick.place, this.question).join("; "));
      const link = item.querySelector("[data-vp-title]");
      const [title, href, language] = shelf.data.heads[pick.place];
      if (link instanceof HTMLAnchorElement) {
        setText(link, title);
        link.href = href;
        if (language) link.lang = language;
      }
      return item;
    }

    /** Lead to a collection with what was found; the website has to cover it. @param {(Element | null | undefined)[]} cards */
    sendOn(cards) {
      const line = this.find("send");
      const ids = cards.flatMap((card) => (card instanceof HTMLElement && card.dataset.vpProof) || []);
      line.hidden = !ids.length;
      const link = line.querySelector("a");
      if (link) link.hash = `proofs=${ids.map(encodeURIComponent).join(",")}`;
    }

    /** Let a card take the place of its title. @param {Element} item @param {Pick} pick @param {Element} card */
    showCard(item, pick, card) {
      const [list, voice] = [".vp-cards", ".vp-quote-list"].map((name) => card.querySelector(name));
      const standing = item.querySelector(".vp-cards");
      const hadFocus = standing?.contains(document.activeElement);
      if (list) standing?.replaceWith(list.cloneNode(true));
      if (voice && pick.sort === VOICE) item.querySelector("[data-vp-why]")?.before(voice.cloneNode(true));
      if (hadFocus) item.querySelector("a")?.focus({ preventScroll: true });
      document.dispatchEvent(new Event("vp-cards"));
    }

    /** Let a visitor ask for what no proof has, in a mail or an issue that says it.
     * @param {Shelf} shelf @param {Answer} answer */
    askFor(shelf, answer) {
      const line = this.find("ask");
      line.hidden = answer.isWhole;
      const link = line.querySelector("[data-vp-form-to]");
      if (!(link instanceof HTMLAnchorElement)) return;
      const asked = shelf.share(this.question).map(({ criterion: [, field] }) => field);
      const things = asked.map((field) => shelf.name(field, this.question[field] ?? "")).join(", ");
      link.href = (link.dataset.vpFormTo ?? "").replaceAll(THINGS, encodeURIComponent(things));
    }

    /** Name the strongest proof where none is an answer. @param {Shelf} shelf @param {Answer} answer */
    showNearest(shelf, answer) {
      this.showLink("nearest", shelf.data.heads[answer.nearest]);
    }

    /** Lead to the page of what there is no proof of: what carries over to it, and what does not.
     * @param {Shelf} shelf @param {Answer} answer */
    showGap(shelf, answer) {
      const gap = shelf.findGap(this.question, answer);
      this.showLink("gap", gap ? [gap[1], gap[0]] : undefined);
    }

    /** Show a line with a link, or hide it. @param {string} name @param {Head | undefined} head */
    showLink(name, head) {
      const [line, link] = [this.find(name), /** @type {HTMLAnchorElement} */ (this.find(`${name}-link`))];
      line.hidden = !head;
      if (!head) return;
      link.href = head[1];
      link.lang = head[2] ?? "";
      if (!head[2]) link.removeAttribute("lang");
      setText(link, head[0]);
    }

    /** Return the card of a place, out of the part in which it stands. @param {number} place */
    async loadCard(place) {
      const size = Number(this.root.dataset.vpPart);
      const address = this.locate(this.question.channel).replace(/\.json$/, `-${Math.floor(place / size) + 1}.json`);
      let part = this.parts.get(address);
      if (!part) {
        part = getJson(address).then(
          (data) => readCards(String(/** @type {{cards: string}} */ (data).cards)),
          () => {
            this.parts.delete(address);
            return [];
          },
        );
        this.parts.set(address, part);
      }
      return (await part)[place % size];
    }
  }

  /** Return cards from what a build made of them. @param {string} html */
  function readCards(html) {
    const template = document.createElement("template");
    template.innerHTML = html;
    return [...template.content.querySelectorAll(".vp-found")];
  }

  /** @param {string} address @returns {Promise<unknown>} */
  async function getJson(address) {
    // What is kept from an earlier build would not fit the cards of this one.
    const answer = await fetch(address, { cache: "no-cache" });
    if (!answer.ok) throw new Error(`${answer.status}: ${address}`);
    return answer.json();
  }

  // -- Begin ----------------------------------------------------------------------------------------

  function look() {
    for (const root of document.querySelectorAll("[data-vp-find]:not([data-vp-begun])")) {
      if (root instanceof HTMLElement) new Finder(root).start();
    }
  }

  function begin() {
    look();
    const root = document.documentElement;
    if (root.hasAttribute("data-vp-finds")) return;
    root.setAttribute("data-vp-finds", "");
    const pages = /** @type {Window & {document$?: Pages}} */ (window).document$;
    pages?.subscribe(look);
  }

  const parts = { Shelf, readState, writeState };
  const shared = /** @type {Window & {vpcases?: object}} */ (window);
  shared.vpcases = { ...shared.vpcases, finder: Object.freeze(parts) };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})();
