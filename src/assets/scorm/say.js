// Words of the player in the languages of the course, marked so that the style sheet shows the reader's choice.
// The words themselves come with the package, in words.js.

/**
 * @typedef {Record<string, string> & { lang: string }} Words
 */

(function (sn) {
  "use strict";

  /**
   * @param {"src" | "tgt"} side
   * @param {string} key
   * @param {Record<string, string | number>} [values]   for `{name}` in the words
   */
  function text(side, key, values) {
    const words = /** @type {Words} */ (sn.words[side]);
    const filled = values || {};
    return (words[key] || "").replace(/\{(\w+)\}/g, (_, name) => String(filled[name]));
  }

  /** The versions of the course, the first language first. @returns {("src" | "tgt")[]} */
  function sides() {
    const first = document.documentElement.dataset.first === "tgt" ? "tgt" : "src";
    /** @type {("src" | "tgt")[]} */
    const order = first === "tgt" ? ["tgt", "src"] : ["src", "tgt"];
    return order.filter((side) => sn.words[side]);
  }

  /**
   * Fills an element with a phrase in each language; numbers may differ by language, so values may be a function.
   * @param {Element} element
   * @param {string} key
   * @param {Record<string, string | number> | ((lang: string) => Record<string, string | number>)} [values]
   */
  function into(element, key, values) {
    element.textContent = "";
    sides().forEach((side, i) => {
      const lang = sn.words[side].lang;
      const own = typeof values === "function" ? values(lang) : values;
      if (i > 0) element.appendChild(span("both", "", " / ")).className = "slash";
      element.appendChild(span(side, lang, text(side, key, own)));
    });
  }

  /** @param {string} only @param {string} lang @param {string} words */
  function span(only, lang, words) {
    const element = document.createElement("span");
    element.dataset.only = only;
    if (lang) element.lang = lang;
    element.textContent = words;
    return element;
  }

  /** The phrase as one text, for attributes and announcements. @param {string} key @param {Record<string, any>} [values] */
  function plain(key, values) {
    const show = document.documentElement.dataset.show;
    const shown = sides().filter((side) => show === "both" || !show || show === side);
    return shown.map((side) => text(side, key, values)).join(" / ");
  }

  /** A number with the marks of a language. @param {number} value @param {string} lang */
  function number(value, lang) {
    const digits = String(Math.round(value * 100) / 100);
    return lang === "en" ? digits : digits.replace(".", ",");
  }

  sn.say = { into, plain, number };
})(/** @type {any} */ (window).songngu = /** @type {any} */ (window).songngu || {});
