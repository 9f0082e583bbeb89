// @ts-check
/* Value calculators, worked out in the visitor's browser.

   The sums are the compiled equations of the cases, followed step by step as Python follows them, in exact
   fractions. Nothing is handed to the browser as code, and nothing leaves it: what the visitor sets is kept
   in the part of the address behind the #, which is never sent. All words come from the page.

   The functions at the end of the file stand under `vpcases.calculator` for the tests that compare both. */
(() => {
  "use strict";

  /** An exact number in lowest terms; d is more than nothing.
   * @typedef {{n: bigint, d: bigint}} Rational */
  /** `["input", 0]`, `["number", "100/1"]`, or an operation with how many values it takes.
   * @typedef {[string, number | string]} Step */
  /** @typedef {{low: Rational, high: Rational}} Span */
  /** @typedef {{id: string, median: string, low: string, high: string, size: string, suffix: string,
   *   outside: string}} InputData */
  /** @typedef {{sign: number, has_range: boolean, steps: Step[], inputs: InputData[],
   *   print: (string | number)[]}} ElementData */
  /** @typedef {{language: string, unit: string, words: Record<string, string>,
   *   elements: ElementData[]}} CalculatorData */
  /** @typedef {{group: string, decimal: string}} Signs */

  const MOST_RANGES = 10;
  const MOST_PLACES = 6;
  const ROUNDED_PLACES = 4;
  const TIED = "\u00a0";

  // -- Exact numbers --------------------------------------------------------------------------------

  /** @param {bigint} n @param {bigint} d @returns {Rational} */
  function make(n, d) {
    let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
    while (b) [a, b] = [b, a % b];
    if (d < 0n) a = -a;
    return { n: n / a, d: d / a };
  }

  const NOTHING = make(0n, 1n);

  /** Read a number as Python writes it: `21/2`. @param {string} text @returns {Rational} */
  function read(text) {
    const [n, d] = text.split("/");
    return make(BigInt(n), BigInt(d));
  }

  /** @param {Rational} a */
  const write = (a) => `${a.n}/${a.d}`;
  /** @param {Rational} a @param {Rational} b */
  const add = (a, b) => make(a.n * b.d + b.n * a.d, a.d * b.d);
  /** @param {Rational} a */
  const negate = (a) => ({ n: -a.n, d: a.d });
  /** @param {Rational} a @param {Rational} b */
  const subtract = (a, b) => add(a, negate(b));
  /** @param {Rational} a @param {Rational} b */
  const multiply = (a, b) => make(a.n * b.n, a.d * b.d);
  /** @param {Rational} a @param {Rational} b */
  const divide = (a, b) => make(a.n * b.d, a.d * b.n);
  /** @param {Rational} a @param {Rational} b */
  const isLess = (a, b) => a.n * b.d < b.n * a.d;
  /** @param {Rational} a @param {Rational} b */
  const isSame = (a, b) => a.n === b.n && a.d === b.d;
  /** @param {Rational[]} all */
  const least = (all) => all.reduce((a, b) => (isLess(b, a) ? b : a));
  /** @param {Rational[]} all */
  const most = (all) => all.reduce((a, b) => (isLess(a, b) ? b : a));

  // -- Sums -----------------------------------------------------------------------------------------

  /** Return what the steps come to, or null where something is divided by nothing.
   * @param {Step[]} steps @param {Rational[]} values @param {Rational[]} [divisors] where to note them
   * @returns {Rational | null} */
  function evaluate(steps, values, divisors) {
    /** @type {Rational[]} */
    const stack = [];
    for (const [operation, what] of steps) {
      if (operation === "input") stack.push(values[Number(what)]);
      else if (operation === "number") stack.push(read(String(what)));
      else {
        const last = stack.splice(stack.length - Number(what));
        if (operation === "÷") {
          if (last[1].n === 0n) return null;
          divisors?.push(last[1]);
        }
        stack.push(combine(operation, last));
      }
    }
    return stack[0];
  }

  /** @param {string} operation @param {Rational[]} values @returns {Rational} */
  function combine(operation, values) {
    if (operation === "+") return values.reduce(add);
    if (operation === "-") return subtract(values[0], values[1]);
    if (operation === "×") return values.reduce(multiply);
    if (operation === "÷") return divide(values[0], values[1]);
    if (operation === "min") return least(values);
    return most(values);
  }

  /** Return the least and the most that the steps come to over the ends of all ranges; null where that
   * would not be all: too many ranges, one that turns between its ends, a division by nothing.
   * @param {Step[]} steps @param {Span[]} spans @returns {Span | null} */
  function workOut(steps, spans) {
    if (spans.filter(isRange).length > MOST_RANGES) return null;
    const corners = listCorners(spans);
    const values = [];
    /** @type {boolean[][]} */
    const signs = [];
    for (const corner of corners) {
      /** @type {Rational[]} */
      const divisors = [];
      const value = evaluate(steps, corner, divisors);
      if (value === null) return null;
      values.push(value);
      signs.push(divisors.map((divisor) => divisor.n > 0n));
    }
    if (signs.some((row) => row.some((sign, at) => sign !== signs[0][at]))) return null;
    if (turns(steps, spans, corners)) return null;
    return { low: least(values), high: most(values) };
  }

  /** @param {Span} span */
  const isRange = (span) => !isSame(span.low, span.high);

  /** @param {Span[]} spans @returns {Rational[][]} */
  function listCorners(spans) {
    /** @type {Rational[][]} */
    const none = [[]];
    return spans.reduce((corners, span) => {
      const ends = isRange(span) ? [span.low, span.high] : [span.low];
      return corners.flatMap((corner) => ends.map((end) => [...corner, end]));
    }, none);
  }

  /** Return whether a range stands more than once and may turn between its ends.
   * @param {Step[]} steps @param {Span[]} spans @param {Rational[][]} corners */
  function turns(steps, spans, corners) {
    return spans.some((span, at) => {
      const uses = steps.filter(([operation, what]) => operation === "input" && what === at).length;
      if (uses < 2 || !isRange(span)) return false;
      const places = [span.low, divide(add(span.low, span.high), make(2n, 1n)), span.high];
      return corners.some((corner) => {
        const [low, middle, high] = places.map((place) => evaluate(steps, put(corner, at, place)));
        if (!low || !middle || !high) return true;
        return !isSame(add(low, high), add(middle, middle));
      });
    });
  }

  /** @param {Rational[]} values @param {number} at @param {Rational} value */
  const put = (values, at, value) => values.map((other, place) => (place === at ? value : other));

  // -- Numbers as they are printed and typed --------------------------------------------------------

  /** Return the signs that a language sets between thousands and before decimals.
   * @param {string} language @returns {Signs} */
  function findSigns(language) {
    const options = { numberingSystem: "latn", useGrouping: true, minimumFractionDigits: 1 };
    let numbers;
    try {
      numbers = new Intl.NumberFormat(language, options);
    } catch {
      numbers = new Intl.NumberFormat("en", options);
    }
    const parts = numbers.formatToParts(1234567.5);
    /** @param {string} type @param {string} otherwise */
    const find = (type, otherwise) => parts.find((part) => part.type === type)?.value ?? otherwise;
    return { group: find("group", ""), decimal: find("decimal", ".") };
  }

  /** @param {bigint} whole @param {Signs} signs */
  const group = (whole, signs) => String(whole).replace(/\B(?=(?:\d{3})+$)/g, () => signs.group);

  /** Return digits with so many of them behind the decimal sign.
   * @param {bigint} digits @param {number} places @param {Signs} signs */
  function setPlaces(digits, places, signs) {
    const unit = 10n ** BigInt(places);
    const rest = String(digits % unit).padStart(places, "0");
    return group(digits / unit, signs) + (places ? signs.decimal + rest : "");
  }

  /** Return a number rounded half up. @param {Rational} a @param {number} places */
  const round = (a, places) => (a.n * 10n ** BigInt(places) * 2n + a.d) / (a.d * 2n);

  /** Return an amount of money to the cent, without cents where there are none.
   * @param {Rational} amount @param {Signs} signs @param {boolean} [isSigned] */
  function wordAmount(amount, signs, isSigned) {
    const cents = round(amount.n < 0n ? negate(amount) : amount, 2);
    const words = cents % 100n ? setPlaces(cents, 2, signs) : group(cents / 100n, signs);
    if (amount.n < 0n) return `−${TIED}${words}`;
    return isSigned && amount.n > 0n ? `+${TIED}${words}` : words;
  }

  /** @param {string} template @param {Record<string, string>} values */
  const fill = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

  /** Return a number that is not negative with all its decimals, or with four where they do not end.
   * @param {Rational} value @param {Signs} signs @param {string} about */
  function wordExactly(value, signs, about) {
    for (let places = 0; places <= MOST_PLACES; places += 1) {
      const scaled = value.n * 10n ** BigInt(places);
      if (scaled % value.d === 0n) return setPlaces(scaled / value.d, places, signs);
    }
    const amount = setPlaces(round(value, ROUNDED_PLACES), ROUNDED_PLACES, signs);
    return fill(about, { amount });
  }

  /** Return what was typed as plain digits with a point, or what is wrong with it.
   * @param {string} typed @returns {{digits: string} | {wrong: string, thousands?: string, decimals?: string}} */
  function readTyped(typed) {
    const text = typed.trim().replace(/(\d)[\s'’](?=\d{3}(?!\d))/g, "$1");
    if (!/^\d[\d.,]*$/.test(text) || !/\d$/.test(text)) return { wrong: "unreadable" };
    const signs = text.replace(/\d/g, "");
    const [before, ...after] = text.split(/[.,]/);
    const last = after[after.length - 1] ?? "";
    const isGrouped = /^[1-9]\d{0,2}$/.test(before) && after.slice(0, -1).every((part) => part.length === 3);
    if (signs.length === 0) return limit(text);
    if (signs.length === 1) {
      if (isGrouped && last.length === 3) {
        return { wrong: "twofold", thousands: before + last, decimals: `${before}.${last}0` };
      }
      return limit(`${before}.${last}`);
    }
    if (!isGrouped) return { wrong: "unreadable" };
    const isOneSign = new Set(signs).size === 1;
    if (isOneSign) return last.length === 3 ? limit(before + after.join("")) : { wrong: "unreadable" };
    const isLastOther = new Set(signs.slice(0, -1)).size === 1 && signs.at(-1) !== signs[0];
    if (!isLastOther) return { wrong: "unreadable" };
    return limit(`${before}${after.slice(0, -1).join("")}.${last}`);
  }

  /** @param {string} digits @returns {{digits: string} | {wrong: string}} */
  function limit(digits) {
    return isPlain(digits) ? { digits } : { wrong: "long" };
  }

  /** @param {string} digits */
  const isPlain = (digits) => /^\d{1,15}(?:\.\d{1,9})?$/.test(digits);

  /** Read plain digits, with a point or without. @param {string} digits @returns {Rational} */
  function readDigits(digits) {
    const [whole, decimals = ""] = digits.split(".");
    return make(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
  }

  // -- A calculator on its page ---------------------------------------------------------------------

  /** Read which inputs a link sets, by their names. @param {string} hash @returns {Map<string, string>} */
  function readState(hash) {
    const entries = [...new URLSearchParams(hash.replace(/^#/, ""))];
    return new Map(entries.filter(([, digits]) => isPlain(digits)));
  }

  /** @param {Map<string, string>} state */
  const writeState = (state) => new URLSearchParams([...state]).toString();

  class Calculator {
    /** @param {HTMLElement} root */
    constructor(root) {
      this.root = root;
      /** @type {CalculatorData} */
      this.data = JSON.parse(root.dataset.vpCalculator ?? "{}");
      this.signs = findSigns(this.data.language);
      /** What the visitor sets, as plain digits in the units that are shown. @type {Map<string, string>} */
      this.state = new Map();
      const asked = this.data.elements.flatMap((element) => element.inputs).filter((input) => input.id);
      // What several elements ask for has one field: they have the same id, default and range.
      this.inputs = asked.filter((input, at) => asked.findIndex((other) => other.id === input.id) === at);
    }

    start() {
      for (const input of this.inputs) {
        const field = this.field(input.id);
        field.addEventListener("input", () => this.set(input, field));
        field.addEventListener("change", () => this.leave(input, field));
      }
      this.find("reset")?.addEventListener("click", () => this.take(new Map()));
      this.find("link")?.addEventListener("click", (event) => this.copy(event));
      const follow = () => {
        if (!this.root.isConnected) window.removeEventListener("hashchange", follow);
        else this.takeFromAddress();
      };
      window.addEventListener("hashchange", follow);
      this.takeFromAddress();
      const example = document.querySelector("[data-vp-example]");
      if (example instanceof HTMLElement) example.hidden = true;
      this.root.hidden = false;
    }

    /** @param {string} id @returns {HTMLInputElement} */
    field(id) {
      return /** @type {HTMLInputElement} */ (document.getElementById(id));
    }

    /** @param {string} name @returns {HTMLElement | null} */
    find(name) {
      return this.root.querySelector(`[data-vp-${name}]`);
    }

    /** @param {string} name @param {string} words */
    tell(name, words) {
      const place = this.find(name);
      // A screen reader says again what is set again.
      if (place && place.textContent !== words) place.textContent = words;
    }

    takeFromAddress() {
      const state = readState(window.location.hash);
      const known = new Map([...state].filter(([id]) => this.inputs.some((input) => input.id === id)));
      const isNew = known.size && writeState(known) !== writeState(this.state);
      if (isNew || !this.state.size) this.take(known);
    }

    /** Take over what is set, and show it in the fields. @param {Map<string, string>} state */
    take(state) {
      this.state = state;
      for (const input of this.inputs) {
        const field = this.field(input.id);
        field.value = state.get(input.id)?.replace(".", this.signs.decimal) ?? field.defaultValue;
        this.judge(input, field, "");
      }
      this.show();
    }

    /** Take over what was typed into a field. @param {InputData} input @param {HTMLInputElement} field */
    set(input, field) {
      const typed = readTyped(field.value);
      this.state.delete(input.id);
      if ("digits" in typed) this.state.set(input.id, typed.digits);
      const words = this.data.words;
      const wrong = "wrong" in typed && field.value.trim() ? fill(words[typed.wrong], { ...typed }) : "";
      this.judge(input, field, wrong);
      this.tell("told", "");
      this.show();
    }

    /** Show the default again in a field that was left empty.
     * @param {InputData} input @param {HTMLInputElement} field */
    leave(input, field) {
      if (!field.value.trim()) {
        field.value = field.defaultValue;
        this.judge(input, field, "");
      }
    }

    /** Say beside a field what is wrong with it, or that no case has come to this.
     * @param {InputData} input @param {HTMLInputElement} field @param {string} wrong */
    judge(input, field, wrong) {
      const digits = this.state.get(input.id);
      const value = digits === undefined ? null : multiply(readDigits(digits), read(input.size));
      const isOutside = value && (isLess(value, read(input.low)) || isLess(read(input.high), value));
      const said = document.getElementById(`${input.id}-said`);
      if (said) said.textContent = wrong || (isOutside ? input.outside : "");
      field.toggleAttribute("data-vp-outside", Boolean(isOutside));
      if (wrong) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    }

    /** @param {InputData} input @returns {Rational | null} */
    given(input) {
      const digits = this.state.get(input.id);
      return digits === undefined ? null : multiply(readDigits(digits), read(input.size));
    }

    show() {
      const estimates = this.data.elements.map((element) => estimate(element, (input) => this.given(input)));
      const places = this.root.querySelectorAll("[data-vp-element]");
      const parts = this.root.querySelectorAll("[data-vp-part]");
      this.data.elements.forEach((element, at) => {
        const amount = this.wordSigned(estimates[at].expected);
        setText(places[at].querySelector("[data-vp-numbers]"), this.print(element));
        setText(places[at].querySelector("[data-vp-amount]"), amount);
        setText(parts[at], amount);
      });
      this.showTotal(estimates);
      const state = writeState(this.state);
      const here = window.location.href.split("#")[0];
      this.find("link")?.setAttribute("href", state ? `${here}#${state}` : here);
    }

    /** @param {Estimate[]} estimates */
    showTotal(estimates) {
      const { words, unit } = this.data;
      const total = addAll(estimates.map((part) => part.expected));
      const low = addAll(estimates.map((part) => part.range?.low ?? null));
      const high = addAll(estimates.map((part) => part.range?.high ?? null));
      this.tell("expected", total ? wordAmount(total, this.signs) + unit : words.nothing);
      this.tell("verdict", total && total.n < 0n ? words.behind : "");
      this.tell("low", low ? wordAmount(low, this.signs) + unit : words.no_range);
      this.tell("high", high ? wordAmount(high, this.signs) + unit : words.no_range);
    }

    /** @param {Rational | null} amount */
    wordSigned(amount) {
      if (!amount) return this.data.words.nothing;
      return wordAmount(amount, this.signs, true) + this.data.unit;
    }

    /** Return a sum in numbers. @param {ElementData} element */
    print(element) {
      return element.print
        .map((part) => (typeof part === "number" ? this.wordInput(element.inputs[part]) : part))
        .join("");
    }

    /** @param {InputData} input */
    wordInput(input) {
      const value = this.given(input) ?? read(input.median);
      const shown = divide(value, read(input.size));
      return wordExactly(shown, this.signs, this.data.words.about) + input.suffix;
    }

    /** The link takes the address bar along, so that it can be copied there, too.
     * @param {Event} event */
    async copy(event) {
      if (!this.state.size) event.preventDefault();
      const link = this.find("link")?.getAttribute("href") ?? "";
      try {
        await navigator.clipboard.writeText(link);
        this.tell("told", this.data.words.copied);
      } catch {
        this.tell("told", this.data.words.not_copied);
      }
    }
  }

  /** @typedef {{expected: Rational | null, range: Span | null}} Estimate */

  /** Return what an element comes to, signed, by what is given and by cases for the rest.
   * @param {ElementData} element @param {(input: InputData) => Rational | null} given @returns {Estimate} */
  function estimate(element, given) {
    const values = element.inputs.map((input) => given(input) ?? read(input.median));
    const expected = evaluate(element.steps, values);
    if (!expected) return { expected, range: null };
    const spans = element.inputs.map((input) => {
      const value = given(input);
      return value ? { low: value, high: value } : { low: read(input.low), high: read(input.high) };
    });
    const range = element.has_range ? workOut(element.steps, spans) : null;
    if (element.sign > 0) return { expected, range };
    const turned = range && { low: negate(range.high), high: negate(range.low) };
    return { expected: negate(expected), range: turned };
  }

  /** @param {(Rational | null)[]} parts @returns {Rational | null} */
  function addAll(parts) {
    return parts.reduce((sum, part) => (sum && part ? add(sum, part) : null), NOTHING);
  }

  /** @param {Element | null} place @param {string} words */
  function setText(place, words) {
    if (place) place.textContent = words;
  }

  // -- Begin ----------------------------------------------------------------------------------------

  const begin = () => {
    for (const root of document.querySelectorAll("[data-vp-calculator][hidden]")) {
      if (root instanceof HTMLElement) new Calculator(root).start();
    }
  };

  const parts = { read, write, evaluate, workOut, findSigns, wordAmount, wordExactly, readTyped, readState, writeState };
  Object.assign(window, { vpcases: { calculator: Object.freeze(parts) } });
  begin();
})();
